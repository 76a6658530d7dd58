import type { DatabaseSync } from "node:sqlite";
import { print } from "../query/print.ts";
import { wanted, type Query, type Words } from "../query/query.ts";
import { wordOf, wordsIn } from "../analysis/terms.ts";
import { evaluate, type Index } from "./evaluate.ts";
import { meant } from "./near.ts";

const MOST = 5;
/** Words that may have been meant by one that are tried, the likeliest first. */
const MOST_TRIED = 20;
/** Parts of a query that are looked at, and words nowhere found for which others are sought. */
const MOST_PARTS = 8;
const MOST_UNKNOWN = 3;

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
      .slice(0, MOST_TRIED)
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
