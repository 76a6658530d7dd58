import { alaLc } from "./ala-lc.ts";
import { bgnPcgn } from "./bgn-pcgn.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { gost779B } from "./gost-7-79-b.ts";
import { icao } from "./icao.ts";
import { iso9 } from "./iso9.ts";
import { popular } from "./popular.ts";
import type { Scheme } from "./scheme.ts";

export const SCHEMES = [
  alaLc,
  bgnPcgn,
  iso9,
  gost779B,
  icao,
  german,
  french,
  popular,
] as const satisfies readonly Scheme[];
