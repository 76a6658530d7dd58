import { PUBLIC } from "../archive/access.ts";
import type { Item } from "../archive/item.ts";
import { leavesOf } from "../locators/leaves.ts";
import type { Neighbourhood } from "../pages/item/neighbours.tsx";
import type { Level } from "../pages/parts/folder-tab.tsx";
import type { Store } from "../store/store.ts";
import { gapBetween } from "./leaves.ts";

/** The document before and after this one: in its file, in its collection, in time. */
export const neighbourhoods = async (
  store: Store,
  item: Item,
  levels: readonly Level[],
): Promise<Neighbourhood[]> => {
  const file = levels.find(({ kind }) => kind === "file") ?? null;
  const membership = item.memberships[0];
  const collection: Level | null = membership
    ? { kind: "collection", key: membership.collection, label: membership.title }
    : null;
  const around = (heading: Level) => store.around(PUBLIC, heading, item.number);
  const [inFile, inCollection, inTime] = await Promise.all([
    file && around(file),
    collection && around(collection),
    around({ kind: "archive", key: "all", label: "" }),
  ]);
  return [
    ...(file && inFile
      ? [{ name: "In the same file", heading: file, ...withLeaves(item, inFile) }]
      : []),
    ...(collection && inCollection
      ? [{ name: "In the collection", heading: collection, ...inCollection }]
      : []),
    { name: "In time", heading: null, ...inTime },
  ];
};

type Around = Awaited<ReturnType<Store["around"]>>;

const withLeaves = (item: Item, { before, after }: Around) => {
  const leaves = item.locators
    .slice(0, 1)
    .flatMap(leavesOf)
    .map(({ text }) => text)
    .join(", ");
  return {
    before,
    after,
    gapBefore: before && gapBetween(before.leaves, leaves),
    gapAfter: after && gapBetween(leaves, after.leaves),
  };
};
