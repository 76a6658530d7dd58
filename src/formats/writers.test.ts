import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { arbitraryItem, arbitraryWildItem } from "../../tests/arbitrary-item.ts";
import { Item, type ItemInput } from "../archive/item.ts";
import { writeBibtex } from "./bibtex/write.ts";
import { recordOf } from "./citation/record.ts";
import { writeCslJson } from "./csl-json/write.ts";
import { headMeta } from "./dublin-core/head.ts";
import { writeRis } from "./ris/write.ts";
import { writeText } from "./text/write.ts";
import { WRITERS } from "./writers.ts";

interface Csl {
  id?: string;
  type: string;
  title: string;
  author?: Partial<
    Record<"family" | "given" | "literal" | "non-dropping-particle" | "dropping-particle", string>
  >[];
  recipient?: { family?: string }[];
  issued?: { "date-parts"?: (number | string)[][] };
  URL: string;
  abstract?: string;
  language?: string;
  note?: string;
  keyword?: string;
  archive_location?: string;
}

// @citation-js has no types; what is used of it is one class
const load = async (name: string): Promise<unknown> => import(name);
const { Cite } = (await load("@citation-js/core")) as {
  Cite: new (text: string) => { data: Csl[] };
};
await load("@citation-js/plugin-bibtex");
await load("@citation-js/plugin-ris");
const familyOf = (name: NonNullable<Csl["author"]>[number]): string =>
  [name["non-dropping-particle"], name["dropping-particle"], name.literal ?? name.family]
    .filter(Boolean)
    .join(" ");
const parse = (text: string): Csl => new Cite(text).data[0]!;

const context = { address: "https://papka.example/document/56", archiveName: "Papka" };
const make = (fields: Partial<ItemInput>): Item =>
  Item.parse({
    title: "Message",
    sources: [{ format: "json", name: "x", id: "x:1" }],
    number: 56,
    ...fields,
  });
const letter = make({
  title: "О «послании» & 100% {x} _y_ #1 $5",
  date: { edtf: "1962-09-28", verbatim: "September 28, 1962" },
  type: "letter",
  languages: ["ru"],
  summary: "On tests;\nsecond line.",
  subjects: ["Cuba", "Soviet Union--Foreign relations"],
  agents: [
    { role: "from", id: null, name: "Khrushchev, Nikita S." },
    { role: "to", id: null, name: "Kennedy, John F." },
  ],
  credits: [{ role: "translated", name: "Richard Iserman" }],
  locators: [{ verbatim: "AP RF, f. 3, op. 66, d. 291, l. 12", repository: null, parts: {} }],
  renditions: [
    {
      id: "en",
      kind: "translation",
      language: "en",
      makers: [{ role: "translated", name: "Richard Iserman" }],
      tei: "<body><p>Dear Mr. President,</p><p>I studied<note>Not printed.</note> your reply.</p></body>",
    },
  ],
});

test("RIS, line by line", () => {
  expect(writeRis(letter, context).split("\r\n")).toEqual([
    "TY  - PCOMM",
    "ID  - papka-56",
    "TI  - О «послании» & 100% {x} _y_ #1 $5",
    "AU  - Khrushchev, Nikita S.",
    "A2  - Kennedy, John F.",
    "A4  - Richard Iserman",
    "DA  - 1962/09/28/",
    "PY  - 1962",
    "AB  - On tests; second line.",
    "LA  - ru",
    "M3  - letter",
    "DB  - Papka",
    "AN  - AP RF, f. 3, op. 66, d. 291, l. 12",
    "AV  - AP RF, f. 3, op. 66, d. 291, l. 12",
    "DP  - Papka",
    "KW  - Cuba",
    "KW  - Soviet Union--Foreign relations",
    "N1  - Nikita S. Khrushchev, “О «послании» & 100% {x} _y_ #1 $5,” September 28, 1962, AP RF, f. 3, op. 66, d. 291, l. 12, Papka. Translated by Richard Iserman. https://papka.example/document/56.",
    "UR  - https://papka.example/document/56",
    "ER  - ",
    "",
  ]);
});

test("a date that is not exact claims no more than is known", () => {
  const ranged = make({ date: { edtf: "1962-10-16/1962-10-28", verbatim: "" } });
  expect(writeRis(ranged, context)).toContain("DA  - 1962/10//\r\nPY  - 1962\r\n");
  expect(writeRis(ranged, context)).toContain("N1  - Date: October 16–28, 1962\r\n");
  expect(writeRis(make({ date: { edtf: "196X", verbatim: "" } }), context)).not.toMatch(/DA|PY/);
  expect(writeCslJson(make({ date: { edtf: "1962-10%", verbatim: "" } }), context)).toContain(
    '"circa": true',
  );
});

const CslName = z.strictObject({
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
  literal: z.string().optional(),
});
/** the part of schemas/input/csl-data.json (CSL 1.0.2) that we write */
const CslData = z
  .array(
    z.strictObject({
      id: z.string(),
      type: z.enum(["manuscript", "personal_communication"]),
      ...Object.fromEntries(
        ["author", "recipient", "translator", "editor"].map((role) => [
          role,
          z.array(CslName).min(1).optional(),
        ]),
      ),
      issued: z
        .strictObject({
          "date-parts": z.array(z.array(z.number()).min(1).max(3)).min(1).max(2).optional(),
          season: z.number().optional(),
          circa: z.boolean().optional(),
          literal: z.string().optional(),
        })
        .optional(),
      ...Object.fromEntries(
        "title genre abstract language container-title number archive archive_location source event-place keyword note URL"
          .split(" ")
          .map((field) => [field, z.string().min(1).optional()]),
      ),
    }),
  )
  .length(1);

const record = (item: Item) => recordOf(item, context);

describe("every valid item", () => {
  it("comes back from RIS as it went in", () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        const back = parse(writeRis(item, context));
        const { authors, letter: isLetter, location, recipients } = record(item);
        expect(back.type).toBe(isLetter ? "personal_communication" : "manuscript");
        expect(back.title).toBe(item.title);
        expect(back.URL).toBe(context.address);
        expect((back.author ?? []).length).toBe(authors.length);
        expect(back.archive_location ?? "").toBe(location);
        if (isLetter) expect(back.recipient).toHaveLength(recipients.length);
        if (/^\d{4}-\d\d-\d\d$/.test(item.date.edtf ?? "")) {
          expect(back.issued?.["date-parts"]?.[0]?.map(Number)).toEqual(
            item.date.edtf!.split("-").map(Number),
          );
        }
      }),
    );
  });
  it("comes back from BibTeX as it went in", () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        const back = parse(writeBibtex(item, context));
        const { authors, key } = record(item);
        expect(back.type).toBe("manuscript");
        expect(back.id).toBe(key);
        expect(back.title).toBe(item.title);
        expect(back.URL).toBe(context.address);
        expect((back.author ?? []).map(familyOf)).toEqual(
          authors.map((name) => name.family ?? name.natural),
        );
      }),
    );
  });
  it("is valid CSL-JSON", () => {
    fc.assert(
      fc.property(arbitraryWildItem, (item) => {
        CslData.parse(JSON.parse(writeCslJson(item, context)));
      }),
    );
  });
  it("cannot break out of a line of RIS, a field of BibTeX or a text", () => {
    fc.assert(
      fc.property(arbitraryWildItem, (item) => {
        const lines = writeRis(item, context).split("\r\n").slice(0, -1);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
        const bibtex = writeBibtex(item, context).replace(/\\[{}]/g, "");
        expect(bibtex.split("{").length).toBe(bibtex.split("}").length);
        for (const written of [writeText(item, context), bibtex]) {
          expect(written).not.toMatch(/undefined|\[object/);
        }
      }),
    );
  });
});

test("hostile words stay inside their field", () => {
  const hostile = make({ title: "x\r\nTY  - BOOK\r\n}\n@book{evil, title={y}" });
  expect(writeRis(hostile, context).match(/^TY/gm)).toHaveLength(1);
  expect(new Cite(writeBibtex(hostile, context)).data).toHaveLength(1);
});

test("plain text: what it is, its texts with makers and notes, how to cite it", () => {
  expect(writeText(letter, context)).toBe(
    [
      "О «послании» & 100% {x} _y_ #1 $5",
      "September 28, 1962",
      "AP RF, f. 3, op. 66, d. 291, l. 12",
      "On tests;\nsecond line.",
      "=== English translation ===",
      "Translated by Richard Iserman.",
      "Dear Mr. President,",
      "I studied your reply.",
      "Notes",
      "Not printed.",
      "Cite as: Nikita S. Khrushchev, “О «послании» & 100% {x} _y_ #1 $5,” September 28, 1962, AP RF, f. 3, op. 66, d. 291, l. 12, Papka. Translated by Richard Iserman. https://papka.example/document/56.",
    ].join("\n\n") + "\n",
  );
});

test("page metadata as Zotero reads it", () => {
  const meta = headMeta(letter, context);
  const all = (name: string): string[] =>
    meta.filter((one) => one.name === name).map(({ content }) => content);
  expect(all("z.itemType")).toEqual(["letter"]);
  expect(all("bib.authors")).toEqual(["Khrushchev, Nikita S."]);
  expect(all("z.recipients")).toEqual(["Kennedy, John F."]);
  expect(all("citation_publication_date")).toEqual(["1962-09-28"]);
  expect(all("z.archiveLocation")).toEqual(["AP RF, f. 3, op. 66, d. 291, l. 12"]);
  expect(all("DC.subject")).toEqual(["Cuba", "Soviet Union--Foreign relations"]);
  const body = make({ agents: [{ role: "author", id: null, name: "CPSU Central Committee" }] });
  const names = headMeta(body, context).map(({ name, content }) => `${name}=${content}`);
  expect(names).toContain("z.itemType=manuscript");
  expect(names).toContain("DC.type=manuscript");
  expect(names).toContain("bib.authors=CPSU Central Committee,");
  expect(names).toContain("DC.creator=CPSU Central Committee");
});

test("the table names each extension and media type once", () => {
  expect(new Set(WRITERS.map(({ extension }) => extension)).size).toBe(WRITERS.length);
  expect(new Set(WRITERS.map(({ mediaType }) => mediaType)).size).toBe(WRITERS.length);
});
