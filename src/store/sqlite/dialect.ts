import type { DatabaseSync } from "node:sqlite";
import { Kysely, sql, SqliteAdapter, SqliteDialect } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { Failure } from "../../base/failure.ts";
import { MIGRATIONS, type Tables } from "./schema.ts";

/** Kysely on `node:sqlite`: it builds every statement, and runs the migrations. */
export const kyselyOn = (connection: DatabaseSync): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new NodeSqliteDialect(connection) });

const values = (parameters: readonly unknown[]) => parameters as (string | number)[];

class NodeSqliteDialect extends SqliteDialect {
  constructor(connection: DatabaseSync) {
    super({
      database: {
        close: () => connection.close(),
        prepare(text) {
          const statement = connection.prepare(text);
          return {
            reader: statement.columns().length > 0,
            all: (parameters) => statement.all(...values(parameters)),
            iterate: (parameters) => statement.iterate(...values(parameters)),
            run: (parameters) => statement.run(...values(parameters)),
          };
        },
      },
    });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** A migration is whole or absent: SQLite rolls its DDL back, which Kysely does not presume. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

const migratorOf = (db: Kysely<Tables>): Migrator => {
  const migrations: Record<string, Migration> = {};
  for (const [name, statements] of Object.entries(MIGRATIONS)) {
    migrations[name] = {
      async up(transaction) {
        for (const statement of statements) await sql.raw(statement).execute(transaction);
      },
    };
  }
  return new Migrator({ db, provider: { getMigrations: async () => migrations } });
};

/** Whether the tables are those of this Papka. Throws Failure `store-newer` for a later one's. */
export const isMigrated = async (db: Kysely<Tables>): Promise<boolean> => {
  const executed = await sql<{ name: string }>`
    SELECT name FROM pragma_table_list WHERE name = 'kysely_migration'`.execute(db);
  if (executed.rows.length === 0) return false;
  const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration`.execute(db);
  const names = new Set(rows.map(({ name }) => name));
  for (const name of Object.keys(MIGRATIONS)) names.delete(name);
  if (names.size > 0) {
    throw new Failure("store-newer", "the store was made by a later Papka: use that one");
  }
  return rows.length === Object.keys(MIGRATIONS).length;
};

export const migrate = async (db: Kysely<Tables>): Promise<void> => {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error !== undefined) throw error;
};
