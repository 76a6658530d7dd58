import { expect, test } from "vitest";
import { readFileSync } from "node:fs";
import type { Agent } from "../archive/agent.ts";
import { ItemDescription, type ItemInput } from "../archive/item.ts";
import { sha256 } from "../base/canonical.ts";
import { readerFor } from "../formats/readers.ts";
import { hasShared, shared } from "../../tests/shared.ts";
import { derive } from "./derive.ts";

const itemOf = (fields: Partial<ItemInput> = {}): ItemDescription =>
  ItemDescription.parse({
    title: "A letter",
    sources: [{ format: "json", name: "x", id: "x" }],
    ...fields,
  });
const locator = (parts: Record<string, string>, repository: string | null = "rgani") => ({
  verbatim: "as written",
  repository,
  parts,
});
const keysOf = (fields: Partial<ItemInput>): string[] =>
  derive(itemOf(fields)).headings.map(({ kind, key, role }) =>
    [kind, key, role].filter((part) => part !== "").join(" "),
  );
const sortOf = (fields: Partial<ItemInput>, kind: string): string =>
  derive(itemOf(fields)).headings.find((heading) => heading.kind === kind)!.sort;

test("an item of which nothing is known stands under the archive alone", () => {
  expect(keysOf({})).toEqual(["archive all"]);
});

test("an item stands under everything that it names", () => {
  const fields: Partial<ItemInput> = {
    date: { edtf: "1962-12/1963-01", verbatim: "" },
    type: "Telegram",
    languages: ["ru"],
    subjects: ["River gauges"],
    locators: [locator({ fond: "89", opis: "15", delo: "24", list: "9-10" })],
    agents: [
      { role: "from", id: "lesova", name: "Lesova" },
      { role: "mentioned", id: "lesova", name: "Lesova" },
      { role: "to", id: null, name: "The Minister" },
      { role: "to", id: null, name: "…" },
    ],
    places: [{ role: "written", id: "paris", name: "Paris" }],
    markings: [
      { kind: "classification", text: "Top Secret" },
      { kind: "stamp", text: "0470" },
    ],
    memberships: [
      {
        collection: "v1",
        title: "Volume 1",
        path: [
          { id: "ch_1", title: "Chapter 1" },
          { id: "", title: "Spring" },
        ],
        order: 7,
      },
    ],
    renditions: [{ id: "en", kind: "translation", language: "en", tei: "<body><p>x</p></body>" }],
  };
  expect(keysOf(fields)).toEqual([
    "archive all",
    "repository rgani",
    "fonds rgani/f-89",
    "series rgani/f-89/op-15",
    "file rgani/f-89/op-15/d-24",
    "collection v1",
    "section v1/ch-1",
    "section v1/ch-1/spring",
    "person lesova from",
    "person lesova mentioned",
    "person ~the-minister to",
    "place paris written",
    "year 1962",
    "year 1963",
    "language ru",
    "language en",
    "type telegram",
    "subject river-gauges",
    "marking top-secret",
  ]);
  const { headings, card, search } = derive(itemOf(fields));
  const parents = headings.flatMap(({ key, parent }) => (parent ? [[key, parent.key]] : []));
  expect(parents).toEqual([
    ["rgani/f-89", "rgani"],
    ["rgani/f-89/op-15", "rgani/f-89"],
    ["rgani/f-89/op-15/d-24", "rgani/f-89/op-15"],
    ["v1/ch-1", "v1"],
    ["v1/ch-1/spring", "v1/ch-1"],
  ]);
  expect(card).toMatchObject({
    from: ["Lesova"],
    to: ["The Minister", "…"],
    locator: "as written",
    leaves: "9-10",
    renditions: ["translation:en"],
  });
  const document = search(5);
  expect(document).toMatchObject({ number: 5, card, fields: { marking: ["Top Secret", "0470"] } });
  expect(document.facets.person).toEqual([
    { value: "lesova", label: "Lesova" },
    { value: "~the-minister", label: "The Minister" },
  ]);
  expect(document.facets.language.map(({ label }) => label)).toEqual(["Russian", "English"]);
  expect(document.texts).toEqual([{ rendition: "en", language: "en", text: "x", notes: "" }]);
});

test("a person is shown and found by the names of the authority record", () => {
  const agent: Agent = {
    id: "lesova",
    kind: "person",
    names: [
      { text: "A. Lesova", kind: "preferred", script: null, scheme: null },
      { text: "Лесова", kind: "variant", script: "Cyrl", scheme: null },
    ],
    notes: [],
  };
  const item = itemOf({ agents: [{ role: "from", id: "lesova", name: "The Secretary" }] });
  const { headings, search } = derive(item, { agents: new Map([["lesova", agent]]) });
  expect(headings[1]).toMatchObject({ kind: "person", key: "lesova", label: "A. Lesova" });
  expect(search(1).names).toEqual(["The Secretary", "A. Lesova", "Лесова"]);
  expect(search(1).card.from).toEqual(["The Secretary"]);
});

const dated = (edtf: string | null) => ({ date: { edtf, verbatim: "" } });

const leaf = (list: string | null, edtf: string | null): Partial<ItemInput> => ({
  ...dated(edtf),
  locators: [locator({ fond: "1", opis: "2", delo: "3", ...(list === null ? {} : { list }) })],
});

test("papers of a file lie in the order of their leaves, others by date, the unknown last", () => {
  const inFile = [
    leaf("2-4", "1986-02-16"),
    leaf("9", "1990"),
    leaf("9ob", "1950"),
    leaf("10", null),
    leaf("17a", "1940"),
    leaf(null, "1940"),
    leaf(null, null),
  ].map((fields) => sortOf(fields, "file"));
  expect([...inFile].sort()).toEqual(inFile);
  const inArchive = [
    "1962",
    "1962-10-18",
    "1962-10-19",
    "1962-10-19/1962-10-20",
    "1963~",
    null,
  ].map((edtf) => sortOf(dated(edtf), "archive"));
  expect([...inArchive].sort()).toEqual(inArchive);
  const inCollection = [2, 10, 11, null].map((order) =>
    sortOf({ memberships: [{ collection: "c", title: "C", order }] }, "collection"),
  );
  expect([...inCollection].sort()).toEqual(inCollection);
});

test("stems go by the script of the text, never by a guess", () => {
  const renditions = [
    { id: "ru", kind: "transcript" as const, language: "ru", tei: "<p>x</p>" },
    { id: "en", kind: "translation" as const, language: "en", tei: "<p>x</p>" },
    { id: "zz", kind: "translation" as const, language: "not a tag", tei: "<p>x</p>" },
  ];
  const language = (title: string): string =>
    derive(itemOf({ title, renditions })).search(1).title.language;
  expect(language("Letter to the minister")).toBe("en");
  expect(language("Письмо министру")).toBe("ru");
  expect(language("رسالة")).toBe("und");
  expect(derive(itemOf({ renditions })).headings.at(-1)?.label).toBe("not a tag");
});

test.skipIf(!hasShared)(
  "the two sample pages lie in one file, in the order of their leaves",
  async () => {
    const files = await Promise.all(
      ["item-page-new-skin.txt", "item-page-old-skin.txt"].map(async (name) => {
        const bytes = readFileSync(shared(`samples/${name}`));
        const file = { path: name, bytes, digest: sha256(bytes), sibling: async () => null };
        for await (const found of readerFor(file).read(file)) {
          if (found.kind !== "item") continue;
          const { headings } = derive(ItemDescription.parse(found.item), { plain: found.plain });
          return headings.find(({ kind }) => kind === "file")!;
        }
        throw new Error(`${name} holds no item`);
      }),
    );
    const [february12, february16] = files;
    expect(february12!.key).toBe("rgani/f-89/op-15/d-24");
    expect(february16!.key).toBe(february12!.key);
    expect(february16!.sort < february12!.sort).toBe(true);
  },
);
