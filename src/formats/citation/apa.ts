import type { Item } from "../../archive/item.ts";
import type { Style } from "./context.ts";
import { translatorsOf } from "./credits.ts";
import { apaDate } from "./dates.ts";
import {
  authorsOf,
  initials,
  isLetter,
  listed,
  readName,
  recipientsOf,
  type CitedName,
} from "./names.ts";
import { capital, closed, element } from "./punctuation.ts";
import { join, text, type Run } from "./runs.ts";
import { fold } from "../../base/fold.ts";
import { archiveText, locatorText, titleOf, volumeOf } from "./source.ts";

const author = ({ family, given, suffix, natural }: CitedName): string =>
  family === null
    ? natural
    : [family, initials(given), suffix].filter((part) => part !== "").join(", ");

/** "A, B, & C", with a comma before the ampersand also of two. */
const joined = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}`;

/** "R. Iserman", initials first; as written where the family name of one of them is not known. */
const makers = (written: readonly string[]): string => {
  const names = written.map((name) => readName(name));
  const known = names.every(({ family }) => family !== null);
  return listed(
    names.map(({ family, given, natural }) => (known ? `${initials(given)} ${family}` : natural)),
    "&",
  );
};

const described = (item: Item): Run[] => {
  const volume = volumeOf(item);
  const translators = translatorsOf(item);
  const trans = translators.length === 0 ? "" : ` (${makers(translators)}, Trans.)`;
  if (isLetter(item) && volume === null) {
    const to = listed(
      recipientsOf(item).map(({ natural }) => natural),
      "&",
    );
    return [`[Letter to ${to}]${trans}`];
  }
  const { type } = item;
  const told = type === null || fold(titleOf(item)).startsWith(fold(type));
  const form = told ? "" : ` [${capital(type)}]`;
  const title = element(titleOf(item));
  return text(volume === null ? { italic: title } : title, `${trans}${form}`);
};

const edited = (editors: readonly string[]): string =>
  editors.length === 0 ? "" : `${makers(editors)} (${editors.length === 1 ? "Ed." : "Eds."}), `;

/**
 * APA 7 for archival documents (apastyle.apa.org, "Archival documents and collections"): author,
 * date, title with its form in brackets, place in the archive, address without a full stop.
 * Without an author the title stands first.
 */
export const apa: Style = (item, context) => {
  const volume = volumeOf(item);
  const authors = joined(authorsOf(item).map(author));
  const date = `(${apaDate(item.date)})`;
  const what = described(item);
  return join(
    ".",
    authors === "" ? what : [closed(authors, "."), " ", date],
    authors === "" ? date : what,
    volume && [
      `In ${edited(volume.editors)}`,
      { italic: volume.title },
      ` (Document ${volume.document})`,
    ],
    volume && element(context.imprint ?? ""),
    volume === null ? locatorText(item) : null,
    archiveText(item, context),
    { link: context.address },
  );
};
