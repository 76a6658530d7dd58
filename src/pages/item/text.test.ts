import { expect, test } from "vitest";
import { teiToHtml } from "../../formats/tei/html.ts";
import { placeNotes } from "./text.ts";

const placed = (tei: string) => {
  const { body, notes } = teiToHtml(tei, { idPrefix: "en-", language: "en" });
  return placeNotes(body, notes);
};

test("a note stands right behind its mark, and the mark close behind its word", () => {
  const { body, endnotes } = placed(
    "<body><p>scientists <note n='2'>At Pugwash.</note> met.</p></body>",
  );
  expect(body).toMatch(
    /scientists<sup class="note-ref">.*<\/sup><span class="sidenote" role="note" id="en-n1">/,
  );
  expect(body).toMatch(/At Pugwash\..*<\/span> met\./);
  expect(endnotes).toEqual([]);
});

test("a mark between two words does not join them", () => {
  const { body } = placed("<body><p>one <note>x</note>two</p></body>");
  expect(body.replace(/<sup.*?<\/sup>|<span class="sidenote".*<\/span>/g, "")).toContain("one two");
});

test("paragraphs of a note become lines, and what holds more goes to the end", () => {
  const { body, endnotes } = placed(
    "<body><p>a<note><p>first</p><p>second</p></note> b<note><list><item>x</item></list></note></p></body>",
  );
  expect(body.match(/<span data-line/g)).toHaveLength(2);
  expect(body).not.toMatch(/<p[^>]*>[^]*<p[^>]*>/);
  expect(endnotes).toHaveLength(1);
  expect(endnotes[0]!.html).toContain("<li>");
});

test("a note inside a note is not lost", () => {
  const { body, endnotes } = placed("<body><p>a<note>outer<note>inner</note></note></p></body>");
  expect(body + endnotes.map(({ html }) => html).join("")).toContain("inner");
  expect(body).toContain("outer");
});
