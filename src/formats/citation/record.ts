import type { Credit } from "../../archive/credit.ts";
import type { Item } from "../../archive/item.ts";
import { fold } from "../../base/fold.ts";
import type { CiteContext } from "./context.ts";
import { creditPhrase, creditsOf } from "./credits.ts";
import { authorsOf, isLetter, readName, recipientsOf, type CitedName } from "./names.ts";
import { element } from "./punctuation.ts";
import { locatorText, placeOf, titleOf, volumeOf, type Volume } from "./source.ts";

/** An item as reference managers know one; empty text and empty lists where nothing is known. */
export interface BibliographicRecord {
  /** unique and lasting: the archive's name and the record number, ASCII */
  key: string;
  /** a letter with sender and addressee; otherwise a manuscript */
  letter: boolean;
  title: string;
  /** form of document */
  form: string;
  authors: readonly CitedName[];
  recipients: readonly CitedName[];
  translators: CitedName[];
  editors: CitedName[];
  /** BCP 47 tags of the original, else of the texts held */
  languages: string[];
  /** who published it first, else this archive */
  archive: string;
  /** locators as written */
  location: string;
  /** the archive in which it is read */
  library: string;
  place: string;
  volume: Volume | null;
  abstract: string;
  /** credits as a sentence */
  credits: string;
}

const named = (credits: readonly Credit[], role: Credit["role"]): CitedName[] =>
  credits.filter((credit) => credit.role === role).map(({ name }) => readName(name));

const citationKey = (item: Item, { archiveName }: CiteContext): string => {
  const name = fold(archiveName)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${name || "item"}-${item.number}`;
};

export const recordOf = (item: Item, context: CiteContext): BibliographicRecord => {
  const credits = creditsOf(item);
  const originals =
    item.languages.length > 0 ? item.languages : item.renditions.map((r) => r.language);
  return {
    key: citationKey(item, context),
    letter: isLetter(item),
    title: titleOf(item),
    form: item.type ?? "",
    authors: authorsOf(item),
    recipients: recipientsOf(item),
    translators: named(credits, "translated"),
    editors: named(credits, "edited"),
    languages: [...new Set(originals)].filter((tag) => tag !== "und"),
    archive: element(item.publication?.archive ?? "") || context.archiveName,
    location: locatorText(item),
    library: context.archiveName,
    place: placeOf(item),
    volume: volumeOf(item),
    abstract: item.summary.replace(/\s+/gu, " ").trim(),
    credits: creditPhrase(credits),
  };
};

/** Year, month, day, as many as are certain. */
export type Day = number[];

const dayOf = (end: string): Day =>
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?/
    .exec(/X/.test(end.slice(0, 4)) ? "" : end)
    ?.slice(1)
    .filter((part) => part !== undefined)
    .map(Number) ?? [];

/** The ends of a date, one of a single date; an open or unknown end is empty. */
export const endsOf = (edtf: string | null): Day[] =>
  edtf === null || edtf === "" ? [] : edtf.split("/").map(dayOf);

/** What all of a date has in common: `[1962, 10]` of 16–28 October 1962. */
export const commonDay = (edtf: string | null): Day => {
  const [from = [], to = from] = endsOf(edtf);
  const differs = from.findIndex((part, index) => part !== to[index]);
  return differs === -1 ? from : from.slice(0, differs);
};

/** True for a date that is one day, month or year and no more than that. */
export const isExact = (edtf: string | null): boolean =>
  edtf !== null && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(edtf);
