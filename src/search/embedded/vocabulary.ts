import type { DatabaseSync } from "node:sqlite";
import type { BegunVocabulary } from "./text.ts";

/** Most words looked at for one beginning, and most stray terms taken from them. */
const MOST_STRAY = 200;

const column = (rows: Record<string, unknown>[], name: string) =>
  rows.map((row) => String(row[name]));

/** The first string after all that begin so. */
const after = (beginning: string): string => `${beginning}\u{10FFFF}`;

/** The words the index holds, hidden documents' among them: fit to look things up, not to show. */
export const vocabularyOf = (db: DatabaseSync): BegunVocabulary => {
  const languages = db.prepare("SELECT code FROM language ORDER BY code");
  const terms = db.prepare("SELECT term FROM word WHERE word = ? ORDER BY term");
  const stray = db.prepare(
    `SELECT DISTINCT term FROM word WHERE word >= ? AND word < ?
       AND substr(term, 3, length(?)) <> ? ORDER BY term LIMIT ${MOST_STRAY}`,
  );
  const known = new Map<string, readonly string[]>();
  const once = (key: string, read: () => readonly string[]): readonly string[] => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = read()));
    return found;
  };
  return {
    languages: () =>
      once("languages", () => [...new Set(["00", ...column(languages.all(), "code")])]),
    termsOf: (word) => once(`=${word}`, () => column(terms.all(word), "term")),
    strayTerms: (beginning) =>
      once(`*${beginning}`, () =>
        column(stray.all(beginning, after(beginning), beginning, beginning), "term"),
      ),
  };
};
