import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { PUBLIC } from "../../archive/access.ts";
import { searchCases, searchDocument } from "../search.cases.ts";
import { openEmbeddedSearch } from "./open.ts";

const root = mkdtempSync(join(tmpdir(), "papka-search-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
const freshDir = (): string => join(root, String(++count));

searchCases("embedded search", (options) => openEmbeddedSearch(freshDir(), options));

const documents = Array.from({ length: 300 }, (_, at) =>
  searchDocument(at + 1, { text: `alpha ${"word ".repeat(50)} n${at}` }),
);

describe("embedded search under faults", () => {
  test("goes on after its threads were ended", async () => {
    const search = await openEmbeddedSearch(freshDir());
    await search.index(documents);
    const before = await search.search(PUBLIC, { query: "alpha" });
    const lost = Promise.allSettled([
      search.search(PUBLIC, { query: "alpha" }),
      search.index(documents.slice(0, 100)),
    ]);
    await search.kill();
    for (const outcome of await lost) {
      if (outcome.status === "rejected") expect(outcome.reason.code).toBe("search-worker-died");
    }
    expect(await search.search(PUBLIC, { query: "alpha" })).toEqual(before);
    await search.index(documents.slice(0, 100));
    expect(await search.search(PUBLIC, { query: "alpha" })).toEqual(before);
    await search.close();
    await search.close();
  });

  test("has all that was acknowledged after kill -9 of the process, and whole documents only", async () => {
    const script = join(root, "index-until-killed.mjs");
    writeFileSync(
      script,
      `import { openEmbeddedSearch } from ${JSON.stringify(new URL("./open.ts", import.meta.url))};
       const search = await openEmbeddedSearch(process.argv[2]);
       const document = ${JSON.stringify(documents[0])};
       for (let from = 1; ; from += 20) {
         const batch = Array.from({ length: 20 }, (_, at) => ({ ...document, number: from + at }));
         await search.index(batch);
         process.stdout.write(from + 19 + "\\n");
       }`,
    );
    for (const delay of [50, 120, 250, 400]) {
      const dir = freshDir();
      let acknowledged = 0;
      await new Promise<void>((resolve) => {
        const child = spawn(process.execPath, [script, dir], {
          stdio: ["ignore", "pipe", "inherit"],
        });
        child.stdout.on("data", (data: Buffer) => {
          if (acknowledged === 0) setTimeout(() => child.kill("SIGKILL"), delay);
          acknowledged = Number(data.toString().trim().split("\n").at(-1));
        });
        child.on("close", () => resolve());
      });
      expect(acknowledged).toBeGreaterThan(0);
      const search = await openEmbeddedSearch(dir);
      const state = await search.state();
      expect(state.usable).toBe(true);
      expect(state.documents).toBeGreaterThanOrEqual(acknowledged);
      expect(state.documents % 20).toBe(0);
      const { total } = await search.search(PUBLIC, { query: "alpha word n0" });
      expect(total).toBe(state.documents);
      await search.close();
    }
  });

  test("sees what another process, or another opening, writes and clears", async () => {
    const dir = freshDir();
    const here = await openEmbeddedSearch(dir);
    const there = await openEmbeddedSearch(dir);
    const total = async () => (await here.search(PUBLIC, { query: "alpha" })).total;
    await there.index(documents.slice(0, 10));
    expect(await total()).toBe(10);
    await here.index(documents.slice(5, 15));
    await there.index(documents.slice(0, 20));
    expect(await total()).toBe(20);
    await there.clear();
    expect(await total()).toBe(0);
    await here.index(documents.slice(0, 3));
    await there.index(documents.slice(3, 4));
    expect(await total()).toBe(4);
    expect((await here.search(PUBLIC, { query: "alph*" })).total).toBe(4);
    await Promise.all([here.close(), there.close()]);
  });

  const damages: [string, (path: string) => void][] = [
    [
      "of another version",
      (path) => {
        const db = new DatabaseSync(path);
        db.exec("UPDATE engine SET version = 'before'");
        db.close();
      },
    ],
    [
      "no database",
      (path) => writeFileSync(path, "not a database at all, but long enough".repeat(99)),
    ],
    [
      "another database",
      (path) => {
        rmSync(path);
        const db = new DatabaseSync(path);
        db.exec("CREATE TABLE other (x)");
        db.close();
      },
    ],
    ["cut off", (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    [
      "overwritten in the middle",
      (path) => {
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill(0xa5, 4096, bytes.length - 4096));
      },
    ],
  ];
  test.each(damages)("a file that is %s is noticed, and made anew by clear", async (_, damage) => {
    const dir = freshDir();
    const made = await openEmbeddedSearch(dir);
    await made.index(documents);
    await made.close();
    damage(join(dir, "index.sqlite"));
    const search = await openEmbeddedSearch(dir);
    expect(await search.state()).toEqual({ documents: 0, usable: false });
    for (const call of [search.search(PUBLIC, { query: "alpha" }), search.index(documents)]) {
      await expect(call).rejects.toMatchObject({ code: "search-index-unusable" });
    }
    await search.clear();
    expect(await search.state()).toEqual({ documents: 0, usable: true });
    await search.index(documents);
    expect((await search.search(PUBLIC, { query: "alpha" })).total).toBe(300);
    await search.close();
  });

  test("leaves no word behind of documents that were replaced and removed", async () => {
    const dir = freshDir();
    const search = await openEmbeddedSearch(dir);
    const odd = ["a\0b", "\uD800x", "ﷺ ½ ﬁ", "é e\u0301", "𐐷𐐷", "中文", "l’été’s", "И\u0306"];
    const given = { text: odd.join(" "), names: odd, locators: odd, language: "fr" };
    await search.index([searchDocument(1, given), searchDocument(2, given)]);
    await search.index([searchDocument(1, { ...given, text: "other" })]);
    await search.remove([1, 2]);
    await search.close();
    const db = new DatabaseSync(join(dir, "index.sqlite"));
    db.exec("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, shown, row)");
    expect(db.prepare("SELECT term FROM terms").all()).toEqual([]);
    db.exec("INSERT INTO shown (shown) VALUES ('integrity-check')");
    db.close();
  });
});
