import type { Card } from "../archive/heading.ts";
import type { LeafLine } from "../pages/hierarchy.tsx";
import type { LeafSpan } from "../pages/parts/leaf-strip.tsx";

/** First and last whole leaf of “9-10”, “17a, 18–20ob”, “192-5”; null where none can be read. */
export const leafSpan = (leaves: string): { first: number; last: number } | null => {
  let first = Infinity;
  let last = -Infinity;
  for (const [, from = "", , to] of leaves.matchAll(
    /(\d{1,6})([^\d\s,;–-]*)(?:\s*[–-]\s*(\d{1,6}))?/gu,
  )) {
    const start = Number(from);
    // 192-5 is 192 to 195
    const end =
      to === undefined
        ? start
        : Number(to.length < from.length ? from.slice(0, -to.length) + to : to);
    first = Math.min(first, start);
    last = Math.max(last, start, end);
  }
  return last < 0 ? null : { first, last };
};

/** Documents of a file whose leaves are known. */
export const spansOf = (cards: readonly Card[]): LeafSpan[] =>
  cards.flatMap(({ number, title, leaves }) => {
    const span = leafSpan(leaves);
    return span ? [{ number, title, ...span }] : [];
  });

const leaves = (first: number, last: number): string =>
  first === last ? `leaf ${first}` : `leaves ${first}–${last}`;

/** Whole leaves that lie between two documents of one file: “leaves 5–8”; null where none do. */
export const gapBetween = (before: string, after: string): string | null => {
  const [left, right] = [leafSpan(before), leafSpan(after)];
  return left && right && right.first - left.last > 1
    ? leaves(left.last + 1, right.first - 1)
    : null;
};

/**
 * The documents of a file in leaf order, with what lies between them and is not held here. Nothing
 * is said of a document whose leaves are not known, nor of what may follow the last.
 */
export const withGaps = (cards: readonly Card[], isStart: boolean): LeafLine[] => {
  const lines: LeafLine[] = [];
  let reached: number | null = isStart ? 0 : null;
  for (const card of cards) {
    const span = leafSpan(card.leaves);
    if (span && reached !== null && span.first - reached > 1) {
      const text = `Not held here: ${leaves(reached + 1, span.first - 1)}`;
      lines.push({ kind: "gap", text });
    }
    lines.push({ kind: "item", card });
    reached = span ? Math.max(reached ?? 0, span.last) : null;
  }
  return lines;
};
