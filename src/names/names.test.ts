import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasShared, shared } from "../../tests/shared.ts";
import { invertedToNatural, naturalToInverted } from "./display.ts";
import { nameKey } from "./key.ts";
import { romanize } from "./romanize.ts";
import { SCHEMES } from "./schemes/table.ts";

/** Names of the maps in the shared vectors, and signs that they write with look-alikes. */
const VECTORS: Record<string, { map: string; same?: (expected: string) => string }[]> = {
  "ala-lc": [
    // caron for the standard's breve
    {
      map: "alalc-rus-Cyrl-Latn-1997",
      same: (text) => text.replaceAll("ǐ", "ĭ").replaceAll("Ǐ", "Ĭ"),
    },
    {
      map: "alalc-rus-Cyrl-Latn-2012",
      same: (text) => text.replaceAll("ǐ", "ĭ").replaceAll("Ǐ", "Ĭ"),
    },
  ],
  // straight quotation mark for the hard sign
  "bgn-pcgn": [
    { map: "bgnpcgn-rus-Cyrl-Latn-1947", same: (text) => text.replace(/(?<=\p{L})"(?=ye)/gu, "”") },
  ],
  // acute accent and quotation mark for ISO 9's primes
  iso9: [
    {
      map: "gost-rus-Cyrl-Latn-7.79-2000-2002",
      same: (text) => text.replaceAll("´", "ʹ").replaceAll('"', "ʺ"),
    },
  ],
};

describe("romanize", () => {
  it.skipIf(!hasShared)("agrees with the shared vectors (needs the shared samples)", () => {
    const vectors = JSON.parse(readFileSync(shared("names/romanization-vectors.json"), "utf8")) as [
      string,
      string,
      string,
    ][];
    const lines: string[] = [];
    for (const [scheme, maps] of Object.entries(VECTORS)) {
      for (const { map, same = (text: string) => text } of maps) {
        const cases = vectors.filter(([name]) => name === map);
        const failed = cases.filter(
          ([, source, expected]) => romanize(source, scheme) !== same(expected).normalize("NFC"),
        );
        lines.push(
          `${scheme} on ${map}: ${cases.length - failed.length}/${cases.length}`,
          ...failed.map(
            ([, source, expected]) =>
              `  ${source.slice(0, 60)} → ${romanize(source, scheme).slice(0, 60)}, not ${expected.slice(0, 60)}`,
          ),
        );
        expect(cases.length - failed.length).toBeGreaterThanOrEqual(cases.length - 1);
      }
    }
    console.log(lines.join("\n"));
  });

  it("writes one name in every scheme", () => {
    const written = Object.fromEntries(
      SCHEMES.map(({ id }) => [id, romanize("Р. А. Ульяновский", id)]),
    );
    expect(written).toEqual({
      "ala-lc": "R. A. Ulʹi͡anovskiĭ",
      "bgn-pcgn": "R. A. Ul’yanovskiy",
      iso9: "R. A. Ulʹânovskij",
      "gost-7-79-b": "R. A. Ul`yanovskij",
      icao: "R. A. Ulianovskii",
      german: "R. A. Uljanowski",
      french: "R. A. Oulianovski",
      popular: "R. A. Ulyanovsky",
    });
    expect(romanize("Хрущёв", "german")).toBe("Chruschtschow");
    expect(romanize("Хрущёв", "french")).toBe("Khrouchtchev");
    expect(romanize("Хрущёв", "popular")).toBe("Khrushchev");
    expect(romanize("ЦИРК", "gost-7-79-b")).toBe("CIRK");
    expect(() => romanize("x", "none")).toThrow("no romanization scheme");
  });

  it("leaves no Cyrillic, and no Latin touched", () => {
    const cyrillic = fc
      .oneof(
        fc.integer({ min: 0x400, max: 0x52f }),
        fc.integer({ min: 0x1c80, max: 0x1c8a }),
        fc.integer({ min: 0x2de0, max: 0x2dff }),
        fc.integer({ min: 0xa640, max: 0xa69f }),
      )
      .map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(
        fc
          .array(fc.oneof(cyrillic, fc.constantFrom("a", " ", "-", "é")))
          .map((list) => list.join("")),
        fc.constantFrom(...SCHEMES.map(({ id }) => id)),
        (text, id) => {
          expect(romanize(text, id)).not.toMatch(/\p{Script=Cyrillic}/u);
        },
      ),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(romanize(text, "iso9")).toBe(text.normalize("NFC"));
      }),
    );
  });
});

describe("nameKey", () => {
  it.each([
    [
      "Ul'ianovskii",
      "Uliianovskii",
      "Ulyanovsky",
      "Uljanowski",
      "Oulianovski",
      "Ульяновский",
      "Ulʹi͡anovskiĭ",
      "Ul’yanovskiy",
    ],
    [
      "Хрущёв",
      "Khrushchev",
      "Khrushchyov",
      "Chruschtschow",
      "Khrouchtchev",
      "Hruŝëv",
      "Chruščëv",
      "Khrushchëv",
    ],
    ["Горбачёв", "Gorbachev", "Gorbatschow", "Gorbatchev", "Gorbačëv"],
    ["Жуков", "Zhukov", "Schukow", "Joukov", "Žukov"],
    ["Ельцин", "Yeltsin", "Jelzin", "El'tsin", "Eltsine"],
    ["Молотов", "Molotov", "Molotow", "Molotoff"],
    ["Анатолий Добрынин", "Anatoly Dobrynin", "Dobrynin, Anatolii", "Anatoliy Dobrynin"],
    ["Kennedy, John F.", "John F. Kennedy"],
  ])("brings %s together", (...spellings) => {
    expect(
      new Set(spellings.map(nameKey)).size,
      spellings.map((one) => `${one}: ${nameKey(one)}`).join("; "),
    ).toBe(1);
  });

  it("keeps different names apart", () => {
    const names = [
      "Rajavi",
      "Khomeini",
      "Gorbachev",
      "Brezhnev",
      "Andropov",
      "Gromyko",
      "Kosygin",
      "Suslov",
      "Ponomarev",
      "Kennedy",
      "Kissinger",
      "Nixon",
      "Thompson",
      "Thomas",
      "Ivanov",
      "Popov",
      "Petrov",
      "Sokolov",
    ];
    expect(new Set(names.map(nameKey)).size).toBe(names.length);
  });

  it.skipIf(!hasShared)(
    "unites what the schemes make of one Russian word (needs the shared samples)",
    () => {
      const words = [
        ...new Set(
          readFileSync(shared("names/en-ru-tokens.dev.tsv"), "utf8")
            .split("\n")
            .map((line) => (line.split("\t")[1] ?? "").replaceAll(" ", ""))
            .filter((word) => /^[а-яё]{4,}$/.test(word)),
        ),
      ].slice(0, 5_000);
      const share = SCHEMES.map(
        ({ id }) =>
          [
            id,
            words.filter((word) => nameKey(romanize(word, id)) === nameKey(word)).length /
              words.length,
          ] as const,
      );
      console.log(
        share
          .map(
            ([id, part]) =>
              `${id}: ${(part * 100).toFixed(1)} % of ${words.length} names have the key of their Cyrillic form`,
          )
          .join("\n"),
      );
      for (const [id, part] of share) expect([id, part > 0.85]).toEqual([id, true]);
    },
  );

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => typeof nameKey(text) === "string"),
    );
    expect(nameKey("")).toBe("");
  });
});

describe("display", () => {
  it.each([
    ["Kennedy, John F.", "John F. Kennedy"],
    ["Kennedy, John F., Jr.", "John F. Kennedy, Jr."],
    ["de Gaulle, Charles", "Charles de Gaulle"],
    ["von Brentano, Heinrich", "Heinrich von Brentano"],
    ["Douglas-Home, Sir Alec", "Sir Alec Douglas-Home"],
    ["Ul'ianovskii, R.", "R. Ul'ianovskii"],
    ["Stalin", "Stalin"],
  ])("%s ↔ %s", (inverted, natural) => {
    expect(invertedToNatural(inverted)).toBe(natural);
    expect(naturalToInverted(natural)).toBe(inverted);
  });

  it("reads a suffix in the second place, and keeps what follows", () => {
    expect(invertedToNatural("Kennedy, Jr., John F.")).toBe("John F. Kennedy, Jr.");
    expect(invertedToNatural("Adenauer, Konrad, Chancellor")).toBe("Konrad Adenauer, Chancellor");
    expect(naturalToInverted("John F. Kennedy Jr.")).toBe("Kennedy, John F., Jr.");
    expect(naturalToInverted("Kennedy, John F.")).toBe("Kennedy, John F.");
  });
});
