import { wordOf, wordsIn } from "../analysis/terms.ts";
import type { Query, Words } from "../query/query.ts";
import type { Facts } from "./facts.ts";
import type { Kind } from "./schema.ts";
import {
  conjunction,
  toText,
  wordsToText,
  type Beginning,
  type BegunVocabulary,
  type Text,
} from "./text.ts";

/** Documents found, by slot: 1 where found; `scores` is null where nothing ranks them. */
export interface Found {
  set: Uint8Array;
  scores: Float64Array | null;
}

/** What evaluation asks of the index. */
export interface Index {
  facts: Facts;
  vocabulary: BegunVocabulary;
  /** documents matching an FTS5 expression, with BM25 scores where the order needs them */
  match(expression: string): Found;
  /** 1 for every document with a word that begins so, as written */
  begin(beginning: Beginning): Uint8Array;
}

const intersect = (a: Uint8Array, b: Uint8Array): void => {
  for (let slot = 0; slot < a.length; slot++) a[slot]! &= b[slot]!;
};

const sum = (a: Float64Array | null, b: Float64Array | null): Float64Array | null => {
  if (a === null || b === null) return a ?? b;
  for (let slot = 0; slot < a.length; slot++) a[slot]! += b[slot]!;
  return a;
};

const byText = (text: Text, index: Index): Found => {
  const found = index.match(text.match);
  for (const beginning of text.beginnings) intersect(found.set, index.begin(beginning));
  return found;
};

/** Documents that have one of the chosen values of a kind. */
export const withValues = (facts: Facts, kind: Kind, chosen: ReadonlySet<number>): Uint8Array => {
  const set = new Uint8Array(facts.slots);
  if (chosen.size === 0) return set;
  const wanted = new Uint8Array(facts.values.length);
  for (const id of chosen) wanted[id] = 1;
  const { from, count, ids } = facts.column(kind);
  for (let slot = 1; slot < facts.slots; slot++) {
    const start = from[slot]!;
    for (let at = start; at < start + count[slot]!; at++) set[slot]! |= wanted[ids[at]!]!;
  }
  return set;
};

export const idsOf = (
  facts: Facts,
  kind: Kind,
  test: (value: { key: string; words: string }) => boolean,
): Set<number> => {
  const ids = new Set<number>();
  facts.values.forEach((value, id) => {
    if (value !== undefined && value.kind === kind && test(value)) ids.add(id);
  });
  return ids;
};

/** Values of a kind that have all the words, in any order; with `prefix` the last only begins one. */
const byHeading = (facts: Facts, kind: Kind, leaf: Words): Uint8Array => {
  const words = wordsIn(leaf.text).map(wordOf);
  const wanted = words.map((word, at) =>
    leaf.prefix && at === words.length - 1 ? ` ${word}` : ` ${word} `,
  );
  if (wanted.length === 0) return new Uint8Array(facts.slots);
  const test = (value: { words: string }) => wanted.every((word) => value.words.includes(word));
  return withValues(facts, kind, idsOf(facts, kind, test));
};

const union = (parts: readonly Found[]): Found => {
  const [first, ...others] = parts;
  for (const { set, scores } of others) {
    for (let slot = 0; slot < set.length; slot++) first!.set[slot]! |= set[slot]!;
    first!.scores = sum(first!.scores, scores);
  }
  return first!;
};

/** Ranks add up; what a document must only not have, or have as a heading, adds nothing. */
export const evaluate = (query: Query, index: Index): Found => {
  const { facts, vocabulary } = index;
  const text = toText(query, vocabulary);
  if (text !== null) return byText(text, index);
  switch (query.kind) {
    case "and": {
      const joint = conjunction(query.parts, vocabulary);
      const parts = joint.rest.map((part) => evaluate(part, index));
      if (joint.text !== null) parts.unshift(byText(joint.text, index));
      const [first, ...others] = parts;
      for (const { set, scores } of others) {
        intersect(first!.set, set);
        first!.scores = sum(first!.scores, scores);
      }
      return first!;
    }
    case "or": {
      const together: Query[] = [];
      const parts: Found[] = [];
      for (const part of query.parts) {
        const alone = toText(part, vocabulary);
        if (alone !== null && alone.beginnings.length === 0) together.push(part);
        else parts.push(evaluate(part, index));
      }
      if (together.length > 0) parts.push(evaluate({ kind: "or", parts: together }, index));
      return union(parts);
    }
    case "not": {
      const { set } = evaluate(query.part, index);
      return { set: set.map((found) => 1 - found), scores: null };
    }
    case "years": {
      const from = query.from ?? -Infinity;
      const to = query.to ?? Infinity;
      const ids = idsOf(facts, "year", ({ key }) => Number(key) >= from && Number(key) <= to);
      return { set: withValues(facts, "year", ids), scores: null };
    }
    case "words": {
      const kind = query.field as Kind;
      const found: Found = { set: byHeading(facts, kind, query), scores: null };
      if (kind !== "person" && kind !== "place") return found;
      // other forms of a name than the heading's are in the text tables
      return union([byText(wordsToText(query, vocabulary, kind), index), found]);
    }
    default:
      return { set: new Uint8Array(facts.slots).fill(1), scores: null };
  }
};
