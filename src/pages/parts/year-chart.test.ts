import { expect, test } from "vitest";
import { barsOf } from "./year-chart.tsx";

test("years without documents are shown as such", () => {
  expect(
    barsOf([
      { year: "1961", count: 2 },
      { year: "1963", count: 1 },
    ]),
  ).toEqual([
    { year: "1961", label: "1961", count: 2 },
    { year: "1962", label: "1962", count: 0 },
    { year: "1963", label: "1963", count: 1 },
  ]);
});

test("centuries are told by decades, and one stray year does not break the chart", () => {
  const bars = barsOf([
    { year: "1780", count: 1 },
    { year: "1785", count: 2 },
    { year: "1989", count: 3 },
  ]);
  expect(bars[0]).toEqual({ year: "1780..1789", label: "1780s", count: 3 });
  expect(bars.at(-1)).toEqual({ year: "1980..1989", label: "1980s", count: 3 });
  expect(
    barsOf([
      { year: "0100", count: 1 },
      { year: "9999", count: 1 },
    ]).length,
  ).toBeLessThanOrEqual(300);
  expect(barsOf([{ year: "unknown", count: 1 }])).toEqual([]);
});
