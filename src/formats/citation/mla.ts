import type { Item } from "../../archive/item.ts";
import type { Style } from "./context.ts";
import { translatorsOf } from "./credits.ts";
import { mlaDate } from "./dates.ts";
import { authorsOf, inverted, isLetter, listed, recipientsOf } from "./names.ts";
import { capital, element } from "./punctuation.ts";
import { end, join, type Run } from "./runs.ts";
import { archiveText, isGeneric, locatorText, titleDates, titleOf, volumeOf } from "./source.ts";

/** Three authors and more: the first "et al." */
const authors = (item: Item): string => {
  const [first, second, ...more] = authorsOf(item);
  if (first === undefined) return "";
  if (more.length > 0) return `${inverted(first)}, et al.`;
  return second === undefined ? inverted(first) : `${inverted(first)}, and ${second.natural}`;
};

const title = (item: Item): Run => {
  if (isLetter(item)) {
    return `Letter to ${listed(recipientsOf(item).map(({ natural }) => natural))}`;
  }
  return isGeneric(item) ? titleOf(item) : { quote: titleOf(item) };
};

const edited = (editors: readonly string[]): string | null => {
  if (editors.length === 0) return null;
  return `edited by ${editors.length > 2 ? `${editors[0]!} et al.` : listed(editors)}`;
};

/**
 * MLA Handbook 9 with "A Guide to Citing Materials from Physical Archives" (style.mla.org): author,
 * title or "Letter to …", date, place in the archive; the digital archive is the second container.
 * An unknown date is left out.
 */
export const mla: Style = (item, context) => {
  const volume = volumeOf(item);
  const translators = translatorsOf(item);
  const translated = translators.length === 0 ? null : `translated by ${listed(translators)}`;
  const date = titleDates(item) && !isLetter(item) ? "" : mlaDate(item.date);
  const container: Run[] =
    volume === null
      ? join(",", translated, date, locatorText(item))
      : join(
          ",",
          { italic: volume.title },
          translated,
          edited(volume.editors),
          element(context.imprint ?? ""),
          `document ${volume.document}`,
        );
  const [head, ...rest] = container;
  const entry = join(
    ".",
    authors(item),
    volume === null ? title(item) : { quote: titleOf(item) },
    volume === null ? null : capital(date),
    typeof head === "string" ? [capital(head), ...rest] : container,
    join(",", { italic: archiveText(item, context) }, { link: context.address }),
  );
  return end(entry, ".");
};
