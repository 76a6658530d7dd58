import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { EDITOR, PUBLIC } from "../archive/access.ts";
import { sha256 } from "../base/canonical.ts";
import { Failure } from "../base/failure.ts";
import { openKeeping, RememberedIndex } from "../../tests/desk.ts";
import type { Desk } from "./desk.ts";
import { importSources } from "./import.ts";
import { drainOutbox } from "./reindex.ts";

const root = mkdtempSync(join(tmpdir(), "papka-import-"));
afterAll(() => rmSync(root, { recursive: true }));

const newDesk = async (): Promise<Desk & { search: RememberedIndex }> => {
  const keeping = await openKeeping(mkdtempSync(join(root, "archive-")));
  return { ...keeping, search: new RememberedIndex(), now: () => new Date() };
};

const folder = (files: Record<string, string>): string => {
  const dir = mkdtempSync(join(root, "source-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(dir, path, ".."), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  return dir;
};

const record = (fields: object): string => JSON.stringify({ title: "A letter", ...fields });
const text = (words: string) => ({
  renditions: [
    { id: "en", kind: "transcript", language: "en", tei: `<body><p>${words}</p></body>` },
  ],
});
const id = (name: string) => ({ sources: [{ format: "json", name: "x.jsonl", id: name }] });
const person = (names: [kind: string, text: string][], note: string): string =>
  JSON.stringify({
    kind: "agent",
    agentKind: "person",
    id: "lesova",
    names: names.map(([kind, text]) => ({ kind, text })),
    notes: [{ source: note, text: note }],
  });

const VOLUME = (second: string, before = ""): string => `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="vol1"><teiHeader><fileDesc>
<titleStmt><title>A volume</title></titleStmt><publicationStmt><p>x</p></publicationStmt>
<sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader><text><body>${before}
<div type="compilation" xml:id="comp1"><head>Papers</head>
<div type="document" xml:id="d1" n="1"><head>1. First</head><p>The first text.</p></div>
<div type="document" xml:id="d2" n="2"><head>2. Second</head><p>${second}</p></div>
</div></body></text></TEI>
`;

test("adds, then finds nothing new, then what has changed", async () => {
  const desk = await newDesk();
  const source = folder({
    "x.jsonl": [record({ ...id("a"), ...text("one") }), record({ ...id("b"), number: 77 })].join(
      "\n",
    ),
  });
  expect(await importSources(desk, [source])).toEqual({
    added: 2,
    changed: 0,
    unchanged: 0,
    rejected: 0,
    numbers: [1, 77],
    problems: [],
  });
  expect(await importSources(desk, [source])).toMatchObject({ unchanged: 2, numbers: [1, 77] });
  expect((await desk.store.verify()).revisions).toBe(2);

  const later = folder({ "x.jsonl": record({ ...id("a"), ...text("two"), summary: "New" }) });
  expect(await importSources(desk, [later])).toMatchObject({ changed: 1, numbers: [1] });
  expect(await desk.store.find(PUBLIC, "a")).toMatchObject({
    number: 1,
    summary: "New",
    renditions: [{ version: 2, tei: "<body><p>two</p></body>" }],
  });
  expect(desk.search.documents.get(1)?.texts[0]?.text).toBe("two");
  expect(await desk.store.outbox(9)).toEqual([]);
});

test("goes by the file as it was last seen where only the file around an item has changed", async () => {
  const desk = await newDesk();
  const report = await importSources(desk, [folder({ "vol1.xml": VOLUME("Old.") })]);
  expect(report).toMatchObject({ added: 2, problems: [] });
  const now = VOLUME("New.", "<div><p>A preface.</p></div>");
  expect(await importSources(desk, [folder({ "moved/vol1.xml": now })])).toMatchObject({
    changed: 1,
    unchanged: 1,
    numbers: [1, 2],
  });
  for (const number of [1, 2]) {
    const item = (await desk.store.find(PUBLIC, number))!;
    const [{ digest, range }] = item.sources as [(typeof item.sources)[0]];
    expect(digest).toBe(sha256(now));
    expect(
      Buffer.from(now)
        .subarray(...range!)
        .toString(),
    ).toBe(item.renditions[0]!.tei);
    expect(item.renditions[0]!.version).toBe(number);
  }
  const again = await importSources(desk, [folder({ "elsewhere/vol1.xml": now })]);
  expect(again).toMatchObject({ changed: 0, unchanged: 2 });
  expect((await desk.store.verify()).revisions).toBe(5);
});

test("puts items into a collection, where they stay", async () => {
  const desk = await newDesk();
  const source = folder({ "x.jsonl": record(id("a")) });
  for (const collection of ["Река", "Iran, 1986", "Река"]) {
    await importSources(desk, [source], { collection });
  }
  expect(await importSources(desk, [source])).toMatchObject({ unchanged: 1 });
  const item = await desk.store.find(PUBLIC, 1);
  expect(item?.memberships.map(({ title }) => title)).toEqual(["Река", "Iran, 1986"]);
  expect((await desk.store.collections(PUBLIC)).map(({ id }) => id)).toEqual(["iran-1986", "река"]);
  expect((await desk.store.history(PUBLIC, "item", "1")).length).toBe(2);
  await expect(importSources(desk, [source], { collection: " — " })).rejects.toMatchObject({
    code: "collection-name-empty",
  });
});

test("tells in a dry run what it would do, and does nothing", async () => {
  const desk = await newDesk();
  const source = folder({
    "x.jsonl": [record(id("a")), "{", record(id("b"))].join("\n"),
    "y.zzz": "?",
  });
  const dry = await importSources(desk, [source], { dryRun: true });
  expect(dry).toMatchObject({ added: 2, rejected: 2, numbers: [] });
  expect(await desk.store.count(EDITOR)).toBe(0);
  expect((await desk.vault.list()[Symbol.asyncIterator]().next()).done).toBe(true);
  const real = await importSources(desk, [source]);
  expect(real).toEqual({ ...dry, numbers: [1, 2] });
  const [first, second] = real.problems;
  expect([first?.path, first?.line, first?.code]).toEqual(["x.jsonl", 2, "json-not-well-formed"]);
  expect([second?.path, second?.code]).toEqual(["y.zzz", "format-unknown"]);
});

test("gives a wanted number once, and says when it cannot", async () => {
  const desk = await newDesk();
  const lines = [
    record({ ...id("a"), number: 2 }),
    record({ ...id("b"), number: 2 }),
    record(id("c")),
  ];
  const report = await importSources(desk, [folder({ "x.jsonl": lines.join("\n") })]);
  expect(report).toMatchObject({ added: 3, rejected: 0, numbers: [2, 1, 3] });
  expect(report.problems.map(({ code, severity }) => [code, severity])).toEqual([
    ["number-taken", "notice"],
  ]);
});

test("takes an item that lies in the source twice once, and two of one identifier not at all", async () => {
  const desk = await newDesk();
  const same = record({ ...id("a"), summary: "same" });
  const source = folder({
    "1.jsonl": same,
    "2.jsonl": same,
    "3.jsonl": record({ ...id("a"), summary: "other" }),
  });
  for (const counts of [
    { added: 1, unchanged: 1 },
    { added: 0, unchanged: 2 },
  ]) {
    const report = await importSources(desk, [source]);
    expect(report).toMatchObject({ ...counts, changed: 0, rejected: 1, numbers: [1] });
    expect(report.problems.map(({ path, code }) => [path, code])).toEqual([
      ["3.jsonl", "source-id-repeated"],
    ]);
  }
  expect((await desk.store.verify()).revisions).toBe(1);
});

test("refuses an item that would be two", async () => {
  const desk = await newDesk();
  await importSources(desk, [folder({ "x.jsonl": [record(id("a")), record(id("b"))].join("\n") })]);
  const both = record({ sources: [...id("a").sources, ...id("b").sources] });
  const report = await importSources(desk, [folder({ "x.jsonl": both })]);
  expect(report.problems.map(({ code }) => code)).toEqual(["source-ids-disagree"]);
});

test("says which bytes an item names and nobody has", async () => {
  const desk = await newDesk();
  const sources = [{ ...id("a").sources[0]!, digest: sha256("lost") }];
  const source = folder({ "x.jsonl": record({ sources }) });
  const report = await importSources(desk, [source]);
  expect(report).toMatchObject({ added: 1, rejected: 0 });
  expect(report.problems.map(({ code }) => code)).toEqual(["bytes-missing"]);
  mkdirSync(join(source, "files"));
  writeFileSync(join(source, "files", sha256("lost")), "lost");
  expect((await importSources(desk, [source])).problems).toEqual([]);
  expect(Buffer.from(await desk.vault.read(sha256("lost"))).toString()).toBe("lost");
});

test("unites what sources say of an agent, in whatever order they are read", async () => {
  const first = person(
    [
      ["preferred", "Anna Lesova"],
      ["variant", "Lesova, Anna"],
    ],
    "volume 1",
  );
  const second = person(
    [
      ["preferred", "Anna P. Lesova"],
      ["variant", "А. Лесова"],
    ],
    "volume 2",
  );
  const item = record({ ...id("a"), agents: [{ role: "from", id: "lesova", name: "Lesova" }] });
  const agents = [];
  for (const lines of [
    [[item, first], [second]],
    [[second, item], [first]],
    [[first, second, item], []],
  ]) {
    const desk = await newDesk();
    for (const part of lines) {
      await importSources(desk, [folder({ "x.jsonl": [...part, record(id("z"))].join("\n") })]);
    }
    const agent = await desk.store.agent(PUBLIC, "lesova");
    agents.push(agent);
    expect(agent?.names.map((name) => name.text)).toEqual([
      "Anna P. Lesova",
      "Anna Lesova",
      "Lesova, Anna",
      "А. Лесова",
    ]);
    // what is derived of the item goes by the names as they are now
    const [heading] = await desk.store.headings(PUBLIC, "person");
    expect(heading).toMatchObject({ key: "lesova", label: "Anna P. Lesova", count: 1 });
    expect(desk.search.documents.get(1)?.names).toContain("А. Лесова");
    expect(desk.search.documents.get(1)?.facets.person[0]?.label).toBe("Anna P. Lesova");
    expect(await desk.store.outbox(9)).toEqual([]);
  }
  expect(new Set(agents.map((agent) => JSON.stringify(agent))).size).toBe(1);
});

test("stops after the batch at hand, and is completed by running it again", async () => {
  const desk = await newDesk();
  const lines = Array.from({ length: 30 }, (_, n) => record(id(`a${n}`)));
  const source = folder({ "x.jsonl": lines.join("\n") });
  const stop = new AbortController();
  const acknowledged: number[] = [];
  const interrupted = importSources(desk, [source], {
    atOnce: 10,
    signal: stop.signal,
    onCommit: (numbers) => {
      acknowledged.push(...numbers);
      if (acknowledged.length >= 20) stop.abort();
    },
  });
  await expect(interrupted).rejects.toMatchObject({ code: "import-interrupted" });
  expect(acknowledged.length).toBe(20);
  expect(await desk.store.count(EDITOR)).toBe(20);
  expect(desk.search.documents.size).toBe(20);
  expect(await importSources(desk, [source])).toMatchObject({ added: 10, unchanged: 20 });
});

test("lets one import in at a time", async () => {
  const desk = await newDesk();
  const source = folder({ "x.jsonl": record(id("a")) });
  const unlock = await desk.store.lock();
  await expect(importSources(desk, [source])).rejects.toMatchObject({ code: "archive-busy" });
  expect(await importSources(desk, [source], { dryRun: true })).toMatchObject({ added: 1 });
  unlock();
  expect(await importSources(desk, [source])).toMatchObject({ added: 1 });
});

test("loses nothing when the disk is full, and goes on when it is not", async () => {
  const desk = await newDesk();
  const lines = Array.from({ length: 30 }, (_, n) => record(id(`a${n}`)));
  const source = folder({ "a.jsonl": record(id("first")), "b.jsonl": lines.join("\n") });
  let space = 1;
  const vault: Desk["vault"] = {
    ...desk.vault,
    sweep: () => desk.vault.sweep(),
    put: async (bytes: Uint8Array) => {
      if ((space -= 1) < 0) throw new Failure("disk-full", "the disk is full");
      return desk.vault.put(bytes);
    },
    has: (digest: string) => desk.vault.has(digest),
  };
  await expect(importSources({ ...desk, vault }, [source], { atOnce: 1 })).rejects.toMatchObject({
    code: "disk-full",
  });
  expect(await desk.store.count(EDITOR)).toBe(1);
  expect(await importSources(desk, [source])).toMatchObject({ added: 30, unchanged: 1 });
});

test("feeds what an index did not take, and rebuilds one that is damaged", async () => {
  const desk = await newDesk();
  const source = folder({ "x.jsonl": [record(id("a")), record(id("b"))].join("\n") });
  const broken = Object.assign(new RememberedIndex(), {
    index: () => Promise.reject(new Failure("search-index-unusable", "broken")),
  });
  await expect(importSources({ ...desk, search: broken }, [source])).rejects.toMatchObject({
    code: "search-index-unusable",
  });
  expect((await desk.store.outbox(9)).length).toBe(2);
  expect(await drainOutbox(desk)).toBe(2);
  expect(desk.search.documents.size).toBe(2);
  expect(await drainOutbox(desk)).toBe(0);
  await desk.search.remove([1]);
  expect(await drainOutbox(desk)).toBe(2);
  desk.search.usable = false;
  expect(await importSources(desk, [source])).toMatchObject({ unchanged: 2 });
  expect([...desk.search.documents.keys()]).toEqual([1, 2]);
  const unlock = await desk.store.lock();
  expect(await drainOutbox(desk)).toBe(0);
  unlock();
});

test("reads nothing at all when one of the sources is not there", async () => {
  const desk = await newDesk();
  const source = folder({ "x.jsonl": record(id("a")) });
  await expect(importSources(desk, [source, join(root, "none")])).rejects.toMatchObject({
    code: "source-missing",
  });
  expect(await desk.store.count(EDITOR)).toBe(0);
});
