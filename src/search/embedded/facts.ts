import type { DatabaseSync } from "node:sqlite";
import { mayRead, type Access, type Reader } from "../../archive/access.ts";
import { wordOf, wordsIn } from "../analysis/terms.ts";
import { KINDS, readEngine, type Engine, type Kind, type TextTable } from "./schema.ts";

/** Ids of a document's values as stored: for each of KINDS their count, then the ids. */
export const packFacts = (ids: readonly number[][]): Uint8Array =>
  new Uint8Array(Uint32Array.from(ids.flatMap((of) => [of.length, ...of])).buffer);

const unpack = (blob: Uint8Array): Uint32Array => new Uint32Array(blob.slice().buffer);

/** Twice as long, or long enough. */
const grown = <T extends Uint8Array | Uint32Array | Float64Array>(array: T, least: number): T => {
  const make = array.constructor as new (length: number) => T;
  const larger = new make(Math.max(array.length * 2, least));
  larger.set(array);
  return larger;
};

/** The values of one kind, document by document: the ids of slot s are `ids[from, from + count)`. */
export class Column {
  from = new Uint32Array(1024);
  count = new Uint32Array(1024);
  ids = new Uint32Array(1024);
  /** ids written, and those of them that no later write has replaced */
  private used = 0;
  private live = 0;

  set(slot: number, ids: Uint32Array): void {
    if (slot >= this.from.length) {
      this.from = grown(this.from, slot + 1);
      this.count = grown(this.count, slot + 1);
    }
    this.live += ids.length - this.count[slot]!;
    this.count[slot] = 0;
    if (this.used + ids.length > this.ids.length) this.makeRoom(ids.length);
    this.ids.set(ids, this.used);
    this.from[slot] = this.used;
    this.count[slot] = ids.length;
    this.used += ids.length;
  }

  private makeRoom(more: number): void {
    const old = this.ids;
    this.ids = new Uint32Array(Math.max(1024, (this.live + more) * 2));
    this.used = 0;
    this.from.forEach((from, slot) => {
      const ids = old.subarray(from, from + this.count[slot]!);
      this.ids.set(ids, this.used);
      this.from[slot] = this.used;
      this.used += ids.length;
    });
  }
}

/** A value of one kind; equal keys with other labels are values of their own in one group. */
export interface Value {
  kind: Kind;
  key: string;
  label: string;
  /** folded words of key and label, each between spaces, to be matched whole */
  words: string;
  /** id of the first value with this kind and key */
  group: number;
}

const NO_IDS = new Uint32Array(0);

/** What of all documents is held in memory: by slot, from 1 to `slots` - 1. */
export class Facts {
  slots = 1;
  documents = 0;
  number = new Float64Array(1024);
  date: string[] = [];
  file: string[] = [];
  /** 1 = anyone may read it; others are in `hidden` or gone */
  private shown = new Uint8Array(1024);
  private readonly hidden = new Map<number, Access>();
  readonly columns = KINDS.map(() => new Column());
  readonly values: (Value | undefined)[] = [];
  private readonly groups = new Map<string, number>();
  /** of every value its group; ids index it */
  groupOf = new Uint32Array(1024);
  private engine: Engine = { generation: "", seq: -1 };

  get generation(): string {
    return this.engine.generation;
  }

  /** Reads what was written since; within the transaction of the query. False: read all anew. */
  refresh(db: DatabaseSync): "usable" | "unusable" | "renewed" {
    const engine = readEngine(db);
    if (engine === null) return "unusable";
    if (this.engine.generation !== engine.generation && this.engine.seq >= 0) return "renewed";
    if (engine.seq !== this.engine.seq) {
      this.readValues(db);
      this.readDocuments(db);
      this.engine = engine;
    }
    return "usable";
  }

  column(kind: Kind): Column {
    return this.columns[KINDS.indexOf(kind)]!;
  }

  /** 1 for every slot whose document the reader may see, and the text tables these are in. */
  visible(reader: Reader, now: Date): { set: Uint8Array; tables: TextTable[] } {
    const set = this.shown.slice(0, this.slots);
    const tables: TextTable[] = ["shown"];
    for (const [slot, access] of this.hidden) {
      if (!mayRead(reader, access, now)) continue;
      set[slot] = 1;
      if (tables.length === 1) tables.push("hidden");
    }
    return { set, tables };
  }

  private readValues(db: DatabaseSync): void {
    const rows = db.prepare("SELECT id, kind, value, label FROM value WHERE id > ? ORDER BY id");
    for (const row of rows.iterate(this.values.length - 1)) {
      const id = Number(row["id"]);
      const kind = KINDS[Number(row["kind"])]!;
      const key = String(row["value"]);
      const label = String(row["label"]);
      const name = `${kind} ${key}`;
      const group = this.groups.get(name) ?? id;
      this.groups.set(name, group);
      const words = ` ${wordsIn(`${key} ${label} ${spokenName(kind, key)}`)
        .map(wordOf)
        .join(" ")} `;
      this.values[id] = { kind, key, label, words, group };
      if (id >= this.groupOf.length) this.groupOf = grown(this.groupOf, id + 1);
      this.groupOf[id] = group;
    }
  }

  private readDocuments(db: DatabaseSync): void {
    const rows = db.prepare(
      "SELECT slot, number, shown, access, date, file, facts FROM document WHERE seq > ?",
    );
    rows.setReturnArrays(true);
    for (const row of rows.iterate(this.engine.seq) as Iterable<unknown>) {
      const [slot, number, shown, access, date, file, facts] = row as [
        number,
        number | null,
        number | null,
        string | null,
        string | null,
        string | null,
        Uint8Array | null,
      ];
      if (slot >= this.number.length) {
        this.number = grown(this.number, slot + 1);
        this.shown = grown(this.shown, slot + 1);
      }
      this.slots = Math.max(this.slots, slot + 1);
      this.documents += (number === null ? 0 : 1) - (this.number[slot] === 0 ? 0 : 1);
      this.number[slot] = number ?? 0;
      this.shown[slot] = shown ?? 0;
      this.date[slot] = date ?? "";
      this.file[slot] = file ?? "";
      if (number !== null && shown === 0) {
        this.hidden.set(slot, JSON.parse(access!) as Access);
      } else this.hidden.delete(slot);
      const ids = facts === null ? NO_IDS : unpack(facts);
      let at = 0;
      for (const column of this.columns) {
        const count = ids[at] ?? 0;
        column.set(slot, ids.subarray(at + 1, at + 1 + count));
        at += 1 + count;
      }
    }
  }
}

const languageNames = new Intl.DisplayNames("en", { type: "language" });

/** What a heading is also called: a language by its English name. */
const spokenName = (kind: Kind, key: string): string => {
  if (kind !== "language") return "";
  try {
    return languageNames.of(key) ?? "";
  } catch {
    return "";
  }
};
