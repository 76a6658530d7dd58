import type { DatabaseSync } from "node:sqlite";
import { print } from "../query/print.ts";
import { wanted, type Query, type Words } from "../query/query.ts";
import { wordOf, wordsIn } from "../analysis/terms.ts";
import { evaluate, type Index } from "./evaluate.ts";

const MOST = 5;
/** Words near a misspelt one that are tried, nearest first. */
const MOST_TRIED = 20;

/** Levenshtein distance, or `most` + 1 where it is greater than that. */
export const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      next[j] = Math.min(changed, row[j]! + 1, next[j - 1]! + 1);
      least = Math.min(least, next[j]!);
    }
    if (least > most) return most + 1;
    row = next;
  }
  return Math.min(row[b.length]!, most + 1);
};

/** Words of the index within two changes of a word (one where it is short), nearest first. */
const near = (db: DatabaseSync, word: string): string[] => {
  const most = word.length > 4 ? 2 : 1;
  const found: { word: string; distance: number }[] = [];
  const rows = db.prepare("SELECT DISTINCT word FROM word WHERE length(word) BETWEEN ? AND ?");
  for (const row of rows.iterate(word.length - most, word.length + most)) {
    const other = String(row["word"]);
    const far = distance(word, other, most);
    if (far > 0 && far <= most) found.push({ word: other, distance: far });
  }
  found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  return found.slice(0, MOST_TRIED).map(({ word }) => word);
};

const replaced = (query: Query, leaf: Words, by: Words | null): Query => {
  if (query === leaf) return by ?? { kind: "all" };
  if (query.kind === "not") return { kind: "not", part: replaced(query.part, leaf, by) };
  if (query.kind !== "and" && query.kind !== "or") return query;
  const parts = query.parts
    .map((part) => replaced(part, leaf, by))
    .filter((part) => part.kind !== "all");
  return parts.length === 1 ? parts[0]! : { kind: query.kind, parts };
};

/**
 * Queries to try instead of one without hits: with the words nearest to those that are nowhere, or
 * with one part left out. Each has hits that the reader may see: nothing else may be suggested,
 * for the words of the index are those of hidden documents too.
 */
export const suggest = (
  db: DatabaseSync,
  query: Query,
  index: Index,
  visible: Uint8Array,
): string[] => {
  const hits = (other: Query): number => {
    const { set } = evaluate(other, index);
    return set.reduce((sum, found, slot) => sum + (found & visible[slot]!), 0);
  };
  const leaves = wanted(query);
  const suggestions = new Set<string>();
  for (const leaf of leaves) {
    const words = wordsIn(leaf.text);
    if (words.length !== 1 || leaf.prefix || hits(leaf) > 0) continue;
    const tried = near(db, wordOf(words[0]!))
      .map((text) => ({ text, other: replaced(query, leaf, { ...leaf, text }) }))
      .map(({ text, other }) => ({ text, query: print(other), hits: hits(other) }))
      .filter(({ hits }) => hits > 0);
    for (const { query } of tried.slice(0, MOST)) suggestions.add(query);
  }
  if (leaves.length > 1) {
    for (const leaf of leaves) {
      const other = replaced(query, leaf, null);
      if (suggestions.size < MOST && other.kind !== "all" && hits(other) > 0) {
        suggestions.add(print(other));
      }
    }
  }
  return [...suggestions].slice(0, MOST);
};
