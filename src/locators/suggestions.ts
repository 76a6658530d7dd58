import type { Locator } from "../archive/locator.ts";
import { fold } from "../base/fold.ts";
import { plain } from "./reading.ts";
import { ROWS } from "./repository-table.ts";

/** Something that looks damaged, for an editor to judge; nothing is corrected by it. */
interface Suggestion {
  /** as written */
  stretch: string;
  /** what it may stand for */
  reading: string;
}

/** What optical recognition makes of labels and numbers. */
const DAMAGE: readonly { seen: RegExp; cyrillic?: string; reading: string }[] = [
  { seen: /(?<![\p{L}\p{N}])(?:[O0О]n|0p|0п|Oп|Оn)\.(?= ?\d)/gu, cyrillic: "Оп.", reading: "Op." },
  { seen: /(?<=[.,;(] ?)(?:11|1l|l1|I1|Il|1I)\.(?= ?\d|\))/gu, cyrillic: "лл.", reading: "ll." },
  { seen: /(?<=\/)[lI](?=-\d{3,4})/gu, reading: "1" },
  { seen: /(?<=\/\d{1,2}-)[lI](?=\d{3})/gu, reading: "1" },
  { seen: /(?<=\d[ -]?B)O(?= ?\d)/gu, reading: "0" },
  { seen: /(?<=\d)O(?=\d)/gu, reading: "0" },
  { seen: /(?<= )Flies(?=[:,.]|$)/gu, reading: "Files" },
];

/** Edit distance, given up (3) as soon as it passes 2. */
const distance = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    if (Math.min(...next) > 2) return 3;
    row = next;
  }
  return row[b.length]!;
};

const NAMES = ROWS.flatMap(({ names }) => names).filter((name) => name.length >= 12);

/** A repository's name with one or two letters wrong at the head of what was not understood. */
const nearName = (stretch: string): Suggestion | null => {
  const head = /^[^,:;.]{10,100}/.exec(stretch)?.[0].trim();
  if (head === undefined) return null;
  const near = NAMES.find((name) => [1, 2].includes(distance(fold(head), fold(name))));
  return near === undefined ? null : { stretch: head, reading: near };
};

export const suggestionsFor = (
  locator: Pick<Locator, "verbatim" | "notUnderstood">,
): Suggestion[] => {
  const text = plain(locator.verbatim.slice(0, 500));
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  const damaged = DAMAGE.flatMap(({ seen, cyrillic: label, reading }) =>
    [...text.matchAll(seen)].map((match) => ({
      stretch: locator.verbatim.slice(match.index, match.index + match[0].length),
      reading: cyrillic && label !== undefined ? label : reading,
    })),
  );
  const names = locator.notUnderstood.slice(0, 5).map(nearName);
  return [...damaged, ...names.filter((name) => name !== null)];
};
