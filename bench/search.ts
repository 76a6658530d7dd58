import { PUBLIC } from "../src/archive/access.ts";
import type { Search } from "../src/search/search.ts";

const REPETITIONS = 20;

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/**
 * One request = top 20 with marked snippets + exact total + all facets, warm, REPETITIONS times
 * per query, one at a time. Milliseconds as the caller of the port sees them.
 */
export const benchSearch = async (
  search: Search,
  queries: readonly { class: string; query: string }[],
): Promise<object[]> => {
  const times = new Map<string, number[]>();
  for (const { query } of queries) await search.search(PUBLIC, { query, limit: 20 });
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    for (const { class: name, query } of queries) {
      const begun = performance.now();
      await search.search(PUBLIC, { query, limit: 20 });
      const spent = performance.now() - begun;
      for (const row of [name, "all"]) times.set(row, [...(times.get(row) ?? []), spent]);
    }
  }
  return [...times].map(([name, spent]) => {
    const sorted = spent.toSorted((a, b) => a - b);
    return {
      "query class": name,
      "p50 ms": quantile(sorted, 0.5).toFixed(1),
      "p95 ms": quantile(sorted, 0.95).toFixed(1),
      "max ms": quantile(sorted, 1).toFixed(1),
    };
  });
};
