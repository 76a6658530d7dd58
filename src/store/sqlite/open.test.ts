import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { storeCases } from "../store.cases.ts";
import type { Store } from "../store.ts";
import { verifyChain } from "./chain.ts";
import { kyselyOn, migrate } from "./dialect.ts";
import { openSqliteStore } from "./open.ts";
import { writesOn } from "./write.ts";

const root = await mkdtemp(join(tmpdir(), "papka-store-"));
afterAll(() => rm(root, { recursive: true }));

let made = 0;
const newPath = (): string => join(root, `${(made += 1)}.sqlite`);
const opened: Store[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

/** Does as someone with the file and a SQLite shell would. */
const tamper = (path: string, ...statements: string[]): void => {
  const connection = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  for (const trigger of ["revisions_unchanged", "revisions_stay", "revisions_follow"]) {
    connection.exec(`DROP TRIGGER IF EXISTS ${trigger}`);
  }
  for (const statement of statements) connection.exec(statement);
  connection.close();
};

describe("contract", () => {
  storeCases(async () => {
    const path = newPath();
    let clock = new Date("2026-11-22T00:00:00Z");
    const now = (): Date => clock;
    const store = await openSqliteStore(path, { now });
    opened.push(store);
    return {
      store,
      again: () => openSqliteStore(path, { now }),
      setClock(instant) {
        clock = new Date(instant);
      },
      alter: (seq, from, to) =>
        tamper(
          path,
          `UPDATE revisions SET data = replace(data, '${from}', '${to}') WHERE seq = ${seq}`,
        ),
      remove: (seq) => tamper(path, `DELETE FROM revisions WHERE seq = ${seq}`),
      swap: (a, b) =>
        tamper(
          path,
          `UPDATE revisions SET seq = -1 WHERE seq = ${a}`,
          `UPDATE revisions SET seq = ${a} WHERE seq = ${b}`,
          `UPDATE revisions SET seq = ${b} WHERE seq = -1`,
        ),
      publishSilently: (number) =>
        tamper(
          path,
          `UPDATE items SET opens = 0 WHERE number = ${number}`,
          `UPDATE standings SET opens = 0 WHERE number = ${number}`,
        ),
    };
  });
});

const agent = (id: string, text: string) => ({
  kind: "agent" as const,
  agent: { id, kind: "person" as const, names: [], notes: [{ source: "x", text }] },
});

const seeded = async (path: string): Promise<void> => {
  const store = await openSqliteStore(path);
  await store.commit("import", [agent("a", "x")]);
  await store.close();
};

test("the schema is the one that review has seen", async () => {
  const path = newPath();
  await seeded(path);
  const connection = new DatabaseSync(path);
  const rows = connection
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'kysely%'
       ORDER BY rowid`,
    )
    .all();
  connection.close();
  const text = `${rows.map((row) => `${String(row["sql"])};`).join("\n\n")}\n`;
  await expect(text).toMatchFileSnapshot("schema.sql");
});

test("SQL itself refuses to rewrite history", async () => {
  const path = newPath();
  await seeded(path);
  const connection = new DatabaseSync(path);
  const insert = "INTO revisions SELECT 1, kind, id, 2, at, deed, prev, hash, data FROM revisions";
  for (const statement of [
    "UPDATE revisions SET data = '{}'",
    "DELETE FROM revisions",
    `INSERT OR REPLACE ${insert}`,
    `INSERT ${insert.replace("SELECT 1", "SELECT 5")}`,
  ]) {
    expect(() => connection.exec(statement), statement).toThrow(/revisions are/);
  }
  connection.close();
});

test("writes ahead, durably, with foreign keys", async () => {
  const path = newPath();
  await seeded(path);
  const connection = new DatabaseSync(path);
  expect(connection.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
  connection.close();
});

test("every hot read goes by an index, with nothing sorted", async () => {
  const path = newPath();
  await seeded(path);
  const connection = new DatabaseSync(path);
  const plan = (sql: string): string =>
    connection
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map((row) => String(row["detail"]))
      .join("\n");
  const queries = [
    "SELECT card FROM standings s JOIN items i ON i.number = s.number WHERE heading = ? AND (s.sort, s.number) > (?, ?) AND s.opens <= ? AND counted = 1 ORDER BY s.sort, s.number LIMIT ?",
    "SELECT h.key, min(label), sum(counted) FROM headings h JOIN standings s ON s.heading = h.id WHERE h.kind = ? AND h.key >= ? AND h.key <= ? AND h.key > ? AND s.opens <= ? GROUP BY h.kind, h.key ORDER BY h.kind, h.key LIMIT ?",
    "SELECT sort FROM standings WHERE number = ? AND +heading = ? AND opens <= ? AND counted = 1",
  ];
  for (const query of queries) expect(plan(query)).not.toMatch(/SCAN|TEMP/);
  connection.close();
});

test("refuses what is no store, and a store of a later Papka", async () => {
  const foreign = newPath();
  await writeFile(foreign, "not a database, but long enough to be looked at".repeat(50));
  await expect(openSqliteStore(foreign)).rejects.toMatchObject({ code: "store-damaged" });
  await expect(openSqliteStore(join(root, "no", "folder"))).rejects.toMatchObject({
    code: "store-unreadable",
  });
  const later = newPath();
  await seeded(later);
  tamper(later, "INSERT INTO kysely_migration VALUES ('999-later', '2030-01-01')");
  await expect(openSqliteStore(later)).rejects.toMatchObject({ code: "store-newer" });
});

test("says that the disk is full, loses nothing, and goes on when it is not", async () => {
  const connection = new DatabaseSync(newPath());
  const db = kyselyOn(connection);
  await migrate(db);
  const { commit } = writesOn(connection, db, () => new Date(0));
  await commit("import", [agent("a", "short")]);
  const { page_count: pages } = connection.prepare("PRAGMA page_count").get()!;
  connection.exec(`PRAGMA max_page_count = ${Number(pages) + 2}`);
  await expect(
    commit("import", [agent("b", "short"), agent("c", "long".repeat(10_000))]),
  ).rejects.toMatchObject({ code: "disk-full" });
  const report = await verifyChain(connection, db)();
  expect(report).toMatchObject({ revisions: 1, broken: [] });
  connection.exec("PRAGMA max_page_count = 100000");
  await commit("import", [agent("b", "short"), agent("c", "long".repeat(10_000))]);
  expect(await verifyChain(connection, db)()).toMatchObject({ revisions: 3, broken: [] });
  connection.close();
});
