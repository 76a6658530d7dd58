import * as fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { teiToHtml } from "./html.ts";
import { randomTei } from "./random.cases.ts";

const options = { idPrefix: "en-", language: "en" };
/** without the language of the whole, which the first test of languages looks at */
const body = (tei: string, link?: (target: string) => string | null): string =>
  teiToHtml(tei, link ? { ...options, link } : options).body.replace(' lang="en" dir="ltr"', "");

describe("text", () => {
  test("paragraphs have ids in order, those of notes do not", () => {
    const { body, notes, blocks } = teiToHtml(
      `<div><p>One<note n="3"><p>Said.</p></note></p><p rend="center">Two</p></div>`,
      options,
    );
    expect(body).toContain('<p id="en-p1">One<sup');
    expect(body).toContain('<p id="en-p2" class="p p--center">Two</p>');
    expect(blocks).toBe(2);
    expect(notes).toHaveLength(1);
    expect(notes[0]!.html).toContain("<p>Said.</p>");
  });

  test("a note is linked to and back", () => {
    const { body, notes } = teiToHtml(`<p>a<note n="*">b</note></p>`, options);
    expect(body).toContain('<a id="en-n1-ref" href="#en-n1" role="doc-noteref">*</a>');
    expect(notes[0]).toMatchObject({ id: "en-n1", n: "*" });
    expect(notes[0]!.html).toContain('href="#en-n1-ref"');
  });

  test("a note called from inside a link stands behind it", () => {
    const html = body(`<p><ref target="#d1">Doc<note>n</note></ref> x</p>`, () => "/document/1");
    expect(html).toMatch(/<a class="ref" href="\/document\/1">Doc<\/a><sup/);
  });

  test("a paragraph that holds a list is a div", () => {
    expect(body("<p>a<list><item>b</item></list></p>")).toBe(
      '<div id="en-p1">a<ul class="list"><li>b</li></ul></div>',
    );
  });

  test("headings begin at the third level and descend with the divisions", () => {
    const html = body("<div><head>A</head><div><head>B</head></div></div>");
    expect(html).toContain('<h3 class="head">A</h3>');
    expect(html).toContain('<h4 class="head">B</h4>');
  });

  test("languages are marked, with their direction", () => {
    const persian = teiToHtml("<p>سلام<note>ن</note></p>", { ...options, language: "fa" });
    expect(persian.body).toMatch(/^<p id="en-p1" lang="fa" dir="rtl">/);
    expect(persian.notes[0]!.html).toMatch(/^<div class="note-text" lang="fa" dir="rtl">/);
    expect(teiToHtml("<p>x</p>", { ...options, language: "und" }).body).toContain('<p id="en-p1">');
    expect(body('<p xml:lang="fa">سلام</p>')).toContain('lang="fa" dir="rtl"');
    expect(body('<p xml:lang="ru">Да</p>')).toContain('lang="ru" dir="ltr"');
    expect(body('<p xml:lang="fa-Latn">salam</p>')).toContain('dir="ltr"');
    expect(body('<p xml:lang="az-Arab">x</p>')).toContain('dir="rtl"');
  });

  test("a page break shows its number and can be linked to", () => {
    expect(body('<p>a <pb n="153" xml:id="pg_153"/>b</p>')).toContain(
      '<span class="pb" role="doc-pagebreak" id="en-pb-pg_153" aria-label="Page 153">153</span>',
    );
  });

  test("unknown elements keep their content and their name", () => {
    expect(body("<p><uh-oh>x</uh-oh></p>")).toContain('<span data-tei="uh-oh">x</span>');
  });
});

describe("lists and tables", () => {
  test("numbered lists keep their own numbers", () => {
    const html = body('<list rend="numbered"><item n="3">c</item><item n="4">d</item></list>');
    expect(html).toBe('<ol class="list"><li value="3">c</li>\n<li value="4">d</li></ol>');
  });

  test("numbers that are no integers are shown as they are", () => {
    const html = body('<list rend="numbered"><item n="a)">x</item></list>');
    expect(html).toContain('<li><span class="label">a)</span> x</li>');
  });

  test("a list's heading is its title, page breaks go into the next item", () => {
    const html = body(
      '<list type="participants"><head>PARTICIPANTS</head><pb n="2"/><item>A</item></list>',
    );
    expect(html).toContain('<p class="list-title">PARTICIPANTS</p>');
    expect(html).toMatch(/<li><span class="pb".*A<\/li>/);
  });

  test("cells span and label", () => {
    const html = body(
      '<table><row role="label"><cell cols="2">A</cell></row><row><cell cols="999999">b</cell><cell><p>c</p></cell></row></table>',
    );
    expect(html).toContain('<th colspan="2">A</th>');
    expect(html).toContain("<td>b</td><td>");
  });
});

describe("markings", () => {
  test("a stamp stands aside, in reading order", () => {
    expect(body('<ab type="marking" subtype="stamp"><stamp>CC<lb/>0470</stamp></ab>')).toBe(
      '<aside class="marking marking--stamp" role="note" aria-label="stamp"><span class="stamp">CC<br>0470</span></aside>',
    );
  });

  test("a handwritten insertion stands in the line", () => {
    expect(body('<p>of <add rend="handwritten">100 million</add> dollars</p>')).toContain(
      '<ins class="add add--handwritten">100 million</ins>',
    );
  });

  test("what is withheld is said in the source's words, or by its extent", () => {
    expect(
      body(
        '<p><gap reason="withheld" quantity="2" unit="lines"><desc>2 lines not declassified</desc></gap></p>',
      ),
    ).toContain('<span class="gap gap--withheld">2 lines not declassified</span>');
    expect(body('<p><gap reason="illegible" quantity="1" unit="word"/></p>')).toContain(
      '<span class="gap gap--illegible">1 word illegible</span>',
    );
  });

  test("editors' notes in brackets stay in the text", () => {
    expect(body('<p>a <note type="editorial">[sic]</note></p>')).toContain(
      '<span class="editorial">[sic]</span>',
    );
  });
});

describe("links", () => {
  test("persons and references link where the page knows an address", () => {
    const targets: string[] = [];
    const html = body(
      '<p><persName corresp="#p_K">K</persName> <ref target="#d58">58</ref></p>',
      (target) => {
        targets.push(target);
        return target.startsWith("person:") ? null : "/document/58";
      },
    );
    expect(targets).toEqual(["person:#p_K", "#d58"]);
    expect(html).toContain(
      '<span class="person">K</span> <a class="ref" href="/document/58">58</a>',
    );
  });

  test.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "/\\evil",
    "vbscript:x",
    "java\tscript:x",
  ])("%j is never linked to", (target) => {
    expect(body(`<p><ref target="${target}">x</ref></p>`)).not.toContain("<a ");
    expect(body(`<p><ref target="x">x</ref></p>`, () => target)).not.toContain("<a ");
  });
});

const ALLOWED = new Set(
  `class id href role aria-label aria-level lang dir value colspan rowspan data-tei`.split(" "),
);

describe("any tree", () => {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"] });

  test("becomes valid HTML that runs nothing, with every word of its text", async () => {
    await fc.assert(
      fc.asyncProperty(randomTei, async (tei) => {
        const { body, notes } = teiToHtml(`<div>${tei}</div>`, {
          ...options,
          link: (target) => (target.length % 2 === 0 ? target : null),
        });
        const listed = notes.map(({ id, html }) => `<li id="${id}">${html}</li>`).join("");
        const page = `<!DOCTYPE html><html lang="en"><head><title>t</title></head><body><h1>t</h1><h2>t</h2>${body}<ol>${listed}</ol></body></html>`;
        const report = await validator.validateString(page);
        const said = report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
        );
        expect(said).toEqual([]);
        for (const [, name, rest] of (body + listed).matchAll(/<([a-z][^\s>]*)((?:\s[^>]*)?)>/g)) {
          expect(name).not.toBe("script");
          const names = [...rest!.replace(/"[^"]*"/g, "").matchAll(/([^\s=]+)=/g)].map(
            ([, attribute]) => attribute!,
          );
          expect(names.filter((attribute) => !ALLOWED.has(attribute))).toEqual([]);
          expect(rest).not.toMatch(/href="(?!https?:|mailto:|#|\/[^/])/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("a document of 9 kB takes less than half a millisecond", () => {
  const tei = `<div>${`<p>${"word ".repeat(60)}<persName corresp="#p_A">A</persName><note n="1">said</note></p>`.repeat(24)}</div>`;
  for (let warm = 0; warm < 300; warm += 1) teiToHtml(tei, options);
  const times = Array.from({ length: 200 }, () => {
    const started = performance.now();
    teiToHtml(tei, options);
    return performance.now() - started;
  }).sort((a, b) => a - b);
  // the median on a machine that others use too; alone it is about 0.3 ms
  console.log(`TEI to HTML, ${tei.length} characters: ${times[100]!.toFixed(2)} ms`);
  expect(times[20]!).toBeLessThan(2);
});
