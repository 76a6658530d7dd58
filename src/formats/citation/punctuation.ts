/** A final full stop that belongs to the word: initials, "U.S.", "Jr.", "no." */
const ABBREVIATION =
  /(?:^|[\s.([“‘"'-])(?:\p{L}|\p{Lu}\p{L}|ca|cf|ch|co|corp|ed|eds|etc|fol|gen|inc|jr|ltd|nos?|p|pp|prof|pt|sr|st|trans|vols?|гг?|др|им)\.$/iu;

/** longer than any abbreviation above */
const TAIL = -12;
const abbreviated = (text: string): boolean =>
  text.endsWith(".") && ABBREVIATION.test(text.slice(TAIL));

const clean = (text: string): string => text.replace(/[\s,;:]+$/u, "");

/**
 * `text` with `mark` behind it and never two marks: a full stop gives way to a comma unless it
 * belongs to an abbreviation; a question or exclamation mark takes the place of a full stop but
 * keeps a comma beside it (Chicago: “Are You a Doctor?,”).
 */
export const closed = (text: string, mark: "," | "." | ";"): string => {
  const bare = clean(text);
  if (bare === "") return "";
  if (mark === ".")
    return /[.?!…]['’”)\]]?$/u.test(bare) && !/[)\]]$/.test(bare) ? bare : `${bare}.`;
  return `${abbreviated(bare) || /(?:\.\.|…)$/u.test(bare) ? bare : bare.replace(/\.$/u, "")}${mark}`;
};

/** A stored text as an element: one line, without the punctuation that closed it in its source. */
export const element = (text: string): string => {
  const line = clean(text.replace(/\s+/gu, " ").trim());
  return abbreviated(line) || line.endsWith("..") ? line : line.replace(/\.$/, "");
};

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
