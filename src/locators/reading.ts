import type { Part } from "./vocabulary.ts";

/** What no longer may be read: a claimed character. */
const TAKEN = "\0";

/** Beyond this a text is no locator; the rest is left as not understood. */
export const LONGEST = 2_000;

/** Dashes, quotation marks and spaces in one shape each, character for character. */
export const plain = (text: string): string => (/^[ -~]*$/.test(text) ? text : shaped(text));

const shaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\u00a0\u2000-\u200b\u202f]/gu, " ")
    .replace(/[‐-―−]/g, "-")
    .replace(/[“”„«»]/g, '"')
    .replace(/[’‘ʼʹ′]/g, "'");

/** A value without the spaces round dashes and slashes that stand by a number, or punctuation round it. */
export const tidy = (value: string): string =>
  value
    .replace(/ ?([-/]) ?(?=\d)|(?<=\d) ?([-/]) ?/g, "$1$2")
    .replace(/ {2,}/g, " ")
    .replace(/^[\s,;:."]+|[\s,;:"]+$/g, "");

/**
 * One locator being read. Rules claim stretches of it in any order; what is left unclaimed in the
 * end was not understood.
 */
export class Reading {
  readonly written: string;
  /** the text with claimed stretches blanked by NUL, offset for offset that of `written` */
  open: string;
  repository: string | null = null;
  readonly parts: Partial<Record<Part, string>> = {};

  constructor(written: string) {
    this.written = written;
    this.open = plain(written);
  }

  claim(start: number, end: number): void {
    this.open = this.open.slice(0, start) + TAKEN.repeat(end - start) + this.open.slice(end);
  }

  /** Claims the first match; its first group that matched is the part's value. */
  take(part: Part, pattern: RegExp): boolean {
    if (this.parts[part] !== undefined) return false;
    const match = pattern.exec(this.open);
    if (match === null) return false;
    const value = tidy(match.slice(1).find((group) => group !== undefined) ?? match[0]);
    if (value === "") return false;
    this.parts[part] = value;
    this.claim(match.index, match.index + match[0].length);
    return true;
  }

  /** Claims what is understood and says nothing: connecting words. */
  skip(pattern: RegExp): void {
    const match = pattern.exec(this.open);
    if (match !== null && match[0] !== "") this.claim(match.index, match.index + match[0].length);
  }

  /** Claims the brackets that stand round the whole. */
  unwrap(): void {
    const [start, end] = [
      this.open.search(/\S/),
      this.open.trimEnd().replace(/\.$/, "").length - 1,
    ];
    if (start < 0 || !"([".includes(this.open[start]!) || !")]".includes(this.open[end] ?? "-"))
      return;
    const inner = this.open.slice(start + 1, end);
    const inside = inner.replace(/\([^()]*\)|\[[^[\]]*\]/g, "");
    if (/[()[\]]/.test(inside)) return;
    this.claim(start, start + 1);
    this.claim(end, end + 1);
  }

  /** The unclaimed stretches that hold a letter or digit, as written. */
  left(): { text: string; start: number; end: number }[] {
    const stretches: { text: string; start: number; end: number }[] = [];
    for (const match of this.open.matchAll(/[^\0]+/g)) {
      if (!/[\p{L}\p{N}]/u.test(match[0])) continue;
      const start = match.index + /^[\s.,;:()[\]"'-]*/.exec(match[0])![0].length;
      const end = match.index + match[0].replace(/[\s.,;:("'[-]+$/, "").length;
      stretches.push({ text: this.written.slice(start, end), start, end });
    }
    return stretches;
  }
}
