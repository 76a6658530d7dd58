import type { ItemDescription } from "../archive/item.ts";

/** made when first asked, for its tables are large */
let names: Intl.DisplayNames | undefined;
const scripts = new Map<string, RegExp | null>();

/** A letter of the script in which a language is usually written; null where nobody can tell. */
const letterOf = (language: string): RegExp | null => {
  const known = scripts.get(language);
  if (known !== undefined) return known;
  let letter: RegExp | null = null;
  try {
    const { script } = new Intl.Locale(language).maximize();
    if (script !== undefined) letter = new RegExp(`\\p{Script=${script}}`, "u");
  } catch {
    // no language tag, or a script such as Jpan that is one of languages, not of characters
  }
  scripts.set(language, letter);
  return letter;
};

/**
 * Whose stems apply to a text about the item: the first language of its translations, transcripts
 * or original that is written in the script of the text; `und` where there is none.
 */
export const languageOf = (text: string, item: ItemDescription): string => {
  const of = (kind: string): string[] =>
    item.renditions.filter((each) => each.kind === kind).map((each) => each.language);
  const candidates = [...of("translation"), ...of("transcript"), ...item.languages];
  return candidates.find((language) => letterOf(language)?.test(text)) ?? "und";
};

/** "Russian"; the tag itself where it has no name. */
export const languageName = (tag: string): string => {
  try {
    names ??= new Intl.DisplayNames("en", { type: "language" });
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
};
