import { readings, wordOf, wordsIn, type Vocabulary } from "../analysis/terms.ts";
import type { Query, Words } from "../query/query.ts";
import type { TextColumn } from "./schema.ts";

/** What a query asks of the text tables alone. */
export interface Text {
  /** FTS5 expression */
  match: string;
  /** what a document must meet besides, because `match` finds too many */
  beginnings: Beginning[];
}

/**
 * A folded beginning that some stems are too short for: `negotiator*` is not `negoti`. A document
 * has it when a term begins so (`match`), or a word that is not its own stem does.
 */
export interface Beginning {
  word: string;
  match: string;
}

/** What the index can tell of words by their beginning. */
export interface BegunVocabulary extends Vocabulary {
  /** terms of words that begin so, as far as the terms themselves do not */
  strayTerms(beginning: string): readonly string[];
}

/** No document has it: terms are never empty after the code of their language. */
const NOTHING = '"00"';

const either = (parts: readonly string[]): string => parts.join(" OR ") || NOTHING;

const phrase = (terms: readonly string[]): string => `"${terms.join(" ")}"`;

const begun = (words: readonly string[], vocabulary: BegunVocabulary): Text => {
  const beginning = wordOf(words.at(-1)!);
  const heads = words.length === 1 ? [[]] : readings(words.slice(0, -1), vocabulary);
  const regular = vocabulary.languages().map((code) => code + beginning);
  const stray = vocabulary.strayTerms(beginning);
  const ends = [
    ...regular.map((term) => ({ term, star: " *" })),
    ...stray.map((term) => ({ term, star: "" })),
  ];
  const match = heads.flatMap((head) =>
    ends.map(({ term, star }) => phrase(head.concat(term)) + star),
  );
  if (stray.length === 0) return { match: either(match), beginnings: [] };
  const alone = either(regular.map((term) => `"${term}" *`));
  return { match: either(match), beginnings: [{ word: beginning, match: alone }] };
};

/** A word or phrase, in one column or in all. */
export const wordsToText = (
  leaf: Words,
  vocabulary: BegunVocabulary,
  column: TextColumn | null,
): Text => {
  const words = wordsIn(leaf.text);
  const text =
    leaf.prefix && words.length > 0
      ? begun(words, vocabulary)
      : { match: either(readings(words, vocabulary).map(phrase)), beginnings: [] };
  return { ...text, match: `${column === null ? "" : `${column} : `}(${text.match})` };
};

/**
 * The whole of a query as one question to the text tables, which answer a conjunction faster than
 * its parts; null where headings, years or a bare NOT take part, or `beginnings` cannot be met
 * afterwards because they stand under OR or NOT.
 */
export const toText = (query: Query, vocabulary: BegunVocabulary): Text | null => {
  if (query.kind === "words") {
    if (query.field !== null && query.field !== "title") return null;
    return wordsToText(query, vocabulary, query.field);
  }
  if (query.kind === "or") {
    const parts = query.parts.map((part) => toText(part, vocabulary));
    if (parts.some((part) => part === null || part.beginnings.length > 0)) return null;
    return { match: `(${parts.map((part) => part!.match).join(" OR ")})`, beginnings: [] };
  }
  if (query.kind !== "and") return null;
  const { text, rest } = conjunction(query.parts, vocabulary);
  return rest.length === 0 ? text : null;
};

/** As many parts of a conjunction as the text tables can answer at once, and the others. */
export const conjunction = (
  parts: readonly Query[],
  vocabulary: BegunVocabulary,
): { text: Text | null; rest: Query[] } => {
  const rest: Query[] = [];
  const found: Text[] = [];
  const unwanted: string[] = [];
  for (const part of parts) {
    const text = toText(part.kind === "not" ? part.part : part, vocabulary);
    if (text === null || (part.kind === "not" && text.beginnings.length > 0)) rest.push(part);
    else if (part.kind === "not") unwanted.push(text.match);
    else found.push(text);
  }
  if (found.length === 0) return { text: null, rest: [...parts] };
  const wanted = found.map(({ match }) => match).join(" AND ");
  const match = unwanted.length === 0 ? wanted : `(${wanted}) NOT (${unwanted.join(" OR ")})`;
  return {
    text: { match: `(${match})`, beginnings: found.flatMap((text) => text.beginnings) },
    rest,
  };
};
