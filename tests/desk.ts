import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Desk } from "../src/desk/desk.ts";
import { openEmbeddedSearch } from "../src/search/embedded/open.ts";
import type { Search, SearchDocument } from "../src/search/search.ts";
import { openSqliteStore } from "../src/store/sqlite/open.ts";
import { openDiskVault } from "../src/vault/disk/open.ts";

/** What keeps the archive of a test: the real adapters, in one folder. */
export const openKeeping = async (
  dir: string,
  now?: () => Date,
): Promise<Pick<Desk, "store" | "vault">> => {
  mkdirSync(dir, { recursive: true });
  const store = await openSqliteStore(join(dir, "store.sqlite"), now ? { now } : {});
  return { store, vault: await openDiskVault(join(dir, "vault")) };
};

/** @param index another index than the embedded one */
export const openDesk = async (
  dir: string,
  index?: Search,
): Promise<{ desk: Desk; close: () => Promise<void> }> => {
  const keeping = await openKeeping(dir);
  const search = index ?? (await openEmbeddedSearch(join(dir, "search")));
  return {
    desk: { ...keeping, search, now: () => new Date() },
    close: async () => {
      await Promise.all([keeping.store.close(), keeping.vault.close(), search.close()]);
    },
  };
};

/** An index that only remembers what it was fed. */
export class RememberedIndex implements Search {
  readonly documents = new Map<number, SearchDocument>();
  usable = true;

  async index(documents: readonly SearchDocument[]): Promise<void> {
    for (const document of documents) this.documents.set(document.number, document);
  }

  async remove(numbers: readonly number[]): Promise<void> {
    for (const number of numbers) this.documents.delete(number);
  }

  async clear(): Promise<void> {
    this.documents.clear();
    this.usable = true;
  }

  async state(): Promise<{ documents: number; usable: boolean }> {
    return { documents: this.documents.size, usable: this.usable };
  }

  async search(): Promise<never> {
    throw new Error("nothing is searched here");
  }

  async close(): Promise<void> {}
}
