import type { Locator } from "../archive/locator.ts";
import { LATIN_LETTERS } from "./letters.ts";

/** A leaf or a range of leaves of the file. */
export interface Leaves {
  /** `9`, `17a`, `12ob`; letters in Latin script, zeros kept */
  first: string;
  last: string;
  /** as the locator has it */
  text: string;
  /** orders leaves as they lie: 9 < 9ob < 10 < 17 < 17ob < 17a; compared as code units */
  sort: string;
}

/** number, letter (v and r are the two sides of a folio), side */
const LEAF =
  /^(\d{1,9}) ?(?:([a-qs-uw-zа-я])(?![a-zа-я]) ?)?(?:\(?(об|ob|зв|zv|v|r|verso|recto)\.?\)?)?$/u;

/** One leaf in canonical spelling with its place in the file; null for what is no leaf. */
const leafOf = (written: string): { leaf: string; sort: string } | null => {
  const text = written.trim().toLowerCase().replace(/\.$/, "");
  const match = LEAF.exec(text);
  if (!match) return null;
  const [, number, letter = "", side = ""] = match as unknown as [string, string, string?, string?];
  const verso = /^(?:об|ob|зв|zv|v|verso)$/.test(side);
  const latin = LATIN_LETTERS[letter] ?? letter;
  return {
    leaf: `${number}${latin}${verso ? "ob" : ""}`,
    sort: `${String(Number(number)).padStart(9, "0")}${latin.padEnd(2, " ")}${verso ? 1 : 0}`,
  };
};

/** The leaves a locator names (`list`, `blatt`, `karta`, `folio`, `pages`), in its own order. */
export const leavesOf = (locator: Pick<Locator, "parts">): Leaves[] => {
  const { list, blatt, karta, folio, pages } = locator.parts;
  const value = list ?? blatt ?? karta ?? folio ?? pages ?? "";
  return value.split(/[,;]/).flatMap((stretch) => {
    const [from = "", to] = stretch.split("-");
    const first = leafOf(from);
    const last = to === undefined ? first : leafOf(to);
    if (first === null || last === null) return [];
    return [
      {
        first: first.leaf,
        last: last.leaf,
        text: stretch.trim(),
        sort: `${first.sort}-${last.sort}`,
      },
    ];
  });
};
