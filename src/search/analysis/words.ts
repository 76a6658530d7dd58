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
  CLASS[code] =
    code < 0xd800 || code > 0xdfff ? classify(String.fromCharCode(code)) : SURROGATE;
}

/** Class of the character at `at`; past the end, `OTHER`. */
const classAt = (text: string, at: number): number => {
  if (at >= text.length) return OTHER;
  const kind = CLASS[text.charCodeAt(at)]!;
  return kind === SURROGATE ? classify(String.fromCodePoint(text.codePointAt(at)!)) : kind;
};

const widthAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);

/** End of the word that goes on at `end` with characters of class `kind`. */
const wordEnd = (text: string, end: number, kind: number): number => {
  for (const length = text.length; end < length; ) {
    const next = CLASS[text.charCodeAt(end)]!;
    if (next === kind || next === MARK) end += 1;
    else if (next !== SURROGATE) return end;
    else {
      const astral = classAt(text, end);
      if (astral !== kind && astral !== MARK) return end;
      end += widthAt(text, end);
    }
  }
  return end;
};

const isLetterAt = (text: string, at: number): boolean => classAt(text, at) === LETTER;

/** End of `U.S.S.R.` or `Н.С.` when single letters with stops begin at `at`, else 0. */
const initialsEnd = (text: string, at: number): number => {
  let end = 0;
  while (text[at + 1] === "." && isLetterAt(text, at + 2) && !isLetterAt(text, at + 3)) {
    at += 2;
    end = at + 1;
  }
  return end > 0 && text[end] === "." ? end + 1 : end;
};

const isPossessiveAt = (text: string, at: number): boolean =>
  /^['’][sS]$/.test(text.slice(at, at + 2)) && classAt(text, at + 2) === OTHER;

/**
 * Visits the words of a text in order, each as the stretch it fills (code units, end excluded).
 * The rules need no language, so that a query is cut as the texts were:
 * letters and digits part (`No222` is `No` `222`, found whole as a phrase and by its parts), so do
 * hyphens and apostrophes; the English possessive belongs to its word (`Kennedy’s`); initials with
 * stops are one word (`U.S.S.R.`); Chinese, Japanese, Thai, Lao, Khmer and Burmese characters are
 * words of their own.
 */
export const eachWord = (text: string, visit: (start: number, end: number) => void): void => {
  const length = text.length;
  for (let at = 0; at < length; ) {
    const unit = CLASS[text.charCodeAt(at)]!;
    if (unit === OTHER || unit === MARK) {
      at += 1;
      continue;
    }
    const kind = unit === SURROGATE ? classAt(text, at) : unit;
    let end = at + (unit === SURROGATE ? widthAt(text, at) : 1);
    if (kind === LETTER || kind === DIGIT) end = wordEnd(text, end, kind);
    // a character of its own takes its marks with it, as a letter does
    else if (kind === SINGLE) end = wordEnd(text, end, MARK);
    if (kind === LETTER && end < length) {
      const next = text.charCodeAt(end);
      if (next === 0x2e && end === at + 1) end = initialsEnd(text, at) || end;
      else if ((next === 0x27 || next === 0x2019) && isPossessiveAt(text, end)) end += 2;
    }
    if (kind !== OTHER && kind !== MARK) visit(at, end);
    at = end;
  }
};
