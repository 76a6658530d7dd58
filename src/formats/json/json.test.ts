import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Item } from "../../archive/item.ts";
import { sha256 } from "../../base/canonical.ts";
import { escapeXml } from "../../base/xml.ts";
import type { Found, FoundItem, SourceFile } from "../format.ts";
import { publicJson } from "./public.ts";
import { jsonReader } from "./reader.ts";
import { agentLine, collectionLine, itemLine } from "./write.ts";

const fileOf = (
  path: string,
  content: string | Uint8Array,
  siblings: Record<string, string | Uint8Array> = {},
): SourceFile => {
  const bytes = Buffer.from(content as string);
  return {
    path,
    bytes,
    digest: sha256(bytes),
    sibling: async (name) =>
      siblings[name] === undefined ? null : Buffer.from(siblings[name] as string),
  };
};

const read = async (file: SourceFile): Promise<Found[]> => {
  const found: Found[] = [];
  for await (const one of jsonReader.read(file)) found.push(one);
  return found;
};

const problems = (found: Found[]): [string, number | undefined][] =>
  found.flatMap((one) => (one.kind === "problem" ? [[one.problem.code, one.problem.line]] : []));

const line = (fields: object): string => JSON.stringify({ title: "A letter", ...fields });

/** a 1 × 1 PNG */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const text = fc
  .string({ unit: "grapheme", minLength: 1 })
  .filter((value) => value.trim() === value && value !== "");
const prose = fc.string({ unit: "grapheme" });
const name = fc.constantFrom("Ирина Лесова", "J. Śląski", "محمد", 'O\'Neil "Bob"', "=cmd()");
const edtf = fc.constantFrom(null, "1962", "1962-10", "1962-10-18", "1962~", "1962-10-18/1962-11");
const tei = prose.map(
  (value) =>
    `<body><p>${escapeXml(value.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD]/g, ""))}</p></body>`,
);

const items = fc.record({
  number: fc.integer({ min: 1, max: 2 ** 40 }),
  title: text,
  date: fc.record({ edtf, verbatim: prose }),
  type: fc.option(text, { nil: null }),
  languages: fc.subarray(["ru", "en", "fa", "zh-Hant", "und"]),
  summary: prose,
  subjects: fc.array(prose, { maxLength: 3 }),
  locators: fc.array(
    fc.record({
      verbatim: text,
      repository: fc.option(fc.constant("rgani"), { nil: null }),
      parts: fc.dictionary(fc.constantFrom("fond", "opis", "delo"), prose),
      notUnderstood: fc.array(prose, { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  agents: fc.array(
    fc.record({
      role: fc.constantFrom("author" as const, "to" as const),
      id: fc.constant(null),
      name,
    }),
    { maxLength: 2 },
  ),
  credits: fc.array(
    fc.record({ role: fc.constantFrom("translated" as const, "edited" as const), name }),
    { maxLength: 2 },
  ),
  markings: fc.array(fc.record({ kind: fc.constant("stamp" as const), text }), { maxLength: 2 }),
  renditions: tei.map((element) => [
    { id: "en", kind: "transcript" as const, language: "en", tei: element },
  ]),
  facsimiles: fc.constant([
    {
      digest: sha256(PNG),
      mediaType: "image/png",
      width: 1,
      height: 1,
      leaf: "9",
      description: "",
    },
  ]),
  extra: fc.dictionary(fc.constantFrom("Цена", "__proto__x", "a"), prose),
  sources: fc.constant([
    {
      format: "tei",
      name: "v.xml",
      id: "v#d1",
      digest: sha256("v"),
      range: [3, 9] as [number, number],
    },
  ]),
});

describe("json", () => {
  it("reads back what it writes, identical", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(items, { minLength: 1, maxLength: 4 }), async (inputs) => {
        const written = inputs.map((input) => Item.parse(input));
        const lines = `${written.map((item) => itemLine(item)).join("\n")}\n`;
        const found = await read(fileOf("export.jsonl", lines));
        const back = found.map((one) => {
          expect(one.kind).toBe("item");
          const { item, number } = one as FoundItem;
          return Item.parse({ ...item, number });
        });
        expect(back).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });

  it("takes images and texts from files beside it", async () => {
    const file = fileOf(
      "items/a.jsonl",
      line({
        number: 7,
        facsimiles: [{ file: "../images/1.png", leaf: "9" }],
        renditions: [
          { id: "ru", kind: "transcript", language: "ru", tei: { file: "../texts/1.xml" } },
          { id: "en", kind: "translation", language: "en", tei: { file: "whole.xml" } },
        ],
      }),
      {
        "../images/1.png": PNG,
        "../texts/1.xml": "\uFEFF<?xml version='1.0'?>\n<!-- mine --><body><p>Да</p></body>\n",
        "whole.xml": "<TEI><teiHeader/><text><body><p>Yes</p></body></text></TEI>",
      },
    );
    const [one] = (await read(file)) as [FoundItem];
    expect(one.number).toBe(7);
    expect(one.item.facsimiles).toEqual([
      {
        digest: sha256(PNG),
        mediaType: "image/png",
        width: 1,
        height: 1,
        leaf: "9",
        description: "",
      },
    ]);
    expect(one.attachments?.map((attachment) => attachment.digest)).toEqual([sha256(PNG)]);
    expect(one.item.renditions?.map((rendition) => rendition.tei)).toEqual([
      "<body><p>Да</p></body>",
      "<text><body><p>Yes</p></body></text>",
    ]);
    expect(one.item.sources).toEqual([{ format: "json", name: "a.jsonl", id: "a#7" }]);
  });

  it("names what it cannot take, by line, and takes the rest", async () => {
    const content = [
      line({ number: 1 }),
      "{broken",
      line({ titel: "x" }),
      line({ date: { edtf: "1962-13-45", verbatim: "" } }),
      line({ facsimiles: [{ file: "missing.png" }] }),
      line({ facsimiles: [{ file: "page.svg" }] }),
      line({ facsimiles: [{ file: "page.png", digest: sha256("other") }] }),
      line({ renditions: [{ id: "en", kind: "transcript", language: "en", tei: "<p>" }] }),
      "",
      JSON.stringify({ kind: "agent", id: "x" }),
      line({ number: 2 }),
    ].join("\n");
    const found = await read(fileOf("x.jsonl", content, { "page.svg": "<svg/>", "page.png": PNG }));
    expect(problems(found)).toEqual([
      ["json-not-well-formed", 2],
      ["json-invalid", 3],
      ["json-invalid", 4],
      ["json-file-missing", 5],
      ["json-not-an-image", 6],
      ["json-digest-differs", 7],
      ["xml-not-well-formed", 8],
      ["json-invalid", 10],
    ]);
    expect(found.filter((one) => one.kind === "item")).toHaveLength(2);
  });

  it("reads one item, a list, or items in an object, over many lines", async () => {
    const item = { title: "A letter" };
    for (const value of [item, [item], { items: [item] }]) {
      const file = fileOf("x.json", `\uFEFF${JSON.stringify(value, null, 2)}`);
      expect(jsonReader.recognises(file)).toBe(true);
      expect((await read(file)).map((one) => one.kind)).toEqual(["item"]);
    }
    expect(problems(await read(fileOf("x.json", '{\n"items": [\n"x" 7]}')))).toEqual([
      ["json-not-well-formed", 3],
    ]);
    expect(problems(await read(fileOf("x.jsonl", Buffer.from([0x22, 0xff, 0x22]))))).toEqual([
      ["json-not-utf8", 1],
    ]);
  });

  it("keeps agents and collections", async () => {
    const agent = {
      id: "x",
      kind: "person" as const,
      names: [{ text: "X", kind: "preferred" as const, script: null, scheme: null }],
      notes: [],
    };
    const collection = { id: "c", title: "C", text: "", credits: [], imprint: "" };
    const lines = `${agentLine(agent)}\n${collectionLine(collection)}`;
    expect(await read(fileOf("x.jsonl", lines))).toEqual([
      { kind: "agent", agent },
      { kind: "collection", collection },
    ]);
  });

  it("is not confused by deep nesting or odd keys", async () => {
    const deep = `{"title":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(problems(await read(fileOf("x.jsonl", deep)))).toEqual([["json-invalid", 1]]);
    const odd = '{"title":"x","extra":{"__proto__":"kept?"},"constructor":1}';
    expect(problems(await read(fileOf("x.jsonl", odd)))).toEqual([["json-invalid", 1]]);
  });

  it("shows scripts the plain text beside the TEI", () => {
    const item = Item.parse({
      number: 3,
      title: "A letter",
      renditions: [
        {
          id: "en",
          kind: "transcript",
          language: "en",
          tei: "<body><p>One<note>N</note></p><p>Two</p></body>",
        },
      ],
      sources: [{ format: "json", name: "x", id: "x#3" }],
    });
    expect(publicJson(item)).toMatchObject({
      number: 3,
      date: { edtf: null, verbatim: "" },
      renditions: [
        { kind: "transcript", language: "en", version: 1, text: "One\nTwo", notes: "N" },
      ],
    });
  });
});
