import { fieldOf, type Field } from "./query.ts";

export type Token =
  | { kind: "value"; text: string; prefix: boolean }
  | { kind: "field"; field: Field }
  | { kind: "(" | ")" | "AND" | "OR" | "NOT" };

/** Longest query read, in code units. */
const LONGEST = 2000;
/** Deepest nesting of parentheses. */
const DEEPEST = 32;

const QUOTES = '"“”„‟«»＂';
const SPACE = /[\s\p{Cc}\p{Cf}]/u;

const isEdge = (character: string | undefined): boolean =>
  character === undefined ||
  SPACE.test(character) ||
  QUOTES.includes(character) ||
  "()*".includes(character);

/** Parentheses made to match: a lone closing one is dropped, open ones are closed at the end. */
const matched = (tokens: Token[], note: (text: string) => void): Token[] => {
  const kept: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "(") {
      depth += 1;
      if (depth > DEEPEST) {
        note(`Parentheses nested deeper than ${DEEPEST} were ignored.`);
        continue;
      }
    }
    if (token.kind === ")") {
      if (depth === 0) {
        note("A closing parenthesis without an opening one was ignored.");
        continue;
      }
      depth -= 1;
      if (depth >= DEEPEST) continue;
    }
    kept.push(token);
  }
  if (depth > 0) note("A closing parenthesis was missing; the group runs to the end.");
  for (; depth > 0; depth--) if (depth <= DEEPEST) kept.push({ kind: ")" });
  return kept;
};

/** Cuts a query into tokens in one pass; whatever cannot be one is told to `note`. */
export const lex = (query: string, note: (text: string) => void): Token[] => {
  let text = query;
  if (text.length > LONGEST) {
    text = text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "");
    note(`Only the first ${LONGEST} characters of the query were read.`);
  }
  const tokens: Token[] = [];
  const value = (content: string, end: number): number => {
    const prefix = text[end] === "*";
    tokens.push({ kind: "value", text: content, prefix });
    return prefix ? end + 1 : end;
  };
  for (let at = 0; at < text.length;) {
    const character = text[at]!;
    if (SPACE.test(character)) at += 1;
    else if (character === "(" || character === ")") {
      tokens.push({ kind: character });
      at += 1;
    } else if (QUOTES.includes(character)) {
      let end = at + 1;
      while (end < text.length && !QUOTES.includes(text[end]!)) end += 1;
      if (end === text.length) {
        note("The closing quotation mark was missing; the phrase runs to the end.");
      }
      at = value(text.slice(at + 1, end), end + 1);
    } else if (character === "*") {
      note("A star works only at the end of a word or phrase; another was ignored.");
      at += 1;
    } else {
      if (
        character === "-" &&
        (at === 0 || isEdge(text[at - 1])) &&
        !SPACE.test(text[at + 1] ?? " ")
      ) {
        tokens.push({ kind: "NOT" });
        at += 1;
        continue;
      }
      let end = at;
      let colon = -1;
      while (!isEdge(text[end])) {
        if (text[end] === ":" && colon < 0) {
          colon = end;
          if (fieldOf(text.slice(at, end)) !== null) break;
        }
        end += 1;
      }
      const word = text.slice(at, end);
      const field = colon === end ? fieldOf(word) : null;
      if (field !== null) {
        tokens.push({ kind: "field", field });
        at = end + 1;
      } else if (word === "AND" || word === "OR" || word === "NOT") {
        tokens.push({ kind: word });
        at = end;
      } else {
        if (/^\p{L}+:./u.test(text.slice(at, Math.min(text.length, end + 1)))) {
          note(`“${word.slice(0, colon - at)}” is not a field; it was searched as a word.`);
        }
        at = value(word, end);
      }
    }
  }
  return matched(tokens, note);
};
