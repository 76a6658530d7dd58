import type { Item } from "../../archive/item.ts";
import type { CiteContext } from "../citation/context.ts";
import { chicagoDate } from "../citation/dates.ts";
import type { CitedName } from "../citation/names.ts";
import { commonDay, isExact, recordOf } from "../citation/record.ts";

/** Characters that are commands of TeX; every other stays as it is, in UTF-8. */
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\\{}$&%#_~^]/g, (char) => ESCAPES[char]!)
    .trim();

/** "Family, Suffix, Given"; braces keep a body's name, and the "and" in it, in one piece. */
const bibName = ({ family, given, suffix, natural }: CitedName): string =>
  family === null
    ? `{${escaped(natural)}}`
    : [escaped(family), escaped(suffix), escaped(given)].filter((part) => part !== "").join(", ");

const names = (list: readonly CitedName[]): string => list.map(bibName).join(" and ");
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * One `@unpublished` entry, which BibTeX, BibLaTeX and Zotero all read as a manuscript. Written by
 * hand because @citation-js/plugin-bibtex drops the archive and every letter that TeX has no
 * command for: a Russian title came out empty. Braces round the title keep its capitals.
 */
export const writeBibtex = (item: Item, context: CiteContext): string => {
  const record = recordOf(item, context);
  const [year, month, day] = commonDay(item.date.edtf);
  const exact = isExact(item.date.edtf);
  const shelf = [record.location, record.archive].filter((part) => part !== "").join(", ");
  const volume = record.volume && `In ${record.volume.title}, document ${record.volume.document}`;
  const note = [volume ?? shelf, exact ? "" : chicagoDate(item.date), record.credits];
  const fields: Record<string, string> = {
    author: names(record.authors),
    title: `{${escaped(record.title)}}`,
    date: exact ? item.date.edtf! : "",
    year: year === undefined ? "" : String(year),
    month: month === undefined ? "" : MONTHS[month - 1]!,
    day: day === undefined ? "" : String(day),
    type: escaped(record.form),
    translator: names(record.translators),
    editor: names(record.editors),
    note: escaped(note.filter((part) => part !== "").join(". ")),
    library: escaped(record.archive),
    language: record.languages.join(", "),
    keywords: escaped(item.subjects.join(", ")),
    abstract: escaped(record.abstract),
    // a URL is taken as it is; braces in it would end the field
    url: context.address.replace(/[{}\\\s]/g, encodeURIComponent),
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== "" && value !== "{}")
    .map(([name, value]) => (name === "month" ? `  month = ${value}` : `  ${name} = {${value}}`));
  return `@unpublished{${record.key},\n${lines.join(",\n")}\n}\n`;
};
