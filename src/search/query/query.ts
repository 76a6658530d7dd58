/**
 * The query language. `understood` of an answer is written in it, so that what is printed can be
 * typed again and means the same.
 *
 *     query  = any
 *     any    = all { "OR" all }
 *     all    = one { [ "AND" ] one }              words side by side must all occur
 *     one    = { "NOT" | "-" } ( value | field ":" value | [ field ":" ] "(" any ")" )
 *     value  = word [ "*" ] | quote phrase quote [ "*" ]
 *     year   = "year:" ( 1962 | 1961..1963 | 1961.. | ..1963 | 196* )
 *
 * Operators are upper case; in lower case they are words. A word is found in every inflection of
 * its language and whatever its diacritics; a phrase is its words in that order, inflected or not;
 * `negotia*` is every word that begins so, as written. A word that is cut into several (`18-S-333`,
 * `No222`) is a phrase. In `title:` a phrase is a phrase; in the other fields, which hold headings,
 * a value is met when one heading has all its words, in any order.
 */
export const FIELDS = [
  "title",
  "person",
  "place",
  "repository",
  "fonds",
  "file",
  "year",
  "language",
  "collection",
  "marking",
  "type",
] as const;
export type Field = (typeof FIELDS)[number];

export type Query =
  /** every document */
  | { kind: "all" }
  /** a word, a phrase or a cut word; with `prefix`, its last word is only begun */
  | { kind: "words"; text: string; prefix: boolean; field: Exclude<Field, "year"> | null }
  /** both ends included; null = open, never both */
  | { kind: "years"; from: number | null; to: number | null }
  | { kind: "and" | "or"; parts: Query[] }
  | { kind: "not"; part: Query };

export type Words = Extract<Query, { kind: "words" }>;

const ALIASES: Record<string, Field> = {
  people: "person",
  name: "person",
  agent: "person",
  location: "place",
  archive: "repository",
  fond: "fonds",
  fund: "fonds",
  folder: "file",
  delo: "file",
  date: "year",
  years: "year",
  lang: "language",
  volume: "collection",
  stamp: "marking",
  classification: "marking",
  kind: "type",
  form: "type",
};

/** The field that a name or alias names, in either case; null where none does. */
export const fieldOf = (name: string): Field | null => {
  const lower = name.toLowerCase();
  if (Object.hasOwn(ALIASES, lower)) return ALIASES[lower]!;
  return FIELDS.find((field) => field === lower) ?? null;
};

/** The leaves that a document may be found by: those under no NOT. */
export const wanted = (query: Query): Words[] => {
  if (query.kind === "words") return [query];
  return query.kind === "and" || query.kind === "or" ? query.parts.flatMap(wanted) : [];
};
