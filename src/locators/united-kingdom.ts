import { edtfFromProse } from "../base/dates.ts";
import type { Reading } from "./reading.ts";
import { tidy } from "./reading.ts";
import type { Tradition } from "./tradition.ts";
import { FOLIOS } from "./tradition.ts";

/**
 * Department code with series number, then piece: `FO 371/133009`, `PREM 11/3689`; Churchill
 * Archives Centre: `THCR 1/4/9 f16`. Names of writers and a date may follow.
 */
const PIECE =
  /(?<![\p{L}\p{N}/])(?:Class )?([A-Z]{1,5}) ?(\d{1,4}) ?\/ ?(\d{1,6}(?: ?- ?\d{1,6})?)(?![\p{L}\p{N}/])/u;
const SERIES = /(?<![\p{L}\p{N}/])(?:Class )?([A-Z]{2,5} ?\d{1,4})(?![\p{L}\p{N}/])/u;
const CHURCHILL =
  /(?<![\p{L}\p{N}])((?:THCR|CHAR|CHUR|KNNK|POLL|HLSM|DUPO|AMEL)) ?(\d{1,3}[A-Z]?(?:\/\d{1,4}[A-Z]?){1,4})(?![\p{L}\p{N}/])/u;
const DATED =
  /[\0,] ?([^\0,]{1,80}), ?(\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9} \d{4})(?=[\s.)]*(?:\0|$))/u;
const CORRESPONDENTS =
  /^\s*(?:[\p{L}.' -]{2,40} to [\p{L}.' -]{2,40}|(?:[Mm]inutes?|[Mm]emorandum|[Tt]elegram|[Ll]etter|[Nn]ote)s? [^,]{1,80})$/u;
const PAGE_NUMBERS = /(?<![\p{L}])(?:pp?)[. ]{1,2}(\d{1,5}(?: ?- ?\d{1,5})?)(?![\p{L}\p{N}])/u;

const readItem = (reading: Reading): void => {
  const match = DATED.exec(reading.open);
  if (match === null || !CORRESPONDENTS.test(match[1]!)) return;
  const date = edtfFromProse(match[2]!);
  if (date === null) return;
  reading.parts.item = tidy(match[1]!);
  reading.parts.date = date;
  reading.claim(match.index, match.index + match[0].length);
};

export const unitedKingdom: Tradition = {
  countries: ["United Kingdom"],
  recognises:
    /(?<![\p{L}\p{N}/])(?:(?:THCR|CHAR|CHUR) ?\d|(?:CAB|PREM|DEFE|FCO|WO|KV) ?\d{1,3}\/\d|FO ?\d{3}\/\d)/u,
  read(reading) {
    const churchill = CHURCHILL.exec(reading.open);
    const piece = churchill ? null : PIECE.exec(reading.open);
    const match = churchill ?? piece;
    if (match) {
      const [whole, code, number, last] = match as unknown as [string, string, string, string];
      reading.parts.series = churchill ? `${code}${number}` : `${code} ${number}`;
      if (piece) reading.parts.piece = tidy(last);
      reading.claim(match.index, match.index + whole.length);
      reading.repository ??= churchill ? "churchill-archives" : "tna";
    } else reading.take("series", SERIES);
    if (!reading.take("folio", FOLIOS)) reading.take("pages", PAGE_NUMBERS);
    readItem(reading);
    reading.skip(/(?<![\p{L}])Class(?![\p{L}])/u);
  },
};
