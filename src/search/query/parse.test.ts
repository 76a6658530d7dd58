import { array, assert, constantFrom, letrec, oneof, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "./parse.ts";
import { print } from "./print.ts";
import { wanted, type Query } from "./query.ts";

const understood = (text: string): string => print(parse(text).query);

describe("a query is understood", () => {
  test.each([
    ['"soviet"', "soviet"],
    ['"khrushch"*', "khrushch*"],
    ['"soviet" AND "union"', "soviet AND union"],
    ['("berlin" OR "cuba" OR "vietnam")', "berlin OR cuba OR vietnam"],
    ['("soviet") NOT ("missile")', "soviet NOT missile"],
    ['("president" AND "secretary") NOT ("kennedy")', "president AND secretary NOT kennedy"],
    ["a b OR c", "(a AND b) OR c"],
    ["a (b OR c)", "a AND (b OR c)"],
    ["-a b", "NOT a AND b"],
    ["NOT (a b)", "NOT (a AND b)"],
    ["NOT NOT a", "a"],
    ["a-b -c", "a-b NOT c"],
    ["and or not", "and AND or AND not"],
    ['"AND"', '"AND"'],
    ["И кот ИЛИ", "И AND кот AND ИЛИ"],
    ["“curly quote” «гиллемет» „unten“", '"curly quote" AND гиллемет AND unten'],
    ['"f. 89, op. 15"', '"f. 89, op. 15"'],
    ["18-S-333 No222 U.S.", "18-S-333 AND No222 AND U.S."],
    ["title:missile", "title:missile"],
    ['Person: "Kennedy, John"', 'person:"Kennedy, John"'],
    ["title:(a OR b) c", "(title:a OR title:b) AND c"],
    ["title:(a place:b)", "title:a AND place:b"],
    ["archive:rgani delo:24", "repository:rgani AND file:24"],
    ["title:miss*", "title:miss*"],
    ["year:1962", "year:1962"],
    ["date:1961–1963", "year:1961..1963"],
    ["year:1961-63", "year:1961..1963"],
    ["year:1961.. year:..1963", "year:1961.. AND year:..1963"],
    ["year:196*", "year:1960..1969"],
    ["year:(1962 OR 1964)", "year:1962 OR year:1964"],
    ["  ", ""],
  ])("%s as %s", (text, expected) => {
    expect(understood(text)).toBe(expected);
    expect(parse(text).notes).toEqual([]);
  });

  test.each([
    [
      '"test ban',
      '"test ban"',
      "The closing quotation mark was missing; the phrase runs to the end.",
    ],
    ["((a)", "a", "A closing parenthesis was missing; the group runs to the end."],
    ["a) b", "a AND b", "A closing parenthesis without an opening one was ignored."],
    ["a AND", "a", "“AND” had nothing to join and was ignored."],
    ["OR a OR OR b", "a OR b", "“OR” had nothing to join and was ignored."],
    ["a AND OR b", "a OR b", "“AND” had nothing to join and was ignored."],
    ["(NOT)", "", "“NOT” had nothing to join and was ignored."],
    [
      "Kennedy & Rusk",
      "Kennedy AND Rusk",
      "“&” has no letter or digit left to search for and was ignored.",
    ],
    ['""', "", "An empty pair of quotation marks was ignored."],
    [
      "*a ban",
      "a AND ban",
      "A star works only at the end of a word or phrase; another was ignored.",
    ],
    ["a*", "a", "A star needs at least two letters or digits before it and was ignored."],
    ["foo:bar", '"foo:bar"', "“foo” is not a field; it was searched as a word."],
    ["title: OR a", "a", "“title:” had no value and was ignored."],
    ["year:soon", "", "“soon” is not a year and was ignored."],
    ["year:1962-10-22", "year:1962", "Only the year of “1962-10-22” was used."],
    ["year:1963..1961", "year:1961..1963", "“1963..1961” was read as 1961..1963."],
  ])("%s as %s, with a note", (text, expected, note) => {
    expect(understood(text)).toBe(expected);
    expect(parse(text).notes).toContain(note);
  });

  test("10:30 and other words with colons are phrases, not fields", () => {
    expect(parse("10:30").query).toEqual({
      kind: "words",
      text: "10:30",
      prefix: false,
      field: null,
    });
  });

  test("only what may be found counts as wanted", () => {
    const { query } = parse("a OR (b NOT c) title:d year:1962");
    expect(wanted(query).map(({ text }) => text)).toEqual(["a", "b", "d"]);
  });
});

describe("whatever is typed", () => {
  const piece = constantFrom(
    ..."\"“”«»()*-:.,&'’ \t\n\0".split(""),
    "AND",
    "OR",
    "NOT",
    " AND ",
    " OR ",
    " NOT ",
    " -",
    "title:",
    "year:",
    "person: ",
    "x:",
    "1962",
    "1961..1963",
    "a",
    "test",
    "и",
    "é",
    "中",
    "ﷺ",
    "😀",
    "\uD800",
    "\u0301",
    "\u202E",
  );
  const typed = oneof(
    array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
    string({ unit: "binary" }),
    string({ unit: "grapheme" }),
  );

  test("is parsed, and what is printed means the same", () => {
    assert(
      property(typed, (text) => {
        const { query } = parse(text);
        const printed = print(query);
        expect(parse(printed)).toEqual({ query, notes: [] });
        expect(understood(printed)).toBe(printed);
      }),
      { numRuns: 20_000 },
    );
  });

  test("every query that can be made can be printed and read", () => {
    const leaf = record({
      kind: constantFrom("words" as const),
      text: constantFrom("a", "AND", "test ban", "18-S-333", "U.S.", "été", "f. 89"),
      prefix: constantFrom(false),
      field: constantFrom(null, "title" as const, "person" as const),
    });
    const { query } = letrec<{ query: Query }>((tie) => ({
      query: oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        record({
          kind: constantFrom("and" as const, "or" as const),
          parts: array(tie("query"), { minLength: 1, maxLength: 3 }),
        }),
        record({ kind: constantFrom("not" as const), part: tie("query") }),
      ) as never,
    }));
    assert(
      property(query, (made) => {
        const printed = print(made);
        if (wanted(made).length > 20 || printed.length > 1000) return;
        expect(understood(understood(printed))).toBe(understood(printed));
      }),
    );
  });

  test.each([
    '"',
    "(",
    ")",
    "*",
    "-",
    "a ",
    "a AND ",
    "NOT ",
    "title:",
    "(a ",
    "x:",
    "-(",
    "“",
    "((a) OR ",
  ])("1 MB of %j takes no longer than its first characters", (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const started = performance.now();
    const { notes } = parse(text);
    expect(performance.now() - started).toBeLessThan(200);
    expect(notes).toContain("Only the first 2000 characters of the query were read.");
  });

  test("words beyond the limit are dropped, and said to be", () => {
    const { query, notes } = parse(
      Array.from({ length: 100 }, (_, at) => `w${String.fromCharCode(97 + (at % 26))}`).join(" "),
    );
    expect(wanted(query)).toHaveLength(32);
    expect(notes).toEqual(["Only the first 32 words of the query were searched for."]);
  });
});
