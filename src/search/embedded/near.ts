import type { DatabaseSync } from "node:sqlite";
import { nameKey } from "../../names/key.ts";
import { wordOf, wordsIn } from "../analysis/terms.ts";
import type { Facts } from "./facts.ts";

/** Levenshtein distance, or `most` + 1 where it is greater than that. */
const distance = (a: string, b: string, most: number): number => {
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
export const meant = (db: DatabaseSync, facts: Facts, word: string): string[] => {
  const found = [...sameName(facts, word), ...near(db, word)];
  found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  return [...new Set(found.map(({ word }) => word))];
};
