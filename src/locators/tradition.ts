import type { Reading } from "./reading.ts";

/** How one country, or several of one school, write archival references. */
export interface Tradition {
  /** as the repositories' `country` */
  countries: readonly string[];
  /** shapes that only this tradition has: they name it where no repository is named */
  recognises: RegExp;
  /** repository that such a shape implies, where only one uses it */
  home?: string;
  /** claims all it understands; what it leaves is not understood */
  read(reading: Reading): void;
}

/**
 * Labels before a value, not inside a word. The labels are looked for first: they are rarer than
 * the ends of words, and the engine skips to them.
 */
export const labelled = (labels: string, value: string): RegExp =>
  new RegExp(`(?=${labels})(?<![\\p{L}\\p{N}])(?:${labels})(${value})(?![\\p{L}\\p{N}])`, "u");

/** A value before its label, as Hungarian has it: “276. f.” */
export const labelledAfter = (value: string, labels: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(${value})(?:${labels})(?![\\p{L}\\p{N}])`, "u");

const NUMBERS = "\\d{1,5}[a-z]?(?: ?[-–,] ?\\d{1,5}[a-z]?){0,40}";
export const PAGES = labelled("(?:pp?|pages?|pgs?)[. ]{1,2}", NUMBERS);
export const FOLIOS = labelled("(?:ff?|fols?|folios?)[. ]{0,2}", NUMBERS);
export const COPY = /\(((?:certified )?copy|copie|Kopie|Abschrift|kopia)\)/iu;
