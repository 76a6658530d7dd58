import type { Item } from "../../archive/item.ts";
import type { Style } from "./context.ts";
import { translatorsOf } from "./credits.ts";
import { chicagoDate } from "./dates.ts";
import { authorsOf, inverted, isLetter, listed, recipientsOf } from "./names.ts";
import { end, join, type Element, type Run } from "./runs.ts";
import { archiveText, isGeneric, locatorText, titleNames, titleOf, volumeOf } from "./source.ts";

const title = (item: Item): Run => (isGeneric(item) ? titleOf(item) : { quote: titleOf(item) });

const correspondents = (item: Item): { from: string; to: string } => ({
  from: listed(authorsOf(item).map(({ natural }) => natural)),
  to: listed(recipientsOf(item).map(({ natural }) => natural)),
});

const inVolume = (item: Item, word: string): Element => {
  const volume = volumeOf(item);
  return volume && [`${word} `, { italic: volume.title }, `, document ${volume.document}`];
};

/**
 * Chicago Manual of Style 18, a note of "Manuscript Collections" (14.221–14.231 of the 17th edition):
 * the item first, the repository last; a letter is "Khrushchev to Kennedy, September 28, 1962".
 */
export const chicagoNote: Style = (item, context) => {
  const volume = volumeOf(item);
  const letter = isLetter(item) && volume === null;
  const { from, to } = correspondents(item);
  const named = authorsOf(item).some(({ natural }) => titleNames(item, natural));
  const translators = translatorsOf(item);
  const note = join(
    ",",
    letter ? `${from} to ${to}` : named ? null : from,
    letter ? null : title(item),
    translators.length === 0 ? null : `trans. ${listed(translators)}`,
    chicagoDate(item.date),
    inVolume(item, "in"),
    volume === null ? locatorText(item) : null,
    archiveText(item, context),
    { link: context.address },
  );
  return end(note, ".");
};

/** The same as an entry of a bibliography: the author inverted, full stops. */
export const chicagoBibliography: Style = (item, context) => {
  const volume = volumeOf(item);
  const authors = authorsOf(item);
  const letter = isLetter(item) && volume === null;
  const translators = translatorsOf(item);
  const date = chicagoDate(item.date);
  const entry = join(
    ".",
    listed(authors.map((name, index) => (index === 0 ? inverted(name) : name.natural))),
    letter ? `Letter to ${correspondents(item).to}, ${date}` : title(item),
    translators.length === 0 ? null : `Translated by ${listed(translators)}`,
    letter ? null : date === "n.d." ? "N.d." : date.replace(/^ca\./, "Ca."),
    inVolume(item, "In"),
    volume === null ? locatorText(item) : null,
    archiveText(item, context),
    { link: context.address },
  );
  return end(entry, ".");
};
