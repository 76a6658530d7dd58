import type { DatabaseSync } from "node:sqlite";
import { mayRead, type Access, type Reader } from "../../archive/access.ts";
import { wordOf, wordsIn } from "../analysis/terms.ts";
import { Column, grown, unpackFacts } from "./column.ts";
import { KINDS, readEngine, type Engine, type Kind, type TextTable } from "./schema.ts";

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
  private engine: Engine = { generation: "", seq: -1 };

  get generation(): string {
    return this.engine.generation;
  }

  /** Reads what was written since; within the transaction of the query. */
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
      const ids = facts === null ? NO_IDS : unpackFacts(facts);
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
