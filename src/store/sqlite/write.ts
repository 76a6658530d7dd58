import type { DatabaseSync } from "node:sqlite";
import { type Kysely, sql as kysely } from "kysely";
import type { Heading } from "../../archive/heading.ts";
import type { Item } from "../../archive/item.ts";
import { canonicalJson } from "../../base/canonical.ts";
import { Failure } from "../../base/failure.ts";
import type { Revision, Store, Write } from "../store.ts";
import { hashOf } from "./chain.ts";
import { opensAt } from "./opens.ts";
import type { Tables } from "./schema.ts";
import { coded, prepare } from "./statements.ts";
import { standingsOn } from "./standings.ts";

type ItemWrite = Extract<Write, { kind: "item" }>;

export const writesOn = (
  connection: DatabaseSync,
  db: Kysely<Tables>,
  now: () => Date,
): Pick<Store, "commit" | "rederive" | "drained"> => {
  const sql = statements(connection, db);
  const standings = standingsOn(connection, db);

  /** All or nothing: whatever is thrown inside, nothing of it stays. */
  const transaction = <T>(deed: () => T): T => {
    coded(() => connection.exec("BEGIN IMMEDIATE"));
    try {
      const result = deed();
      coded(() => connection.exec("COMMIT"));
      return result;
    } catch (error) {
      standings.forget();
      // SQLite may have rolled back by itself, as it does when the disk is full
      if (connection.isTransaction) connection.exec("ROLLBACK");
      throw error;
    }
  };

  const place = (number: number, opens: number, headings: readonly Heading[], known: boolean) => {
    if (known) standings.remove(number);
    standings.add(number, opens, headings);
  };

  const commit = (deed: string, writes: readonly Write[]): Revision[] => {
    const at = now().toISOString();
    const state = sql.state.first({})!;

    const append = (kind: Write["kind"], id: string, record: object, isNew = false): Revision => {
      const version = isNew ? 1 : (sql.version.first({ kind, id })?.version ?? 0) + 1;
      const row = { seq: state.seq + 1, kind, id, version, at, deed, prev: state.hash };
      // as bytes, for both hashing and storing would turn the text into them
      const data = Buffer.from(canonicalJson(record));
      const hash = hashOf(row, data);
      sql.append.run({ ...row, hash, data });
      state.seq = row.seq;
      state.hash = hash;
      return { seq: row.seq, kind, id, version, at, deed, hash };
    };

    const wanted = new Set(
      writes.map((write) => (write.kind === "item" ? write.item.number : undefined)),
    );
    const nextNumber = (): number => {
      while (wanted.has(state.next_number) || sql.taken.first({ number: state.next_number })) {
        state.next_number += 1;
      }
      return state.next_number++;
    };

    const writeItem = ({ item, card, headings, fresh = false }: ItemWrite): Revision => {
      const number = item.number ?? nextNumber();
      const known = item.number !== undefined && sql.taken.first({ number }) !== undefined;
      if (fresh && known) {
        throw new Failure("number-taken", `there is a document ${number} already`);
      }
      const whole: Item = { ...item, number };
      const opens = opensAt(whole.access);
      const revision = append("item", String(number), whole, !known);
      sql.item.run({ number, revision: revision.seq, opens, card: JSON.stringify(card) });
      if (known) sql.dropSourceIds.run({ number });
      for (const id of new Set(whole.sources.map((source) => source.id))) {
        const holder = sql.sourceId.first({ id });
        if (holder) {
          const message = `document ${holder.number} has the source identifier ${id} already`;
          throw new Failure("source-id-taken", message);
        }
        sql.addSourceId.run({ id, number });
      }
      place(number, opens, headings, known);
      sql.post.run({ seq: revision.seq, number });
      return revision;
    };

    const revisions = writes.map((write) => {
      if (write.kind === "item") return writeItem(write);
      const record = write.kind === "agent" ? write.agent : write.collection;
      const revision = append(write.kind, record.id, record);
      sql[write.kind].run({ id: record.id, revision: revision.seq });
      if (write.kind === "agent" && write.renamed) {
        sql.postAll.run({ seq: revision.seq, agent: record.id });
      }
      return revision;
    });
    sql.setState.run({ seq: state.seq, hash: state.hash, next: state.next_number });
    return revisions;
  };

  return {
    commit: async (deed, writes) =>
      writes.length === 0 ? [] : transaction(() => commit(deed, writes)),
    rederive: async (rows) =>
      transaction(() => {
        for (const { number, card, headings } of rows) {
          const item = sql.taken.first({ number });
          if (!item) throw new Failure("item-unknown", `there is no document ${number}`);
          sql.card.run({ number, card: JSON.stringify(card) });
          place(number, item.opens, headings, true);
        }
      }),
    drained: async (rows) =>
      transaction(() => {
        for (const { seq, number } of rows) sql.unpost.run({ seq, number });
      }),
  };
};

const statements = (connection: DatabaseSync, db: Kysely<Tables>) => {
  const current = (table: "agents" | "collections") =>
    prepare<Tables["agents"]>(connection, (slot) =>
      db
        .insertInto(table)
        .values({ id: slot("id"), revision: slot("revision") })
        .onConflict((same) => same.column("id").doUpdateSet({ revision: slot("revision") })),
    );
  return {
    agent: current("agents"),
    collection: current("collections"),
    state: prepare<{}, Tables["state"]>(connection, () => db.selectFrom("state").selectAll()),
    setState: prepare<{ seq: number; hash: string; next: number }>(connection, (slot) =>
      db
        .updateTable("state")
        .set({ seq: slot("seq"), hash: slot("hash"), next_number: slot("next") }),
    ),
    version: prepare<{ kind: string; id: string }, { version: number }>(connection, (slot) =>
      db
        .selectFrom("revisions")
        .select("version")
        .where("kind", "=", slot("kind"))
        .where("id", "=", slot("id"))
        .orderBy("version", "desc")
        .limit(1),
    ),
    append: prepare<Omit<Tables["revisions"], "data"> & { data: Uint8Array }>(connection, (slot) =>
      db.insertInto("revisions").values({
        seq: slot("seq"),
        kind: slot("kind"),
        id: slot("id"),
        version: slot("version"),
        at: slot("at"),
        deed: slot("deed"),
        prev: slot("prev"),
        hash: slot("hash"),
        data: kysely<string>`CAST(${slot("data")} AS TEXT)`,
      }),
    ),
    taken: prepare<{ number: number }, { opens: number }>(connection, (slot) =>
      db.selectFrom("items").select("opens").where("number", "=", slot("number")),
    ),
    item: prepare<Tables["items"]>(connection, (slot) =>
      db
        .insertInto("items")
        .values({
          number: slot("number"),
          revision: slot("revision"),
          opens: slot("opens"),
          card: slot("card"),
        })
        .onConflict((same) =>
          same.column("number").doUpdateSet({
            revision: slot("revision"),
            opens: slot("opens"),
            card: slot("card"),
          }),
        ),
    ),
    card: prepare<{ number: number; card: string }>(connection, (slot) =>
      db
        .updateTable("items")
        .set({ card: slot("card") })
        .where("number", "=", slot("number")),
    ),
    sourceId: prepare<{ id: string }, { number: number }>(connection, (slot) =>
      db.selectFrom("source_ids").select("number").where("id", "=", slot("id")),
    ),
    addSourceId: prepare<Tables["source_ids"]>(connection, (slot) =>
      db.insertInto("source_ids").values({ id: slot("id"), number: slot("number") }),
    ),
    dropSourceIds: prepare<{ number: number }>(connection, (slot) =>
      db.deleteFrom("source_ids").where("number", "=", slot("number")),
    ),
    post: prepare<Tables["outbox"]>(connection, (slot) =>
      db.insertInto("outbox").values({ seq: slot("seq"), number: slot("number") }),
    ),
    postAll: prepare<{ seq: number; agent: string }>(connection, (slot) =>
      db
        .insertInto("outbox")
        .columns(["seq", "number"])
        .expression(
          db
            .selectFrom("standings")
            .innerJoin("headings", "headings.id", "standings.heading")
            .select((eb) => [eb.val(slot("seq")).as("seq"), "standings.number"])
            .where("headings.kind", "=", "person")
            .where("headings.key", "=", slot("agent"))
            .where("standings.counted", "=", 1),
        ),
    ),
    unpost: prepare<Tables["outbox"]>(connection, (slot) =>
      db.deleteFrom("outbox").where("seq", "=", slot("seq")).where("number", "=", slot("number")),
    ),
  };
};
