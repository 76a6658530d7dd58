import type { ItemDate } from "../../../archive/date.ts";
import { edtfFromProse } from "../../../base/dates.ts";
import { MONTHS } from "./date.ts";
import { readCaption } from "./source-note.ts";

/** What the heads of microfiche supplements say of documents that are there only as images. */
export interface CatalogueHead {
  title: string;
  date: ItemDate;
  summary: string;
  classifications: string[];
  locator: string;
}

const MONTH = new RegExp(MONTHS, "g");
const DATE = new RegExp(
  `\\b(?:(?:${MONTHS}) \\d{1,2}(?:[–-]\\d{1,2})?(?:, \\d{4})?|(?:${MONTHS}) \\d{4}|[Uu]ndated)(?![\\d/])`,
  "g",
);
/** the title ends at a full stop that is not behind an initial or an abbreviation */
const HEAD =
  /^(.+?(?<!\b(?:\p{Lu}|No|Nos|Jr|Dr|Gen|Adm|Col|St|Mr|Mrs|Vol)))\. (?:(.*?)\s*)((?:Top Secret|Secret|Confidential|Official Use Only|Limited Official Use|Unclassified|No classification marking)\b[^.]*)\. (?:\d+ pp?\. )?(\S.+?)\.?$/su;

/** The year of a chapter heading ("October 1962"), unless it names other months than the date. */
const yearOf = (chapter: string, date: string): string => {
  const [year, second] = chapter.match(/\b\d{4}\b/g) ?? [];
  if (year === undefined || second !== undefined) return "";
  const months: string[] = chapter.match(MONTH) ?? [];
  const [month = ""] = date.match(MONTH) ?? [];
  return months.length === 0 || months.includes(month) ? `, ${year}` : "";
};

const read = (verbatim: string, chapter: string): string | null =>
  edtfFromProse(/\d{4}/.test(verbatim) ? verbatim : verbatim + yearOf(chapter, verbatim));

/**
 * "Telegram 430 from La Paz, February 9, 1961. Transmits text of …. Unclassified. 1 p. DOS, CF,
 * 611.247/2–961." in its parts; null where the head is not built so. A date without its year has
 * it from the chapter; one that has it from nowhere, or one of several, stays as written.
 */
export const readCatalogueHead = (head: string, chapter: string): CatalogueHead | null => {
  const parts = head.length > 2_000 ? null : HEAD.exec(head);
  if (parts === null) return null;
  const [, title = "", summary = "", classification = "", locator = ""] = parts;
  const dates = title.match(DATE) ?? [];
  const verbatim = dates.join("; ");
  return {
    title,
    date: { edtf: dates.length === 1 ? read(verbatim, chapter) : null, verbatim },
    summary,
    classifications: readCaption(classification),
    locator,
  };
};
