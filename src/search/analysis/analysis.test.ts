import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { Lexicon } from "./lexicon.ts";
import { readings, termOf, wordOf, wordsIn } from "./terms.ts";
import { eachWord, unitsOf } from "./words.ts";

describe("words", () => {
  test.each([
    ["The U.S.S.R.’s reply", ["The", "U.S.S.R.", "s", "reply"]],
    ["Kennedy’s, Hans' o'Brien", ["Kennedy’s", "Hans", "o", "Brien"]],
    ["l’élève d'État", ["l", "élève", "d", "État"]],
    ["Н.С.Хрущев, т.е. он", ["Н.С.", "Хрущев", "т.е.", "он"]],
    ["18-S-333 No222 f.89", ["18", "S", "333", "No", "222", "f", "89"]],
    ["e.g. a.m. Ph.D.", ["e.g.", "a.m.", "Ph", "D"]],
    ["苏联 and ソ連", ["苏", "联", "and", "ソ", "連"]],
    ["e\u0301te\u0301 soft\u00ADly", ["e\u0301te\u0301", "soft\u00ADly"]],
    ["𐐷𐐷 𠀀𠀀 😀", ["𐐷𐐷", "𠀀", "𠀀"]],
    ["", []],
  ])("%s", (text, expected) => {
    const words: string[] = [];
    eachWord(text, (start, end) => words.push(text.slice(start, end)));
    expect(words).toEqual(expected);
  });

  test("of any text lie in order, within it, and none is lost", () => {
    assert(
      property(string({ unit: "binary", maxLength: 200 }), (text) => {
        let last = 0;
        eachWord(text, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(end).toBeGreaterThan(start);
          last = end;
        });
        expect(text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  test("are folded to letters and digits", () => {
    expect(wordsIn("U.S.S.R. Kennedy’s Хрущёв Й ﬁ ½ ﷺ".normalize("NFD")).map(wordOf)).toEqual([
      ..."ussr kennedy хрущев й fi 12".split(" "),
      wordOf("ﷺ"),
    ]);
    assert(
      property(
        string({ unit: "binary" }),
        constantFrom("en", "ru", "fr", "de", "tr", "ar", "00"),
        (raw, language) => {
          for (const word of wordsIn(raw)) {
            expect(wordOf(word)).toMatch(/^[\p{L}\p{N}]{1,64}$/u);
            expect(termOf(word, language)).toMatch(/^[a-z0]{2}[\p{L}\p{N}]{1,64}$/u);
          }
        },
      ),
    );
  });
});

describe("terms", () => {
  test.each([
    ["Negotiations", "en", "ennegoti"],
    ["переговоров", "ru", "ruпереговор"],
    ["négociations", "fr", "frnegoci"],
    ["Berlin", "ru", "enberlin"],
    ["Кремля", "en", "ruкремл"],
    ["1962", "en", "001962"],
    ["苏", "zh", "00苏"],
    ["Kennedy", "00", "00kennedy"],
  ])("%s in a text of language %s is %s", (word, language, term) => {
    expect(termOf(word, language === "zh" ? "00" : language)).toBe(term);
  });

  test.each(["Брежнев", "Хрущёв", "Молотов", "Горбачев", "Андропов"])(
    "every form of %s is looked for, whichever is typed",
    (name) => {
      const vocabulary = { languages: () => ["ru"], termsOf: () => [] };
      const forms = ["", "а", "у", "ым", "е"].map((ending) => name + ending);
      for (const typed of forms) {
        const terms = readings([typed], vocabulary).flat();
        for (const form of forms) expect(terms).toContain(termOf(form, "ru"));
      }
    },
  );

  test("a folded word has the stems of all the words that fold to it", () => {
    const vocabulary = {
      languages: () => ["00", "es"],
      termsOf: (word: string) => (word === "negociacion" ? ["esnegoci"] : []),
    };
    expect(readings(["negociacion", "nueva"], vocabulary)).toEqual([
      ["00negociacion", "00nueva"],
      ["esnegociacion", "esnuev"],
      ["esnegoci", "esnuev"],
    ]);
  });
});

test("the lexicon gives equal words equal numbers, and forgets rather than overflow", () => {
  const lexicon = new Lexicon();
  const text = "alpha beta alpha альфа alph";
  const units = unitsOf(text);
  const ids: number[] = [];
  eachWord(text, (start, end) => ids.push(lexicon.id(units, start, end)));
  expect(ids).toEqual([1, 2, 1, 3, 4]);
  const many = unitsOf("0123456789abcdef".repeat(Lexicon.most / 8));
  for (let at = 0; at < Lexicon.most * 2 - 8; at += 1)
    lexicon.id(many, at, at + 1 + (at % 7) + (at & 3));
  for (let at = 0; at < Lexicon.most * 2; at++) {
    const word = unitsOf(`${at}`);
    lexicon.id(word, 0, word.length);
  }
  expect(lexicon.full).toBe(true);
  expect(lexicon.size).toBeLessThanOrEqual(Lexicon.most);
  lexicon.forget();
  expect(lexicon.id(units, 6, 10)).toBe(1);
});
