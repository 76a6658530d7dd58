import { EDITOR, mayRead, type Reader } from "../../archive/access.ts";
import type { Item } from "../../archive/item.ts";
import type { Store } from "../../store/store.ts";
import type { Desk } from "../desk.ts";

const ITEMS_AT_ONCE = 200;

/** Every item the reader may see, in order of number, a few in memory at a time. */
export async function* everyItem(store: Store, reader: Reader): AsyncGenerator<Item> {
  for (let after = 0; ;) {
    const items = await store.scan(reader, after, ITEMS_AT_ONCE);
    if (items.length === 0) return;
    yield* items;
    after = items.at(-1)!.number;
  }
}

/** Source files in which something stands that the reader may not see: they stay here whole. */
export const hiddenDigests = async ({ store, now }: Desk, reader: Reader): Promise<Set<string>> => {
  const hidden = new Set<string>();
  if (reader.role === "editor") return hidden;
  for await (const { access, sources } of everyItem(store, EDITOR)) {
    if (mayRead(reader, access, now())) continue;
    for (const { digest } of sources) if (digest !== null) hidden.add(digest);
  }
  return hidden;
};
