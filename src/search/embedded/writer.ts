import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { mayRead, PUBLIC } from "../../archive/access.ts";
import type { FacetValue, SearchDocument } from "../search.ts";
import { Encoder } from "./encode.ts";
import { packFacts } from "./column.ts";
import {
  COLUMNS,
  deleteFile,
  inTransaction,
  isDamage,
  KINDS,
  openFile,
  readEngine,
  renewTables,
  UnusableIndex,
  type Kind,
  type TextTable,
} from "./schema.ts";
import { packStretches, storedReader, stretchesOf, type Stretch } from "./stored.ts";

/** Beyond so many, values known by heart are looked up again. */
const MOST_VALUES = 50_000;

const COLUMN_NAMES = Object.keys(COLUMNS).join(", ");

const tableOf = (shown: boolean): TextTable => (shown ? "shown" : "hidden");

const valuesOf = (document: SearchDocument, kind: Kind): FacetValue[] => {
  if (kind !== "fonds" && kind !== "file" && kind !== "marking") return document.facets[kind];
  return document.fields[kind].map((text) => ({ value: text, label: text }));
};

/** Writes an index file; there is one writer in a process, and SQLite's lock between processes. */
export class Writer {
  private readonly path: string;
  private opened: DatabaseSync | null = null;
  private statements = new Map<string, StatementSync>();
  private readonly encoder = new Encoder((word, term) => this.addWord(word, term));
  private readonly values = new Map<string, number>();
  private readonly languages = new Set<string>();
  private generation = "";

  constructor(path: string) {
    this.path = path;
  }

  /** Adds or replaces all of them, or none; on disk when it returns. */
  index(documents: readonly SearchDocument[], now: Date): void {
    this.write((seq) => {
      for (const document of documents) this.put(document, seq, now);
    });
  }

  remove(numbers: readonly number[]): void {
    this.write((seq) => {
      for (const number of numbers) {
        const slot = this.takeOut(number);
        if (slot !== null) this.run("INSERT INTO document (slot, seq) VALUES (?, ?)", slot, seq);
      }
    });
  }

  clear(): void {
    this.forget();
    try {
      renewTables(this.db);
    } catch (error) {
      this.close();
      if (!isDamage(error)) throw error;
      deleteFile(this.path);
      void this.db;
    }
  }

  close(): void {
    this.statements.clear();
    this.opened?.close();
    this.opened = null;
  }

  private get db(): DatabaseSync {
    return (this.opened ??= openFile(this.path));
  }

  private write(change: (seq: number) => void): void {
    try {
      inTransaction(this.db, "IMMEDIATE", () => {
        const engine = readEngine(this.db);
        if (engine === null) throw new UnusableIndex();
        if (engine.generation !== this.generation) this.forget();
        this.generation = engine.generation;
        change(engine.seq + 1);
        this.run("UPDATE engine SET seq = ?", engine.seq + 1);
      });
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  private put(document: SearchDocument, seq: number, now: Date): void {
    const slot = this.takeOut(document.number) ?? this.nextSlot();
    const shown = mayRead(PUBLIC, document.access, now);
    const stretches = stretchesOf(document);
    const { columns, words } = this.encode(stretches);
    this.run(
      `INSERT INTO ${tableOf(shown)} (rowid, ${COLUMN_NAMES}) VALUES (?${", ?".repeat(columns.length)})`,
      slot,
      ...columns,
    );
    this.run("INSERT INTO surface (rowid, word) VALUES (?, ?)", slot, words);
    const card = JSON.stringify(document.card);
    // no OR REPLACE: the savepoint it takes makes FTS5 write out what it has gathered
    this.run("INSERT INTO stored VALUES (?, ?, ?, ?)", slot, card, ...packStretches(stretches));
    this.run(
      "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      slot,
      document.number,
      seq,
      shown ? 1 : 0,
      JSON.stringify(document.access),
      document.order.date,
      document.order.file,
      packFacts(KINDS.map((kind) => this.valueIds(kind, valuesOf(document, kind)))),
    );
  }

  /** Takes out all of a document; the slot left empty, null where it is not held. */
  private takeOut(number: number): number | null {
    const row = this.statement("SELECT slot, shown FROM document WHERE number = ?").get(number);
    if (row === undefined) return null;
    const slot = Number(row["slot"]);
    const table = tableOf(row["shown"] === 1);
    const { stretches } = storedReader(this.db)(slot);
    const { columns } = this.encode(stretches);
    // told the very terms, FTS5 corrects the statistics of ranking too; a plain DELETE does not
    this.run(
      `INSERT INTO ${table} (${table}, rowid, ${COLUMN_NAMES})
         VALUES ('delete', ?${", ?".repeat(columns.length)})`,
      slot,
      ...columns,
    );
    this.run("DELETE FROM surface WHERE rowid = ?", slot);
    this.run("DELETE FROM stored WHERE slot = ?", slot);
    this.run("DELETE FROM document WHERE slot = ?", slot);
    return slot;
  }

  private nextSlot(): number {
    const row = this.statement("SELECT coalesce(max(slot), 0) + 1 AS slot FROM document").get();
    return Number(row!["slot"]);
  }

  /** The same stretches always give the same terms, in this version of the engine. */
  private encode(stretches: readonly Stretch[]): { columns: Uint8Array[]; words: Uint8Array } {
    this.encoder.begin();
    for (const name of Object.keys(COLUMNS)) {
      this.encoder.column(stretches.filter(({ column }) => column === name));
    }
    return this.encoder.end();
  }

  private addWord(word: string, term: string): void {
    this.run("INSERT OR IGNORE INTO word VALUES (?, ?)", word, term);
    const language = term.slice(0, 2);
    if (this.languages.has(language)) return;
    this.run("INSERT OR IGNORE INTO language VALUES (?)", language);
    this.languages.add(language);
  }

  /** Ids of the values, once for each key. */
  private valueIds(kind: Kind, values: readonly FacetValue[]): number[] {
    const met = new Set<string>();
    const ids: number[] = [];
    for (const { value, label } of values) {
      if (met.has(value)) continue;
      met.add(value);
      const name = JSON.stringify([kind, value, label]);
      let id = this.values.get(name);
      if (id === undefined) {
        const row = [KINDS.indexOf(kind), value, label];
        this.run("INSERT OR IGNORE INTO value (kind, value, label) VALUES (?, ?, ?)", ...row);
        const found = this.statement(
          "SELECT id FROM value WHERE kind = ? AND value = ? AND label = ?",
        ).get(...row);
        id = Number(found!["id"]);
        if (this.values.size >= MOST_VALUES) this.values.clear();
        this.values.set(name, id);
      }
      ids.push(id);
    }
    return ids;
  }

  /** Nothing of what was written, or may have been undone, is taken for granted any longer. */
  private forget(): void {
    this.encoder.forget();
    this.values.clear();
    this.languages.clear();
    this.statements.clear();
  }

  private statement(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.db.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }

  private run(sql: string, ...values: SQLInputValue[]): void {
    this.statement(sql).run(...values);
  }
}
