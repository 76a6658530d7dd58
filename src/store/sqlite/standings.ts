import type { DatabaseSync } from "node:sqlite";
import type { Kysely } from "kysely";
import type { Heading } from "../../archive/heading.ts";
import type { Tables } from "./schema.ts";
import { prepare } from "./statements.ts";

type NewHeading = Omit<Tables["headings"], "id">;

const REMEMBERED = 100_000;

/** Places items under headings; to be called inside a transaction. */
export const standingsOn = (connection: DatabaseSync, db: Kysely<Tables>) => {
  const insert = prepare<Tables["standings"]>(connection, (slot) =>
    db.insertInto("standings").values({
      heading: slot("heading"),
      sort: slot("sort"),
      number: slot("number"),
      role: slot("role"),
      opens: slot("opens"),
      counted: slot("counted"),
      label: slot("label"),
    }),
  );
  const drop = prepare<{ number: number }>(connection, (slot) =>
    db.deleteFrom("standings").where("number", "=", slot("number")),
  );
  const heading = prepare<NewHeading, { id: number }>(connection, (slot) =>
    db
      .insertInto("headings")
      .values({
        kind: slot("kind"),
        key: slot("key"),
        parent_kind: slot("parent_kind"),
        parent_key: slot("parent_key"),
      })
      .onConflict((same) =>
        same
          .columns(["kind", "key"])
          .doUpdateSet({ parent_kind: slot("parent_kind"), parent_key: slot("parent_key") }),
      )
      .returning("id"),
  );

  /** ids by kind and key: headings are never deleted, so no other process makes them stale */
  const ids = new Map<string, number>();
  const idOf = ({ kind, key, parent }: Heading): number => {
    const name = `${kind}\n${key}`;
    const known = ids.get(name);
    if (known !== undefined) return known;
    const { id } = heading.first({
      kind,
      key,
      parent_kind: parent?.kind ?? null,
      parent_key: parent?.key ?? null,
    })!;
    if (ids.size >= REMEMBERED) ids.clear();
    ids.set(name, id);
    return id;
  };

  return {
    /** One row for each role under each heading; the first of them counts. */
    add(number: number, opens: number, headings: readonly Heading[]): void {
      const seen = new Set<number | string>();
      for (const each of headings) {
        const { role, sort, label } = each;
        const id = idOf(each);
        if (seen.has(`${id} ${role}`)) continue;
        const counted = seen.has(id) ? 0 : 1;
        insert.run({ heading: id, sort, number, role, opens, counted, label });
        seen.add(id).add(`${id} ${role}`);
      }
    },
    remove: (number: number): void => drop.run({ number }),
    /** After a transaction that was rolled back, with the headings it made. */
    forget: (): void => ids.clear(),
  };
};
