import * as fc from "fast-check";
import { expect, test } from "vitest";
import { spliceSource } from "./splice.ts";

const bytes = Buffer.from("<a><b>é</b><c/></a>");

test("a text goes to its place, whatever the order", () => {
  const spliced = spliceSource(bytes, [
    { range: [12, 16], tei: "<c>ж</c>" },
    { range: [3, 12], tei: "<b>é</b>" },
  ]);
  expect(Buffer.from(spliced).toString()).toBe("<a><b>é</b><c>ж</c></a>");
});

test("UTF-16 stays UTF-16", () => {
  const wide = Buffer.from("\ufeff<a><b/></a>", "utf16le");
  const spliced = spliceSource(wide, [{ range: [8, 16], tei: "<ж/>" }]);
  expect(Buffer.from(spliced).toString("utf16le")).toBe("\ufeff<a><ж/></a>");
  const big = Buffer.from(wide).swap16();
  const same = spliceSource(big, [{ range: [8, 16], tei: "<b/>" }]);
  expect(Buffer.compare(same, big)).toBe(0);
});

test.each([
  [
    [3, 12],
    [8, 14],
  ],
  [
    [12, 99],
    [3, 4],
  ],
  [
    [9, 3],
    [12, 13],
  ],
])("ranges %j and %j are refused", (one, two) => {
  const ranges = [one, two].map((range) => ({ range: range as [number, number], tei: "" }));
  expect(() => spliceSource(bytes, ranges)).toThrow(
    expect.objectContaining({ code: "splice-overlap" }),
  );
});

test("unchanged texts leave every byte as it was", () => {
  const text = fc
    .string({ unit: "grapheme" })
    .filter((one) => one.isWellFormed() && !one.startsWith("\ufeff"));
  fc.assert(
    fc.property(text, text, text, (before, tei, behind) => {
      const source = Buffer.from(before + tei + behind);
      const from = Buffer.byteLength(before);
      const range: [number, number] = [from, from + Buffer.byteLength(tei)];
      fc.pre(!source.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])));
      expect(Buffer.compare(spliceSource(source, [{ range, tei }]), source)).toBe(0);
    }),
  );
});
