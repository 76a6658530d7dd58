import type { DatabaseSync } from "node:sqlite";
import { nameKey } from "../../names/key.ts";
import { print } from "../query/print.ts";
import { wanted, type Query, type Words } from "../query/query.ts";
import { wordOf, wordsIn } from "../analysis/terms.ts";
import { evaluate, type Index } from "./evaluate.ts";
import type { Facts } from "./facts.ts";

const MOST = 5;
/** Words near a misspelt one that are tried, nearest first. */
const MOST_TRIED = 20;
/** Parts of a query that are looked at, and words nowhere found for which others are sought. */
const MOST_PARTS = 8;
const MOST_UNKNOWN = 3;

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

/** Which letters a word has, as bits; each change of a letter changes at most two. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
};

const bitsOf = (letters: number): number => {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count += 1;
  return count;
};

interface Near {
  word: string;
  distance: number;
}

/** Words of the index within two changes of a word, one where it is short. */
const near = (db: DatabaseSync, word: string): Near[] => {
  const most = word.length > 4 ? 2 : 1;
  const row = db
    .prepare(
      `SELECT group_concat(word, ' ') AS words
         FROM (SELECT DISTINCT word FROM word WHERE length(word) BETWEEN ? AND ?)`,
    )
    .get(word.length - most, word.length + most);
  const letters = lettersOf(word);
  return String(row!["words"] ?? "")
    .split(" ")
    .filter((other) => bitsOf(lettersOf(other) ^ letters) <= 2 * most)
    .map((other) => ({ word: other, distance: distance(word, other, most) }))
    .filter(({ distance }) => distance > 0 && distance <= most);
};

/** Words of the names of persons by `nameKey`, as far as they have been gone through. */
interface NameWords {
  next: number;
  words: Map<string, Set<string>>;
}
const nameWords = new WeakMap<Facts, NameWords>();

/** Words in the names of persons that are the same name in another spelling or script. */
const sameName = (facts: Facts, word: string): Near[] => {
  const known = nameWords.get(facts) ?? { next: 1, words: new Map<string, Set<string>>() };
  nameWords.set(facts, known);
  for (; known.next < facts.values.length; known.next++) {
    const value = facts.values[known.next];
    if (value?.kind !== "person") continue;
    for (const part of wordsIn(value.label).map(wordOf)) {
      const key = nameKey(part);
      known.words.set(key, (known.words.get(key) ?? new Set()).add(part));
    }
  }
  const key = nameKey(word);
  const same = key === "" ? [] : [...(known.words.get(key) ?? [])];
  return same.filter((other) => other !== word).map((other) => ({ word: other, distance: 0 }));
};

/** What may have been meant by a word, the likeliest first. */
const meant = (db: DatabaseSync, facts: Facts, word: string): string[] => {
  const found = [...sameName(facts, word), ...near(db, word)];
  found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  return [...new Set(found.map(({ word }) => word))].slice(0, MOST_TRIED);
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
  const leaves = wanted(query).slice(0, MOST_PARTS);
  const suggestions = new Set<string>();
  const unknown = leaves.filter(
    (leaf) => !leaf.prefix && wordsIn(leaf.text).length === 1 && hits(leaf) === 0,
  );
  for (const leaf of unknown.slice(0, MOST_UNKNOWN)) {
    const words = wordsIn(leaf.text);
    const tried = meant(db, index.facts, wordOf(words[0]!))
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
