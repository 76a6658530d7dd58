import { slug } from "../../base/fold.ts";
import type { Layout } from "./fields.ts";

/** Hosts whose `/document/NUMBER` is the record number of a family. Staging hosts have their own. */
const NUMBERED =
  /^https?:\/\/(?:www\.)?digitalarchive\.(?:wilsoncenter\.org|umd\.edu)\/document\/(\d{4,7})(?:[/?#.]|$)/i;

/** The record number in an address; null where the address has none that is stable. */
export const numberIn = (address: string): number | null => {
  const found = NUMBERED.exec(address)?.[1];
  return found === undefined ? null : Number(found);
};

/**
 * Identifiers that stay the same over hosts and captures: by record number where there is one, and
 * by title and date, which every capture has.
 */
export const identifiers = (
  family: Layout["family"],
  record: string | number | null,
  title: string,
  date: string,
): string[] => {
  const described = `${family}:${slug(title)}:${date === "" ? "undated" : date}`;
  return record === null ? [described] : [`${family}#${record}`, described];
};
