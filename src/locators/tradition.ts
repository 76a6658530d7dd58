import type { Reading } from "./reading.ts";

/** How one country writes archival references. */
export interface Tradition {
  /** as the repositories' `country` */
  country: string;
  /** shapes that only this tradition has: they name it where no repository is named */
  recognises: RegExp;
  /** repository that such a shape implies, where only one uses it */
  home?: string;
  /** claims all it understands; what it leaves is not understood */
  read(reading: Reading): void;
}

/** Labels before a value, not inside a word. */
export const labelled = (labels: string, value: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels})(${value})(?![\\p{L}\\p{N}])`, "u");
