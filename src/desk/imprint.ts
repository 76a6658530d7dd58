import type { Reader } from "../archive/access.ts";
import type { Item } from "../archive/item.ts";
import type { Store } from "../store/store.ts";

/** Imprint of the published volume that an item stands in, for its citation; empty where there is none. */
export const imprintOf = async (
  store: Pick<Store, "collection">,
  reader: Reader,
  { memberships }: Item,
): Promise<string> => {
  const volume = memberships.find(({ order }) => order !== null);
  const collection = volume ? await store.collection(reader, volume.collection) : null;
  return collection?.imprint ?? "";
};
