import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Reader as WhoReads } from "../../archive/access.ts";
import { parse } from "../query/parse.ts";
import { print } from "../query/print.ts";
import { wanted, type Query } from "../query/query.ts";
import type { Hit, SearchAnswer, SearchRequest } from "../search.ts";
import { beginning, Marker } from "../snippet.ts";
import { facetsOf, filterAndCount } from "./count.ts";
import { evaluate, type Found, type Index } from "./evaluate.ts";
import { Facts } from "./facts.ts";
import { firstOf, orderOf } from "./order.ts";
import {
  COLUMNS,
  inTransaction,
  isDamage,
  openFile,
  TEXT_TABLES,
  UnusableIndex,
  type TextColumn,
  type TextTable,
} from "./schema.ts";
import { storedReader } from "./stored.ts";
import { suggest } from "./suggest.ts";
import type { Beginning } from "./text.ts";
import { vocabularyOf } from "./vocabulary.ts";

const MOST_HITS = 1000;

/** Where a snippet is cut from; from names only where no prose matches. The title is shown anyway. */
const PROSE: ReadonlySet<TextColumn> = new Set(["text", "notes", "about"]);
const NAMES: ReadonlySet<TextColumn> = new Set(["person", "place", "locator"]);

const WEIGHTS = Object.values(COLUMNS).join(", ");

const within = (value: number | undefined, otherwise: number, most: number): number =>
  Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value!), 0), most) : otherwise;

/** Answers from an index file, in one process with its writer or in another. */
export class Reader {
  private readonly path: string;
  private db: DatabaseSync | null = null;
  private facts = new Facts();
  /** the generation of the index in which damage was met */
  private damaged: string | null = null;
  private readonly statements = new Map<string, StatementSync>();
  /** where `collect` puts what a text table finds */
  private found = new Uint8Array(0);
  private scores = new Float64Array(0);

  constructor(path: string) {
    this.path = path;
  }

  search(who: WhoReads, request: SearchRequest, now: Date): SearchAnswer {
    return this.read((db) => this.answer(db, who, request, now));
  }

  state(): { documents: number; usable: boolean } {
    try {
      return this.read(() => ({ documents: this.facts.documents, usable: true }));
    } catch {
      this.close();
      return { documents: 0, usable: false };
    }
  }

  close(): void {
    this.statements.clear();
    this.facts = new Facts();
    this.db?.close();
    this.db = null;
  }

  /** Runs on one consistent state of the index, the facts up to date with it. */
  private read<T>(run: (db: DatabaseSync) => T): T {
    try {
      this.db ??= this.open();
      return this.consistently(this.db, run);
    } catch (error) {
      if (isDamage(error)) {
        this.damaged = this.facts.generation;
        this.close();
      }
      throw error;
    }
  }

  private consistently<T>(db: DatabaseSync, run: (db: DatabaseSync) => T): T {
    return inTransaction(db, "DEFERRED", () => {
      let state = this.facts.refresh(db);
      if (state === "renewed") {
        this.facts = new Facts();
        this.statements.clear();
        state = this.facts.refresh(db);
      }
      const isDamaged = this.facts.generation === this.damaged;
      if (state !== "usable" || isDamaged) throw new UnusableIndex();
      return run(db);
    });
  }

  private open(): DatabaseSync {
    const db = openFile(this.path);
    db.exec("PRAGMA query_only = 1");
    db.function("collect", (slot, score) => {
      this.found[slot as number] = 1;
      this.scores[slot as number] = -(score as number);
      return 0;
    });
    return db;
  }

  private answer(db: DatabaseSync, who: WhoReads, request: SearchRequest, now: Date): SearchAnswer {
    const { facts } = this;
    const { query, notes } = parse(request.query);
    const sort = request.sort ?? "relevance";
    const visible = facts.visible(who, now);
    const index: Index = {
      facts,
      vocabulary: vocabularyOf(db),
      match: (expression) => this.match(visible.tables, expression, sort === "relevance"),
      begin: (beginning) => this.begin(beginning),
    };
    const found = evaluate(query, index);
    for (let slot = 0; slot < facts.slots; slot++) found.set[slot]! &= visible.set[slot]!;
    const filters = request.filters ?? [];
    const { slots, counts } = filterAndCount(found.set, filters, facts);
    const offset = within(request.offset, 0, Number.MAX_SAFE_INTEGER);
    const limit = within(request.limit, 20, MOST_HITS);
    const order = orderOf(sort, found.scores, facts);
    const page = firstOf(slots, Math.min(offset + limit, slots.length), order).slice(offset);
    const isFound = slots.length > 0 || found.set.includes(1);
    return {
      total: slots.length,
      totalIsExact: true,
      understood: print(query),
      notes,
      hits: this.hits(db, page, query, index, found.scores),
      ...facetsOf(counts, filters, within(request.facetLimit, 10, MOST_HITS), facts, visible.set),
      suggestions: isFound ? [] : suggest(db, query, index, visible.set),
    };
  }

  private hits(
    db: DatabaseSync,
    page: readonly number[],
    query: Query,
    index: Index,
    scores: Float64Array | null,
  ): Hit[] {
    const read = storedReader(db);
    const leaves = wanted(query);
    const marker = new Marker(leaves, index.vocabulary);
    return page.map((slot) => {
      const { card, stretches } = read(slot);
      const prose = stretches.filter(({ column }) => PROSE.has(column));
      const names = stretches.filter(({ column }) => NAMES.has(column));
      const shown = marker.snippet(prose) ?? marker.snippet(names) ?? beginning(prose);
      return { number: this.facts.number[slot]!, ...card, score: scores?.[slot] ?? 0, ...shown };
    });
  }

  private match(tables: readonly TextTable[], expression: string, ranked: boolean): Found {
    this.found = new Uint8Array(this.facts.slots);
    this.scores = new Float64Array(ranked ? this.facts.slots : 0);
    for (const table of tables) {
      this.collect(table, expression, ranked ? `bm25(${table}, ${WEIGHTS})` : "0");
    }
    return { set: this.found, scores: ranked ? this.scores : null };
  }

  private begin({ word, match }: Beginning): Uint8Array {
    const { set } = this.match(TEXT_TABLES, match, false);
    this.collect("surface", `"${word}" *`, "0");
    return set;
  }

  /** A function in WHERE takes the rows as they go by, in half the time it takes to fetch them. */
  private collect(table: string, expression: string, score: string): void {
    const sql = `SELECT 1 FROM ${table} WHERE ${table} MATCH ? AND collect(rowid, ${score})`;
    this.statement(sql).all(expression);
  }

  private statement(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.db!.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
