import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { EDITOR, PUBLIC, type Reader } from "../archive/access.ts";
import { sha256 } from "../base/canonical.ts";
import { openKeeping, RememberedIndex } from "../../tests/desk.ts";
import { hasShared, shared } from "../../tests/shared.ts";
import { derive } from "./derive.ts";
import type { Desk } from "./desk.ts";
import { exportJson, exportTei } from "./export.ts";
import { importSources } from "./import.ts";
import { openSource } from "./sources.ts";

const root = mkdtempSync(join(tmpdir(), "papka-export-"));
afterAll(() => rmSync(root, { recursive: true }));

const newDesk = async (): Promise<Desk> => {
  const keeping = await openKeeping(mkdtempSync(join(root, "archive-")));
  return { ...keeping, search: new RememberedIndex(), now: () => new Date() };
};
const newFolder = (): string => mkdtempSync(join(root, "folder-"));

/** Contents by path. */
const contents = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(dir.length + 1), readFileSync(path, "latin1")]),
  );

const exported = async (
  desk: Desk,
  as: typeof exportJson,
  reader: Reader = EDITOR,
): Promise<Record<string, string>> => {
  const out = join(newFolder(), "out");
  await as(desk, reader, out);
  return contents(out);
};

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const VOLUME = `<?xml version="1.0" encoding="UTF-8"?>\r
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="vol1"><teiHeader><fileDesc>
<titleStmt><title>A volume</title></titleStmt><publicationStmt><p>x</p></publicationStmt>
<sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader><text><body>
<div type="document" xml:id="d1" n="1"><head>1. First</head><p>The first text: Č &amp; ü.</p></div>
<div type="document" xml:id="d2" n="2"><head>2. Second</head><p>The CANARY text.</p></div>
</body></text></TEI>
`;
const letter = (title: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>
<fileDesc><titleStmt><title>${title}</title></titleStmt><publicationStmt><p>x</p></publicationStmt>
<sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader><text><body><p>Dear all.</p></body></text></TEI>`;

const records = [
  {
    title: "Of the river",
    number: 12,
    agents: [{ role: "from", id: "lesova", name: "Lesova" }],
    facsimiles: [{ file: "page.png", leaf: "9" }],
    renditions: [{ id: "ru", kind: "transcript", language: "ru", tei: "<body><p>Да</p></body>" }],
    memberships: [{ collection: "river", title: "The river", order: 1 }],
  },
  {
    kind: "agent",
    agentKind: "person",
    id: "lesova",
    names: [{ kind: "preferred", text: "Lesova" }],
  },
  { kind: "collection", id: "river", title: "The river" },
];

const mixedSource = (): string => {
  const dir = newFolder();
  writeFileSync(join(dir, "x.jsonl"), records.map((record) => JSON.stringify(record)).join("\n"));
  writeFileSync(join(dir, "page.png"), PNG);
  writeFileSync(join(dir, "vol1.xml"), VOLUME);
  for (const place of ["a", "b"]) {
    mkdirSync(join(dir, place));
    writeFileSync(join(dir, place, "letter.xml"), letter(place));
  }
  return dir;
};

test("an export read into an empty archive exports the same", async () => {
  const first = await newDesk();
  expect(await importSources(first, [mixedSource()])).toMatchObject({ added: 5, problems: [] });
  const out = join(newFolder(), "new", "out");
  expect(await exportJson(first, EDITOR, out)).toEqual({ items: 5, files: 6, missing: [] });
  const second = await newDesk();
  expect(await importSources(second, [out])).toMatchObject({ added: 5, problems: [] });
  expect(await exported(second, exportJson)).toEqual(contents(out));
  // and again, into an archive that has it all
  expect(await importSources(second, [out])).toMatchObject({ unchanged: 5, changed: 0 });
  expect((await second.store.verify()).revisions).toBe(8);
});

test("TEI files come out byte for byte, each under a name of its own, the rest as documents", async () => {
  const desk = await newDesk();
  await importSources(desk, [mixedSource()]);
  const files = await exported(desk, exportTei);
  expect(files["vol1.xml"]).toBe(Buffer.from(VOLUME).toString("latin1"));
  const letters = Object.entries(files).filter(([path]) => path.startsWith("letter"));
  expect(letters.map(([, content]) => content).sort()).toEqual([letter("a"), letter("b")]);
  expect(Object.keys(files).filter((path) => path.startsWith("document-"))).toEqual([
    "document-12.tei.xml",
  ]);
  expect(Object.keys(files).length).toBe(4);
});

test("an edited text stands in its place in the file, and nothing else has moved", async () => {
  const desk = await newDesk();
  await importSources(desk, [mixedSource()]);
  for (const [id, from, to] of [
    ["vol1#d1", "first text", "first edited text"],
    ["a/letter", "Dear all", "Dear edited all"],
  ] as const) {
    const item = (await desk.store.find(EDITOR, id))!;
    const [rendition] = item.renditions;
    const renditions = [{ ...rendition!, tei: rendition!.tei.replace(from, to) }];
    const edited = { ...item, renditions };
    await desk.store.commit("edit", [{ kind: "item", item: edited, ...derive(edited) }]);
  }
  const files = await exported(desk, exportTei);
  expect(files["vol1.xml"]).toBe(
    Buffer.from(VOLUME.replace("first text", "first edited text")).toString("latin1"),
  );
  expect(Object.values(files).filter((content) => content.includes("Dear edited all")).length).toBe(
    1,
  );
  expect(Object.values(files).filter((content) => content.includes("Dear all")).length).toBe(1);
});

test("what the public may not read is in none of its exports", async () => {
  for (const access of [
    { status: "draft" as const, embargoUntil: null },
    { status: "withdrawn" as const, embargoUntil: null },
    { status: "published" as const, embargoUntil: "2999-01-01T00:00:00Z" },
  ]) {
    const desk = await newDesk();
    await importSources(desk, [mixedSource()]);
    for (const ref of ["vol1#d2", 12]) {
      const item = (await desk.store.find(EDITOR, ref))!;
      const hidden = { ...item, access };
      await desk.store.commit("withhold", [{ kind: "item", item: hidden, ...derive(hidden) }]);
    }
    for (const as of [exportJson, exportTei]) {
      const all = JSON.stringify(await exported(desk, as, EDITOR));
      const told = JSON.stringify(await exported(desk, as, PUBLIC));
      for (const word of ["CANARY", "Of the river"]) {
        expect(all).toContain(word);
        expect(told).not.toContain(word);
      }
      for (const word of ["The first text", "Dear all"]) expect(told).toContain(word);
    }
    const files = await exported(desk, exportJson, PUBLIC);
    expect(Object.keys(files)).not.toContain(`files/${sha256(PNG)}`);
    expect(files["items.jsonl"]).not.toMatch(/lesova|river/i);
    expect(Object.keys(await exported(desk, exportTei, PUBLIC)).sort()[0]).toMatch(/^document-/);
  }
});

test("names that a source brought stay inside the folder", async () => {
  const desk = await newDesk();
  await importSources(desk, [mixedSource()]);
  const item = (await desk.store.find(EDITOR, "vol1#d1"))!;
  for (const name of [
    "../../escaped.xml",
    "..\\..\\escaped.xml",
    "/etc/escaped",
    "..",
    "",
    "a\0b",
  ]) {
    const sources = item.sources.map((source) => ({ ...source, name }));
    const hostile = { ...item, sources };
    await desk.store.commit("edit", [{ kind: "item", item: hostile, ...derive(hostile) }]);
    const dir = newFolder();
    await exportTei(desk, EDITOR, join(dir, "out"));
    expect(readdirSync(dir)).toEqual(["out"]);
    expect(Object.keys(contents(join(dir, "out"))).length).toBe(4);
  }
});

test("an export is whole or absent, and never mixed with other files", async () => {
  const desk = await newDesk();
  await importSources(desk, [mixedSource()]);
  const taken = newFolder();
  writeFileSync(join(taken, "mine.txt"), "mine");
  const failure = { code: "export-target-not-empty" };
  await expect(exportJson(desk, EDITOR, taken)).rejects.toMatchObject(failure);
  await expect(exportTei(desk, EDITOR, join(taken, "mine.txt"))).rejects.toMatchObject(failure);
  expect(readdirSync(taken)).toEqual(["mine.txt"]);
  const dir = newFolder();
  const broken = {
    ...desk.vault,
    read: () => Promise.reject(new Error("no disk")),
  } as Desk["vault"];
  await expect(exportJson({ ...desk, vault: broken }, EDITOR, join(dir, "out"))).rejects.toThrow();
  expect(readdirSync(dir)).toEqual([]);
});

test("bytes that are gone are named, and the rest is exported", async () => {
  const desk = await newDesk();
  await importSources(desk, [mixedSource()]);
  const vault: Desk["vault"] = {
    ...desk.vault,
    read: (digest) => desk.vault.read(digest === sha256(PNG) ? sha256("gone") : digest),
  };
  const report = await exportJson({ ...desk, vault }, EDITOR, join(newFolder(), "out"));
  expect(report).toEqual({ items: 5, files: 5, missing: [sha256(PNG)] });
});

test.skipIf(!hasShared)(
  "a volume of the shared corpus goes in and comes out identical",
  async () => {
    const desk = await newDesk();
    const volume = "frus1952-54Guat.xml";
    const source = join(newFolder(), volume);
    const { files } = await openSource(shared("corpus/frus-sample.tar.xz"));
    for await (const { path, bytes } of files)
      if (path.endsWith(volume)) writeFileSync(source, bytes);
    const report = await importSources(desk, [source]);
    expect(report).toMatchObject({ added: 287, problems: [] });
    const out = await exported(desk, exportTei);
    expect(Object.keys(out)).toEqual([volume]);
    expect(sha256(Buffer.from(out[volume]!, "latin1"))).toBe(sha256(readFileSync(source)));
  },
);
