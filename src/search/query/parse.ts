import { eachWord } from "../analysis/words.ts";
import { lex, type Token } from "./lex.ts";
import type { Field, Query } from "./query.ts";
import { years } from "./years.ts";

/** Most words a query may have; further ones are dropped, and said to be. */
const MOST_WORDS = 32;
/** Most words known only by their beginning: each may stand for thousands. */
const MOST_STARS = 8;

const MOST_NOTES = 10;

/** The text of a leaf: white space single, punctuation at its ends off. */
const tidy = (text: string): string =>
  text
    .replace(/["“”„‟«»＂*\s\p{Cc}\p{Cf}\p{Cs}]+/gu, " ")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}.]+$/gu, "");

const join = (kind: "and" | "or", parts: Query[]): Query => {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  return flat.length === 0 ? { kind: "all" } : flat.length === 1 ? flat[0]! : { kind, parts: flat };
};

class Parser {
  readonly notes = new Set<string>();
  private readonly tokens: Token[];
  private at = 0;
  private words = 0;
  private stars = 0;

  constructor(text: string) {
    this.tokens = lex(text, (note) => this.notes.add(note));
  }

  /** `any` of the grammar; null where nothing of it is left. */
  any(field: Field | null): Query | null {
    const parts: Query[] = [];
    for (;;) {
      const part = this.all(field);
      if (part !== null) parts.push(part);
      if (this.tokens[this.at]?.kind !== "OR") break;
      this.at += 1;
      if (part === null || !this.begins()) this.ignored("OR");
    }
    return parts.length === 0 ? null : join("or", parts);
  }

  private all(field: Field | null): Query | null {
    const parts: Query[] = [];
    for (;;) {
      if (this.tokens[this.at]?.kind === "AND") {
        this.at += 1;
        if (parts.length === 0 || !this.begins()) this.ignored("AND");
      } else if (this.begins()) {
        const part = this.one(field);
        if (part !== null) parts.push(part);
      } else break;
    }
    return parts.length === 0 ? null : join("and", parts);
  }

  private one(field: Field | null): Query | null {
    let negated = false;
    for (; this.tokens[this.at]?.kind === "NOT"; this.at += 1) negated = !negated;
    const value = this.begins() ? this.value(field) : null;
    if (value === null) {
      if (negated) this.ignored("NOT");
      return null;
    }
    if (!negated) return value;
    return value.kind === "not" ? value.part : { kind: "not", part: value };
  }

  private value(field: Field | null): Query | null {
    const token = this.tokens[this.at++]!;
    if (token.kind === "field") {
      const next = this.tokens[this.at]?.kind;
      if (next === "(" || next === "value") return this.value(token.field);
      this.notes.add(`“${token.field}:” had no value and was ignored.`);
      return null;
    }
    if (token.kind === "(") {
      const inner = this.any(field);
      this.at += 1;
      return inner;
    }
    if (token.kind !== "value") return null;
    if (field === "year") return years(token.text, token.prefix, (note) => this.notes.add(note));
    const text = this.affordable(tidy(token.text));
    if (text !== "") {
      const prefix = token.prefix && this.isBeginning(text);
      return { kind: "words", text, prefix, field };
    }
    if (this.words > MOST_WORDS) return null;
    const shown = token.text.trim().slice(0, 20);
    this.notes.add(
      shown === ""
        ? "An empty pair of quotation marks was ignored."
        : `“${shown}” has no letter or digit left to search for and was ignored.`,
    );
    return null;
  }

  /** As much of the text as the words left over allow. */
  private affordable(text: string): string {
    let end = 0;
    eachWord(text, (_start, stop) => {
      if (this.words++ < MOST_WORDS) end = stop;
    });
    if (this.words <= MOST_WORDS) return end === 0 ? "" : text;
    this.notes.add(`Only the first ${MOST_WORDS} words of the query were searched for.`);
    return tidy(text.slice(0, end));
  }

  /** Whether the last word is long enough to stand for all that begin so. */
  private isBeginning(text: string): boolean {
    let last = "";
    eachWord(text, (start, end) => {
      last = text.slice(start, end);
    });
    if (last.length < 2) {
      this.notes.add("A star needs at least two letters or digits before it and was ignored.");
    } else if (this.stars++ < MOST_STARS) return true;
    else this.notes.add(`Only the first ${MOST_STARS} stars were heeded.`);
    return false;
  }

  private begins(): boolean {
    const kind = this.tokens[this.at]?.kind;
    return kind === "value" || kind === "field" || kind === "(" || kind === "NOT";
  }

  private ignored(operator: string): void {
    // what it would have joined was dropped with the words beyond the limit, which is said
    if (this.words > MOST_WORDS) return;
    this.notes.add(`“${operator}” had nothing to join and was ignored.`);
  }
}

/**
 * Reads a query as src/search/query/query.ts states. Never throws, takes time linear in the
 * length; `notes` say in sentences what was ignored or read differently.
 */
export const parse = (text: string): { query: Query; notes: string[] } => {
  const parser = new Parser(text);
  const query = parser.any(null) ?? { kind: "all" };
  return { query, notes: [...parser.notes].slice(0, MOST_NOTES) };
};
