import type { Reading } from "../reading.ts";
import { plain, tidy } from "../reading.ts";

/**
 * Names between commas: collections, series and folders of presidential libraries and manuscript
 * divisions, offices and posts of agencies. Only their order and their last word tell them apart.
 */
export interface Segment {
  text: string;
  start: number;
  end: number;
}

/** The unclaimed names, parted at commas and semicolons outside brackets and quotation marks. */
const segments = (reading: Reading): Segment[] => {
  const found: Segment[] = [];
  let start = 0;
  let depth = 0;
  let quoted = false;
  const close = (end: number): void => {
    const text = reading.written.slice(start, end);
    const inner = /[\p{L}\p{N}](?:.*[\p{L}\p{N})\].?!])?/su.exec(text);
    if (inner) {
      const from = start + inner.index;
      found.push({
        text: inner[0].replace(/[.:]+$/, ""),
        start: from,
        end: from + inner[0].length,
      });
    }
    start = end + 1;
    depth = 0;
    quoted = false;
  };
  for (let at = 0; at < reading.open.length; at += 1) {
    const sign = reading.open[at]!;
    if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    else if (sign === '"') quoted = !quoted;
    const colon = sign === ":" && /[Ff]iles$/.test(reading.open.slice(at - 5, at));
    if (colon || sign === "\0" || ((sign === "," || sign === ";") && depth <= 0 && !quoted))
      close(at);
  }
  close(reading.open.length);
  return found;
};

const CATEGORY =
  /^(?:NSC )?(?:Files?|Records|Papers|Memos|Memoranda) (?:of|to|for) |(?:^|[ -])(?:[Ff]iles?|Papers|[Rr]ecords|Materials?|Series|Collections?|Correspondence|Diar(?:y|ies)|Memoranda|Memoranda of Conversations?|Memcons|Conversations|Staff Meetings|Documents|Minutes|Chronology)(?: for \p{L}{1,30})?(?: ?\([^()]{1,60}\))?(?:,? \d{4} ?[-–] ?\d{2,4})?$/u;
const isCategory = (text: string): boolean => CATEGORY.test(text);

const join = (list: readonly Segment[]): string =>
  list
    .map(({ text }) => text.trim())
    .join(", ")
    .replace(/^["“]+|["”]+$/gu, "");

const DIVISION = /(?<![\p{L}])(Manuscripts? Division)(?![\p{L}])/u;
const WHITE_HOUSE_SUBJECT =
  /(?<![\p{L}\p{N}])([A-Z]{2} \d{1,3}(?:[-/]\d{1,3}){0,3}(?: ?- ?[A-Z]{2} \d{1,3}(?:[-/]\d{1,3}){0,3})?)(?![\p{L}\p{N}])/u;
const PAPER_NUMBER =
  /(?<=, ?)([A-Z]-?\d{1,4}-\d{2,4}|Conversation (?:No\. )?\d{1,4}-\d{1,4})(?![\p{L}\p{N}])/u;
const INITIALS = /^([A-Z]{2,5}) ?[-–] ?(\p{Lu}.*)$/u;

/** `container`: where the box or lot stood, or null. */
export const readLibrary = (reading: Reading, container: number | null): void => {
  reading.take("division", DIVISION);
  if (/White House (?:Central|Confidential)/.test(reading.written)) {
    reading.take("subject", WHITE_HOUSE_SUBJECT);
  }
  reading.take("item", PAPER_NUMBER);
  const names = segments(reading);
  const [first, ...others] = names;
  if (first === undefined) return;
  for (const { start, end } of names) reading.claim(start, end);
  const initials = INITIALS.exec(first.text);
  reading.parts.collection = tidy(initials?.[1] ?? first.text);
  const series: Segment[] = initials ? [{ ...first, text: initials[2]! }] : [];
  const divides = container !== null && names.some(({ start }) => start > container);
  while (others.length > 0) {
    const [next, ...rest] = others as [Segment, ...Segment[]];
    const ahead = divides && next.start < container;
    if (!ahead && !(isCategory(next.text) && (rest.length > 0 || !divides))) break;
    series.push(next);
    others.shift();
  }
  if (series.length > 0) reading.parts.series = join(series);
  if (others.length > 0 && reading.parts.folder === undefined) reading.parts.folder = join(others);
};

const POST = /^(.{2,40}) (?:Embassy|Legation|Consulate(?: General)?|Post|Mission) [Ff]iles$/u;
const OFFICE = /^([A-Z]{1,6}(?: ?[/-] ?[A-Z]{1,6}){0,3}) [Ff]iles$/u;

/** number of a document of an international body: `IO Files: US(P)/A/17` */
const SYMBOL = /(?<=[Ff]iles: )([A-Z]{1,4}(?:\([A-Z]\))?\/[\w()./-]{1,30}?)(?=[\s,.]|$)/u;

/** Agencies: names before the container are series, offices and posts; after it a folder. */
export const readAgency = (reading: Reading, container: number | null): void => {
  reading.take("item", SYMBOL);
  const all = segments(reading).filter(({ text }) => !text.startsWith("also "));
  for (const { start, end } of all) reading.claim(start, end);
  const names = all.filter(({ text }) => !/^[Ff]iles$/.test(text));
  const divides = container !== null;
  const series: Segment[] = [];
  while (names.length > 0) {
    const next = names[0]!;
    const known = reading.parts.series !== undefined;
    const outer = divides ? next.start < container : !known && isCategory(next.text);
    if (!outer) break;
    series.push(next);
    names.shift();
  }
  const [only] = series;
  const name = only && plain(only.text);
  const post = name && POST.exec(name)?.[1];
  const office = name && OFFICE.exec(name)?.[1];
  if (series.length === 1 && post !== undefined) reading.parts.post = tidy(post);
  else if (series.length === 1 && office !== undefined) reading.parts.office = tidy(office);
  else if (series.length > 0) {
    reading.parts.series = [reading.parts.series, join(series)].filter(Boolean).join(", ");
  }
  if (names.length > 0 && reading.parts.folder === undefined) reading.parts.folder = join(names);
};
