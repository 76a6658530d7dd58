import type { Generated } from "kysely";

/** The tables, as schema.sql states them. */
export interface Tables {
  /** the truth: what was written, in order, each row chained to the one before */
  revisions: {
    seq: number;
    kind: string;
    id: string;
    version: number;
    at: string;
    deed: string;
    prev: string;
    hash: string;
    data: string;
  };
  /** the current state of each item is its last revision; `opens` is who may see it */
  items: { number: number; revision: number; opens: number; card: string };
  agents: { id: string; revision: number };
  collections: { id: string; revision: number };
  source_ids: { id: string; number: number };
  headings: {
    id: Generated<number>;
    kind: string;
    key: string;
    parent_kind: string | null;
    parent_key: string | null;
  };
  /**
   * An item stands under a heading. The label is the item's own, so that no reader is shown words
   * that only a hidden item gave; `counted` is 1 in one row of each item under a heading.
   */
  standings: {
    heading: number;
    sort: string;
    number: number;
    role: string;
    opens: number;
    counted: number;
    label: string;
  };
  outbox: { seq: number; number: number };
  /** one row: the end of the chain, and the next record number */
  state: { one: number; seq: number; hash: string; next_number: number };
}

/** SQL of each migration, in order; never edited once released. schema.sql shows what they make. */
export const MIGRATIONS: Record<string, readonly string[]> = {
  "001-records-and-revisions": [
    `CREATE TABLE revisions (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('item', 'agent', 'collection')),
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  at TEXT NOT NULL,
  deed TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL,
  data TEXT NOT NULL,
  UNIQUE (kind, id, version)
) STRICT`,
    `CREATE TRIGGER revisions_follow BEFORE INSERT ON revisions
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM revisions)
BEGIN SELECT RAISE(ABORT, 'revisions are appended in order'); END`,
    `CREATE TRIGGER revisions_stay BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions are never deleted'); END`,
    `CREATE TRIGGER revisions_unchanged BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions are never changed'); END`,
    `CREATE TABLE items (
  number INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revisions (seq),
  opens INTEGER NOT NULL,
  card TEXT NOT NULL
) STRICT`,
    `CREATE INDEX items_opens ON items (opens)`,
    `CREATE TABLE agents (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revisions (seq)
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE collections (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revisions (seq)
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE source_ids (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL REFERENCES items (number)
) STRICT, WITHOUT ROWID`,
    `CREATE INDEX source_ids_number ON source_ids (number)`,
    `CREATE TABLE headings (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  parent_kind TEXT,
  parent_key TEXT,
  UNIQUE (kind, key)
) STRICT`,
    `CREATE INDEX headings_parent ON headings (kind, parent_key, key)`,
    `CREATE TABLE standings (
  heading INTEGER NOT NULL REFERENCES headings (id),
  sort TEXT NOT NULL,
  number INTEGER NOT NULL REFERENCES items (number),
  role TEXT NOT NULL,
  opens INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (heading, sort, number, role)
) STRICT, WITHOUT ROWID`,
    `CREATE INDEX standings_number ON standings (number)`,
    `CREATE TABLE outbox (
  seq INTEGER NOT NULL REFERENCES revisions (seq),
  number INTEGER NOT NULL REFERENCES items (number),
  PRIMARY KEY (seq, number)
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  next_number INTEGER NOT NULL
) STRICT`,
    `INSERT INTO state VALUES (1, 0, '', 1)`,
  ],
};
