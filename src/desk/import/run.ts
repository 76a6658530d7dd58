import { setImmediate as pause } from "node:timers/promises";
import type { z } from "zod";
import { EDITOR } from "../../archive/access.ts";
import { Agent } from "../../archive/agent.ts";
import { Collection } from "../../archive/collection.ts";
import { type Item, ItemDescription } from "../../archive/item.ts";
import { sha256 } from "../../base/canonical.ts";
import { Failure } from "../../base/failure.ts";
import type { Found, FoundItem, SourceFile } from "../../formats/format.ts";
import type { Desk } from "../desk.ts";
import { Feed } from "../feed.ts";
import { Batch, type Taken } from "./batch.ts";
import { Bytes } from "./bytes.ts";
import { mergeItem } from "./merge.ts";
import { Tally } from "./report.ts";

interface RunOptions {
  dryRun: boolean;
  /** every item is put into it */
  collection: Collection | null;
  onCommit: (numbers: number[]) => void;
  /** items in one transaction, at most */
  atOnce: number;
}

const MILLISECONDS_AT_ONCE = 300;
const BYTES_AT_ONCE = 64_000_000;

/** One import: takes what the readers find, and commits it batch by batch. */
export class ImportRun {
  readonly tally = new Tally();
  readonly #desk: Desk;
  readonly #dryRun: boolean;
  readonly #collection: Collection | null;
  readonly #onCommit: (numbers: number[]) => void;
  readonly #atOnce: number;
  readonly #feed: Feed;
  readonly #bytes: Bytes;
  /** source identifiers of this run; in a dry run with what was found under them */
  readonly #seen = new Map<string, string>();
  #batch = new Batch();
  #batchBegan = performance.now();
  /** numbers that items of this run have asked for */
  readonly #wanted = new Set<number>();

  constructor(desk: Desk, { dryRun, collection, onCommit, atOnce }: RunOptions) {
    this.#desk = desk;
    this.#dryRun = dryRun;
    this.#collection = collection;
    this.#onCommit = onCommit;
    this.#atOnce = atOnce;
    if (collection !== null) this.#batch.addCollection(collection);
    this.#feed = new Feed(desk);
    this.#bytes = new Bytes(desk.vault, dryRun);
  }

  async take(found: Found, file: SourceFile): Promise<void> {
    const place = { path: file.path };
    if (found.kind === "item") await this.#takeItem(found, file);
    else if (found.kind === "problem") this.tally.problem(found.problem);
    else if (found.kind === "agent") {
      const agent = Agent.safeParse(found.agent);
      if (agent.success) this.#batch.addAgent(agent.data);
      else this.tally.reject(place, "agent-invalid", wordsOf(agent.error));
    } else {
      const collection = Collection.safeParse(found.collection);
      if (collection.success) this.#batch.addCollection(collection.data);
      else this.tally.reject(place, "collection-invalid", wordsOf(collection.error));
    }
  }

  /** Whether enough has been taken for a transaction. */
  get isDue(): boolean {
    return (
      this.#batch.items.length >= this.#atOnce ||
      this.#bytes.size >= BYTES_AT_ONCE ||
      performance.now() - this.#batchBegan >= MILLISECONDS_AT_ONCE
    );
  }

  async commit(): Promise<void> {
    const batch = this.#batch;
    this.#batch = new Batch();
    await this.#bytes.settle();
    if (!this.#dryRun && !batch.isEmpty) {
      const numbers = await batch.commit(this.#desk, this.#feed);
      this.tally.numbered(numbers);
      this.#onCommit(numbers);
    }
    // lets signals and the index have their turn
    await pause();
    this.#batchBegan = performance.now();
  }

  /** After a failure: commits what was read before it, where the failure allows. */
  async rescue(): Promise<void> {
    try {
      await this.commit();
    } catch {
      // the first failure is the one to tell
    }
    await this.#feed.end().catch(() => {});
  }

  /** Everything committed is in the index when this resolves. */
  end(): Promise<void> {
    return this.#feed.end();
  }

  async #takeItem(found: FoundItem, file: SourceFile): Promise<void> {
    const { place } = found;
    const read = ItemDescription.safeParse(found.item);
    if (!read.success) {
      this.tally.reject(place, "item-invalid", wordsOf(read.error));
      return;
    }
    const item = this.#complete(read.data, file);
    const ids = item.sources.map((source) => source.id);
    const repeated = ids.find((id) => this.#seen.has(id));
    if (repeated !== undefined) {
      if (await this.#isSame(repeated, item)) this.tally.count("unchanged");
      else {
        const message = `${repeated} stands for another item earlier in this import: give each its own`;
        this.tally.reject(place, "source-id-repeated", message);
      }
      return;
    }

    const known = await this.#desk.store.numbersOf(EDITOR, ids);
    const numbers = new Set(known.values());
    if (numbers.size > 1) {
      const which = [...known].map(([id, number]) => `${id} is document ${number}`).join(", ");
      this.tally.reject(place, "source-ids-disagree", `these would be one item: ${which}`);
      return;
    }
    for (const id of ids) this.#seen.set(id, this.#dryRun ? fingerprint(item) : "");
    const [number] = numbers;
    const stored = number === undefined ? null : await this.#desk.store.find(EDITOR, number);
    if (stored) await this.#takeKnown(stored, item, found, file);
    else await this.#takeNew(item, found, file);
  }

  /** What the reader could not know: the file's digest, and the collection of this import. */
  #complete(item: ItemDescription, file: SourceFile): ItemDescription {
    const { digest } = file;
    const sources = item.sources.map((source) => ({ ...source, digest: source.digest ?? digest }));
    const into = this.#collection;
    if (into === null || item.memberships.some(({ collection }) => collection === into.id)) {
      return { ...item, sources };
    }
    const membership = { collection: into.id, title: into.title, path: [], order: null };
    return { ...item, sources, memberships: [...item.memberships, membership] };
  }

  /** The same item may lie in a source twice; two of one identifier may not. */
  async #isSame(id: string, item: ItemDescription): Promise<boolean> {
    if (this.#dryRun) return this.#seen.get(id) === fingerprint(item);
    await this.commit();
    const first = await this.#desk.store.find(EDITOR, id);
    return first !== null && mergeItem(first, item).outcome !== "changed";
  }

  async #takeKnown(
    stored: Item,
    item: ItemDescription,
    found: FoundItem,
    file: SourceFile,
  ): Promise<void> {
    const merged = mergeItem(stored, item);
    this.tally.count(merged.outcome === "changed" ? "changed" : "unchanged");
    await this.#secure(merged.item, found, file);
    if (this.#dryRun || merged.outcome === "unchanged") this.tally.number(stored.number);
    else this.#write(merged.item, false, found);
  }

  async #takeNew(item: ItemDescription, found: FoundItem, file: SourceFile): Promise<void> {
    this.tally.count("added");
    await this.#secure(item, found, file);
    const number = await this.#free(found);
    if (!this.#dryRun)
      this.#write(number === undefined ? item : numbered(item, number), true, found);
    else if (number !== undefined) this.tally.number(number);
  }

  #write(item: Taken["item"], fresh: boolean, { plain }: FoundItem): void {
    this.tally.awaitNumber();
    this.#batch.items.push({ item, fresh, plain });
  }

  /** The number that is wanted, if nobody has it. */
  async #free({ number, place }: FoundItem): Promise<number | undefined> {
    if (number === undefined) return undefined;
    const taken = this.#wanted.has(number) || (await this.#desk.store.find(EDITOR, number));
    if (!taken) {
      this.#wanted.add(number);
      return number;
    }
    const message = `record number ${number} is taken by another document; this one gets the next free number`;
    this.tally.notice(place, "number-taken", message);
    return undefined;
  }

  async #secure(item: ItemDescription, found: FoundItem, file: SourceFile): Promise<void> {
    for (const digest of await this.#bytes.secure(item, file, found.attachments)) {
      const message = `“${item.title}” names a file with SHA-256 ${digest}, which is not in the source: import the folder that holds it`;
      this.tally.notice(found.place, "bytes-missing", message);
    }
  }
}

const numbered = (item: ItemDescription, number: number): Taken["item"] => ({ ...item, number });

/** Everything that is wrong with a record, in one line. */
const wordsOf = ({ issues }: z.ZodError): string =>
  issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message))
    .join("; ");

/** Equal for equal descriptions, wherever they were found. */
const fingerprint = (item: ItemDescription): string =>
  sha256(JSON.stringify({ ...item, sources: item.sources.map((source) => source.id) }));

/** What stops an import: the rest can be done by running it again. */
export const interrupted = (done: number): Failure =>
  new Failure(
    "import-interrupted",
    `interrupted after ${done} documents, which are in the archive: run the same import again to complete it`,
  );
