import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { setImmediate as pause } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Item } from "../../archive/item.ts";
import type { ChainReport } from "../store.ts";
import { opensAt } from "./opens.ts";
import type { Tables } from "./schema.ts";
import { prepare } from "./statements.ts";

type Row = Tables["revisions"];

/**
 * What chains a revision to the one before: SHA-256 of a JSON array of its fields and, after a line
 * feed, its data as stored, which is canonical JSON.
 */
export const hashOf = (row: Omit<Row, "hash" | "data">, data: Uint8Array | string): string => {
  const { prev, seq, kind, id, version, at, deed } = row;
  const head = `${JSON.stringify([prev, seq, kind, id, version, at, deed])}\n`;
  return createHash("sha256").update(head).update(data).digest("hex");
};

const ROWS_AT_ONCE = 250;

/** Reads the whole history in order, a few rows at a time, and gives way between them. */
export const verifyChain = (
  connection: DatabaseSync,
  db: Kysely<Tables>,
): (() => Promise<ChainReport>) => {
  const after = prepare<{ seq: number; limit: number }, Row>(connection, (slot) =>
    db
      .selectFrom("revisions")
      .selectAll()
      .where("seq", ">", slot("seq"))
      .orderBy("seq")
      .limit(slot("limit")),
  );
  const state = prepare<{}, Tables["state"]>(connection, () => db.selectFrom("state").selectAll());
  const items = prepare<{ after: number; limit: number }, Omit<Tables["items"], "card">>(
    connection,
    (slot) =>
      db
        .selectFrom("items")
        .select(["number", "revision", "opens"])
        .where("number", ">", slot("after"))
        .orderBy("number")
        .limit(slot("limit")),
  );

  return async () => {
    const report: ChainReport = { revisions: 0, broken: [], diverged: [], digests: [] };
    const digests = new Set<string>();
    /** by record number: its last revision, and from when the public may read it */
    const last = new Map<number, { seq: number; opens: number }>();
    let head = { seq: 0, hash: "" };
    for (;;) {
      const rows = after.all({ seq: head.seq, limit: ROWS_AT_ONCE });
      for (const row of rows) {
        const whole =
          row.seq === head.seq + 1 && row.prev === head.hash && row.hash === hashOf(row, row.data);
        if (!whole) report.broken.push({ seq: row.seq, kind: row.kind, id: row.id });
        head = { seq: row.seq, hash: row.hash };
        report.revisions += 1;
        const item = row.kind === "item" ? readItem(row.data) : null;
        if (item === null) continue;
        last.set(Number(row.id), { seq: row.seq, opens: opensAt(item.access) });
        for (const { digest } of [...item.sources, ...item.facsimiles]) {
          if (digest !== null) digests.add(digest);
        }
      }
      if (rows.length < ROWS_AT_ONCE) break;
      await pause();
    }
    const end = state.first({});
    if (end?.seq !== head.seq || end.hash !== head.hash) {
      report.broken.push({ seq: end?.seq ?? 0, kind: "end of the chain", id: "" });
    }
    for (let number = 0; ;) {
      const rows = items.all({ after: number, limit: ROWS_AT_ONCE });
      for (const row of rows) {
        const { seq, opens } = last.get(row.number) ?? {};
        if (row.revision !== seq || row.opens !== opens) report.diverged.push(row.number);
        last.delete(row.number);
        number = row.number;
      }
      if (rows.length < ROWS_AT_ONCE) break;
    }
    report.diverged = [...report.diverged, ...last.keys()].sort((a, b) => a - b);
    report.digests = [...digests].sort();
    return report;
  };
};

/** Null for what is no item; its hash has told so already. */
const readItem = (data: string): Item | null => {
  try {
    const item = JSON.parse(data) as Item;
    return Array.isArray(item.sources) && Array.isArray(item.facsimiles) ? item : null;
  } catch {
    return null;
  }
};
