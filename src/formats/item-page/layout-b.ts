import { type Fields, type Layout, NO_FIELDS } from "./fields.ts";
import {
  filled,
  headOf,
  indexOfLine,
  isBlank,
  isChrome,
  isDateLine,
  supportOf,
  trimmed,
  words,
} from "./lines.ts";

/** Labels below the text, and the one whose value follows when its label was lost. */
const LABEL =
  /^(Author\(s\)|Associated Places|Associated People (?:&|and) Organizations|Subjects Discussed|Document Information|Source|Original Archive|Rights|Original Uploaded Date|Type|Language|Record ID):?$/;
/** Labels that no text has as a line of its own. */
const SURE =
  /^(?:Author\(s\)|Associated Places|Associated People (?:&|and) Organizations|Subjects Discussed|Document Information|Original Archive|Original Uploaded Date|Record ID):?$/;
const FOLLOWS: Record<string, string> = {
  "Document Information": "Source",
  "Original Uploaded Date": "Type",
};
/** Values that are known by their shape, with or without their label. */
const shapeOf = (line: string): string | null => {
  if (/^\d{4}-\d\d-\d\d$/.test(line)) return "Original Uploaded Date";
  return /^\d{4,7}$/.test(line) ? "Record ID" : null;
};

const labelled = (lines: readonly string[]): Map<string, string[]> => {
  const values = new Map<string, string[]>();
  let label = "Source";
  for (const line of filled(lines)) {
    const found = LABEL.exec(line)?.[1];
    if (found !== undefined) label = FOLLOWS[found] === "Source" ? "Source" : found;
    else {
      label = shapeOf(line) ?? label;
      values.set(label, [...(values.get(label) ?? []), line]);
      label = FOLLOWS[label] ?? label;
    }
  }
  return values;
};

/** The paragraph behind the text is a summary, if it is one whole sentence or more by itself. */
const summaryOf = (body: readonly string[]): { body: string[]; summary: string } => {
  const blank = body.findLastIndex(isBlank);
  const last = body.slice(blank + 1);
  const summary = words(last[0] ?? "");
  const isOne =
    blank > 0 &&
    last.length === 1 &&
    summary.length >= 60 &&
    /^["“‘'[]?\p{Lu}.*[.”"’']$/u.test(summary);
  return isOne
    ? { body: trimmed(body.slice(0, blank)), summary }
    : { body: [...body], summary: "" };
};

const items = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/[;,]$/, "").trim()).filter((line) => line !== "");

/** Wilson Center, skin since 2021: text first, a table of labels below it. */
export const layoutB: Layout = {
  name: "B",
  family: "wilson",
  recognises: ({ lines }) =>
    indexOfLine(lines, /^Document Information$/) >= 0 ||
    (indexOfLine(lines, /^Record ID$/) >= 0 &&
      indexOfLine(lines, /^(?:Language|Rights|Original Archive)$/) >= 0),
  parse: ({ lines, address }): Fields => {
    const about = indexOfLine(lines, SURE);
    const values = labelled(lines.slice(about));
    const one = (label: string): string => (values.get(label) ?? []).join(" ");
    const dated = lines.slice(0, about).findIndex(isDateLine);
    const titled = lines.findIndex((line, at) => at > dated && !isBlank(line) && !isChrome(line));
    let from = titled + 1;
    while (from < about && (isBlank(lines[from]!) || supportOf(lines[from]!) !== null)) from += 1;
    const { body, summary } = summaryOf(trimmed(lines.slice(from, about)));
    const extra = Object.fromEntries(
      ["Original Archive", "Original Uploaded Date"].flatMap((label) =>
        one(label) === "" ? [] : [[label, one(label)]],
      ),
    );
    return {
      ...NO_FIELDS,
      ...headOf(lines.slice(Math.max(dated, 0), from)),
      source: one("Source"),
      summary,
      isSummaryGuessed: summary !== "",
      originalLanguage: one("Language"),
      authors: items(values.get("Author(s)") ?? []),
      places: items(values.get("Associated Places") ?? []),
      subjects: items(values.get("Subjects Discussed") ?? []),
      rights: (values.get("Rights") ?? []).join("\n"),
      type: one("Type").toLowerCase(),
      recordId: one("Record ID"),
      address: address ?? "",
      body,
      extra,
    };
  },
};
