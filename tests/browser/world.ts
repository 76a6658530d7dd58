import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { Agent } from "../../src/archive/agent.ts";
import { ItemDescription, type ItemInput } from "../../src/archive/item.ts";
import { derive } from "../../src/desk/derive.ts";
import { openEmbeddedSearch } from "../../src/search/embedded/open.ts";
import { openSqliteStore } from "../../src/store/sqlite/open.ts";
import { openDiskVault } from "../../src/vault/disk/open.ts";
import { createApp } from "../../src/web/app.ts";
import { NO_ASSETS, type Assets } from "../../src/web/assets.ts";
import type { Desk } from "../../src/desk/desk.ts";

/** An archive in a folder of its own, with the pages over it. */
export interface World {
  desk: Desk;
  app: Hono;
  /** Writes items as the desk would, searchable when it resolves; returns their numbers. */
  keep(...items: (ItemInput & { number?: number })[]): Promise<number[]>;
  close(): Promise<void>;
}

export const makeWorld = async ({
  assets = NO_ASSETS,
  now = () => new Date("2026-11-22T12:00:00Z"),
  archiveName = "A small archive",
  baseUrl = "https://archive.example.org",
}: {
  assets?: Assets;
  now?: () => Date;
  archiveName?: string;
  baseUrl?: string;
} = {}): Promise<World> => {
  const folder = mkdtempSync(join(tmpdir(), "papka-web-"));
  const store = await openSqliteStore(join(folder, "store.sqlite"), { now });
  const search = await openEmbeddedSearch(join(folder, "search"), { now });
  const vault = await openDiskVault(join(folder, "vault"));
  const desk: Desk = { store, search, vault, now };
  return {
    desk,
    app: createApp({ store, search, vault, now, assets, config: { baseUrl, archiveName } }),
    async keep(...inputs) {
      const agents = new Map<string, Agent>();
      const items = inputs.map(({ number, ...input }) => ({
        number,
        item: ItemDescription.parse(input),
      }));
      for (const { id, name } of items.flatMap(({ item }) => item.agents)) {
        if (id === null) continue;
        agents.set(
          id,
          Agent.parse({ id, kind: "person", names: [{ text: name, kind: "preferred" }] }),
        );
      }
      const derived = items.map(({ item }) => derive(item, { agents }));
      const revisions = await store.commit("import", [
        ...[...agents.values()].map((agent) => ({ kind: "agent" as const, agent })),
        ...items.map(({ number, item }, index) => ({
          kind: "item" as const,
          item: { ...item, ...(number === undefined ? {} : { number }) },
          card: derived[index]!.card,
          headings: derived[index]!.headings,
        })),
      ]);
      const numbers = revisions.filter(({ kind }) => kind === "item").map(({ id }) => Number(id));
      await search.index(derived.map(({ search }, index) => search(numbers[index]!)));
      return numbers;
    },
    async close() {
      await Promise.all([store.close(), search.close(), vault.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
