import { expect, test } from "vitest";
import { apaDate, chicagoDate, mlaDate, russianDate } from "./dates.ts";

test.each([
  ["1986-02-12", "February 12, 1986", "12 Feb. 1986", "1986, February 12", "12 февраля 1986 г."],
  ["1962-05", "May 1962", "May 1962", "1962, May", "май 1962 г."],
  ["1962", "1962", "1962", "1962", "1962 г."],
  ["1962~", "ca. 1962", "circa 1962", "ca. 1962", "ок. 1962 г."],
  ["1962-10?", "[October 1962?]", "Oct. 1962?", "ca. 1962, October", "[октябрь 1962 г.?]"],
  [
    "1962-10%",
    "[ca. October 1962?]",
    "circa Oct. 1962?",
    "ca. 1962, October",
    "[ок. октября 1962 г.?]",
  ],
  [
    "1962-10-16/1962-10-28",
    "October 16–28, 1962",
    "16–28 Oct. 1962",
    "1962, October 16–28",
    "16–28 октября 1962 г.",
  ],
  ["1961/1963", "1961–1963", "1961–1963", "1961–1963", "1961–1963 гг."],
  ["../1962", "1962 or earlier", "1962 or earlier", "1962 or earlier", "1962 г. или ранее"],
  ["196X", "1960s", "1960s", "1960s", "1960-е гг."],
  ["1962-XX-XX", "1962", "1962", "1962", "1962 г."],
  ["1962-21", "spring 1962", "spring 1962", "1962, spring", "весна 1962 г."],
  [null, "n.d.", "", "n.d.", "б. д."],
])("%s", (edtf, chicago, mla, apa, russian) => {
  const date = { edtf, verbatim: "" };
  expect([chicagoDate(date), mlaDate(date), apaDate(date), russianDate(date)]).toEqual([
    chicago,
    mla,
    apa,
    russian,
  ]);
});

test.each(["undated", "n.d.", "Undated.", "[no date]", "б/д", "без даты"])(
  "%s is no date",
  (verbatim) => {
    expect(chicagoDate({ edtf: null, verbatim })).toBe("n.d.");
  },
);

test("words that nobody could read as a date stay as they are", () => {
  expect(chicagoDate({ edtf: null, verbatim: "5/6/62" })).toBe("5/6/62");
  expect(apaDate({ edtf: null, verbatim: "after the Congress of 1961" })).toBe(
    "after the Congress of 1961",
  );
});
