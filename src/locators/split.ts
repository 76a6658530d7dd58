import { LONGEST, plain } from "./reading.ts";
import { mentions } from "./repositories.ts";

/**
 * Where a text holds several locators: “AP RF, f. 45, …; and RGASPI, f. 558, …”. A second
 * repository begins a new one after a semicolon or “and”, when a locator follows it.
 */
const JOINT =
  /(?:[;.]|,? and|[;,]? и|[;,]? und|[;,]? et) ?(?:and |also |see also |и )?(?:in |в )?$/u;
/** another file of the same fonds: “d. 24, l. 5; d. 25, l. 3” */
const NEXT_FILE = /; ?(?:and |и )?(?=(?:[Фф]|[Ff]|[Оо]п|[Oo]p|[Дд]|[Dd])\. ?\d)/gu;
const FILE = /(?<![\p{L}])(?:[Дд]|[Dd])\. ?\d/u;
const SEVERAL = /;|\. |(?<![\p{L}])(?:and|и|und|et) /u;
const GOES_ON = /^,? ?(?:[Ff]onds? |[FfФф]\. ?|фонд|RG ?\d|Central|Lot |Bestand|\d{3}[.\d])/u;

export const splitLocators = (text: string): string[] => {
  if (text.length > LONGEST || !SEVERAL.test(text)) return text.trim() === "" ? [] : [text.trim()];
  const readable = plain(text);
  const repositories = mentions(readable)
    .filter(({ start, end }) => {
      const before = readable.slice(Math.max(0, start - 24), start);
      return start > 0 && JOINT.test(before) && GOES_ON.test(readable.slice(end, end + 24));
    })
    .map(({ start }) => start);
  const firstFile = readable.search(FILE);
  const files = [...readable.matchAll(NEXT_FILE)]
    .map(({ index, 0: joint }) => index + joint.length)
    .filter((start) => firstFile !== -1 && start > firstFile);
  const starts = [...repositories, ...files].sort((a, b) => a - b);
  return [0, ...starts]
    .map((start, index) => text.slice(start, starts[index] ?? text.length))
    .map((part, index, all) =>
      (index < all.length - 1
        ? part.replace(/[\s,;]*(?:and|и|und|et)?[\s,;]*$/u, "")
        : part
      ).trim(),
    )
    .filter((part) => part !== "");
};
