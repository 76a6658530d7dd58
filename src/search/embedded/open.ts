import { join } from "node:path";
import type { Search } from "../search.ts";
import { Client } from "./client.ts";

/** Documents written in one transaction. */
const BATCH = 500;

export interface EmbeddedSearch extends Search {
  /** ends the worker threads at once, as a fault would; the next call starts them again */
  kill(): Promise<void>;
}

/**
 * The search engine in this process: one SQLite file in `dir`, one worker thread that writes, one
 * that reads, so that neither indexing nor a query holds up the caller or the other. Each starts
 * when it is first needed.
 */
export const openEmbeddedSearch = async (
  dir: string,
  options: { now?: () => Date } = {},
): Promise<EmbeddedSearch> => {
  const path = join(dir, "index.sqlite");
  const now = options.now ?? (() => new Date());
  const reader = new Client("reader", path);
  const writer = new Client("writer", path);
  return {
    index: async (documents) => {
      for (let at = 0; at < documents.length; at += BATCH) {
        await writer.call("index", documents.slice(at, at + BATCH), now());
      }
    },
    remove: (numbers) => writer.call("remove", numbers),
    clear: async () => {
      await reader.call("close");
      await writer.call("clear");
    },
    search: (who, request) => reader.call("search", who, request, now()),
    state: () => reader.call("state"),
    close: async () => {
      await Promise.all([reader.close(), writer.close()]);
    },
    kill: async () => {
      await Promise.all([reader.kill(), writer.kill()]);
    },
  };
};
