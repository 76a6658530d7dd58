import type { ItemDescription } from "../archive/item.ts";
import type { Locator } from "../archive/locator.ts";
import { bounds } from "../base/dates.ts";
import { leavesOf } from "../locators/leaves.ts";

/** Sorts after every digit: what is not known comes last. */
const LAST = "~";

/** First day, last day, then the place in a collection, for many papers have the same date. */
export const dateOrder = (item: ItemDescription): string => {
  const span = item.date.edtf === null ? null : bounds(item.date.edtf);
  const day = span === null ? LAST : `${span.from}/${span.to}`;
  return `${day} ${placeInCollection(item)}`;
};

/** As the papers lie in their file: by leaf, and where that is not known by date. */
export const fileOrder = (locator: Locator | undefined, date: string): string => {
  const leaves = locator === undefined ? [] : leavesOf(locator).map(({ sort }) => sort);
  return `${leaves.sort()[0] ?? LAST} ${date}`;
};

export const collectionOrder = (order: number | null, date: string): string =>
  `${padded(order)} ${date}`;

const placeInCollection = ({ memberships }: ItemDescription): string =>
  padded(memberships[0]?.order ?? null);

const padded = (order: number | null): string =>
  order === null ? LAST : String(order).padStart(7, "0");
