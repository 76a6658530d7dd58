import type { Item } from "../../archive/item.ts";
import { displayDate } from "../../base/dates.ts";
import type { CiteContext, Style } from "./context.ts";
import { creditPhrase, creditsOf } from "./credits.ts";
import { chicagoDate } from "./dates.ts";
import { authorsOf, listed } from "./names.ts";
import { closed, element } from "./punctuation.ts";
import { end, join, type Run } from "./runs.ts";
import {
  archiveText,
  locatorText,
  placeOf,
  titleDates,
  titleNames,
  titleOf,
  versionText,
  volumeOf,
  type Volume,
} from "./source.ts";

const singled = (written: string): string => written.replaceAll('"', "'");

/** What follows the title: date and locators as written, credits as a sentence of their own. */
const provenance = (item: Item): string => {
  const date = element(item.date.verbatim) || displayDate(item.date, "us");
  const parts = [date, element(item.publication?.archive ?? ""), locatorText(item)];
  const source = closed(parts.filter((part) => part !== "").join(", "), ".");
  return `${source} ${closed(creditPhrase(creditsOf(item)), ".")}`.trim();
};

const address = (item: Item): Run[] =>
  item.publication?.address ? [" <", { link: item.publication.address }, ">"] : [];

/** Wilson Center Digital Archive since 2021: byline before the title, comma outside the quotes. */
const wilson2021: Style = (item) => {
  const byline = item.publication?.byline;
  const title = singled(titleOf(item));
  const quoted = byline ? `${singled(element(byline))}, '${title}'` : title;
  return [`"${quoted}", ${provenance(item)}`, ...address(item)];
};

/** Its predecessor, the History and Public Policy Program: title alone, comma inside the quotes. */
const wilson2013: Style = (item) => [
  `"${closed(singled(titleOf(item)), ",")}" ${provenance(item)}`,
  ...address(item),
];

/** "in Foreign Relations …, ed. A and B (imprint), Document 56 (locator of the original)" */
const inVolume = (volume: Volume, { imprint }: CiteContext, locator: string): Run[] => {
  const editors = volume.editors.length === 0 ? "" : `, ed. ${listed(volume.editors)}`;
  const published = imprint ? ` (${element(imprint)})` : "";
  const original = locator === "" ? "" : ` (${locator})`;
  const document = `, Document ${volume.document}`;
  return ["in ", { italic: volume.title }, `${editors}${published}${document}${original}`];
};

/** For what is first published here: everything that a reader needs to stand before the original. */
const papka: Style = (item, context) => {
  const volume = volumeOf(item);
  const locator = locatorText(item);
  const authors = authorsOf(item);
  const credits = creditsOf(item).filter(({ role }) => volume === null || role !== "edited");
  const source = join(
    ",",
    authors.some((name) => titleNames(item, name))
      ? null
      : listed(authors.map(({ natural }) => natural)),
    { quote: titleOf(item) },
    volume === null ? null : placeOf(item),
    titleDates(item) ? null : chicagoDate(item.date),
    volume === null ? locator : inVolume(volume, context, locator),
    archiveText(item, context),
    versionText(item),
  );
  return end(join(".", source, creditPhrase(credits), { link: context.address }), ".");
};

/** By `publication.style`; what names no style known here is cited in our own. */
const STYLES: Readonly<Record<string, Style>> = {
  "wilson-2021": wilson2021,
  "wilson-2013": wilson2013,
};

/** The citation that the archive itself prints; regenerated from stored fields, never stored. */
export const house: Style = (item, context) =>
  (Object.hasOwn(STYLES, item.publication?.style ?? "") ? STYLES[item.publication!.style]! : papka)(
    item,
    context,
  );
