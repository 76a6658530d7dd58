import { newStemmer } from "snowball-stemmers";

type Script = "Latn" | "Cyrl" | "Arab" | "Armn" | "Taml";

/** Snowball's algorithm for a language, by ISO 639-1 code; these codes also mark the stems. */
const ALGORITHMS: Record<string, [algorithm: string, script: Script]> = {
  ar: ["arabic", "Arab"],
  ca: ["catalan", "Latn"],
  cs: ["czech", "Latn"],
  da: ["danish", "Latn"],
  de: ["german", "Latn"],
  en: ["english", "Latn"],
  es: ["spanish", "Latn"],
  eu: ["basque", "Latn"],
  fi: ["finnish", "Latn"],
  fr: ["french", "Latn"],
  ga: ["irish", "Latn"],
  hu: ["hungarian", "Latn"],
  hy: ["armenian", "Armn"],
  it: ["italian", "Latn"],
  nl: ["dutch", "Latn"],
  no: ["norwegian", "Latn"],
  pt: ["portuguese", "Latn"],
  ro: ["romanian", "Latn"],
  ru: ["russian", "Cyrl"],
  sl: ["slovene", "Latn"],
  sv: ["swedish", "Latn"],
  ta: ["tamil", "Taml"],
  tr: ["turkish", "Latn"],
};

/** Marks words that no language's rules apply to: names, numbers, unknown languages. */
export const UNSTEMMED = "00";

const SAME: Record<string, string> = { nb: "no", nn: "no" };

/** In a text of another script, words of these scripts are taken to be of these languages. */
const USUAL: Partial<Record<Script, string>> = { Latn: "en", Cyrl: "ru" };

/** The stemmed language of a BCP 47 tag, else `UNSTEMMED`. */
export const stemmedLanguage = (tag: string): string => {
  const code = tag.toLowerCase().split("-")[0]!;
  const language = SAME[code] ?? code;
  return Object.hasOwn(ALGORITHMS, language) ? language : UNSTEMMED;
};

const scriptOf = (word: string): Script | null => {
  const first = word.charCodeAt(0);
  if (first < 0x250) return "Latn";
  if (/^\p{Script=Cyrillic}/u.test(word)) return "Cyrl";
  if (/^\p{Script=Latin}/u.test(word)) return "Latn";
  if (/^\p{Script=Arabic}/u.test(word)) return "Arab";
  if (/^\p{Script=Armenian}/u.test(word)) return "Armn";
  return /^\p{Script=Tamil}/u.test(word) ? "Taml" : null;
};

/** Under which language's rules a word stands in a text of `language`. */
export const languageOfWord = (word: string, language: string): string => {
  if (language === UNSTEMMED || /^\p{N}/u.test(word)) return UNSTEMMED;
  const script = scriptOf(word);
  if (script === null) return UNSTEMMED;
  return ALGORITHMS[language]![1] === script ? language : (USUAL[script] ?? UNSTEMMED);
};

const RUSSIAN_SURNAME = /([ое]в)(?:а|у|ым|ом|е|ы|ых|ыми|ой)?$/;

/**
 * Further forms under whose stems a folded word may stand. Snowball takes `-ев` for an ending:
 * Хрущев is `хрущ`, but Хрущева, Хрущеву are `хрущев`, and so with every surname in -ов and -ев.
 */
export const formsOf = (word: string, language: string): string[] => {
  if (language !== "ru" || !RUSSIAN_SURNAME.test(word)) return [word];
  const root = word.replace(RUSSIAN_SURNAME, "$1");
  return [word, root, `${root}у`];
};

const stemmers = new Map<string, (word: string) => string>();

/** Stem of a lower-case word, by the rules of a language that `stemmedLanguage` gave. */
export const stem = (word: string, language: string): string => {
  if (language === UNSTEMMED) return word;
  let stemmer = stemmers.get(language);
  if (stemmer === undefined) {
    const snowball = newStemmer(ALGORITHMS[language]![0]);
    stemmer = (word) => snowball.stem(word);
    stemmers.set(language, stemmer);
  }
  return stemmer(word);
};
