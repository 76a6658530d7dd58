import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Compilable } from "kysely";
import { Failure } from "../../base/failure.ts";

type Value = string | number | Uint8Array | null;

/** Stands in a query for a value that each run brings. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

export interface Prepared<Values, Row> {
  all(values: Values): Row[];
  first(values: Values): Row | undefined;
  run(values: Values): void;
}

/** Marks the places of values while a query is built. */
export type Slots<Values> = <Name extends keyof Values & string>(name: Name) => Values[Name];

/**
 * A query built once by Kysely and kept prepared by SQLite: `slot("number")` marks the place of a
 * value. Runs are synchronous, so nothing of this process comes between the rows of a transaction.
 */
export const prepare = <Values extends Record<string, Value>, Row = unknown>(
  connection: DatabaseSync,
  build: (slot: Slots<Values>) => Compilable<Row>,
): Prepared<Values, Row> => {
  // Kysely passes values through as they are, so a slot comes back in `parameters`
  const query = build((name: string) => new Slot(name) as never).compile();
  let statement: StatementSync | undefined;
  const ready = (): StatementSync => (statement ??= connection.prepare(query.sql));
  const bind = (values: Values): Value[] =>
    query.parameters.map((parameter) =>
      parameter instanceof Slot ? values[parameter.name]! : (parameter as Value),
    );
  return {
    all: (values) => coded(() => ready().all(...bind(values)) as Row[]),
    first: (values) => coded(() => ready().get(...bind(values)) as Row | undefined),
    run: (values) => {
      coded(() => ready().run(...bind(values)));
    },
  };
};

/** Result codes of SQLite (https://www.sqlite.org/rescode.html) that a keeper can act on. */
const CODES: Record<number, { code: string; message: string }> = {
  5: { code: "archive-busy", message: "another process is writing to this archive: try again" },
  8: { code: "store-read-only", message: "the store cannot be written to: check its permissions" },
  10: { code: "store-io", message: "the disk refused to read or write: see whether it is full" },
  11: { code: "store-damaged", message: "the store is damaged: restore it from a backup" },
  13: { code: "disk-full", message: "the disk is full: free some space and run this again" },
  14: { code: "store-unreadable", message: "the store cannot be opened: check its permissions" },
  26: { code: "store-damaged", message: "the file is not a store of Papka" },
};

/** Runs a deed of SQLite; what a keeper can act on is thrown as a Failure. */
export const coded = <T>(deed: () => T): T => {
  try {
    return deed();
  } catch (error) {
    const result = (error as { errcode?: number }).errcode;
    // the low byte is the primary result code
    const known = result === undefined ? undefined : CODES[result & 0xff];
    if (known === undefined) throw error;
    throw new Failure(known.code, known.message);
  }
};
