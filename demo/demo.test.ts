import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { Agent } from "../src/archive/agent.ts";
import type { Collection } from "../src/archive/collection.ts";
import { ItemDescription } from "../src/archive/item.ts";
import type { Rendition } from "../src/archive/rendition.ts";
import { isEdtf } from "../src/base/dates.ts";
import { readXml } from "../src/base/xml.ts";
import { openSource } from "../src/desk/sources.ts";
import { jsonReader } from "../src/formats/json/reader.ts";
import { levelsOf } from "../src/locators/hierarchy.ts";

const demo = fileURLToPath(new URL("three-poplars/", import.meta.url));

/** element → the attributes it may have, `xml:lang` and `xmlns` aside */
const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  body: [],
  div: [],
  head: [],
  opener: [],
  dateline: [],
  address: [],
  addrLine: [],
  salute: [],
  p: [],
  list: ["rend"],
  item: ["n"],
  closer: [],
  signed: [],
  lb: [],
  pb: ["n"],
  note: ["n", "type"],
  hi: ["rend"],
  del: [],
  add: ["rend"],
  unclear: [],
  ab: ["type", "subtype"],
  stamp: [],
  gap: ["reason", "quantity", "unit"],
  desc: [],
};

type Wanted = ItemDescription & { number: number };
const items: Wanted[] = [];
const agents: Agent[] = [];
const collections: Collection[] = [];
const problems: string[] = [];

beforeAll(async () => {
  const { files } = await openSource(demo);
  for await (const file of files) {
    if (!/^(items\/[^/]+\.json|collection\.json|agents\.jsonl)$/.test(file.path)) continue;
    for await (const found of jsonReader.read(file)) {
      if (found.kind === "problem")
        problems.push(`${found.problem.path}: ${found.problem.message}`);
      else if (found.kind === "agent") agents.push(found.agent);
      else if (found.kind === "collection") collections.push(found.collection);
      else items.push({ ...ItemDescription.parse(found.item), number: found.number! });
    }
  }
  items.sort((a, b) => a.number - b.number);
});

const all = <T>(of: (item: Wanted) => readonly T[]): T[] => items.flatMap(of);
const every = <T>(of: (item: Wanted) => T): T[] => items.map(of);
const teiOf = (number: number, id: string): string =>
  items[number - 1]!.renditions.find((rendition) => rendition.id === id)!.tei;
const transcript = (item: Wanted): Rendition =>
  item.renditions.find(({ kind }) => kind === "transcript")!;
const count = (tei: string, pattern: RegExp): number => tei.match(pattern)?.length ?? 0;

/** Leaves between the first and the last held one of a file that no item fills. */
const notHeld = (delo: string): string[] => {
  const held = items
    .filter(({ locators }) => locators[0]!.parts["delo"] === delo)
    .flatMap(({ locators }) => {
      const [from, to] = locators[0]!.parts["list"]!.split("-").map((leaf) => parseInt(leaf, 10));
      return Array.from({ length: (to ?? from!) - from! + 1 }, (_, step) => from! + step);
    });
  const last = Math.max(...held);
  return Array.from({ length: last }, (_, step) => step + 1)
    .filter((leaf) => !held.includes(leaf))
    .map(String);
};

describe("the demonstration collection", () => {
  test("reads without a problem", () => {
    expect(problems).toEqual([]);
    expect(items.length).toBeGreaterThanOrEqual(24);
    expect(collections).toHaveLength(1);
  });

  test("is numbered from 1, once each, in the order of its files", () => {
    expect(every(({ number }) => number)).toEqual(items.map((_, at) => at + 1));
    expect(new Set(all(({ sources }) => sources.map(({ id }) => id))).size).toBe(items.length);
  });

  test("says of everything that it is invented", () => {
    expect(collections[0]!.title).toContain("invented");
    expect(collections[0]!.text).toMatch(/^Everything in this collection is invented/);
    for (const { rights, locators, memberships } of items) {
      expect(rights).toContain("Invented");
      expect(locators[0]!.verbatim).toContain("(invented)");
      expect(locators[0]!.parts["archive"]).toContain("(invented)");
      expect(memberships[0]!.title).toBe(collections[0]!.title);
    }
    for (const { notes } of agents) expect(notes[0]!.text).toContain("(invented)");
  });

  test("has texts that are well-formed and of the agreed vocabulary", () => {
    for (const { number, renditions } of items) {
      for (const { id, tei, language } of renditions) {
        expect(tei, `${number} ${id}`).toContain(`xml:lang="${language}"`);
        readXml(tei, {
          open: (name, attributes) => {
            expect(Object.keys(VOCABULARY), `${number} ${id}`).toContain(name);
            const known = [...VOCABULARY[name]!, "xml:lang", "xmlns"];
            for (const attribute of Object.keys(attributes)) expect(known).toContain(attribute);
          },
        });
      }
    }
  });

  test("uses every text, and every picture stands on the leaf it shows", () => {
    const records = readdirSync(`${demo}items`).map((name) =>
      readFileSync(`${demo}items/${name}`, "utf8"),
    );
    const named = new Set(
      records
        .join("\n")
        .matchAll(/"file": "\.\.\/([^"]+)"/g)
        .map((match) => match[1]!),
    );
    for (const folder of ["texts", "sheets"]) {
      const there = readdirSync(`${demo}${folder}`).map((name) => `${folder}/${name}`);
      expect(there.filter((name) => !named.has(name))).toEqual([]);
    }
    for (const { number, facsimiles, renditions } of items) {
      const leaves = renditions.flatMap(({ tei }) =>
        [...tei.matchAll(/<pb n="([^"]+)"/g)].map((match) => match[1]),
      );
      for (const { leaf, description } of facsimiles) {
        expect(leaves, `${number}`).toContain(leaf);
        expect(description).not.toBe("");
      }
    }
  });

  test("has pictures of paper for most of it", () => {
    expect(items.filter(({ facsimiles }) => facsimiles.length > 0).length).toBeGreaterThan(15);
    expect(items.filter(({ facsimiles }) => facsimiles.length === 0).length).toBeGreaterThan(0);
  });

  test("states markings that stand in the English text", () => {
    for (const { number, markings } of items) {
      const text = teiOf(number, "en").replace(/<note.*?<\/note>|<[^>]+>/g, " ");
      for (const marking of markings) {
        for (const word of marking.text.match(/\p{L}+/gu) ?? []) {
          expect(text, `${number}`).toContain(word);
        }
      }
    }
    const kinds = new Set(all(({ markings }) => markings.map(({ kind }) => kind)));
    for (const kind of ["classification", "stamp", "registry", "handwritten", "signature"] as const)
      expect(kinds).toContain(kind);
    expect(kinds).toContain("resolution");
  });

  test("has dates that are known, approximate, uncertain, a range, and none", () => {
    const dates = every(({ date }) => date.edtf);
    for (const edtf of dates) expect(edtf === null || isEdtf(edtf), String(edtf)).toBe(true);
    expect(dates).toContain("1962-10~");
    expect(dates).toContain("1961-06-02?");
    expect(dates).toContain("1961-07-10/1961-07-20");
    expect(dates).toContain(null);
  });

  test("has originals in five languages, each with an English translation", () => {
    expect(new Set(every((item) => transcript(item).language))).toEqual(
      new Set(["ru", "fr", "de", "ar", "fa"]),
    );
    for (const { renditions } of items) expect(renditions.map(({ id }) => id)).toContain("en");
    const twice = items.filter(
      ({ renditions }) => renditions.filter(({ language }) => language === "en").length === 2,
    );
    expect(twice.map(({ number }) => number)).toEqual([17]);
  });

  test("has leaves that lie unevenly: gaps, versos, lettered ones, one in two documents", () => {
    expect(notHeld("7")).toEqual("1 11 12 22 36 37 38 39 40 41 42 43 52 55 56 57 58 59".split(" "));
    expect(notHeld("8")).toEqual("3 8 9 10 11 14 15 16 17 18".split(" "));
    const lists = all(({ locators }) => locators.map(({ parts }) => parts["list"] ?? ""));
    expect(lists.filter((list) => list.endsWith("ob")).length).toBeGreaterThan(2);
    expect(lists.filter((list) => /\da$/.test(list)).length).toBeGreaterThan(2);
    expect(lists).toContain("13-15");
    expect(lists).toContain("15-17");
  });

  test("withholds stretches that the copy in another archive has", () => {
    const gaps = all((item) => [count(transcript(item).tei, /<gap reason="withheld"/g)]);
    expect(gaps.reduce((sum, each) => sum + each)).toBe(8);
    const witness = items.find(({ relations }) => relations.some(({ kind }) => kind === "witness"));
    expect(witness!.number).toBe(23);
    expect(teiOf(5, "ru")).not.toContain("38");
    expect(teiOf(23, "ru")).toContain("38 см");
    expect(witness!.date).toEqual(items[4]!.date);
  });

  test("lies in one fonds with two files, and one archive more", () => {
    const files = new Set(
      all(({ locators }) => locators.map((each) => levelsOf(each).at(-1)!.key)),
    );
    expect([...files]).toEqual([
      "cavr-invented/f-12/op-3/d-7",
      "cavr-invented/f-12/op-3/d-8",
      "aca-invented/series-b/carton-14/dossier-3",
    ]);
  });

  test("states few ties and leaves the rest to be read in the texts", () => {
    const ids = new Set(all(({ sources }) => sources.map(({ id }) => id)));
    const relations = all(({ relations }) => relations);
    expect(relations.length).toBeLessThan(8);
    for (const { target } of relations) expect(ids).toContain(target);
    const texts = every((item) => transcript(item).tei).join("\n");
    for (const paper of ["№ 18", "№ 29", "№ 54", "№ 12-п/311", "Проект постановления Коллегии"])
      expect(texts).toContain(paper);
    const titles = every(({ title }) => title).join("\n");
    expect(titles).not.toMatch(/No\. (18|29|54)\b/);
  });

  test("knows its people in many spellings", () => {
    const ids = new Set(agents.map(({ id }) => id));
    for (const { id } of all(({ agents }) => agents)) expect(ids).toContain(id);
    const main = agents.find(({ id }) => id === "yelshansky-georgy")!;
    expect(main.names.length).toBeGreaterThan(8);
    expect(new Set(main.names.map(({ script }) => script))).toEqual(
      new Set(["Latn", "Cyrl", "Arab"]),
    );
    expect(main.names.map(({ scheme }) => scheme)).toEqual(
      expect.arrayContaining(["ala-lc", "bgn-pcgn"]),
    );
  });
});
