import type { Item } from "../../archive/item.ts";
import type { CiteContext } from "../citation/context.ts";
import { chicagoDate } from "../citation/dates.ts";
import { inverted } from "../citation/names.ts";
import { commonDay, isExact, recordOf } from "../citation/record.ts";
import { cite } from "../citation/styles.ts";

const pad = (part: number | undefined, width: number): string =>
  part === undefined ? "" : String(part).padStart(width, "0");

/**
 * RIS (Research Information Systems), UTF-8, CRLF, one record. Tags are those that Zotero's RIS
 * translator maps (zotero/translators, RIS.js, 2023): `MANSCPT` manuscript, `PCOMM` letter with `A2`
 * recipient, `A4` translator (`TA` and, of manuscripts, `PB` would end up as notes), `DB` archive,
 * `AN` and `AV` its location, `DP` library catalogue, `M3` form. Its translator for the Wilson
 * Center reads this file from `/document/NUMBER.ris`. A date that is not exact gives only what is
 * certain of it; the words of it stand in `N1`.
 */
export const writeRis = (item: Item, context: CiteContext): string => {
  const record = recordOf(item, context);
  const [year, month, day] = commonDay(item.date.edtf);
  const note = [cite(item, "house", context).text];
  if (!isExact(item.date.edtf)) note.push(`Date: ${chicagoDate(item.date)}`);
  const fields: [tag: string, values: string | readonly string[]][] = [
    ["TY", record.letter ? "PCOMM" : "MANSCPT"],
    ["ID", record.key],
    ["TI", record.title],
    ["AU", record.authors.map(inverted)],
    ["A2", record.letter ? record.recipients.map(inverted) : []],
    ["A4", record.translators.map(inverted)],
    ["DA", year === undefined ? "" : `${pad(year, 4)}/${pad(month, 2)}/${pad(day, 2)}/`],
    ["PY", pad(year, 4)],
    ["AB", record.abstract],
    ["LA", record.languages.join(", ")],
    ["M3", record.form],
    ["DB", record.archive],
    ["AN", record.location],
    ["AV", record.location],
    ["DP", record.library],
    ["CY", record.place],
    ["KW", item.subjects],
    ["N1", note],
    ["UR", context.address],
  ];
  const lines = fields.flatMap(([tag, values]) =>
    [values]
      .flat()
      // a line break in a value would begin a tag of its own
      .map((value) => value.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim())
      .filter((value) => value !== "")
      .map((value) => `${tag}  - ${value}`),
  );
  return `${lines.join("\r\n")}\r\nER  - \r\n`;
};
