import type { ItemDate } from "../../../archive/date.ts";
import { edtfFromProse } from "../../../base/dates.ts";
import { readCaption } from "./source-note.ts";

/** What the heads of microfiche supplements say of documents that are there only as images. */
export interface CatalogueHead {
  title: string;
  date: ItemDate;
  summary: string;
  classifications: string[];
  locator: string;
}

const MONTHS =
  "January|February|March|April|May|June|July|August|September|October|November|December";
const DATE = new RegExp(
  `\\b(?:(?:${MONTHS}) \\d{1,2}(?:[–-]\\d{1,2})?(?:, \\d{4})?|(?:${MONTHS}) \\d{4}|[Uu]ndated)(?![\\d/])`,
  "g",
);
/** the title ends at a full stop that is not behind an initial or an abbreviation */
const HEAD =
  /^(.+?(?<!\b(?:\p{Lu}|No|Nos|Jr|Dr|Gen|Adm|Col|St|Mr|Mrs|Vol)))\. (?:(.*?)\s*)((?:Top Secret|Secret|Confidential|Official Use Only|Limited Official Use|Unclassified|No classification marking)\b[^.]*)\. (?:\d+ pp?\. )?(\S.+?)\.?$/u;

/**
 * "Telegram 430 from La Paz, February 9, 1961. Transmits text of …. Unclassified. 1 p. DOS, CF,
 * 611.247/2–961." in its parts; null where the head is not built so. A date without its year, or
 * one of several, is kept as written and not read.
 */
export const readCatalogueHead = (head: string): CatalogueHead | null => {
  const parts = HEAD.exec(head);
  if (parts === null) return null;
  const [, title = "", summary = "", classification = "", locator = ""] = parts;
  const dates = title.match(DATE) ?? [];
  const verbatim = dates.length === 1 ? dates[0] : dates.join("; ");
  return {
    title,
    date: { edtf: dates.length === 1 ? edtfFromProse(verbatim) : null, verbatim },
    summary,
    classifications: readCaption(classification),
    locator,
  };
};
