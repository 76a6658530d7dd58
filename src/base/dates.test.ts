import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds, displayDate, edtfFromProse, isEdtf, years } from "./dates.ts";

const READ: Record<string, string | null> = {
  // seen in older archives and printed volumes
  "25/X/62": "1962-10-25",
  "25.X.62": "1962-10-25",
  "25-X-1962": "1962-10-25",
  "13.1.1951": "1951-01-13",
  "Jan 13 1950": "1950-01-13",
  "October 1962": "1962-10",
  "April, 1950": "1950-04",
  "12 февраля 1986 г.": "1986-02-12",
  "около 1962 года": "1962~",
  "с 3 по 5 мая 1962 г.": "1962-05-03/1962-05-05",
  "05.06.1951 г.": "1951-06-05",
  "le 3 mai 1962": "1962-05-03",
  "1er mai 1962": "1962-05-01",
  "du 3 au 5 mai 1962": "1962-05-03/1962-05-05",
  "3. März 1962": "1962-03-03",
  "zwischen dem 3. und 5. Mai 1962": "1962-05-03/1962-05-05",
  "ca. October 1962": "1962-10~",
  "October 25, 1962?": "1962-10-25?",
  "possibly ca. 1962": "1962%",
  "February 10, 1977, 3–4:30 p.m.": "1977-02-10",
  "August 1, 1948—4 p. m.": "1948-08-01",
  "251425Z OCT 62": "1962-10-25",
  "20 January 1977*": "1977-01-20",
  "[October 25, 1962]": "1962-10-25",
  "1958/03/": "1958-03",
  "1962.10.25": "1962-10-25",
  "Friday, October 26, 1962, 6 p.m.": "1962-10-26",
  // ranges
  "August 30–September 2, 1960": "1960-08-30/1960-09-02",
  "December 30–January 2, 1961": "1960-12-30/1961-01-02",
  "18–19 October 1962": "1962-10-18/1962-10-19",
  "between October 1962 and May 1963": "1962-10/1963-05",
  "1964–66": "1964/1966",
  "winter 1962-63": "1962-24",
  "1960s": "196X",
  "1960-е гг.": "196X",
  // open: the day named is outside where the word says so
  "before 5 May 1962": "../1962-05-04",
  "not later than 5 May 1962": "../1962-05-05",
  "не позднее 5 мая 1962 г.": "../1962-05-05",
  "after 1962": "1963/..",
  "since October 1962": "1962-10/..",
  // coarser, and still true
  "early October 1962": "1962-10",
  // unknown, impossible, ambiguous
  undated: null,
  "n.d.": null,
  "без даты": null,
  "": null,
  "February 30, 1962": null,
  "31.4.1962": null,
  "5/6/62": null,
  "5. 6. 1962": null,
  "5/25/62": "1962-05-25",
  "5.5.1951": "1951-05-05",
  "7/3/18": null,
  "October 25": null,
  "May 5 and 7, 1962": null,
  "Washington, May 5, 1962": null,
  "1962–": null,
};

describe("edtfFromProse", () => {
  it.each(Object.entries(READ))("%s → %s", (prose, edtf) => {
    expect(edtfFromProse(prose)).toBe(edtf);
  });

  it("never throws and gives EDTF or null, in time linear in the text", () => {
    const words = fc.constantFrom(
      "May",
      "5",
      "1962",
      "–",
      "ca.",
      "between",
      "and",
      "25/X/62",
      "?",
      "до",
      " ",
      ".",
      "12:30",
      "1er",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.array(words, { maxLength: 60 }).map((list) => list.join(" ")),
        ),
        (prose) => {
          const edtf = edtfFromProse(prose);
          expect(edtf === null || isEdtf(edtf)).toBe(true);
        },
      ),
    );
    const start = performance.now();
    for (const hostile of [
      "1".repeat(1e5),
      "1-".repeat(5e4),
      "May ".repeat(3e4),
      " ".repeat(1e5),
    ]) {
      expect(edtfFromProse(hostile)).toBeNull();
    }
    expect(performance.now() - start).toBeLessThan(500);
  });
});

const day = fc
  .date({ min: new Date("1000-01-01"), max: new Date("2029-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const point = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  day.map((text) => text.slice(0, 4)),
  day.map((text) => `${text.slice(0, 7)}-XX`),
  day.map((text) => `${text.slice(0, 4)}-XX-XX`),
  fc
    .tuple(day, fc.integer({ min: 21, max: 24 }))
    .map(([text, season]) => `${text.slice(0, 4)}-${season}`),
  day.map((text) => `${text.slice(0, 3)}X`),
  day.map((text) => `${text.slice(0, 2)}XX`),
);
const marked = fc.tuple(point, fc.constantFrom("", "~", "?", "%")).map((parts) => parts.join(""));
const plainDay = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  day.map((text) => text.slice(0, 4)),
);
const range = fc
  .tuple(plainDay, plainDay, fc.constantFrom("", "~", "?", "%"))
  .filter(([a, b]) => isEdtf(`${a}/${b}`) && a !== b)
  .map(([a, b, mark]) => `${a}${mark}/${b}${mark}`);
const open = fc
  .tuple(plainDay, fc.boolean())
  .map(([end, before]) => (before ? `../${end}` : `${end}/..`));

describe("displayDate", () => {
  it("says what is known, in three styles", () => {
    const date = { edtf: "1986-02-12", verbatim: "12 Feb 1986" };
    expect(displayDate(date, "us")).toBe("February 12, 1986");
    expect(displayDate(date, "eu")).toBe("12 February 1986");
    expect(displayDate(date, "iso")).toBe("1986-02-12");
    expect(displayDate({ edtf: "1962-10~", verbatim: "" }, "us")).toBe("about October 1962");
    expect(displayDate({ edtf: null, verbatim: "" }, "us")).toBe("no date");
    expect(displayDate({ edtf: null, verbatim: "5/6/62" }, "us")).toBe("5/6/62");
  });

  it.each(["us", "eu", "iso"] as const)("reads back the same (%s)", (style) => {
    fc.assert(
      fc.property(fc.oneof(marked, range, open), (edtf) => {
        const shown = displayDate({ edtf, verbatim: "" }, style);
        expect([shown, edtfFromProse(shown)]).toEqual([shown, edtf]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("bounds", () => {
  it("covers open ends, seasons and unspecified digits", () => {
    expect(bounds("1962-10-25")).toEqual({ from: "1962-10-25", to: "1962-10-25" });
    expect(bounds("../1962-05-04")).toEqual({ from: "0000-01-01", to: "1962-05-04" });
    expect(bounds("1962/..")).toEqual({ from: "1962-01-01", to: "9999-12-31" });
    expect(bounds("1962-24")).toEqual({ from: "1962-12-01", to: "1963-02-28" });
    expect(bounds("196X")).toEqual({ from: "1960-01-01", to: "1969-12-31" });
    expect(bounds("1900-02-29")).toBeNull();
    expect(bounds("0044")).toBeNull();
    expect(bounds("")).toBeNull();
  });

  it("holds every day it was made of, and years agree with it", () => {
    fc.assert(
      fc.property(fc.oneof(marked, range), (edtf) => {
        const { from, to } = bounds(edtf)!;
        expect(from <= to).toBe(true);
        const covered = years(edtf);
        expect(covered[0]).toBe(Number(from.slice(0, 4)));
        expect(covered.at(-1)).toBe(Number(to.slice(0, 4)));
        expect(covered.length).toBeLessThanOrEqual(30);
      }),
    );
  });

  it("names only the known end of an open range", () => {
    expect(years("1962/..")).toEqual([1962]);
    expect(years("../1962-05-04")).toEqual([1962]);
    expect(years("1900/1962")).toEqual([1900, 1962]);
    expect(years("1964/1966")).toEqual([1964, 1965, 1966]);
  });
});

describe("isEdtf", () => {
  it("takes level 0 and 1 only", () => {
    for (const edtf of ["1962", "1962-10-25", "1962~", "196X", "../1962", "1962-21"]) {
      expect(isEdtf(edtf)).toBe(true);
    }
    for (const text of ["[1960..1962]", "156X-12-25", "1962-13", "1962/1961", "1962-10-32", "x"]) {
      expect(isEdtf(text)).toBe(false);
    }
  });
});
