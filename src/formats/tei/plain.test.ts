import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plainOf, plainText } from "./plain.ts";
import { randomTei } from "./random.cases.ts";
import { readTree } from "./tree.ts";

test("paragraphs are lines, notes stand apart, page and line breaks do not show", () => {
  const tei = `<div>
    <head>56. Message<note n="0">Source:
       <hi>Lot</hi> 77.</note></head>
    <p>a pro<pb n="2"/>posal <note n="1"><p>One.</p> <p>Two.</p></note> of
       two<lb/>lines</p>
    <table><row><cell>1</cell><cell>2</cell></row><row><cell>3</cell></row></table>
    <list><item>x</item> <item>y</item></list>
  </div>`;
  expect(plainText(tei)).toEqual({
    text: "56. Message\na proposal of two lines\n1 2\n3\nx\ny",
    notes: "Source: Lot 77.\nOne. Two.",
  });
});

test("a note in a note is a line of its own, and references to files have no text", () => {
  expect(plainText("<p>a<note>b<note>c</note>d</note><frus:file>e</frus:file></p>")).toEqual({
    text: "a",
    notes: "bd\nc",
  });
});

test("any tree gives lines without white space at their ends, the same from events and from a tree", () => {
  fc.assert(
    fc.property(randomTei, (tei) => {
      const plain = plainText(tei);
      expect(plainOf(readTree(tei))).toEqual(plain);
      for (const text of [plain.text, plain.notes]) {
        expect(text).not.toMatch(/^\s|\s$| {2}|[ \t]\n|\n[ \t\n]/);
      }
    }),
  );
});
