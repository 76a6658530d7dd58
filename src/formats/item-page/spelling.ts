import { fold } from "../../base/fold.ts";

const NAME = /(?<![\p{L}.])(\p{Lu}\p{Ll}?\.)\s?(\p{Lu}[\p{L}'’ʹ-]{3,})/gu;

/** Pairs that an editor can be asked to look at. */
const MOST = 12;

/** Letters to add, drop or change to get from one word to the other, counted no further than 3. */
const distance = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [n, letter] of Array.from(a).entries()) {
    const next = [n + 1];
    for (let at = 1; at <= b.length; at += 1) {
      const change = row[at - 1]! + (b[at - 1] === letter ? 0 : 1);
      next.push(Math.min(change, row[at]! + 1, next[at - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
};

/**
 * Persons with one initial whose surnames differ by a letter or two: one of the two spellings may
 * be an error of the source. For an editor to look at; nothing is corrected.
 */
export const spellingsThatDiffer = (text: string): [string, string][] => {
  const names = new Map<string, { initial: string; surname: string }>();
  for (const [, initial, surname] of text.matchAll(NAME)) {
    const bare = surname!.replace(/['’]s$/, "");
    names.set(`${initial} ${bare}`, { initial: initial!, surname: fold(bare) });
  }
  const all = [...names].slice(0, 200);
  const pairs = all.flatMap(([one, a], at) =>
    all
      .slice(at + 1)
      .filter(([, b]) => {
        if (a.initial !== b.initial || a.surname === b.surname) return false;
        return distance(a.surname, b.surname) <= (a.surname.length > 7 ? 2 : 1);
      })
      .map(([other]): [string, string] => [one, other]),
  );
  return pairs.slice(0, MOST);
};
