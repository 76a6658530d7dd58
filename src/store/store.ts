import type { Reader } from "../archive/access.ts";
import type { Agent } from "../archive/agent.ts";
import type { Collection } from "../archive/collection.ts";
import type { Card, Heading, HeadingKind } from "../archive/heading.ts";
import type { Item, ItemDescription } from "../archive/item.ts";

/** What the desk hands to one transaction. An item without a number gets the next free one. */
export type Write =
  | {
      kind: "item";
      item: ItemDescription & { number?: number };
      card: Omit<Card, "number">;
      headings: Heading[];
      /** the number is wanted for a new item: Failure `number-taken` where it has one already */
      fresh?: boolean;
    }
  /** `renamed`: items under this agent show and are found by its names, so they go to the outbox */
  | { kind: "agent"; agent: Agent; renamed?: boolean }
  | { kind: "collection"; collection: Collection };

/** One link of the append-only, hash-chained history. */
export interface Revision {
  /** position in the chain, from 1 without gaps */
  seq: number;
  kind: Write["kind"];
  /** record number, or id of the agent or collection */
  id: string;
  /** counts the revisions of this record, from 1 */
  version: number;
  /** ISO 8601 instant */
  at: string;
  /** the deed that wrote it: `import`, `publish` … */
  deed: string;
  hash: string;
}

export interface Page<T> {
  rows: T[];
  /** pass as `after` to go on; null at the end */
  next: string | null;
}

/** A heading with the number of items this reader may see under it. */
export interface HeadingCount {
  kind: HeadingKind;
  key: string;
  label: string;
  parent: { kind: HeadingKind; key: string } | null;
  count: number;
  /** sort of the first of these items: chapters stand in the order of their documents */
  first: string;
}

/** An item that waits to be fed to the search index since a revision. */
export interface Posted {
  seq: number;
  number: number;
}

export interface ChainReport {
  revisions: number;
  /** revisions whose content no longer gives their hash, or whose predecessor is gone */
  broken: { seq: number; kind: string; id: string }[];
  /** numbers of items whose current state is not that of their last revision */
  diverged: number[];
  /** every digest of the vault that any revision names, in order */
  digests: string[];
}

/**
 * Persistence of records and their history. Reads take the reader first and show only what
 * `mayRead` allows; an agent or collection is visible when an item under it is.
 */
export interface Store {
  /** Appends revisions, replaces current states, derived rows and outbox in one durable transaction. */
  commit(deed: string, writes: readonly Write[]): Promise<Revision[]>;
  /** Rewrites cards and headings of existing items, without a revision: they are derived. */
  rederive(
    rows: readonly { number: number; card: Omit<Card, "number">; headings: Heading[] }[],
  ): Promise<void>;

  /** By record number or by any of the item's source identifiers. */
  find(reader: Reader, ref: number | string): Promise<Item | null>;
  /** Record numbers by source identifier; unknown ones are absent. */
  numbersOf(reader: Reader, sourceIds: readonly string[]): Promise<Map<string, number>>;
  /** Current items in order of number, for exports and rebuilding. */
  scan(reader: Reader, after: number, limit: number): Promise<Item[]>;
  agent(reader: Reader, id: string): Promise<Agent | null>;
  agents(reader: Reader, ids: readonly string[]): Promise<Map<string, Agent>>;
  /** Current agents in order of id (code units), after the given one ("" = from the start). */
  scanAgents(reader: Reader, after: string, limit: number): Promise<Agent[]>;
  collection(reader: Reader, id: string): Promise<Collection | null>;
  collections(reader: Reader): Promise<Collection[]>;

  /** Items under a heading, in its order; `role` narrows persons and places. */
  list(
    reader: Reader,
    heading: { kind: HeadingKind; key: string; role?: string },
    page: { after?: string | null; limit: number },
  ): Promise<Page<Card & { role: string }>>;
  /** Headings of a kind with counts, by key, optionally only below a parent or one key. */
  headings(
    reader: Reader,
    kind: HeadingKind,
    narrow?: { parent?: string; key?: string; startsWith?: string; after?: string; limit?: number },
  ): Promise<HeadingCount[]>;
  /** The item before and after one under a heading. */
  around(
    reader: Reader,
    heading: { kind: HeadingKind; key: string },
    number: number,
  ): Promise<{ before: Card | null; after: Card | null }>;
  count(reader: Reader): Promise<number>;
  /**
   * As long as the mark stays, every read answers this reader as before: what was made from one may
   * be kept. It changes with every write and when an embargo ends, also with what this reader may not
   * see, so it is never shown.
   */
  mark(reader: Reader): Promise<string>;

  /** Revisions of a record, newest first. */
  history(reader: Reader, kind: Write["kind"], id: string): Promise<Revision[]>;
  /** Items whose derived state is behind, each with the revision that left it so, oldest first. */
  outbox(limit: number): Promise<Posted[]>;
  drained(rows: readonly Posted[]): Promise<void>;
  /**
   * Keeps other long deeds out (imports, checks, rebuilding), in this process and others, until the
   * returned function is called or the process ends. Throws Failure `archive-busy`.
   */
  lock(): Promise<() => void>;
  verify(): Promise<ChainReport>;
  close(): Promise<void>;
}
