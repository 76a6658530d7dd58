import type { Access, Reader } from "../archive/access.ts";
import type { Card } from "../archive/heading.ts";

export const FACETS = [
  "repository",
  "collection",
  "person",
  "place",
  "year",
  "language",
  "type",
] as const;
export type Facet = (typeof FACETS)[number];

/** A value with the words it is shown by; `value` is the heading's key. */
export interface FacetValue {
  value: string;
  label: string;
}

/** What the index keeps of an item; made by desk/derive.ts from the stored item and nothing else. */
export interface SearchDocument {
  number: number;
  access: Access;
  card: Omit<Card, "number">;
  /** title with the language whose stems apply */
  title: { text: string; language: string };
  /** plain texts of the renditions, each with its notes apart */
  texts: { rendition: string; language: string; text: string; notes: string }[];
  /** summary, subjects, markings: prose that is neither text nor note */
  about: { text: string; language: string };
  /** every name form of every agent, and places */
  names: string[];
  locators: string[];
  facets: Record<Facet, FacetValue[]>;
  /** fielded values without a facet: keys and labels of `fonds`, `file`, marking texts */
  fields: { fonds: string[]; file: string[]; marking: string[] };
  order: { date: string; file: string };
}

export interface SearchRequest {
  /** in the query language of src/search/query.ts; empty = everything */
  query: string;
  /** chosen facet values; values of one facet are OR-ed, facets AND-ed; year takes `1961..1963` too */
  filters?: { facet: Facet; value: string }[];
  offset?: number;
  limit?: number;
  sort?: "relevance" | "date" | "-date" | "file";
  /** how many values of each facet to return (the total of each facet is counted over all hits) */
  facetLimit?: number;
}

export interface Hit extends Card {
  score: number;
  /** stretches of the matching text in order; `hit` ones are what matched */
  snippet: { text: string; hit: boolean }[];
  /** language of the text the snippet comes from */
  language: string;
}

export interface SearchAnswer {
  total: number;
  totalIsExact: boolean;
  /** the query as it was understood, in the query language's own words */
  understood: string;
  /** what was ignored or read differently, in sentences for the reader */
  notes: string[];
  hits: Hit[];
  facets: Record<Facet, (FacetValue & { count: number })[]>;
  /** all years with hits, in order */
  years: { year: string; count: number }[];
  /** other words to try, when there are no hits */
  suggestions: string[];
}

/** The search engine. Everything in it is derived and may be deleted at any time. */
export interface Search {
  /** Adds or replaces, durable when it resolves. */
  index(documents: readonly SearchDocument[]): Promise<void>;
  remove(numbers: readonly number[]): Promise<void>;
  clear(): Promise<void>;
  search(reader: Reader, request: SearchRequest): Promise<SearchAnswer>;
  /** How many documents it holds, and whether it was made by this version of the engine and is sound. */
  state(): Promise<{ documents: number; usable: boolean }>;
  close(): Promise<void>;
}
