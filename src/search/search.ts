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
  /** every name form of every agent, and places: those with the label of a place facet */
  names: string[];
  locators: string[];
  facets: Record<Facet, FacetValue[]>;
  /** fielded values without a facet: keys and labels of `fonds`, `file`, marking texts */
  fields: { fonds: string[]; file: string[]; marking: string[] };
  /** compared as code units; what begins with no digit is undated, and last however it is sorted */
  order: { date: string; file: string };
}

export interface SearchRequest {
  /** in the query language of src/search/query/query.ts; empty = everything, by date */
  query: string;
  /** chosen facet values; values of one facet are OR-ed, facets AND-ed; year takes `1961..1963` too */
  filters?: { facet: Facet; value: string }[];
  offset?: number;
  /** 20 by default, at most 1,000 */
  limit?: number;
  /** equals stand by date, then by number; "relevance" by default */
  sort?: "relevance" | "date" | "-date" | "file";
  /** how many values of each facet to return, 10 by default, and the chosen ones besides */
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
  /**
   * Counts over all hits, the commonest values first. Within a facet that is filtered the counts
   * are those without its own filter, for its values are OR-ed: each says how many documents it
   * has, chosen or not.
   */
  facets: Record<Facet, (FacetValue & { count: number })[]>;
  /** all years with hits, in order; counted as the facet `year` is */
  years: { year: string; count: number }[];
  /** queries to try that have hits, when this one has none whatever the filters */
  suggestions: string[];
}

/**
 * The search engine. Everything in it is derived and may be deleted at any time; its answers do not
 * depend on the order in which documents came, nor for a reader on documents that he may not read.
 * Throws Failure `search-index-unusable` where `state` says so.
 */
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
