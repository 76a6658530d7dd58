import type { Tradition } from "./tradition.ts";
import { labelled } from "./tradition.ts";

/**
 * Zespół, wiązka (bundle), teczka (folder): `Szyfrogramy z Waszyngton 1962, 6/77 w-86 t-1312`;
 * karty are leaves. What stands before the zespół is the series.
 */
const ZESPOL =
  /(?<![\p{L}\p{N}/])(?:(?:zesp(?:ół|\.)?|z)\.? ?)?(\d{1,4}\/\d{1,4})(?![\p{L}\p{N}/])/u;
const WIAZKA = labelled("(?:w|wiązka)[. ]{0,2}-? ?", "\\d{1,5}");
const TECZKA = labelled("(?:t|teczka)[. ]{0,2}-? ?", "\\d{1,5}");
const KARTA = labelled("(?:k|kk|karta|karty)[. ]{1,2}", "\\d{1,5}(?: ?- ?\\d{1,5})?");
const SIGNATURE =
  /(?<![\p{L}\p{N}])((?:sygn\. ?)?(?:\d{3,5}|[IVXL]{1,6}[A-Z]?)[-/](?:[IVXL]{1,6}|\d{1,5})(?:[-/]\d{1,5}){0,2})(?![\p{L}\p{N}])/u;
const CREATOR = /(?<![\p{L}])(KC PZPR|PZPR|KW PZPR|MSW|MSZ)(?![\p{L}])/u;

export const poland: Tradition = {
  countries: ["Poland"],
  recognises: /(?<![\p{L}\p{N}])w ?[.-] ?\d{1,4},? t ?[.-] ?\d|(?<![\p{L}])KC PZPR/u,
  read(reading) {
    reading.take("wiazka", WIAZKA);
    reading.take("teczka", TECZKA);
    reading.take("karta", KARTA);
    reading.take("creator", CREATOR);
    const before = reading.open;
    if (reading.take("zespol", ZESPOL)) {
      const start = ZESPOL.exec(before)!.index;
      const series = /^[\0\s,(]*([^\0]*[^\0\s,])[\s,]*$/u.exec(reading.open.slice(0, start));
      if (series && /\p{L}/u.test(series[1]!)) {
        reading.parts.series = reading.written.slice(0, start).replace(/^[\s,(]+|[\s,]+$/g, "");
        reading.claim(0, start);
      }
    } else reading.take("signature", SIGNATURE);
  },
};
