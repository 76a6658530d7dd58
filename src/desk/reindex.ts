import { EDITOR } from "../archive/access.ts";
import { Failure } from "../base/failure.ts";
import type { Desk, Progress } from "./desk.ts";
import { derive } from "./derive.ts";
import { agentsOf, drain, Feed } from "./feed.ts";

const ITEMS_AT_ONCE = 200;

/** Makes everything derived anew from the revisions: cards, headings, search index. Returns how many items. */
export const reindex = async (
  desk: Desk,
  onProgress: (progress: Progress) => void = () => {},
): Promise<number> => {
  const unlock = await desk.store.lock();
  try {
    return await rebuild(desk, onProgress);
  } finally {
    unlock();
  }
};

const rebuild = async (
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
    const agents = await agentsOf(store, items);
    const derived = items.map((item) => ({ number: item.number, ...derive(item, { agents }) }));
    await store.rederive(derived);
    await feed.add(
      [],
      derived.map((each) => each.search(each.number)),
    );
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
 * Brings the search index in step before an archive is served: what an interrupted import left in
 * the outbox, or everything where the index is gone or not to be used. An import that is running
 * does so itself. Returns how many items were fed.
 */
export const drainOutbox = async (desk: Desk): Promise<number> => {
  let unlock: () => void;
  try {
    unlock = await desk.store.lock();
  } catch (error) {
    if (error instanceof Failure && error.code === "archive-busy") return 0;
    throw error;
  }
  try {
    const { usable, documents } = await desk.search.state();
    const waiting = await desk.store.outbox(1);
    const lost = documents === 0 && waiting.length === 0 && (await desk.store.count(EDITOR)) > 0;
    return usable && !lost ? await drain(desk) : await rebuild(desk, () => {});
  } finally {
    unlock();
  }
};
