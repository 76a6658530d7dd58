import { stemmedLanguage } from "./analysis/languages.ts";
import { readings, termOf, wordOf, wordsIn, type Vocabulary } from "./analysis/terms.ts";
import { eachWord } from "./analysis/words.ts";
import type { Words } from "./query/query.ts";
import type { Hit } from "./search.ts";

/** Longest snippet, in code units. */
const LONGEST = 240;
/** Texts are looked through in stretches; the first that has a match is the last looked at. */
const STRETCH = 50_000;

export interface Passage {
  text: string;
  language: string;
}

/** What is to be marked: terms that follow one another; with `begun`, the last only begins so. */
interface Needle {
  part: number;
  terms: readonly string[];
  begun: string | null;
}

interface Match {
  start: number;
  end: number;
  part: number;
}

/** How well a passage matches: distinct parts of the query first, then how many matches. */
interface Best {
  score: number;
  text: string;
  from: number;
  to: number;
  matches: Match[];
}

const needlesOf = (leaf: Words, part: number, vocabulary: Vocabulary): Needle[] => {
  const words = wordsIn(leaf.text);
  if (!leaf.prefix)
    return readings(words, vocabulary).map((terms) => ({ part, terms, begun: null }));
  const begun = wordOf(words.at(-1) ?? "");
  const heads = words.length <= 1 ? [[]] : readings(words.slice(0, -1), vocabulary);
  return heads.map((terms) => ({ part, terms, begun }));
};

/** Arabic puts its article before the stem; all others change only how a word ends. */
const KEEPS_BEGINNING = (language: string): boolean => language !== "ar";

/** Most words whose terms are remembered. */
const MOST_KNOWN = 100_000;

/** Terms by language and word as written: stemming a word costs more than finding it did. */
const known = new Map<string, string>();

const knownTermOf = (raw: string, language: string): string => {
  const key = language + raw;
  let term = known.get(key);
  if (term === undefined) {
    if (known.size === MOST_KNOWN) known.clear();
    term = termOf(raw, language);
    known.set(key, term);
  }
  return term;
};

/** Finds what a query matched in texts, and cuts out the stretch that shows the most of it. */
export class Marker {
  private readonly needles: Needle[];
  /** folded letters that the words looked for begin with; others need not be stemmed */
  private readonly letters: ReadonlySet<string>;
  private readonly isPossible = new Map<number, boolean>();

  constructor(leaves: readonly Words[], vocabulary: Vocabulary) {
    this.needles = leaves.flatMap((leaf, part) => needlesOf(leaf, part, vocabulary));
    this.letters = new Set(
      this.needles.map(({ terms, begun }) => (terms[0]?.slice(2) ?? begun!).slice(0, 1)),
    );
  }

  /** The best stretch of the passages; of equals the first. Null where nothing matches. */
  snippet(passages: readonly Passage[]): Pick<Hit, "snippet" | "language"> | null {
    let best: (Best & { language: string }) | null = null;
    for (const { text, language } of passages) {
      const found = this.bestOf(text, stemmedLanguage(language));
      if (found !== null && found.score > (best?.score ?? 0)) best = { ...found, language };
    }
    return best === null ? null : { snippet: cut(best), language: best.language };
  }

  private bestOf(text: string, language: string): Best | null {
    if (this.needles.length === 0) return null;
    for (let from = 0; from < text.length;) {
      let to = Math.min(text.length, from + STRETCH);
      if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), from + STRETCH / 2);
      const stretch = text.slice(from, to);
      const matches = this.matches(stretch, language);
      if (matches.length > 0) return densest(stretch, matches);
      from = to;
    }
    return null;
  }

  private matches(text: string, language: string): Match[] {
    const starts: number[] = [];
    const ends: number[] = [];
    const maybe: number[] = [];
    eachWord(text, (start, end) => {
      if (this.mayBegin(text.charCodeAt(start)) || !KEEPS_BEGINNING(language)) {
        maybe.push(starts.length);
      }
      starts.push(start);
      ends.push(end);
    });
    const raw = (at: number): string => text.slice(starts[at], ends[at]);
    const found: Match[] = [];
    for (const at of maybe) {
      const first = knownTermOf(raw(at), language);
      for (const { part, terms, begun } of this.needles) {
        if (terms.length > 0 && terms[0] !== first) continue;
        const last = at + terms.length - (begun === null ? 1 : 0);
        if (last >= starts.length) continue;
        const follows = terms.every((term, i) => knownTermOf(raw(at + i), language) === term);
        if (!follows || (begun !== null && !wordOf(raw(last)).startsWith(begun))) continue;
        if ((found.at(-1)?.end ?? 0) > starts[at]!) continue;
        found.push({ start: starts[at]!, end: ends[last]!, part });
      }
    }
    return found;
  }

  /** Whether a word that begins with this code unit may be one looked for. */
  private mayBegin(unit: number): boolean {
    let may = this.isPossible.get(unit);
    if (may === undefined) {
      const letter = wordOf(String.fromCharCode(unit)).slice(0, 1);
      may = letter === "" || this.letters.has(letter);
      this.isPossible.set(unit, may);
    }
    return may;
  }
}

/** The stretch of at most `LONGEST` code units with the most of the query in it. */
const densest = (text: string, matches: Match[]): Best => {
  let best = { score: 0, first: 0, last: 0 };
  const inside = new Map<number, number>();
  for (let first = 0, next = 0; first < matches.length; first++) {
    while (next < matches.length && matches[next]!.end - matches[first]!.start <= LONGEST) {
      inside.set(matches[next]!.part, (inside.get(matches[next]!.part) ?? 0) + 1);
      next += 1;
    }
    const score = inside.size * 1000 + Math.max(1, next - first);
    if (score > best.score) best = { score, first, last: Math.max(first, next - 1) };
    const left = (inside.get(matches[first]!.part) ?? 0) - 1;
    if (left > 0) inside.set(matches[first]!.part, left);
    else inside.delete(matches[first]!.part);
    next = Math.max(next, first + 1);
  }
  const chosen = matches.slice(best.first, best.last + 1);
  const width = chosen.at(-1)!.end - chosen[0]!.start;
  const room = Math.max(0, LONGEST - width);
  let from = Math.max(0, chosen[0]!.start - Math.floor(room / 3));
  const to = Math.min(text.length, from + Math.max(LONGEST, 1));
  from = Math.max(0, Math.min(from, to - LONGEST));
  return { score: best.score, text, from, to, matches };
};

const isInsideWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && !/\s/.test(text[at - 1]!) && !/\s/.test(text[at]!);

/** The nearest place between words, inwards, unless a match or the whole stretch would be lost. */
const atWords = ({ text, from, to, matches }: Best): [number, number] => {
  const inside = matches.filter(({ start, end }) => start >= from && end <= to);
  const left = inside[0]?.start ?? to;
  const right = inside.at(-1)?.end ?? from;
  let [start, end] = [from, to];
  while (start < left && isInsideWord(text, start)) start += 1;
  while (end > right && isInsideWord(text, end)) end -= 1;
  return start < end ? [start, end] : [from, to];
};

const cut = (best: Best): Hit["snippet"] => {
  const { text, matches } = best;
  const [from, to] = atWords(best);
  const parts: Hit["snippet"] = [];
  const add = (stretch: string, hit: boolean) => {
    let clean = stretch.replace(/\s+/g, " ");
    if (parts.length === 0) clean = clean.trimStart();
    if (clean !== "") parts.push({ text: clean, hit });
  };
  let at = from;
  for (const { start, end } of matches) {
    if (start < at || start >= to) continue;
    add(text.slice(at, start), false);
    add(text.slice(start, Math.min(end, to)), true);
    at = Math.min(end, to);
  }
  add(text.slice(at, to).trimEnd(), false);
  return parts;
};

/** The beginning of the first passage that has one. */
export const beginning = (passages: readonly Passage[]): Pick<Hit, "snippet" | "language"> => {
  const first = passages.find(({ text }) => text.trim() !== "");
  if (first === undefined) return { snippet: [], language: passages[0]?.language ?? "und" };
  const text = first.text.trimStart();
  const best = { score: 0, text, from: 0, to: Math.min(LONGEST, text.length), matches: [] };
  return { snippet: cut(best), language: first.language };
};
