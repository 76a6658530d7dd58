import { fold } from "../../base/fold.ts";
import { formsOf, languageOfWord, stem, UNSTEMMED } from "./languages.ts";
import { eachWord } from "./words.ts";

/** Longest word kept, in code units; longer ones are known by their beginning. */
const LONGEST = 64;

/** Stemmers that expect words without diacritics; the others need them, so they fold afterwards. */
const FOLD_FIRST = new Set(["en", "ru", UNSTEMMED]);

const bare = (raw: string): string =>
  raw
    .replace(/['’][sS]$/, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "")
    .slice(0, LONGEST);

const lettersOf = (folded: string): string =>
  /^[a-z0-9]{0,64}$/.test(folded)
    ? folded
    : folded.replace(/[^\p{L}\p{N}]+/gu, "").slice(0, LONGEST);

/** The folded form of a stretch that `eachWord` gave; empty where no letter or digit is left. */
export const wordOf = (raw: string): string => lettersOf(fold(bare(raw)));

/** A word as the index knows it: language code of two letters (or `00`), then the folded stem. */
export const termOf = (raw: string, language: string): string => {
  const word = wordOf(raw);
  const own = languageOfWord(word, language);
  if (own === UNSTEMMED) return word === "" ? "" : UNSTEMMED + word;
  const stemmed = FOLD_FIRST.has(own)
    ? stem(word, own)
    : lettersOf(fold(stem(bare(raw).normalize("NFC").toLowerCase(), own)));
  return own + (lettersOf(stemmed) || word);
};

/** The stretches of a text that are words, as written. */
export const wordsIn = (text: string): string[] => {
  const found: string[] = [];
  eachWord(text, (start, end) => {
    const raw = text.slice(start, end);
    if (wordOf(raw) !== "") found.push(raw);
  });
  return found;
};

/** What an index can tell of the words it holds. */
export interface Vocabulary {
  /** languages whose stems it holds, `00` among them */
  languages(): readonly string[];
  /** terms under which a folded word is held, whatever diacritics it was written with */
  termsOf(word: string): readonly string[];
}

/** Most ways in which one phrase is looked for under one language. */
const MOST_WAYS = 8;

/**
 * The term sequences that some words side by side may stand for: one for each language the index
 * holds, more where a folded word has several stems. Distinct, in a stable order.
 */
export const readings = (words: readonly string[], vocabulary: Vocabulary): string[][] => {
  const held = words.map((word) => vocabulary.termsOf(wordOf(word)));
  const found = new Map<string, string[]>();
  for (const language of vocabulary.languages()) {
    let ways: string[][] = [[]];
    words.forEach((word, at) => {
      const own = termOf(word, language);
      const code = own.slice(0, 2);
      const forms = formsOf(wordOf(word), code)
        .slice(1)
        .map((form) => termOf(form, code));
      const terms = new Set([own, ...forms, ...held[at]!.filter((term) => term.startsWith(code))]);
      ways = ways.flatMap((way) => [...terms].map((term) => way.concat(term))).slice(0, MOST_WAYS);
    });
    for (const way of ways) found.set(way.join(" "), way);
  }
  return [...found.values()];
};
