import type { Units } from "./words.ts";

/** Most words known at once; beyond it everything is forgotten and learnt again. */
const MOST = 1 << 17;
const TABLE = MOST * 2;

/**
 * Gives every stretch of text that is a word a small number, so that what is costly to know of a
 * word (its folding, its stem) is found out once. Compares code units in place: cutting a string
 * for every word of a text would take three times as long as all the rest of the analysis.
 */
export class Lexicon {
  static readonly most = MOST;
  /** grows by one with every new word; numbers start at 1 */
  size = 0;
  private readonly table = new Int32Array(TABLE);
  private readonly starts = new Int32Array(MOST + 2);
  private units = new Uint16Array(1 << 20);

  /** Number of the word `text[start, end)`; valid until `forget`. */
  id(text: Units, start: number, end: number): number {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text[at]!, 0x01000193);
    for (let probe = (hash ^ (hash >>> 15)) & (TABLE - 1); ; probe = (probe + 1) & (TABLE - 1)) {
      const id = this.table[probe]!;
      if (id === 0) return this.learn(probe, text, start, end);
      if (this.is(id, text, start, end)) return id;
    }
  }

  /** Whether the next texts may bring more words than there is room for; then `forget`. */
  get full(): boolean {
    return this.size > MOST / 2;
  }

  forget(): void {
    this.size = 0;
    this.table.fill(0);
  }

  private is(id: number, text: Units, start: number, end: number): boolean {
    let at = this.starts[id]!;
    if (this.starts[id + 1]! - at !== end - start) return false;
    while (start < end && this.units[at] === text[start]) {
      at += 1;
      start += 1;
    }
    return start === end;
  }

  private learn(probe: number, text: Units, start: number, end: number): number {
    if (this.size === MOST) return 0;
    const id = ++this.size;
    this.table[probe] = id;
    let at = this.starts[id]!;
    if (at + end - start > this.units.length) {
      const larger = new Uint16Array(Math.max(this.units.length * 2, at + end - start));
      larger.set(this.units);
      this.units = larger;
    }
    while (start < end) this.units[at++] = text[start++]!;
    this.starts[id + 1] = at;
    return id;
  }
}
