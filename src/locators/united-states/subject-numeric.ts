import type { Reading } from "../reading.ts";
import { tidy } from "../reading.ts";

/** Primary subjects of the Department of State's Records Classification Handbook, 1963–1973. */
const SUBJECTS =
  "AE|AGR|AID|AV|BG|CA|CON|CR|CSM|CUL|DEF|ECIN|EDU|EDX|E|FN|FSE|FSV|FT|HLTH|INCO|INF|IT|LAB|LEG|NATO|ORG|OS|PC|PER|PET|POL|PPB|PPV|PRM|PR|PS|RAD|REF|RSCH|SCI|SOC|SP|STR|TEL|TP|TRV|UN|V";
const PLACE = "[A-Z][\\p{L}.]{0,15}";
const SUBJECT = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])((?:${SUBJECTS})(?: ?\\([A-Z .]{1,15}\\)| ?- ?[A-Z]{2,12}(?= \\d| [A-Z]))?)(?: (\\d{1,2}(?: ?- ?\\d{1,2}){0,3}))?(?: (${PLACE}(?: ?[ /-] ?${PLACE}){0,5}(?: ?\\([A-Z][\\p{L} .]{0,15}\\))?(?:, [A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15})?(?=$|\\.$))?))?(?=[\\s.,:;\\])\\0]|$)`,
  "u",
);

export const readSubjectNumeric = (reading: Reading): boolean => {
  const match = SUBJECT.exec(reading.open);
  if (match === null) return false;
  const [whole, code, number, country] = match;
  if (number === undefined && (country === undefined || reading.parts.series === undefined)) {
    return false;
  }
  reading.parts.subject = tidy(number === undefined ? code! : `${code} ${number}`);
  if (country !== undefined) reading.parts.country = tidy(country);
  reading.claim(match.index, match.index + whole.length);
  return true;
};
