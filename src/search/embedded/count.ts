import { FACETS, type Facet, type SearchAnswer, type SearchRequest } from "../search.ts";
import { idsOf, withValues } from "./evaluate.ts";
import type { Column } from "./column.ts";
import type { Facts } from "./facts.ts";
import { firstOf } from "./order.ts";

type Filters = NonNullable<SearchRequest["filters"]>;

const YEAR_RANGE = /^(\d*)\.\.(\d*)$/;

/** For every facet with a chosen value, the documents that have one of those chosen. */
const chosenSets = (filters: Filters, facts: Facts): Map<Facet, Uint8Array> => {
  const sets = new Map<Facet, Uint8Array>();
  for (const facet of FACETS) {
    const chosen = filters.filter((filter) => filter.facet === facet);
    if (chosen.length === 0) continue;
    const keys = new Set(chosen.map(({ value }) => value));
    const ranges = facet === "year" ? chosen.flatMap(({ value }) => range(value)) : [];
    const ids = idsOf(
      facts,
      facet,
      ({ key }) =>
        keys.has(key) || ranges.some(([from, to]) => Number(key) >= from && Number(key) <= to),
    );
    sets.set(facet, withValues(facts, facet, ids));
  }
  return sets;
};

const range = (value: string): [number, number][] => {
  const found = YEAR_RANGE.exec(value);
  if (found === null) return [];
  return [[Number(found[1] || "-Infinity"), Number(found[2] || "Infinity")]];
};

/** Adds a document's values to the counts of a facet. */
const count = (counts: Uint32Array, { from, count, ids }: Column, slot: number): void => {
  const start = from[slot]!;
  for (let at = start; at < start + count[slot]!; at++) counts[ids[at]!]! += 1;
};

/**
 * Filters the documents found, and counts them under their values. A facet with a chosen value is
 * counted as if nothing were chosen in it, so that each count says what choosing that value too
 * would bring.
 */
export const filterAndCount = (
  found: Uint8Array,
  filters: Filters,
  facts: Facts,
): { slots: number[]; counts: Uint32Array } => {
  const chosen = [...chosenSets(filters, facts)];
  const columns = FACETS.map((facet) => facts.column(facet));
  const counts = new Uint32Array(facts.values.length);
  const slots: number[] = [];
  for (let slot = 1; slot < found.length; slot++) {
    if (found[slot] === 0) continue;
    const missed = chosen.filter(([, set]) => set[slot] === 0);
    if (missed.length === 0) {
      slots.push(slot);
      for (const column of columns) count(counts, column, slot);
    } else if (missed.length === 1) count(counts, facts.column(missed[0]![0]), slot);
  }
  return { slots, counts };
};

const byCount = (
  a: { count: number; label: string; value: string },
  b: { count: number; label: string; value: string },
): number => b.count - a.count || compare(a.label, b.label) || compare(a.value, b.value);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One row for each key counted; where documents differ about its label, the commonest one. */
const rowsOf = (counts: Uint32Array, facts: Facts) => {
  const rows = new Map<
    number,
    { facet: Facet; value: string; label: string; count: number; most: number }
  >();
  for (let id = 1; id < counts.length; id++) {
    const count = counts[id]!;
    if (count === 0) continue;
    const { kind, key, label, group } = facts.values[id]!;
    const row = rows.get(group);
    if (row === undefined) {
      rows.set(group, { facet: kind as Facet, value: key, label, count, most: count });
      continue;
    }
    row.count += count;
    if (count > row.most || (count === row.most && label < row.label)) {
      Object.assign(row, { label, most: count });
    }
  }
  return rows;
};

/** A chosen value that nothing found has, if the reader may know of it: no hit, but shown as chosen. */
const withoutHits = (facet: Facet, key: string, facts: Facts, visible: Uint8Array) => {
  for (const id of idsOf(facts, facet, (value) => value.key === key)) {
    const set = withValues(facts, facet, new Set([id]));
    if (set.some((has, slot) => has === 1 && visible[slot] === 1)) {
      return [{ value: key, label: facts.values[id]!.label, count: 0 }];
    }
  }
  return [];
};

/** The commonest values of each facet, the chosen ones always among them, and all years. */
export const facetsOf = (
  counts: Uint32Array,
  filters: Filters,
  limit: number,
  facts: Facts,
  visible: Uint8Array,
): Pick<SearchAnswer, "facets" | "years"> => {
  const byFacet = new Map<Facet, SearchAnswer["facets"][Facet]>(FACETS.map((facet) => [facet, []]));
  for (const { facet, value, label, count } of rowsOf(counts, facts).values()) {
    byFacet.get(facet)!.push({ value, label, count });
  }
  const facets = {} as SearchAnswer["facets"];
  for (const [facet, rows] of byFacet) {
    const chosen = new Set(filters.filter((filter) => filter.facet === facet).map((f) => f.value));
    const listed = firstOf(rows, limit, byCount);
    for (const { value } of listed) chosen.delete(value);
    const beyond = rows.filter(({ value }) => chosen.delete(value)).sort(byCount);
    const others = [...chosen].flatMap((key) => withoutHits(facet, key, facts, visible));
    facets[facet] = [...listed, ...beyond, ...others];
  }
  const years = byFacet
    .get("year")!
    .map(({ value, count }) => ({ year: value, count }))
    .sort((a, b) => Number(a.year) - Number(b.year) || compare(a.year, b.year));
  return { facets, years };
};
