import { fold } from "../base/fold.ts";
import { plain } from "./reading.ts";
import { ROWS } from "./repository-table.ts";

/** An institution that holds originals. */
export interface Repository {
  id: string;
  /** preferred name, for display */
  name: string;
  /** every form seen, superseded ones and other scripts included */
  names: string[];
  country: string;
}

interface NameForm {
  id: string;
  /** folded words after the first */
  words: string[];
  /** an abbreviation, matched letter for letter */
  exact: string | null;
  onlyAtStart: boolean;
}

const TOKEN = /[\p{L}\p{N}]+/gu;
const wordsOf = (text: string): string[] => fold(text).match(TOKEN) ?? [];

const table: ReadonlyMap<string, Repository> = new Map(
  ROWS.map(({ id, country, names }) => {
    const forms = names.map((name) => name.replace("~", ""));
    return [id, { id, country, name: forms[0]!, names: [...new Set(forms)] }];
  }),
);

/** first folded word → forms that begin with it, longest first */
const index = ((): ReadonlyMap<string, readonly NameForm[]> => {
  const byWord = new Map<string, NameForm[]>();
  for (const { id, names } of ROWS) {
    for (const written of names) {
      const name = written.replace("~", "");
      const [first, ...words] = wordsOf(name);
      const abbreviation = words.length === 0 && /\p{Lu}.*\p{Lu}/u.test(name);
      const form = { id, words, exact: abbreviation ? name : null, onlyAtStart: written !== name };
      byWord.set(first!, [...(byWord.get(first!) ?? []), form]);
    }
  }
  for (const forms of byWord.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return byWord;
})();

const places: ReadonlyMap<string, RegExp> = new Map(
  ROWS.flatMap(({ id, places: names }) =>
    names.length === 0
      ? []
      : [
          [
            id,
            new RegExp(
              `^(?:,? ?\\(?(?:${names.join("|")})(?:,? D\\.? ?C\\.?)?\\)?(?![\\p{L}\\p{N}]))+`,
              "u",
            ),
          ],
        ],
  ),
);

/** What is known of a repository; null for an id that the table does not hold. */
export const repository = (id: string): Repository | null => table.get(id) ?? null;

/** A repository's name in a text: offsets of name, expansion in brackets, and place. */
interface Mention {
  id: string;
  start: number;
  end: number;
}

interface Word {
  folded: string;
  written: string;
  start: number;
  end: number;
}

const nameAt = (words: readonly Word[], at: number): { id: string; last: number } | null => {
  const { folded, written } = words[at]!;
  for (const form of index.get(folded) ?? []) {
    if (form.exact !== null && form.exact !== written) continue;
    if (form.onlyAtStart && at > 0) continue;
    if (form.words.every((word, step) => words[at + 1 + step]?.folded === word)) {
      return { id: form.id, last: at + form.words.length };
    }
  }
  return null;
};

const EXPANSION = /^ ?[([]([^()[\]]{1,120})[)\]]/;

/** Brackets after a name that repeat or abbreviate it, and the place where the archive stands. */
const withExpansion = (text: string, id: string, end: number): number => {
  let reach = end;
  const bracket = EXPANSION.exec(text.slice(reach, reach + 130));
  if (bracket && mentions(bracket[1]!).some((mention) => mention.id === id)) {
    reach += bracket[0].length;
  }
  return reach + (places.get(id)?.exec(text.slice(reach, reach + 60))?.[0].length ?? 0);
};

/** The repositories named in a text, in order, longest names first; at most `limit`. */
export const mentions = (text: string, limit = 20): Mention[] => {
  const readable = plain(text);
  const words: Word[] = [];
  for (const { 0: written, index: start } of readable.matchAll(TOKEN)) {
    words.push({ folded: fold(written), written, start, end: start + written.length });
  }
  const found: Mention[] = [];
  for (let at = 0; at < words.length && found.length < limit; at += 1) {
    const name = nameAt(words, at);
    if (name === null) continue;
    const end = withExpansion(readable, name.id, words[name.last]!.end);
    found.push({ id: name.id, start: words[at]!.start, end });
    while (at + 1 < words.length && words[at + 1]!.start < end) at += 1;
  }
  return found;
};

/** The repository a text names, or null: a name of any form, alone or at the head of a locator. */
export const repositoryOf = (text: string): string | null => mentions(text, 1)[0]?.id ?? null;
