import type { Item } from "../../archive/item.ts";

/** Reads a fact of an item once: six styles and the page's head ask for the same ones. */
export const perItem = <T>(read: (item: Item) => T): ((item: Item) => T) => {
  const known = new WeakMap<Item, { fact: T }>();
  return (item) => {
    let entry = known.get(item);
    if (entry === undefined) {
      entry = { fact: read(item) };
      known.set(item, entry);
    }
    return entry.fact;
  };
};
