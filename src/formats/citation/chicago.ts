import type { Item } from "../../archive/item.ts";
import type { Style } from "./context.ts";
import { translatorsOf } from "./credits.ts";
import { chicagoDate } from "./dates.ts";
import { authorsOf, inverted, isLetter, listed, recipientsOf } from "./names.ts";
import { capital, element } from "./punctuation.ts";
import { end, join, type Run } from "./runs.ts";
import {
  archiveText,
  isGeneric,
  locatorText,
  titleDates,
  titleNames,
  titleOf,
  volumeOf,
} from "./source.ts";

const title = (item: Item): Run =>
  isGeneric(item) && volumeOf(item) === null ? titleOf(item) : { quote: titleOf(item) };

const correspondents = (item: Item): { from: string; to: string } => ({
  from: listed(authorsOf(item).map(({ natural }) => natural)),
  to: listed(recipientsOf(item).map(({ natural }) => natural)),
});

/**
 * Chicago Manual of Style 18, a note of "Manuscript Collections" (14.221–14.231 of the 17th edition):
 * the item first, the repository last; a letter is "Khrushchev to Kennedy, September 28, 1962".
 */
export const chicagoNote: Style = (item, context) => {
  const volume = volumeOf(item);
  const letter = isLetter(item) && volume === null;
  const { from, to } = correspondents(item);
  const named = authorsOf(item).some((name) => titleNames(item, name));
  const translators = translatorsOf(item);
  const editors = volume?.editors ?? [];
  const imprint = context.imprint ? ` (${element(context.imprint)})` : "";
  const note = join(
    ",",
    letter ? `${from} to ${to}` : named ? null : from,
    letter ? null : title(item),
    translators.length === 0 ? null : `trans. ${listed(translators)}`,
    !letter && titleDates(item) ? null : chicagoDate(item.date),
    volume && [
      "in ",
      { italic: volume.title },
      `${editors.length === 0 ? "" : `, ed. ${listed(editors)}`}${imprint}`,
    ],
    volume && `document ${volume.document}`,
    volume === null ? locatorText(item) : null,
    archiveText(item, context),
    { link: context.address },
  );
  return end(note, ".");
};

/** The same as an entry of a bibliography: the author inverted, full stops. */
export const chicagoBibliography: Style = (item, context) => {
  const volume = volumeOf(item);
  const letter = isLetter(item) && volume === null;
  const translators = translatorsOf(item);
  const editors = volume?.editors ?? [];
  const date = chicagoDate(item.date);
  const entry = join(
    ".",
    listed(authorsOf(item).map((name, at) => (at === 0 ? inverted(name) : name.natural))),
    letter ? `Letter to ${correspondents(item).to}, ${date}` : title(item),
    translators.length === 0 ? null : `Translated by ${listed(translators)}`,
    letter || titleDates(item) ? null : date.replace(/^(?:ca|n)\./, (word) => capital(word)),
    volume &&
      join(
        ",",
        ["In ", { italic: volume.title }],
        editors.length === 0 ? null : `edited by ${listed(editors)}`,
        `document ${volume.document}`,
      ),
    volume && element(context.imprint ?? ""),
    volume === null ? locatorText(item) : null,
    archiveText(item, context),
    { link: context.address },
  );
  return end(entry, ".");
};
