import { DatabaseSync } from "node:sqlite";
import type { Store } from "../store.ts";
import { browseOn } from "./browse.ts";
import { verifyChain } from "./chain.ts";
import { isMigrated, kyselyOn, migrate } from "./dialect.ts";
import { takeLock } from "./lock.ts";
import { readsOn } from "./read.ts";
import { coded } from "./statements.ts";
import { writesOn } from "./write.ts";

/** Milliseconds to wait for another process to finish a transaction. */
const PATIENCE = 10_000;

const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA cache_size = -32768;
  PRAGMA wal_autocheckpoint = 8000;
  PRAGMA journal_size_limit = 67108864;
`;

/** The embedded store: one SQLite file at `path`, made where there is none. */
export const openSqliteStore = async (
  path: string,
  { now = () => new Date() }: { now?: () => Date } = {},
): Promise<Store> => {
  const connection = coded(() => new DatabaseSync(path, { timeout: PATIENCE, readBigInts: false }));
  const db = kyselyOn(connection);
  try {
    coded(() => connection.exec(PRAGMAS));
    if (!(await isMigrated(db))) {
      const unlock = takeLock(path, PATIENCE);
      await migrate(db).finally(unlock);
    }
    return {
      ...readsOn(connection, db, now),
      ...browseOn(connection, db, now),
      ...writesOn(connection, db, now),
      lock: async () => takeLock(path, 0),
      verify: verifyChain(connection, db),
      close: async () => connection.close(),
    };
  } catch (error) {
    connection.close();
    throw error;
  }
};
