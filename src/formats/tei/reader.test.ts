import { describe, expect, test } from "vitest";
import { Item } from "../../archive/item.ts";
import { sha256 } from "../../base/canonical.ts";
import type { Found, SourceFile } from "../format.ts";
import { teiDocument } from "./document.ts";
import { TEI_READER } from "./reader.ts";

const file = (
  text: string | Uint8Array,
  path = "a/volume.xml",
  beside: Record<string, Uint8Array> = {},
): SourceFile => {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  return { path, bytes, digest: sha256(bytes), sibling: async (name) => beside[name] ?? null };
};

const read = async (source: SourceFile): Promise<Found[]> => {
  const all: Found[] = [];
  for await (const found of TEI_READER.read(source)) all.push(found);
  return all;
};

const itemsOf = (found: Found[]): Item[] =>
  found.flatMap((one) =>
    one.kind === "item" ? [Item.parse({ ...one.item, number: one.number ?? 1 })] : [],
  );

const problemsOf = (found: Found[]): [string, number | undefined][] =>
  found.flatMap((one) =>
    one.kind === "problem"
      ? [[one.problem.code, one.problem.line] as [string, number | undefined]]
      : [],
  );

const HEADER = `<teiHeader><fileDesc><titleStmt><title>Volume</title></titleStmt><publicationStmt><idno type="frus">v1</idno></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>`;

const volume = (...documents: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
${HEADER}
<text><body>
${documents.join("\n")}
</body></text></TEI>`;

const document = (n: number, inner = ""): string =>
  `<div type="document" n="${n}" xml:id="d${n}"><head>${n}. Telegram ${n}</head>${inner}</div>`;

describe("recognition", () => {
  test.each([
    volume(document(1)),
    `\ufeff<!-- a --><?b c?>\n<!DOCTYPE TEI SYSTEM "tei.dtd">\n<TEI>`,
    "<teiCorpus xmlns='http://www.tei-c.org/ns/1.0'>",
  ])("%# is TEI", (text) => expect(TEI_READER.recognises(file(text))).toBe(true));

  test("UTF-16 too", () => {
    expect(TEI_READER.recognises(file(Buffer.from("\ufeff<TEI>", "utf16le")))).toBe(true);
  });

  test.each(["<html><body>TEI</body></html>", "<TEIx/>", "text <TEI>", "", "{}"])(
    "%j is not",
    (text) => {
      expect(TEI_READER.recognises(file(text))).toBe(false);
    },
  );
});

describe("volumes", () => {
  test("documents before a break in the XML stay read, and the break is told with its line", async () => {
    const found = await read(file(volume(document(1), document(2), "<div><p></div>", document(3))));
    expect(itemsOf(found).map(({ title }) => title)).toEqual(["Telegram 1", "Telegram 2"]);
    expect(problemsOf(found)).toEqual([["xml-not-well-formed", 7]]);
  });

  test("a document broken in its own text does not come out", async () => {
    const found = await read(file(volume(document(1), document(2, "<p>half"))));
    expect(itemsOf(found).map(({ title }) => title)).toEqual(["Telegram 1"]);
    expect(problemsOf(found)).toHaveLength(1);
  });

  test("the second document of one identifier is refused, with its line", async () => {
    const found = await read(file(volume(document(1), document(1), document(2))));
    expect(itemsOf(found)).toHaveLength(2);
    expect(problemsOf(found)).toEqual([["tei-duplicate-id", 6]]);
  });

  test("documents come out while the volume is being read", async () => {
    const long = volume(
      ...Array.from({ length: 2_000 }, (_, n) => document(n + 1, `<p>${"x".repeat(200)}</p>`)),
    );
    const kinds: string[] = [];
    for await (const found of TEI_READER.read(file(long))) {
      kinds.push(found.kind);
      if (kinds.length === 3) break;
    }
    expect(kinds).toEqual(["collection", "item", "item"]);
  });

  test.each([
    [
      "byte order mark",
      Buffer.from(`\ufeff${volume(document(1, "<p>é 💡</p>"), document(2))}`),
      "utf8",
    ],
    [
      "UTF-16",
      Buffer.from(
        `\ufeff${volume(document(1, "<p>é 💡</p>"), document(2)).replace(' encoding="UTF-8"', "")}`,
        "utf16le",
      ),
      "utf16le",
    ],
  ] as const)("with %s the bytes of each document are found", async (_name, bytes, encoding) => {
    for (const item of itemsOf(await read(file(bytes)))) {
      const [from, to] = item.sources[0]!.range!;
      expect(bytes.subarray(from, to).toString(encoding)).toBe(item.renditions[0]!.tei);
    }
  });

  test.each([
    [
      "encodings that are not known",
      Buffer.from('<?xml version="1.0" encoding="koi8-r"?><TEI>'),
      "xml-encoding",
    ],
    ["entities", Buffer.from('<!DOCTYPE TEI [<!ENTITY a "b">]><TEI>&a;</TEI>'), "xml-forbidden"],
    ["no text", Buffer.from(`<TEI>${HEADER}</TEI>`), "tei-incomplete"],
    ["NUL", Buffer.from(`<TEI>${HEADER}\0</TEI>`), "xml-not-well-formed"],
  ])("%s are problems, not exceptions", async (_name, bytes, code) => {
    expect(problemsOf(await read(file(bytes))).map(([one]) => one)).toEqual([code]);
  });

  test("attachments and quotations do not speak for the document", async () => {
    const [item] = itemsOf(
      await read(
        file(
          volume(
            document(
              1,
              `<p>See</p><frus:attachment><head>Letter From <persName type="from">Brown</persName></head><dateline><placeName>Oslo</placeName>, <date when="1950-01-02">January 2, 1950</date></dateline><closer><signed>Brown</signed></closer></frus:attachment>`,
            ),
          ),
        ),
      ),
    );
    expect(item).toMatchObject({ date: { edtf: null }, places: [], agents: [] });
  });

  test.each([
    ['when="1962-09-28T15:00:00-05:00"', "1962-09-28"],
    ['when="1962-09"', "1962-09"],
    ['from="1962-09-28" to="1962-10-02T01:00:00"', "1962-09-28/1962-10-02"],
    ['from="1962-09-28T01:00" to="1962-09-28T02:00"', "1962-09-28"],
    ['notBefore="1962-01-01" notAfter="1962-02-01"', "1962-01-01/1962-02-01"],
    ['notBefore="1962"', "1962/.."],
    ['when="1962-09-28" cert="low"', "1962-09-28?"],
    ['when="1962-02-30"', null],
  ])("date %s", async (attributes, edtf) => {
    const dateline = `<dateline><placeName>Bonn</placeName>, <date ${attributes}>then</date></dateline>`;
    const [item] = itemsOf(await read(file(volume(document(1, dateline)))));
    expect(item!.date).toEqual({ edtf, verbatim: "then" });
  });
});

const LETTER = `<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
  <fileDesc>
    <titleStmt><title>Письмо Иванова</title><respStmt><resp>translated by</resp><name>A. Smith</name></respStmt></titleStmt>
    <publicationStmt><publisher>Archive</publisher><availability><p>CC BY 4.0</p></availability></publicationStmt>
    <sourceDesc><msDesc><msIdentifier><country>Russia</country><repository>RGANI</repository><idno>f. 89, op. 15, d. 24, ll. 9-10</idno></msIdentifier>
      <msContents><textLang mainLang="ru" otherLangs="fr"/></msContents></msDesc></sourceDesc>
  </fileDesc>
  <profileDesc>
    <correspDesc>
      <correspAction type="sent"><persName ref="#i">Иванов И. И.</persName><placeName>Москва</placeName><date notBefore="1986-02-12" notAfter="1986-02-16">февраль</date></correspAction>
      <correspAction type="received"><orgName>ЦК КПСС</orgName><placeName>Paris</placeName></correspAction>
    </correspDesc>
    <textClass><keywords><term>Iran</term></keywords></textClass>
  </profileDesc>
</teiHeader>
<facsimile><surface n="9"><graphic url="img/9.png"/></surface><surface n="10"><graphic url="https://example.org/10.jpg"/></surface></facsimile>
<text xml:lang="ru"><body><ab type="marking" subtype="stamp"><stamp>ЦК</stamp></ab><p>О <persName ref="#r">Раджави</persName>.</p></body></text>
</TEI>`;

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe("letters", () => {
  test("say who wrote to whom, from where, when, and where the paper lies", async () => {
    const found = await read(file(LETTER, "letters/1.xml", { "img/9.png": PNG }));
    const [item] = itemsOf(found);
    expect(item).toMatchObject({
      title: "Письмо Иванова",
      date: { edtf: "1986-02-12/1986-02-16", verbatim: "февраль" },
      languages: ["ru", "fr"],
      subjects: ["Iran"],
      agents: [
        { role: "from", name: "Иванов И. И." },
        { role: "to", name: "ЦК КПСС" },
        { role: "mentioned", name: "Раджави" },
      ],
      places: [
        { role: "written", name: "Москва" },
        { role: "received", name: "Paris" },
      ],
      locators: [
        { verbatim: "Russia, RGANI, f. 89, op. 15, d. 24, ll. 9-10", repository: "rgani" },
      ],
      credits: [{ role: "translated", name: "A. Smith" }],
      markings: [{ kind: "stamp", text: "ЦК" }],
      rights: "CC BY 4.0",
      renditions: [{ id: "ru", kind: "transcript", language: "ru" }],
      facsimiles: [{ leaf: "9", width: 1, height: 1, mediaType: "image/png", digest: sha256(PNG) }],
      extra: { facsimile: "https://example.org/10.jpg", publication: "Archive" },
      sources: [{ id: "letters/1", range: null }],
    });
    expect(item!.renditions[0]!.tei).toBe(
      LETTER.slice(LETTER.indexOf("<text "), LETTER.indexOf("</text>") + 7),
    );
    expect(found[0]).toMatchObject({ attachments: [{ digest: sha256(PNG) }] });
  });

  test("a corpus holds several", async () => {
    const one = LETTER.replace("<TEI ", '<TEI xml:id="a" ');
    const corpus = `<teiCorpus>${one}${LETTER}</teiCorpus>`;
    const items = itemsOf(await read(file(corpus, "corpus.xml")));
    expect(items.map(({ sources }) => sources[0]!.id)).toEqual(["corpus#a", "corpus#text-2"]);
    const [from, to] = items[0]!.sources[0]!.range!;
    expect(Buffer.from(corpus).subarray(from, to).toString()).toBe(one);
  });

  test("original and translations are renditions of their own", async () => {
    const group = `<text><group><text xml:lang="ru"><body><p>а</p></body></text><text type="translation" xml:lang="en"><body><p>a</p></body></text><text type="translation" xml:lang="en"><body><p>b</p></body></text></group></text>`;
    const [item] = itemsOf(await read(file(LETTER.replace(/<text .*<\/text>/s, group))));
    expect(item!.renditions.map(({ id, kind, language }) => [id, kind, language])).toEqual([
      ["ru", "transcript", "ru"],
      ["en", "translation", "en"],
      ["en-2", "translation", "en"],
    ]);
  });
});

describe("documents given out", () => {
  const item = Item.parse({
    number: 134553,
    title: `An answer <to> "R." & others\u0001`,
    date: { edtf: "1986-02?", verbatim: "about February 1986" },
    languages: ["ru"],
    agents: [
      { role: "author", id: "ulianovskii-r", name: "R. Ul’ianovskii" },
      { role: "from", id: null, name: "CPSU" },
      { role: "mentioned", id: null, name: "Rajavi" },
    ],
    locators: [{ verbatim: "RGANI, f. 89, op.15, d.24, ll. 9-10", repository: "rgani", parts: {} }],
    credits: [{ role: "translated", name: "Richard Iserman" }],
    relations: [{ kind: "answers", target: "record:5", text: "the letter" }],
    markings: [{ kind: "stamp", text: "0470" }],
    summary: "About a loan.",
    rights: "None stated <here>.",
    extra: { "Original Archive": "RGANI" },
    renditions: [
      { id: "ru", kind: "transcript", language: "ru", tei: "<div><p>а</p></div>" },
      {
        id: "en",
        kind: "translation",
        language: "en",
        tei: "<body><p>a <my:x>y</my:x></p></body>",
      },
      { id: "fa", kind: "translation", language: "fa", tei: "<text><body><p>ب</p></body></text>" },
    ],
    sources: [{ format: "json", name: "a", id: "a" }],
  });

  test("are TEI with every rendition as it is, and are read again", async () => {
    const tei = teiDocument(item, undefined, "Papka");
    for (const rendition of item.renditions) expect(tei).toContain(rendition.tei);
    expect(tei).toContain('xmlns:my="urn:x-prefix:my"');
    const [again] = itemsOf(await read(file(tei, "134553.tei.xml")));
    expect(again).toMatchObject({
      number: 134553,
      title: `An answer <to> "R." & others\ufffd`,
      date: item.date,
      languages: ["ru"],
      locators: [{ verbatim: "RGANI, f. 89, op.15, d.24, ll. 9-10" }],
      credits: [{ role: "translated", name: "Richard Iserman" }],
      relations: item.relations,
      markings: item.markings,
      summary: item.summary,
      rights: item.rights,
      extra: { "Original Archive": "RGANI" },
    });
    expect(again!.agents.map(({ role, name }) => [role, name])).toEqual([
      ["from", "CPSU"],
      ["author", "R. Ul’ianovskii"],
      ["mentioned", "Rajavi"],
    ]);
    expect(again!.renditions.map(({ kind, language }) => [kind, language])).toEqual([
      ["transcript", "ru"],
      ["translation", "en"],
      ["translation", "fa"],
    ]);
    expect(again!.renditions[2]!.tei).toBe(item.renditions[2]!.tei);
  });

  test("one rendition alone, or none", async () => {
    const one = teiDocument(item, item.renditions[1]);
    expect(one).not.toContain("ب");
    expect(itemsOf(await read(file(one)))[0]!.renditions).toHaveLength(1);
    expect(itemsOf(await read(file(teiDocument({ ...item, renditions: [] }))))).toHaveLength(1);
  });
});

describe("hostile volumes", () => {
  const MILLION = 1_000_000;
  test.each([
    ["a heading of nothing but From and to", `<head>${"from a to ".repeat(MILLION / 10)}</head>`],
    ["a heading of classifications", `<head>${"a. Secret. \u2028".repeat(MILLION / 12)}</head>`],
    ["a heading of commas", `<head>x${",".repeat(MILLION)}x</head>`],
    [
      "a place of full stops",
      `<dateline><placeName>a${".".repeat(MILLION)}b</placeName></dateline>`,
    ],
    ["a dateline of dashes", `<dateline>${"–".repeat(MILLION)}</dateline>`],
    ["a signature of names", `<closer><signed>${"Aa ".repeat(MILLION / 3)}</signed></closer>`],
    [
      "a source of sentences",
      `<note type="source">Source: ${"x, Secret; ".repeat(MILLION / 11)}</note>`,
    ],
    ["divisions that never end", "<div ".repeat(MILLION / 5)],
  ])("%s takes no longer than its length", async (_name, inner) => {
    const started = performance.now();
    await read(file(volume(document(1, inner), document(2))));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
