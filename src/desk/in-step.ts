import { EDITOR } from "../archive/access.ts";
import type { Item } from "../archive/item.ts";
import type { SearchDocument } from "../search/search.ts";
import type { Store } from "../store/store.ts";
import type { Desk, Progress } from "./desk.ts";
import { derive } from "./derive.ts";
import { agentsOf, Feed } from "./feed.ts";

const ITEMS_AT_ONCE = 200;

/** Cards and headings are written; what the index is to be fed is returned. */
const derivedAnew = async (store: Store, items: readonly Item[]): Promise<SearchDocument[]> => {
  const agents = await agentsOf(store, items);
  const derived = items.map((item) => ({ number: item.number, ...derive(item, { agents }) }));
  await store.rederive(derived);
  return derived.map((each) => each.search(each.number));
};

/** Derives anew and feeds what waits in the outbox. The caller holds the lock. Returns how many. */
export const drain = async (desk: Pick<Desk, "store" | "search">): Promise<number> => {
  const { store, search } = desk;
  let done = 0;
  for (;;) {
    const rows = await store.outbox(ITEMS_AT_ONCE);
    if (rows.length === 0) return done;
    const numbers = [...new Set(rows.map(({ number }) => number))];
    const found = await Promise.all(numbers.map((number) => store.find(EDITOR, number)));
    const items = found.filter((item) => item !== null);
    await search.index(await derivedAnew(store, items));
    await store.drained(rows);
    done += items.length;
  }
};

/** Makes everything derived anew from the records. The caller holds the lock. Returns how many. */
export const rebuild = async (
  { store, search }: Desk,
  onProgress: (progress: Progress) => void,
): Promise<number> => {
  await search.clear();
  const total = await store.count(EDITOR);
  const feed = new Feed({ store, search });
  let done = 0;
  for (let after = 0; ;) {
    const items = await store.scan(EDITOR, after, ITEMS_AT_ONCE);
    if (items.length === 0) break;
    await feed.add([], await derivedAnew(store, items));
    after = items.at(-1)!.number;
    done += items.length;
    onProgress({ done, bytesDone: done, bytesTotal: total, file: "" });
  }
  await feed.end();
  for (let rows = await store.outbox(1000); rows.length > 0; rows = await store.outbox(1000)) {
    await store.drained(rows);
  }
  return done;
};

/**
 * Brings everything derived in step with the records: what waits, or all of it where the index is
 * gone, damaged or of another version. The caller holds the lock. Returns how many items were fed.
 */
export const bringInStep = async (desk: Desk): Promise<number> => {
  const { store, search } = desk;
  if (!(await search.state()).usable) return rebuild(desk, () => {});
  const done = await drain(desk);
  const { documents } = await search.state();
  return documents === (await store.count(EDITOR)) ? done : rebuild(desk, () => {});
};
