import { russia } from "./russia.ts";
import type { Tradition } from "./tradition.ts";
import { unitedStates } from "./united-states.ts";

/** Tried in this order where no repository is named: the most telling shapes first. */
export const TRADITIONS: readonly Tradition[] = [russia, unitedStates];
