import type { Tradition } from "./tradition.ts";

/** Series and control symbol, sometimes a part: `A1838/2, 401/3/1/1, ii`. */
const SERIES =
  /(?<![\p{L}\p{N}])([A-Z]{1,3} ?\d{1,5}(?:\/\d{1,3}|\/[A-Z]{1,3}\d{0,3})?)(?=[,;\s]|$)/u;
const SYMBOL =
  /(?<=\0[, ]{1,3}(?:[Ii]tem )?)([A-Z]{0,3}\d{1,6}(?:\/[\dA-Z]{1,6}){0,6}|[A-Z]{1,3} ?\d{1,6})(?=[,;.\s\0]|$)/u;
const PART =
  /(?<=\0[, ]{1,3})(?:[Pp](?:ar)?t\.? ?)?([ivxlIVXL]{1,6}|\d{1,3})(?=[\s.]*(?:[,;\0]|$))/u;

export const australia: Tradition = {
  countries: ["Australia"],
  recognises: /(?<![\p{L}\p{N}])A1838(?:\/\d)?, ?\d/u,
  home: "naa",
  read(reading) {
    reading.take("series", SERIES);
    reading.skip(/(?<![\p{L}])[Ii]tem(?= )/u);
    if (reading.take("symbol", SYMBOL)) reading.take("part", PART);
  },
};
