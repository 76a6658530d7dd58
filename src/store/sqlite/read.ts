import type { DatabaseSync } from "node:sqlite";
import { type Kysely, sql } from "kysely";
import type { Reader } from "../../archive/access.ts";
import type { Agent } from "../../archive/agent.ts";
import type { Collection } from "../../archive/collection.ts";
import type { Item } from "../../archive/item.ts";
import type { Revision, Store } from "../store.ts";
import { horizon } from "./opens.ts";
import type { Tables } from "./schema.ts";
import { prepare } from "./statements.ts";

interface Data {
  data: string;
}
type Reads = Pick<
  Store,
  | "find"
  | "numbersOf"
  | "scan"
  | "agent"
  | "agents"
  | "scanAgents"
  | "collection"
  | "collections"
  | "count"
  | "mark"
  | "history"
  | "outbox"
>;

export const readsOn = (connection: DatabaseSync, db: Kysely<Tables>, now: () => Date): Reads => {
  const items = itemStatements(connection, db);
  const agents = authorityStatements(connection, db, "agents", "person");
  const collections = authorityStatements(connection, db, "collections", "collection");
  const history = prepare<{ kind: string; id: string }, Revision>(connection, (slot) =>
    db
      .selectFrom("revisions")
      .select(["seq", "kind", "id", "version", "at", "deed", "hash"])
      .where("kind", "=", slot("kind"))
      .where("id", "=", slot("id"))
      .orderBy("version", "desc")
      .$narrowType<{ kind: Revision["kind"] }>(),
  );
  const outbox = prepare<{ limit: number }, Tables["outbox"]>(connection, (slot) =>
    db.selectFrom("outbox").selectAll().orderBy("seq").orderBy("number").limit(slot("limit")),
  );

  const sight = (reader: Reader): number => horizon(reader, now());
  const agent = (reader: Reader, id: string): Agent | null =>
    one(agents.one.first({ id, horizon: sight(reader) })) as Agent | null;

  const visible = {
    item: (reader: Reader, id: string) =>
      items.visible.first({ number: Number(id), horizon: sight(reader) }),
    agent: (reader: Reader, id: string) => agents.one.first({ id, horizon: sight(reader) }),
    collection: (reader: Reader, id: string) =>
      collections.one.first({ id, horizon: sight(reader) }),
  };

  return {
    find: async (reader, ref) =>
      one(
        typeof ref === "number"
          ? items.byNumber.first({ number: ref, horizon: sight(reader) })
          : items.bySourceId.first({ id: ref, horizon: sight(reader) }),
      ) as Item | null,
    async numbersOf(reader, sourceIds) {
      const numbers = new Map<string, number>();
      for (const id of sourceIds) {
        const row = items.numberOf.first({ id, horizon: sight(reader) });
        if (row) numbers.set(id, row.number);
      }
      return numbers;
    },
    scan: async (reader, after, limit) =>
      many(items.scan.all({ after, limit, horizon: sight(reader) })) as Item[],
    agent: async (reader, id) => agent(reader, id),
    async agents(reader, ids) {
      const found = new Map<string, Agent>();
      for (const id of ids) {
        const known = agent(reader, id);
        if (known) found.set(id, known);
      }
      return found;
    },
    scanAgents: async (reader, after, limit) =>
      many(agents.scan.all({ after, limit, horizon: sight(reader) })) as Agent[],
    collection: async (reader, id) =>
      one(collections.one.first({ id, horizon: sight(reader) })) as Collection | null,
    collections: async (reader) =>
      many(collections.scan.all({ after: "", limit: -1, horizon: sight(reader) })) as Collection[],
    count: async (reader) => items.count.first({ horizon: sight(reader) })!.count,
    async mark(reader) {
      const { others, own, opened } = items.mark.first({ horizon: sight(reader) })!;
      return `${others}.${own}.${opened}`;
    },
    history: async (reader, kind, id) =>
      visible[kind](reader, id) ? history.all({ kind, id }) : [],
    outbox: async (limit) => outbox.all({ limit }),
  };
};

const one = (row: Data | undefined): unknown => (row ? JSON.parse(row.data) : null);
const many = (rows: Data[]): unknown[] => rows.map(one);

const itemStatements = (connection: DatabaseSync, db: Kysely<Tables>) => {
  const current = db
    .selectFrom("items")
    .innerJoin("revisions", "revisions.seq", "items.revision")
    .select("revisions.data");
  const known = db.selectFrom("source_ids").innerJoin("items", "items.number", "source_ids.number");
  return {
    byNumber: prepare<{ number: number; horizon: number }, Data>(connection, (slot) =>
      current.where("items.number", "=", slot("number")).where("opens", "<=", slot("horizon")),
    ),
    bySourceId: prepare<{ id: string; horizon: number }, Data>(connection, (slot) =>
      known
        .innerJoin("revisions", "revisions.seq", "items.revision")
        .select("revisions.data")
        .where("source_ids.id", "=", slot("id"))
        .where("opens", "<=", slot("horizon")),
    ),
    numberOf: prepare<{ id: string; horizon: number }, { number: number }>(connection, (slot) =>
      known
        .select("items.number")
        .where("source_ids.id", "=", slot("id"))
        .where("opens", "<=", slot("horizon")),
    ),
    scan: prepare<{ after: number; limit: number; horizon: number }, Data>(connection, (slot) =>
      current
        .where("items.number", ">", slot("after"))
        .where("opens", "<=", slot("horizon"))
        .orderBy("items.number")
        .limit(slot("limit")),
    ),
    visible: prepare<{ number: number; horizon: number }>(connection, (slot) =>
      db
        .selectFrom("items")
        .select("number")
        .where("number", "=", slot("number"))
        .where("opens", "<=", slot("horizon")),
    ),
    /** what other connections and this one have written, and how many embargoes are over */
    mark: prepare<{ horizon: number }, { others: number; own: number; opened: number }>(
      connection,
      (slot) =>
        db
          .selectFrom("items")
          .select((eb) => [
            sql<number>`(SELECT data_version FROM pragma_data_version)`.as("others"),
            sql<number>`total_changes()`.as("own"),
            eb.fn.countAll<number>().as("opened"),
          ])
          .where("opens", ">", 0)
          .where("opens", "<=", slot("horizon")),
    ),
    count: prepare<{ horizon: number }, { count: number }>(connection, (slot) =>
      db
        .selectFrom("items")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("opens", "<=", slot("horizon")),
    ),
  };
};

/** Agents and collections: the public sees one when an item under its heading is to be seen. */
const authorityStatements = (
  connection: DatabaseSync,
  db: Kysely<Tables>,
  table: "agents" | "collections",
  kind: "person" | "collection",
) => {
  const seen = (far: number) =>
    db
      .selectFrom(table)
      .innerJoin("revisions", "revisions.seq", `${table}.revision`)
      .select("revisions.data")
      .where((eb) =>
        eb.or([
          eb(sql.val(far), "=", Number.MAX_SAFE_INTEGER),
          eb.exists(
            eb
              .selectFrom("headings")
              .innerJoin("standings", "standings.heading", "headings.id")
              .select("headings.id")
              .where("headings.kind", "=", kind)
              .whereRef("headings.key", "=", `${table}.id`)
              .where("standings.opens", "<=", far),
          ),
        ]),
      );
  return {
    one: prepare<{ id: string; horizon: number }, Data>(connection, (slot) =>
      seen(slot("horizon")).where(`${table}.id`, "=", slot("id")),
    ),
    scan: prepare<{ after: string; limit: number; horizon: number }, Data>(connection, (slot) =>
      seen(slot("horizon"))
        .where(`${table}.id`, ">", slot("after"))
        .orderBy(`${table}.id`)
        .limit(slot("limit")),
    ),
  };
};
