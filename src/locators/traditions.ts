import { australia } from "./australia.ts";
import { bulgaria } from "./bulgaria.ts";
import { canada } from "./canada.ts";
import { china } from "./china.ts";
import { czechia } from "./czechia.ts";
import { france } from "./france.ts";
import { germany } from "./germany.ts";
import { hungary } from "./hungary.ts";
import { ireland } from "./ireland.ts";
import { mongolia } from "./mongolia.ts";
import { poland } from "./poland.ts";
import { romania } from "./romania.ts";
import { russia } from "./russia.ts";
import type { Tradition } from "./tradition.ts";
import { unitedKingdom } from "./united-kingdom.ts";
import { unitedNations } from "./united-nations.ts";
import { unitedStates } from "./united-states.ts";
import { yugoslavia } from "./yugoslavia.ts";

/** Tried in this order where no repository is named: the most telling shapes first. */
export const TRADITIONS: readonly Tradition[] = [
  bulgaria,
  hungary,
  canada,
  mongolia,
  romania,
  czechia,
  poland,
  yugoslavia,
  germany,
  russia,
  unitedKingdom,
  ireland,
  australia,
  china,
  france,
  unitedNations,
  unitedStates,
];
