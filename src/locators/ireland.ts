import type { Tradition } from "./tradition.ts";

/** Department, then file or series and file: `DFA/5/305/14/57`, `DFA Secretary's Files P78`. */
const SLASHED =
  /(?<![\p{L}\p{N}])([A-Z]{2,6}) ?\/ ?([A-Z]?\d{1,4}[A-Z]?(?:[/-][A-Z]?\d{1,6}[A-Z]?){0,6})(?![\p{L}\p{N}/])/u;
const DEPARTMENT = /(?<![\p{L}\p{N}])([A-Z]{2,6})(?![\p{L}\p{N}])/u;
const SERIES = /(?<=\0[, ]{1,3})(\p{Lu}[\p{L}' -]{2,60}(?:Files?|Papers|Series))(?![\p{L}])/u;
const FILE = /(?<=[\0, ])([A-Z]{0,2}\d{1,4}(?:[/-]\d{1,5}[A-Z]?){0,5})(?![\p{L}\p{N}/])/u;

export const ireland: Tradition = {
  countries: ["Ireland"],
  recognises: /(?<![\p{L}\p{N}])(?:DFA|TSCH)\/\d/u,
  home: "nai",
  read(reading) {
    const slashed = SLASHED.exec(reading.open);
    if (slashed) {
      reading.parts.department = slashed[1]!;
      reading.parts.file = slashed[2]!;
      reading.claim(slashed.index, slashed.index + slashed[0].length);
      return;
    }
    reading.take("department", DEPARTMENT);
    reading.take("series", SERIES);
    reading.take("file", FILE);
  },
};
