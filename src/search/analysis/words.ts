const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** combining marks and invisible joiners: part of a word, never its beginning */
const MARK = 3;
/** scripts written without spaces: every character is a word, found as a phrase */
const SINGLE = 4;

const SINGLE_SCRIPTS =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;

const classify = (character: string): number => {
  if (/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u.test(character)) return MARK;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (!/\p{L}/u.test(character)) return OTHER;
  return SINGLE_SCRIPTS.test(character) ? SINGLE : LETTER;
};

/** Class of every code unit; surrogates are classed by the character they make. */
const SURROGATE = 5;
const CLASS = new Uint8Array(0x10000);
for (let code = 0; code < CLASS.length; code++) {
  CLASS[code] = code < 0xd800 || code > 0xdfff ? classify(String.fromCharCode(code)) : SURROGATE;
}

/** UTF-16 code units; read from an array they cost a third of `charCodeAt`. */
export type Units = Uint16Array;

/** The code units of a text, in `into` where there is room. */
export const unitsOf = (text: string, into?: Units): Units => {
  const units =
    into !== undefined && text.length <= into.length ? into : new Uint16Array(text.length);
  Buffer.from(units.buffer, units.byteOffset, units.byteLength).write(text, "utf16le");
  return units;
};

const codePoint = (units: Units, at: number): number => {
  const [high, low] = [units[at]!, units[at + 1] ?? 0];
  const isPair = (high & 0xfc00) === 0xd800 && (low & 0xfc00) === 0xdc00;
  return isPair ? ((high - 0xd7c0) << 10) + (low - 0xdc00) : high;
};

const classOfPair = (units: Units, at: number): number =>
  classify(String.fromCodePoint(codePoint(units, at)));

const widthAt = (units: Units, at: number): number => (codePoint(units, at) > 0xffff ? 2 : 1);

/** End of the word that goes on at `end` with characters of class `kind`. */
const wordEnd = (units: Units, end: number, length: number, kind: number): number => {
  while (end < length) {
    const next = CLASS[units[end]!]!;
    if (next === kind || next === MARK) end += 1;
    else if (next !== SURROGATE) return end;
    else {
      const astral = classOfPair(units, end);
      if (astral !== kind && astral !== MARK) return end;
      end += widthAt(units, end);
    }
  }
  return end;
};

const STOP = 0x2e;

const isLetter = (units: Units, at: number, length: number): boolean =>
  at < length && CLASS[units[at]!] === LETTER;

/** End of `U.S.S.R.` or `Н.С.` when single letters with stops begin at `at`, else 0. */
const initialsEnd = (units: Units, at: number, length: number): number => {
  let end = 0;
  while (
    units[at + 1] === STOP &&
    isLetter(units, at + 2, length) &&
    !isLetter(units, at + 3, length)
  ) {
    at += 2;
    end = at + 1;
  }
  return end > 0 && end < length && units[end] === STOP ? end + 1 : end;
};

/** Whether `’s` and no further letter or digit stand at `at`. */
const isPossessive = (units: Units, at: number, length: number): boolean =>
  (units[at] === 0x27 || units[at] === 0x2019) &&
  at + 1 < length &&
  (units[at + 1]! | 0x20) === 0x73 &&
  (at + 2 >= length || CLASS[units[at + 2]!] === OTHER);

/**
 * Visits the words of a text in order, each as the stretch it fills (code units, end excluded).
 * The rules need no language, so that a query is cut as the texts were:
 * letters and digits part (`No222` is `No` `222`, found whole as a phrase and by its parts), so do
 * hyphens and apostrophes; the English possessive belongs to its word (`Kennedy’s`); initials with
 * stops are one word (`U.S.S.R.`); Chinese, Japanese, Thai, Lao, Khmer and Burmese characters are
 * words of their own.
 */
export const eachWordIn = (
  units: Units,
  length: number,
  visit: (start: number, end: number) => void,
): void => {
  for (let at = 0; at < length;) {
    const unit = CLASS[units[at]!]!;
    if (unit === OTHER || unit === MARK) {
      at += 1;
      continue;
    }
    const kind = unit === SURROGATE ? classOfPair(units, at) : unit;
    let end = at + (unit === SURROGATE ? widthAt(units, at) : 1);
    if (kind === LETTER || kind === DIGIT) end = wordEnd(units, end, length, kind);
    // a character of its own takes its marks with it, as a letter does
    else if (kind === SINGLE) end = wordEnd(units, end, length, MARK);
    if (kind === LETTER && end < length) {
      if (units[end] === STOP && end === at + 1) end = initialsEnd(units, at, length) || end;
      else if (isPossessive(units, end, length)) end += 2;
    }
    if (kind !== OTHER && kind !== MARK) visit(at, end);
    at = end;
  }
};

export const eachWord = (text: string, visit: (start: number, end: number) => void): void =>
  eachWordIn(unitsOf(text), text.length, visit);
