import { isEdtf } from "../../base/dates.ts";
import type { Reading } from "../reading.ts";

/**
 * The Department of State's central decimal file, 1910–1963: class, then slash and suffix. From
 * 1944 the suffix is the document's date: `611.61/3-1061` is 10 March 1961.
 */
const NAME = "[A-Z[(][\\p{L}()[\\].' -]{0,40}(?:, [A-Z][\\p{L}. ]{1,30})?";
const CLASS = `\\d{3}[A-Z]{0,2}(?:\\. ?[0-9A-Z]{1,10}(?: \\d{3,4})?)?(?: ?- ?[A-Z]{1,5}(?![a-z.]))?(?:[ -]${NAME})?`;
const SUFFIX = "\\d{1,2} ?- ?\\d{3,4}[a-z]?|\\d{1,6} ?[a-z]?";
const WITH_SUFFIX = new RegExp(
  `(?<![\\p{L}\\p{N}./-])(${CLASS}) ?/ ?(${SUFFIX})(?![\\p{L}\\p{N}-])`,
  "u",
);
/** a class alone, as the whole of what stands between commas: `Central Files, 123 Thompson` */
const ALONE = new RegExp(
  `(?<=^|[\\0,:] ?)(?=\\d{3}[A-Z]{0,2}(?:\\.| [A-Z]))(${CLASS})(?=\\s*[.,\\]\\0]{0,2}\\s*$)`,
  "u",
);

const tight = (text: string): string => text.replace(/ ?- ?/g, "-").trim();

export const readDecimal = (reading: Reading): boolean => {
  const match = WITH_SUFFIX.exec(reading.open);
  if (match === null)
    return (
      (reading.parts.series ?? reading.parts.form) !== undefined && reading.take("class", ALONE)
    );
  reading.parts.class = tight(match[1]!);
  reading.parts.suffix = tight(match[2]!);
  reading.claim(match.index, match.index + match[0].length);
  return true;
};

/** The date in a decimal suffix, EDTF: `3-1061` → `1961-03-10`; null where it holds none. */
export const suffixDate = (suffix: string): string | null => {
  const match = /^\s*(\d{1,2}) ?[-‐-―] ?(\d{1,2})(\d{2})[a-z]?\s*$/.exec(suffix);
  if (!match) return null;
  const [month, day] = [match[1]!.padStart(2, "0"), match[2]!.padStart(2, "0")];
  const date = `19${match[3]}-${month}-${day}`;
  return isEdtf(date) ? date : null;
};
