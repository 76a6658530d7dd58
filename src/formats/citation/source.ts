import type { Item } from "../../archive/item.ts";
import { fold } from "../../base/fold.ts";
import type { CiteContext } from "./context.ts";
import { editorsOf } from "./credits.ts";
import { chicagoDate } from "./dates.ts";
import type { CitedName } from "./names.ts";
import { perItem } from "./per-item.ts";
import { element } from "./punctuation.ts";

/** A published volume that the item is a numbered document of. */
export interface Volume {
  title: string;
  /** the editors' number of the document */
  document: string;
  editors: string[];
}

/**
 * The volume in which the item was published: the ordered collection inside which its own source
 * identifier lies (`frus1961-63v06` of `frus1961-63v06#d56`). A curated collection that only shows
 * items of other origin is no place of publication.
 */
export const volumeOf: (item: Item) => Volume | null = perItem((item) => {
  if (item.publication !== null) return null;
  for (const { collection, title, order } of item.memberships) {
    const source = item.sources.find(({ id }) => id.startsWith(`${collection}#`));
    if (source === undefined || order === null) continue;
    const printed = /^\p{L}*(\d+\p{L}?)$/u.exec(source.id.slice(collection.length + 1))?.[1];
    return { title: element(title), document: printed ?? String(order), editors: editorsOf(item) };
  }
  return null;
});

export const titleOf: (item: Item) => string = perItem((item) =>
  item.title.replace(/\s+/gu, " ").trim(),
);

/** The title only says what kind of paper it is: Chicago and MLA set it without quotation marks. */
export const isGeneric = (item: Item): boolean =>
  item.type !== null && fold(titleOf(item)) === fold(item.type);

/** Locators as written, without the full stop that closed them; "" where none is known. */
export const locatorText: (item: Item) => string = perItem((item) =>
  item.locators.map(({ verbatim }) => element(verbatim)).join("; "),
);

/** The archive that published it first, then the one in which it is read, each once. */
export const archiveText = (item: Item, context: CiteContext): string =>
  [...new Set([item.publication?.archive ?? "", context.archiveName])]
    .map(element)
    .filter((name) => name !== "")
    .join(", ");

export const placeOf = (item: Item): string =>
  element(item.places.find(({ role }) => role === "written")?.name ?? "");

/** True where the title already says who wrote it, so that a note need not say it twice. */
export const titleNames = (item: Item, { family, natural }: CitedName): boolean =>
  fold(titleOf(item)).includes(fold(family ?? natural));

/** True where the title already has the date in full ("Telegram 24423 …, February 6, 1974"). */
export const titleDates: (item: Item) => boolean = perItem((item) => {
  const date = chicagoDate(item.date);
  return date.includes(" ") && titleOf(item).includes(date);
});

/** made when first asked for: it takes a tenth of a second */
let languages: Intl.DisplayNames | undefined;

/** English name of a BCP 47 tag; "" where it is unknown. */
export const languageName = (tag: string): string => {
  if (tag === "und") return "";
  languages ??= new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** "Version 2 of the English translation" for every text that was changed since it was published. */
export const versionText = (item: Item): string =>
  item.renditions
    .filter(({ version }) => version > 1)
    .map(({ version, language, kind }) =>
      `version ${version} of the ${languageName(language)} ${kind}`.replace(/ {2,}/g, " "),
    )
    .join(", ");
