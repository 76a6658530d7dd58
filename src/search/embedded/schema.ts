import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Failure } from "../../base/failure.ts";
import { FACETS } from "../search.ts";

/**
 * Changes whenever an index made before would answer otherwise than one made now: the words of a
 * text are cut and folded by Unicode's tables.
 */
const ENGINE = `fts5-1, Unicode ${process.versions.unicode}`;

/** What a document is counted and filtered by: the facets, then the fields without a facet. */
export const KINDS = [...FACETS, "fonds", "file", "marking"] as const;
export type Kind = (typeof KINDS)[number];

/** Columns of the text tables and what a word in them weighs. */
export const COLUMNS = {
  title: 8,
  text: 1,
  notes: 0.5,
  about: 2,
  person: 3,
  place: 2,
  locator: 2,
} as const;
export type TextColumn = keyof typeof COLUMNS;

/**
 * What everyone may read and the rest are apart, so that a rank never depends on documents that
 * the reader may not see. The tables keep no text: `stored` does.
 */
export const TEXT_TABLES = ["shown", "hidden"] as const;
export type TextTable = (typeof TEXT_TABLES)[number];

const OPTIONS = "content = '', tokenize = 'ascii'";

const TABLES = [
  "CREATE TABLE engine (version TEXT NOT NULL, generation TEXT NOT NULL, seq INTEGER NOT NULL)",
  // number is null where the document was removed; facts: see column.ts
  `CREATE TABLE document (slot INTEGER PRIMARY KEY, number INTEGER UNIQUE, seq INTEGER NOT NULL,
     shown INTEGER, access TEXT, date TEXT, file TEXT, facts BLOB)`,
  "CREATE INDEX document_seq ON document (seq)",
  "CREATE TABLE stored (slot INTEGER PRIMARY KEY, card TEXT, layout TEXT, text TEXT)",
  `CREATE TABLE value (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, value TEXT NOT NULL,
     label TEXT NOT NULL, UNIQUE (kind, value, label))`,
  // folded words with the terms under which they were indexed
  "CREATE TABLE word (word TEXT, term TEXT, PRIMARY KEY (word, term)) WITHOUT ROWID",
  "CREATE TABLE language (code TEXT PRIMARY KEY) WITHOUT ROWID",
  ...TEXT_TABLES.map(
    (table) =>
      `CREATE VIRTUAL TABLE ${table} USING fts5(${Object.keys(COLUMNS).join(", ")}, ${OPTIONS})`,
  ),
  // the distinct folded words of a document that are longer than, or not, their stems
  `CREATE VIRTUAL TABLE surface USING fts5(word, detail = none, contentless_delete = 1, ${OPTIONS})`,
];

const NAMES = [
  "engine",
  "document",
  "stored",
  "value",
  "word",
  "language",
  "surface",
  ...TEXT_TABLES,
];

/** Thrown where the index must be made anew: not ours, of another version, or damaged. */
export class UnusableIndex extends Failure {
  constructor() {
    super("search-index-unusable", "The search index must be made anew from the archive.");
  }
}

/** Whether an error says that the file is damaged or no database (SQLITE_CORRUPT, SQLITE_NOTADB). */
export const isDamage = (error: unknown): boolean => {
  if (error instanceof UnusableIndex) return true;
  const code = (error as { errcode?: number }).errcode ?? 0;
  return (code & 0xff) === 11 || (code & 0xff) === 26;
};

/** Runs in one transaction, taken back as a whole when it fails. */
export const inTransaction = <T>(
  db: DatabaseSync,
  kind: "DEFERRED" | "IMMEDIATE",
  run: () => T,
): T => {
  db.exec(`BEGIN ${kind}`);
  try {
    const result = run();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
};

const create = (db: DatabaseSync): void => {
  for (const sql of TABLES) db.exec(sql);
  db.prepare("INSERT INTO engine VALUES (?, ?, 0)").run(ENGINE, randomUUID());
};

/** Everything of ours thrown away, and empty tables in its place. */
export const renewTables = (db: DatabaseSync): void =>
  inTransaction(db, "IMMEDIATE", () => {
    for (const name of NAMES) db.exec(`DROP TABLE IF EXISTS ${name}`);
    create(db);
  });

const isEmpty = (db: DatabaseSync): boolean =>
  db.prepare("SELECT count(*) AS n FROM sqlite_schema").get()!["n"] === 0;

/** Version, identity of this build of the index, and the count of writes to it. */
export interface Engine {
  generation: string;
  seq: number;
}

/** Null where the tables are of another version of the engine, or none of ours. */
export const readEngine = (db: DatabaseSync): Engine | null => {
  const known = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'engine'").get();
  if (known === undefined) return null;
  const row = db.prepare("SELECT version, generation, seq FROM engine").get();
  if (row === undefined || row["version"] !== ENGINE) return null;
  return { generation: String(row["generation"]), seq: Number(row["seq"]) };
};

/** Opens the index file, made new where there is none. Throws where it is no database. */
export const openFile = (path: string): DatabaseSync => {
  mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path, { timeout: 30_000 });
  try {
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON");
    db.exec("PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 4000");
    if (isEmpty(db)) inTransaction(db, "IMMEDIATE", () => isEmpty(db) && create(db));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

export const deleteFile = (path: string): void => {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
};
