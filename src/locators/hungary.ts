import type { Tradition } from "./tradition.ts";
import { labelled, labelledAfter } from "./tradition.ts";

/**
 * Numbers before their labels: fond (f.), csoport (cs.), őrzési egység (ő. e.), doboz (box), tétel;
 * Foreign Ministry papers `XIX-J-1-j Korea, 4. doboz, 5/a, 004076/1955`: the country is a series,
 * the last number the register's (iktatószám).
 */
const NUMBERED_FOND = labelledAfter("M ?-? ?KS ?-? ?\\d{1,3}|\\d{1,4}", "\\.? ?f\\.");
const FONDS =
  /(?<![\p{L}\p{N}])(XIX ?- ?[A-Z] ?- ?\d{1,2}(?: ?- ?[a-z]{1,3})?|[A-Z] \d{1,3}(?:-\d{1,3})?|M-?KS[ -]\d{1,3})(?![\p{L}\p{N}])/u;
const SERIES = /\0 ((?:[\p{Lu}][\p{L}]{0,3}-)?\p{Lu}\p{L}{2,20})(?![\p{L}\p{N}-])/u;
const CSOPORT = labelledAfter("\\d{1,4}", "\\.? ?cs\\.");
const OE = labelledAfter("\\d{1,4}(?:\\/\\d{1,4})?", "\\.? ?[őöoÕ]\\. ?e\\.");
const DOBOZ = labelledAfter("\\d{1,4}", "\\.? ?(?:doboz|d\\.)");
const LABELLED_DOBOZ = labelled("(?:doboz|box) ", "\\d{1,4}");
const TETEL = labelledAfter("\\d{1,4}(?:\\/[a-z])?", "\\.? ?(?:tétel|t\\.)");
const BARE_TETEL = /(?<=[,\0] ?)(\d{1,4}\/[a-z]|\d{1,4}-\d{1,4})(?=\s*(?:,|$|\0))/u;
const REGISTER = /(?<=[,\0] ?)(\d{4,6}(?: ?\/ ?\d{1,4}){0,2})(?=[\s.]*(?:,|$|\0))/u;
const YEAR = /(?<=[,\0] ?)(1[89]\d\d|20\d\d)(?=\s*(?:,|$|\0))/u;

export const hungary: Tradition = {
  countries: ["Hungary"],
  recognises:
    /(?<![\p{L}\p{N}])(?:M ?-? ?KS ?-? ?\d|XIX-[A-Z]-\d)|\d\. ?(?:cs|doboz|[őöo]\. ?e)\b/u,
  home: "mnl-ol",
  read(reading) {
    if (!reading.take("fonds", NUMBERED_FOND)) reading.take("fonds", FONDS);
    const { fonds } = reading.parts;
    if (fonds !== undefined) reading.parts.fonds = fonds.replace(/ ?- ?/g, "-");
    reading.take("csoport", CSOPORT);
    reading.take("oe", OE);
    if (!reading.take("doboz", DOBOZ)) reading.take("doboz", LABELLED_DOBOZ);
    reading.take("year", YEAR);
    if (!reading.take("tetel", TETEL)) reading.take("tetel", BARE_TETEL);
    reading.take("register", REGISTER);
    reading.take("series", SERIES);
  },
};
