import type { SearchRequest } from "../search.ts";
import type { Facts } from "./facts.ts";

type Order = (a: number, b: number) => number;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A known date begins with a digit, or with a minus before our era. */
const isDated = (date: string): boolean => date.charCodeAt(0) <= 0x39;

/** Documents without a date come last, whichever way the dates run. */
const byDate = ({ date, number }: Facts, direction: 1 | -1): Order => {
  return (a, b) => {
    const [first, second] = [date[a]!, date[b]!];
    if (isDated(first) !== isDated(second)) return isDated(first) ? -1 : 1;
    return direction * compare(first, second) || number[a]! - number[b]!;
  };
};

/** Order of hits; equals always stand by date, then by number, so that pages never overlap. */
export const orderOf = (
  sort: NonNullable<SearchRequest["sort"]>,
  scores: Float64Array | null,
  facts: Facts,
): Order => {
  const older = byDate(facts, 1);
  if (sort === "file") return (a, b) => compare(facts.file[a]!, facts.file[b]!) || older(a, b);
  if (sort === "-date") return byDate(facts, -1);
  if (sort === "date" || scores === null) return older;
  return (a, b) => scores[b]! - scores[a]! || older(a, b);
};

/** Above so many, sorting everything costs less than keeping the first ones in order. */
const FEW = 256;

/** The first `count` of all in an order, without sorting the others where there are few. */
export const firstOf = <T>(
  all: readonly T[],
  count: number,
  order: (a: T, b: T) => number,
): T[] => {
  if (count > FEW || count >= all.length) return all.toSorted(order).slice(0, count);
  const first: T[] = [];
  for (const one of all) {
    if (first.length === count && (count === 0 || order(one, first[count - 1]!) >= 0)) continue;
    let low = 0;
    for (let high = first.length; low < high;) {
      const middle = (low + high) >> 1;
      if (order(one, first[middle]!) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, one);
    if (first.length > count) first.pop();
  }
  return first;
};
