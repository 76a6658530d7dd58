import { expect, test } from "vitest";
import type { Card } from "../archive/heading.ts";
import { gapBetween, leafSpan, withGaps } from "./leaves.ts";

test.each([
  ["9-10", 9, 10],
  ["9–10", 9, 10],
  ["l. 17a", 17, 17],
  ["12ob", 12, 12],
  ["9-10ob", 9, 10],
  ["3, 5-7", 3, 7],
  ["192-5", 192, 195],
  ["0141", 141, 141],
])("%s runs from %d to %d", (leaves, first, last) => {
  expect(leafSpan(leaves)).toEqual({ first, last });
});

test.each(["", "unnumbered", "ob"])("of “%s” nothing is known", (leaves) => {
  expect(leafSpan(leaves)).toBeNull();
});

test("what lies between two documents is said, and nothing where it is not known", () => {
  expect(gapBetween("2-4", "9-10")).toBe("leaves 5–8");
  expect(gapBetween("2-4", "6")).toBe("leaf 5");
  expect(gapBetween("2-4", "5")).toBeNull();
  expect(gapBetween("2-4", "4ob")).toBeNull();
  expect(gapBetween("", "9")).toBeNull();
});

const card = (leaves: string): Card => ({
  number: 1,
  title: leaves,
  date: { edtf: null, verbatim: "" },
  type: null,
  from: [],
  to: [],
  locator: "",
  leaves,
  within: "",
  languages: [],
  renditions: [],
  hasFacsimile: false,
});

const told = (leaves: string[], isStart: boolean): string[] =>
  withGaps(leaves.map(card), isStart).map((line) =>
    line.kind === "gap" ? line.text : line.card.leaves,
  );

test("a file is told leaf by leaf", () => {
  expect(told(["2-4", "9-10"], true)).toEqual([
    "Not held here: leaf 1",
    "2-4",
    "Not held here: leaves 5–8",
    "9-10",
  ]);
  // a document inside another's leaves opens no gap, an unknown one leaves all open
  expect(told(["1-9", "3", "10"], true)).toEqual(["1-9", "3", "10"]);
  expect(told(["1", "", "9"], true)).toEqual(["1", "", "9"]);
  expect(told(["5", "6"], false)).toEqual(["5", "6"]);
});
