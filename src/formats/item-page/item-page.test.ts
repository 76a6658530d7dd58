import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasShared, shared } from "../../../tests/shared.ts";
import { ItemDescription } from "../../archive/item.ts";
import { readXml } from "../../base/xml.ts";
import { cite } from "../citation/styles.ts";
import type { Found, FoundItem, SourceFile } from "../format.ts";
import { plainText } from "../tei/plain.ts";
import { readCitation } from "./citation.ts";
import { markingLine } from "./markings.ts";
import {
  COVER_SHEET,
  DOCSLIB,
  NEW_SKIN,
  NEW_SKIN_HTML,
  OLD_SKIN,
  READING_ROOM,
  RESULTS,
} from "./pages.cases.ts";
import { itemPageReader } from "./reader.ts";

const fileOf = (content: string | Uint8Array, path = "page.txt"): SourceFile => ({
  path,
  bytes: Buffer.from(content as string),
  digest: "",
  sibling: async () => null,
});

const read = (content: string | Uint8Array): Found[] => [
  ...(itemPageReader.read(fileOf(content)) as Iterable<Found>),
];

const codes = (found: Found[]): string[] =>
  found.flatMap((one) => (one.kind === "problem" ? [one.problem.code] : []));

/** The item of a page, checked, with its number and TEI. */
const one = (
  content: string | Uint8Array,
): { item: ItemDescription; number: number | undefined; tei: string; codes: string[] } => {
  const found = read(content);
  const { item, number } = found.find((each): each is FoundItem => each.kind === "item")!;
  const checked = ItemDescription.parse(item);
  const tei = checked.renditions[0]?.tei ?? "";
  if (tei !== "") readXml(tei, {});
  return { item: checked, number, tei, codes: codes(found) };
};

const CHROME = /Search in|get citation|share document|English HTML|International History|Skip to/i;

const sample = (name: string): ReturnType<typeof one> =>
  one(readFileSync(shared(`samples/item-page-${name}-skin.txt`)));

describe.runIf(hasShared)("the two pages of an exchange", () => {
  it("the memorandum, new skin", () => {
    const { item, number, tei, codes: told } = sample("new");
    expect(number).toBe(134553);
    expect(item).toMatchObject({
      title:
        "On an Answer to a Message from the Leadership of the Organization of Mujahadin of the Iranian People",
      date: { edtf: "1986-02-12", verbatim: "February 12, 1986" },
      languages: ["ru"],
      locators: [
        {
          verbatim: "RGANI, f. 89, op.15, d.24, ll. 9-10",
          repository: "rgani",
          parts: { fond: "89", opis: "15", delo: "24" },
        },
      ],
      agents: [{ role: "author", name: "R. Ul'ianovskii" }],
      credits: [
        { role: "contributed", name: "Roham Alvandi" },
        { role: "translated", name: "Richard Iserman" },
      ],
      markings: [
        { kind: "stamp", text: "CPSU Central Committee 0470 12 Feb 1986" },
        { kind: "classification", text: "Top Secret" },
        { kind: "classification", text: "SPECIAL FOLDER" },
        { kind: "handwritten", text: "100 million" },
        { kind: "signature", text: "[Signature]" },
        { kind: "registry", text: "No 18-S-333" },
      ],
      renditions: [
        { id: "en", kind: "translation", language: "en", makers: [{ name: "Richard Iserman" }] },
      ],
      publication: {
        archive: "Wilson Center Digital Archive",
        style: "wilson-2021",
        address: "https://digitalarchive.umd.edu/document/134553",
        byline:
          "Deputy Director of the International Department of the CPSU Central Committee R. Ul'ianovskii",
      },
    });
    expect(item.places).toEqual([]);
    expect(item.sources.map(({ id }) => id)).toEqual([
      "wilson#134553",
      "wilson:on-an-answer-to-a-message-from-the-leadership-of-the-organization-of-mujahadin-of-the-iranian-people:1986-02-12",
    ]);
    expect(item.summary).toMatch(/^R\. Uliianovskii.*\$100 million.*ideas\."$/s);
    const lists = tei.match(/<list rend="numbered">.*?<\/list>/gs)!;
    expect(lists.map((list) => list.match(/<item n="\d">/g)!.length)).toEqual([2, 5]);
    expect(lists[0]).toContain(
      'order of <add rend="handwritten">100 million</add> dollars).</item>',
    );
    expect(tei).toContain("<stamp>CPSU Central Committee<lb/>0470<lb/>12 Feb 1986</stamp>");
    expect(tei).toContain("the requests from the leadership of OMIP");
    expect(plainText(tei).text).not.toMatch(CHROME);
    expect(told).toEqual(["spelling-differs"]);
  });

  it("its answer, old skin", () => {
    const { item, number, tei, codes: told } = sample("old");
    expect(number).toBeUndefined();
    expect(item).toMatchObject({
      title: "Message to be Communicated to M. Rajavi",
      date: { edtf: "1986-02-16" },
      languages: [],
      agents: [],
      locators: [{ verbatim: "RGANI, f. 89, op.15, d.24, ll. 2-4" }],
      credits: [
        { role: "contributed", name: "Roham Alvandi" },
        { role: "translated", name: "Richard Iserman" },
      ],
      markings: [
        { kind: "classification", text: "Top Secret" },
        { kind: "registry", text: "to R. No222" },
        { kind: "classification", text: "KGB Code" },
      ],
      renditions: [{ kind: "translation", language: "en" }],
      publication: {
        archive: "History and Public Policy Program Digital Archive",
        style: "wilson-2013",
      },
    });
    expect(item.summary).toMatch(/^A message to be communicated orally.*suits the moment\.$/s);
    expect(tei).not.toContain("<list");
    const text = plainText(tei).text;
    expect(text).not.toMatch(CHROME);
    expect(text).toMatch(/M\. Rajavai[^]*come to Pants[^]*execution of this\.$/);
    expect(told).toEqual(["spelling-differs"]);
  });

  it.each(["new", "old"])("the citation of the %s page is made anew, letter for letter", (skin) => {
    const { item } = sample(skin);
    const { citation, ...extra } = item.extra;
    const context = { address: "http://127.0.0.1/document/1", archiveName: "Papka" };
    expect(cite({ ...item, extra, number: 1 }, "house", context).text).toBe(citation);
  });
});

describe("layouts", () => {
  it("A: title in capitals, address behind the locator, support, body repeating its title", () => {
    const { item, number, tei } = one(OLD_SKIN);
    expect(number).toBe(654321);
    expect(item).toMatchObject({
      title: "Cable from Ambassador Lindqvist on the Grain Shipments",
      date: { edtf: "1962-10-18" },
      locators: [{ verbatim: "AVP RF" }],
      credits: [
        { role: "contributed", name: "NSA" },
        { role: "translated", name: "Mark H. Doctoroff" },
        { role: "funded", name: "Northern Foundation" },
        { role: "funded", name: "Blue Trust" },
      ],
      summary: "Lindqvist reports that the grain has not arrived.",
      markings: [
        { kind: "classification", text: "[[TOP]] SECRET" },
        { kind: "registry", text: "Copy No. 2" },
        { kind: "stamp", text: "Received 14 October Chancery" },
        { kind: "handwritten", text: "read, no answer" },
        { kind: "signature", text: "[signature]" },
      ],
      publication: { address: "https://digitalarchive.wilsoncenter.org/document/654321" },
    });
    expect(tei).toContain("<head>CABLE FROM AMBASSADOR LINDQVIST ON THE GRAIN SHIPMENTS</head>");
    expect(tei).toContain(
      '<gap reason="withheld" quantity="0.5" unit="lines"><desc>[half-line deleted--ed.]</desc></gap>',
    );
    expect(tei).toContain("<supplied>11</supplied> September.<lb/>It did");
    expect(tei).toContain('<gap reason="omitted"><desc>[...]</desc></gap>');
    expect(tei).toContain(
      'Donovan2 <note type="editorial">[Pak Yong Gon]</note> asked <supplied>t</supplied>he ministry <note type="editorial">[sic]</note>',
    );
    expect(tei).toContain('<gap reason="illegible" quantity="2" unit="lines">');
    expect(tei).toContain("<supplied>TOP</supplied> SECRET");
    expect(tei).toContain("<stamp>Received<lb/>14 October<lb/>Chancery</stamp>");
    expect(plainText(tei).text).not.toMatch(CHROME);
  });

  it("B: lost labels, empty values, summary without a label", () => {
    const { item, number, tei, codes: told } = one(NEW_SKIN);
    expect(number).toBe(113636);
    expect(item).toMatchObject({
      title: "Talk with the Minister on Fishing Rights",
      date: { edtf: "1967-05", verbatim: "May 1967" },
      type: "telegram",
      languages: [],
      subjects: ["Fishing, Law of the sea"],
      agents: [{ role: "author", name: "Carrow, J. A. (John)" }],
      places: [{ role: "mentioned", id: "northgate", name: "Northgate" }],
      summary:
        "The minister and the ambassador discuss fishing rights and the return of three boats.",
      extra: { "Original Uploaded Date": "2011-11-20" },
      sources: [
        { id: "wilson#113636" },
        { id: "wilson:talk-with-the-minister-on-fishing-rights:1967-05" },
      ],
    });
    expect(item.rights).toMatch(/^The History[^]*\[email.protected\]$/);
    expect(item.locators[0]!.verbatim).toBe("MOL, XIX-J-1-j Korea, 4. doboz, 5/a, 004076/ 1955");
    expect(item.credits.map(({ role, name }) => `${role} ${name}`)).toEqual([
      "obtained Béla Révész",
      "translated Barnabás Vajd",
      "translated Laura Deal",
      "translated Karl P. Benziger",
      "edited Barnabás Vajd",
      "edited Laura Deal",
      "edited Karl P. Benziger",
      "funded Invented Endowment",
    ]);
    expect(tei).toMatch(/^<body>\n<head>Talk with[^]*<p>Pyongyang<\/p>\n<\/body>$/);
    expect(told).toEqual(["item-page-summary"]);
  });

  it("B as HTML: styles, scripts and chrome gone, emphasis, lists and notes kept", () => {
    expect(itemPageReader.recognises(fileOf(NEW_SKIN_HTML))).toBe(true);
    // windows-1252, as the page says
    const { item, number, tei } = one(
      Buffer.from(
        NEW_SKIN_HTML.replaceAll("\u201c", "\u0093").replaceAll("\u201d", "\u0094"),
        "latin1",
      ),
    );
    expect(number).toBe(113637);
    expect(item).toMatchObject({
      title: "Talk with the Minister on Fishing Rights",
      type: "memorandum of conversation",
      languages: ["en"],
      renditions: [{ id: "en", kind: "transcript" }],
      publication: { address: "https://digitalarchive.wilsoncenter.org/document/talk-fishing" },
    });
    expect(tei).toBe(
      '<body>\n<p>The <hi rend="strong">minister</hi> said:</p>\n' +
        '<list rend="numbered"><item n="1">the boats had gone out;</item>' +
        '<item n="2">he would not say <hi rend="italic">when &amp; how</hi> they return<note n="1">On this see the next talk.</note>.</item></list>\n' +
        "<p>They were “safe”<lb/>and well.</p>\n</body>",
    );
  });

  it.each([COVER_SHEET, DOCSLIB])("C, D: a cover sheet without line ends", (page) => {
    const { item, number, tei } = one(page);
    expect(number).toBe(765432);
    expect(item).toMatchObject({
      title: "Letter from A. Marlow to the Ministry",
      date: { edtf: "1956-10-25" },
      languages: ["sh"],
      summary: "Marlow asks for engineers.",
      locators: [{ verbatim: "RGANI, f. 5, op. 49, d. 131, ll. 193-194" }],
      credits: [{ role: "translated", name: "Gary Goldberg" }],
      renditions: [{ kind: "translation", language: "en" }],
      publication: {
        style: "wilson-2013",
        address: "http://digitalarchive.wilsoncenter.org/document/765432",
      },
    });
    expect(plainText(tei).text).toBe("Dear colleagues, we ask for two engineers.");
  });

  it("F: the date of the document, not of the scan; codes of classification; empty values", () => {
    const { item, number, tei } = one(READING_ROOM);
    expect(number).toBeUndefined();
    expect(item).toMatchObject({
      title: "THE HARVEST OF 1958",
      date: { edtf: "1958-03-04", verbatim: "March 4, 1958" },
      type: "report",
      markings: [
        { kind: "classification", text: "Secret" },
        { kind: "stamp", text: "Approved For Release 2006/11/01 : CIA-RDP00X00000A000100020003-4" },
      ],
      extra: { "Document Creation Date": "December 19, 2016", Collection: "General CIA Records" },
      publication: null,
      sources: [
        { id: "cia#CIA-RDP00X00000A000100020003-4" },
        { id: "cia:the-harvest-of-1958:1958-03-04" },
      ],
    });
    expect(item.extra).not.toHaveProperty("Case Number");
    expect(tei).toContain("<p>The harvest of 1958 wi11 be sma11.</p>");
  });

  it("E, H: lists and pages of no known layout are refused by name", () => {
    expect(codes(read(RESULTS))).toEqual(["item-page-listing"]);
    expect(codes(read("SEARCH RESULTS\n\n• November 03, 1972\n  A title\n"))).toEqual([
      "item-page-listing",
    ]);
    expect(codes(read("<HTML><TITLE>Avalon</TITLE><BODY><P>Text</BODY></HTML>"))).toEqual([
      "item-page-unknown",
    ]);
  });

  it("a page captured only in part says what it lacks", () => {
    expect(one(OLD_SKIN.slice(0, OLD_SKIN.indexOf("VIEW DOCUMENT"))).codes).toContain(
      "item-page-no-text",
    );
    expect(codes(read("get citation\n\nshare document\n"))).toEqual(["item-page-no-title"]);
  });

  it("the same record on another host is the same record", () => {
    const staged = NEW_SKIN_HTML.replace(
      "digitalarchive.wilsoncenter.org/document",
      "wilson-center-digital-archive.dvincitest.com/node",
    );
    expect(one(staged).item.sources).toEqual(one(NEW_SKIN_HTML).item.sources);
  });
});

describe("parts", () => {
  it.each([
    ["\"A, 'B'\", 1 May 1960, Wilson Center Digital Archive, RGANI.", "B", "A", "wilson-2021"],
    [
      "\"Letter from A, 'B'\", 1 May 1960, Wilson Center Digital Archive, X",
      "Letter from A, 'B'",
      null,
      "wilson-2021",
    ],
    [
      "“On the Digital Archive,” 1 May 1960, History and Public Policy Program Digital Archive, X",
      "On the Digital Archive",
      null,
      "wilson-2013",
    ],
    [
      "\"O'Neil's 'Plan'\", 1 May 1960, Wilson Center Digital Archive, X",
      "O'Neil's 'Plan'",
      null,
      "wilson-2021",
    ],
  ])("citation %s", (text, title, byline, style) => {
    expect(readCitation(text)).toMatchObject({ title, byline, style, date: "1 May 1960" });
  });

  it.each([
    ["TOP SECRET", "classification"],
    ["Secret/Sensitive", "classification"],
    ["Strictly Confidential.", "classification"],
    ["Top Secret. Special Folder", "classification"],
    ["Совершенно секретно", "classification"],
    ["Особая папка", "classification"],
    ["KGB Code", "classification"],
    ["Top Secret Copy No. 1", "classification"],
    ["No 18-S-333", "registry"],
    ["to R. No222", "registry"],
    ["№ 1234/ОП", "registry"],
    ["Telegram No. 345", "registry"],
    ["Secret agents were seen", null],
    ["No answer by 5 May", null],
    ["The secret", null],
    ["No", null],
    ["", null],
  ])("line %s is %s", (line, kind) => {
    expect(markingLine(line)).toBe(kind);
  });

  it("any text becomes well-formed TEI that keeps its words", () => {
    const piece = fc.constantFrom(
      "[",
      "]",
      '[Stamp: "',
      "\n",
      "\n\n",
      "1. ",
      "2) ",
      "[...]",
      "word",
      "<b>",
      "&amp;",
      "\u0000",
      "\uE000",
      "\uE001",
      "[signature]",
      "TOP SECRET",
      "• ",
      "x2",
      "[2] note",
      "\uD800",
      "<br />",
      "Notes\n\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const words = pieces.filter((each) => each === "word").length;
        const { tei } = one(`${OLD_SKIN.split("[[TOP]]")[0]}\n\nstart\n\n${pieces.join("")}`);
        readXml(tei, {});
        expect(tei.match(/word/g)?.length ?? 0).toBe(words);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["1. a\nTOP SECRET\nb", "</list>\n<ab"],
    ["x [Page 837] y", 'x <pb n="837"/> y'],
    ["x [first page of two-page document is missing] y", '<gap reason="lost"><desc>'],
    ["x [text illegible] y", '<gap reason="illegible">'],
    ["x [Translator note: unclear in the original] y", '<note type="editorial">[Translator note'],
    ["x [the] y", "x <supplied>the</supplied> y"],
    ["[USSR MFA Stamp: in", "<stamp>in</stamp>"],
    ["[Resolution: agreed]", '<ab type="marking" subtype="resolution">agreed</ab>'],
    ["it was cut by the\n\nend of a page", "<p>it was cut by the end of a page</p>"],
    ["One ends.\n\nand another", "<p>One ends.</p>\n<p>and another</p>"],
    ["12. October 1962", "<p>12. October 1962</p>"],
  ])("%j becomes %s", (text, wanted) => {
    const { tei } = one(`${OLD_SKIN.slice(0, OLD_SKIN.indexOf("[[TOP]]"))}${text}\n`);
    expect(tei).toContain(wanted);
  });

  it("an undated page has its title", () => {
    const { item } = one(NEW_SKIN.replace("May 1967\n\n", ""));
    expect([item.title, item.date]).toEqual([
      "Talk with the Minister on Fishing Rights",
      { edtf: null, verbatim: "" },
    ]);
  });

  it("withstands pages made to exhaust it", () => {
    const start = performance.now();
    for (const [tag, times] of [
      ["<div>", 300],
      ["<div>", 200_000],
      ["<b><p>", 100_000],
    ] as const) {
      expect(codes(read(`<html>${tag.repeat(times)}x`))).toEqual(["item-page-nesting"]);
    }
    expect(one(`${OLD_SKIN}\n\n${"[".repeat(20_000)}x${"]".repeat(20_000)}`).tei).toContain("x");
    const open = `${OLD_SKIN}\n\n${"[".repeat(20_000)}`;
    expect(one(open).tei).toContain("[[[[");
    one(`${OLD_SKIN}\n\n${"a, 'b' ".repeat(20_000)}\n\n${"1. ".repeat(20_000)}`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
