import { Lexicon } from "../analysis/lexicon.ts";
import { stemmedLanguage, UNSTEMMED } from "../analysis/languages.ts";
import { termOf, wordOf } from "../analysis/terms.ts";
import { eachWordIn, unitsOf } from "../analysis/words.ts";

/** A term that no query makes, so that no phrase reaches from one text or name into the next. */
const BREAK = new Uint8Array([0x20, 0x30]); // " 0"

/** The empty entry. */
const NONE = 0;

/** Longest term in bytes: two for the language, 64 code units of up to three bytes. */
const LONGEST = 2 + 64 * 3;

const utf8 = new TextEncoder();

/** Bytes that grow. */
class Bytes {
  data: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity: number) {
    this.data = new Uint8Array(capacity);
  }

  reserve(more: number): void {
    if (this.length + more <= this.data.length) return;
    const larger = new Uint8Array(Math.max(this.data.length * 2, this.length + more));
    larger.set(this.data.subarray(0, this.length));
    this.data = larger;
  }

  push(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.data.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Adds a text under a byte of its length; returns where. */
  entry(text: string): number {
    this.reserve(1 + LONGEST);
    const at = this.length;
    const { written } = utf8.encodeInto(text, this.data.subarray(at + 1, at + 1 + LONGEST));
    this.data[at] = written;
    this.length = at + 1 + written;
    return at;
  }

  /** Adds a space and an entry of `pool`, unless that is empty. */
  copy(pool: Bytes, entry: number): void {
    const from = pool.data;
    const end = entry + 1 + from[entry]!;
    let at = entry + 1;
    if (at >= end) return;
    this.reserve(1 + LONGEST);
    const to = this.data;
    to[this.length++] = 0x20;
    while (at < end) to[this.length++] = from[at++]!;
  }
}

/**
 * Turns texts into what FTS5's `ascii` tokenizer cuts at its spaces alone: terms of letters and
 * digits. A word is analysed once; after that it costs a look-up and a copy of its bytes.
 */
export class Encoder {
  private readonly lexicon = new Lexicon();
  /** known terms: a byte of length, then the bytes */
  private readonly pool = new Bytes(1 << 20);
  /** where in `pool` the term of a word begins, by language and number of the word; 0 = unknown */
  private readonly known = new Map<string, Int32Array>();
  /** likewise the folded words, only where the stem is not the word itself */
  private readonly written = new Map<string, Int32Array>();
  private readonly units = new Uint16Array(1 << 17);
  private readonly terms = new Bytes(1 << 20);
  private readonly words = new Bytes(1 << 18);
  private ends: number[] = [];
  /** the document in which a word was last met, by number of the word */
  private readonly metIn = new Uint32Array(Lexicon.most + 1);
  private document = 0;
  private readonly onWord: (word: string, term: string) => void;

  /** `onWord` is told every folded word with each of its terms, at least when it is first met. */
  constructor(onWord: (word: string, term: string) => void) {
    this.onWord = onWord;
    this.forget();
  }

  /** To be called when what `onWord` was told may have been lost. */
  forget(): void {
    this.lexicon.forget();
    this.known.clear();
    this.written.clear();
    this.metIn.fill(0);
    this.pool.length = 1;
  }

  begin(): void {
    if (this.lexicon.full || this.document === 0xffffffff) this.forget();
    this.document += 1;
    this.terms.length = 0;
    this.words.length = 0;
    this.ends = [];
  }

  /** One column of the document: texts apart, each in its language. */
  column(texts: readonly { text: string; language: string }[]): void {
    for (const { text, language } of texts) {
      if (text === "") continue;
      const code = stemmedLanguage(language);
      const known = this.offsets(code);
      const written = this.written.get(code)!;
      const units = unitsOf(text, this.units);
      eachWordIn(units, text.length, (start, end) => {
        const id = this.lexicon.id(units, start, end);
        if (known[id] === 0 || id === 0) this.learn(id, text.slice(start, end), code);
        this.terms.copy(this.pool, known[id]!);
        if (this.metIn[id] === this.document && id !== 0) return;
        this.metIn[id] = this.document;
        this.words.copy(this.pool, written[id]!);
      });
      this.terms.push(BREAK);
    }
    this.ends.push(this.terms.length);
  }

  /** The terms of each column, and the distinct words that are not stems; valid until `begin`. */
  end(): { columns: Uint8Array[]; words: Uint8Array } {
    const columns = this.ends.map((end, at) =>
      this.terms.data.subarray(at === 0 ? 0 : this.ends[at - 1], end),
    );
    return { columns, words: this.words.data.subarray(0, this.words.length) };
  }

  private offsets(language: string): Int32Array {
    let offsets = this.known.get(language);
    if (offsets === undefined) {
      offsets = new Int32Array(Lexicon.most + 1);
      this.known.set(language, offsets);
      this.written.set(language, new Int32Array(Lexicon.most + 1));
    }
    return offsets;
  }

  private learn(id: number, raw: string, language: string): void {
    const word = wordOf(raw);
    const term = termOf(raw, language);
    this.known.get(language)![id] = this.pool.entry(term);
    const isStem = term.slice(UNSTEMMED.length) === word;
    this.written.get(language)![id] = isStem ? NONE : this.pool.entry(word);
    if (word !== "") this.onWord(word, term);
  }
}
