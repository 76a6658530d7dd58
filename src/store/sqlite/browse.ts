import type { DatabaseSync } from "node:sqlite";
import { type Kysely, sql } from "kysely";
import type { Reader } from "../../archive/access.ts";
import type { Card, HeadingKind } from "../../archive/heading.ts";
import { Failure } from "../../base/failure.ts";
import type { HeadingCount, Store } from "../store.ts";
import { horizon } from "./opens.ts";
import type { Tables } from "./schema.ts";
import { prepare, type Slots } from "./statements.ts";

interface Listed {
  number: number;
  card: string;
  role: string;
  sort: string;
}
interface CountRow {
  kind: HeadingKind;
  key: string;
  label: string;
  parent_kind: HeadingKind | null;
  parent_key: string | null;
  count: number;
  first: string;
}
type Position = { heading: number; sort: string; number: number; horizon: number };
type Bounds = {
  kind: string;
  low: string;
  high: string;
  after: string;
  horizon: number;
  limit: number;
};

/** Sorts after every key, for keys compare as UTF-8 and this is the last code point. */
const LAST = "\u{10FFFF}";

export const browseOn = (
  connection: DatabaseSync,
  db: Kysely<Tables>,
  now: () => Date,
): Pick<Store, "list" | "headings" | "around"> => {
  const run = statements(connection, db);
  const sight = (reader: Reader): number => horizon(reader, now());

  return {
    async list(reader, { kind, key, role }, { after, limit }) {
      const heading = run.heading.first({ kind, key });
      if (!heading) return { rows: [], next: null };
      const from = {
        heading: heading.id,
        horizon: sight(reader),
        ...readCursor(after),
        limit: limit + 1,
      };
      const found = role === undefined ? run.list.all(from) : run.listRole.all({ ...from, role });
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      return {
        rows: rows.map((row) => Object.assign(cardOf(row), { role: row.role })),
        next: found.length > limit && last ? writeCursor(last) : null,
      };
    },
    async headings(reader, kind, narrow = {}) {
      const { parent, key, startsWith = "", after = "", limit = -1 } = narrow;
      const bounds = {
        kind,
        low: key ?? startsWith,
        high: key ?? startsWith + LAST,
        after,
        limit,
        horizon: sight(reader),
      };
      const rows =
        parent === undefined ? run.counts.all(bounds) : run.below.all({ ...bounds, parent });
      return rows.map(headingOf);
    },
    async around(reader, { kind, key }, number) {
      const far = sight(reader);
      const heading = run.heading.first({ kind, key })?.id ?? 0;
      const own = run.position.first({ heading, number, horizon: far });
      if (!own) return { before: null, after: null };
      const from = { heading, sort: own.sort, number, horizon: far };
      const [before, after] = [run.before.first(from), run.after.first(from)];
      return { before: before ? cardOf(before) : null, after: after ? cardOf(after) : null };
    },
  };
};

const cardOf = ({ number, card }: { number: number; card: string }): Card => ({
  number,
  ...(JSON.parse(card) as Omit<Card, "number">),
});

const headingOf = ({
  kind,
  key,
  label,
  parent_kind,
  parent_key,
  count,
  first,
}: CountRow): HeadingCount => ({
  kind,
  key,
  label,
  parent:
    parent_kind === null || parent_key === null ? null : { kind: parent_kind, key: parent_key },
  count,
  first,
});

const writeCursor = ({ sort, number }: Listed): string =>
  Buffer.from(JSON.stringify([sort, number])).toString("base64url");

/** Cursors come back from addresses, so anything may stand in one. */
const readCursor = (cursor: string | null | undefined): { sort: string; number: number } => {
  if (cursor === null || cursor === undefined) return { sort: "", number: 0 };
  try {
    const [sort, number] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    if (typeof sort === "string" && Number.isSafeInteger(number)) {
      return { sort, number: number as number };
    }
  } catch {
    // no JSON: not one of ours either
  }
  throw new Failure("cursor-unknown", "this page of the list is not known: begin at its start");
};

const statements = (connection: DatabaseSync, db: Kysely<Tables>) => {
  const standing = db
    .selectFrom("standings")
    .innerJoin("items", "items.number", "standings.number")
    .select(["items.number", "items.card", "standings.role", "standings.sort"]);
  const next = (slot: Slots<Position>, side: "<" | ">") =>
    standing
      .where("standings.heading", "=", slot("heading"))
      .where((eb) => {
        const place = eb.refTuple("standings.sort", "standings.number");
        return eb(place, side, eb.tuple(slot("sort"), slot("number")));
      })
      .where("standings.opens", "<=", slot("horizon"))
      .orderBy("standings.sort", side === ">" ? "asc" : "desc")
      .orderBy("standings.number", side === ">" ? "asc" : "desc");
  const counts = (slot: Slots<Bounds>) =>
    db
      .selectFrom("headings")
      .innerJoin("standings", "standings.heading", "headings.id")
      .select((eb) => [
        "headings.kind",
        "headings.key",
        "headings.parent_kind",
        "headings.parent_key",
        eb.fn.min("standings.label").as("label"),
        eb.fn.sum<number>("standings.counted").as("count"),
        eb.fn.min("standings.sort").as("first"),
      ])
      .where("headings.kind", "=", slot("kind"))
      .where("headings.key", ">=", slot("low"))
      .where("headings.key", "<=", slot("high"))
      .where("headings.key", ">", slot("after"))
      .where("standings.opens", "<=", slot("horizon"))
      .groupBy(["headings.kind", "headings.key"])
      .orderBy("headings.kind")
      .orderBy("headings.key")
      .limit(slot("limit"))
      .$castTo<CountRow>();

  return {
    heading: prepare<{ kind: string; key: string }, { id: number }>(connection, (slot) =>
      db
        .selectFrom("headings")
        .select("id")
        .where("kind", "=", slot("kind"))
        .where("key", "=", slot("key")),
    ),
    list: prepare<Position & { limit: number }, Listed>(connection, (slot) =>
      next(slot, ">").where("standings.counted", "=", 1).limit(slot("limit")),
    ),
    listRole: prepare<Position & { limit: number; role: string }, Listed>(connection, (slot) =>
      next(slot, ">").where("standings.role", "=", slot("role")).limit(slot("limit")),
    ),
    position: prepare<{ heading: number; number: number; horizon: number }, { sort: string }>(
      connection,
      (slot) =>
        db
          .selectFrom("standings")
          .select("sort")
          .where("number", "=", slot("number"))
          // the plus keeps SQLite on the index of numbers: a heading may hold every item
          .where(sql`+heading`, "=", slot("heading"))
          .where("opens", "<=", slot("horizon"))
          .where("counted", "=", 1),
    ),
    before: prepare<Position, Listed>(connection, (slot) =>
      next(slot, "<").where("standings.counted", "=", 1).limit(1),
    ),
    after: prepare<Position, Listed>(connection, (slot) =>
      next(slot, ">").where("standings.counted", "=", 1).limit(1),
    ),
    counts: prepare<Bounds, CountRow>(connection, counts),
    below: prepare<Bounds & { parent: string }, CountRow>(connection, (slot) =>
      counts(slot).where("headings.parent_key", "=", slot("parent")),
    ),
  };
};
