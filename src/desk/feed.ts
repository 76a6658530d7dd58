import { EDITOR } from "../archive/access.ts";
import type { Agent } from "../archive/agent.ts";
import type { ItemDescription } from "../archive/item.ts";
import type { SearchDocument } from "../search/search.ts";
import type { Posted, Store } from "../store/store.ts";
import type { Desk } from "./desk.ts";

/** Batches on their way to the index at one time: enough to keep it busy, few enough to hold. */
const AT_ONCE = 3;
const DRAIN_AT = 2000;

/** Feeds the search index while the next items are being read; the outbox knows what is not in yet. */
export class Feed {
  readonly #desk: Pick<Desk, "store" | "search">;
  readonly #running = new Set<Promise<void>>();
  #fed: Posted[] = [];
  #error: unknown = null;

  constructor(desk: Pick<Desk, "store" | "search">) {
    this.#desk = desk;
  }

  /** Resolves when the batch is on its way; throws what went wrong with an earlier one. */
  async add(rows: readonly Posted[], documents: readonly SearchDocument[]): Promise<void> {
    const run = this.#desk.search
      .index(documents)
      .then(() => void this.#fed.push(...rows))
      .catch((error: unknown) => {
        this.#error ??= error;
      })
      .finally(() => this.#running.delete(run));
    this.#running.add(run);
    while (this.#running.size >= AT_ONCE) await Promise.race(this.#running);
    if (this.#fed.length >= DRAIN_AT || this.#error !== null) await this.#drain();
  }

  /** Resolves when everything added is in the index and off the outbox. */
  async end(): Promise<void> {
    await Promise.all(this.#running);
    await this.#drain();
  }

  async #drain(): Promise<void> {
    const rows = this.#fed;
    this.#fed = [];
    if (rows.length > 0) await this.#desk.store.drained(rows);
    if (this.#error !== null) throw this.#error;
  }
}

/** The authority records that items name. */
export const agentsOf = (
  store: Store,
  items: readonly ItemDescription[],
): Promise<Map<string, Agent>> => {
  const ids = new Set(items.flatMap((item) => item.agents.flatMap(({ id }) => id ?? [])));
  return store.agents(EDITOR, [...ids]);
};
