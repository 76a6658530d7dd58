import { EDITOR } from "../../archive/access.ts";
import type { Agent } from "../../archive/agent.ts";
import type { Collection } from "../../archive/collection.ts";
import type { ItemDescription } from "../../archive/item.ts";
import { canonicalJson } from "../../base/canonical.ts";
import type { Plain } from "../../formats/format.ts";
import type { Write } from "../../store/store.ts";
import type { Desk } from "../desk.ts";
import { agentsOf, type Feed } from "../feed.ts";
import { derive } from "../derive.ts";
import { mergeAgents } from "./merge.ts";

/** An item about to be written. */
export interface Taken {
  item: ItemDescription & { number?: number };
  fresh: boolean;
  plain: Record<string, Plain> | undefined;
}

/** What one transaction will hold. */
export class Batch {
  readonly items: Taken[] = [];
  readonly #agents = new Map<string, [Agent, ...Agent[]]>();
  readonly #collections = new Map<string, Collection>();

  get isEmpty(): boolean {
    return this.items.length + this.#agents.size + this.#collections.size === 0;
  }

  addAgent(agent: Agent): void {
    const accounts = this.#agents.get(agent.id);
    if (accounts) accounts.push(agent);
    else this.#agents.set(agent.id, [agent]);
  }

  addCollection(collection: Collection): void {
    this.#collections.set(collection.id, collection);
  }

  /** Writes everything or nothing, then feeds the index. Returns the items' record numbers. */
  async commit(desk: Desk, feed: Feed): Promise<number[]> {
    const { store } = desk;
    const known = await agentsOf(
      store,
      this.items.map(({ item }) => item),
    );
    const writes = [...(await this.#collectionWrites(desk)), ...(await this.#agentWrites(desk))];
    for (const write of writes) {
      if (write.kind === "agent") known.set(write.agent.id, write.agent);
    }
    const derived = this.items.map(({ item, plain }) => derive(item, { plain, agents: known }));
    for (const [index, { item, fresh }] of this.items.entries()) {
      const { card, headings } = derived[index]!;
      writes.push({ kind: "item", item, card, headings, fresh });
    }
    const revisions = await store.commit("import", writes);
    const rows = revisions
      .filter(({ kind }) => kind === "item")
      .map(({ seq, id }) => ({ seq, number: Number(id) }));
    const documents = rows.map(({ number }, index) => derived[index]!.search(number));
    if (rows.length > 0) await feed.add(rows, documents);
    return rows.map(({ number }) => number);
  }

  async #collectionWrites({ store }: Desk): Promise<Write[]> {
    const writes: Write[] = [];
    for (const collection of this.#collections.values()) {
      const stored = await store.collection(EDITOR, collection.id);
      if (canonicalJson(stored) !== canonicalJson(collection)) {
        writes.push({ kind: "collection", collection });
      }
    }
    return writes;
  }

  async #agentWrites({ store }: Desk): Promise<Write[]> {
    const writes: Write[] = [];
    const stored = await store.agents(EDITOR, [...this.#agents.keys()]);
    for (const [id, accounts] of this.#agents) {
      const before = stored.get(id);
      const agent = mergeAgents(before ? [before, ...accounts] : accounts);
      if (before && canonicalJson(before) === canonicalJson(agent)) continue;
      const renamed = canonicalJson(before?.names) !== canonicalJson(agent.names);
      writes.push({ kind: "agent", agent, renamed });
    }
    return writes;
  }
}
