import { edtfFromProse } from "../../base/dates.ts";
import { bare } from "./ink.ts";

/** The words of a line without emphasis, bullets and the spaces around them. */
export const words = (line: string): string =>
  bare(line)
    .replace(/^[•·*]\s+/, "")
    .trim();

export const isBlank = (line: string): boolean => words(line) === "";

export const indexOfLine = (lines: readonly string[], wanted: RegExp, from = 0): number => {
  for (let at = from; at < lines.length; at += 1) if (wanted.test(words(lines[at]!))) return at;
  return -1;
};

/** Lines as paragraphs, an empty line between two. */
export const paragraphs = (lines: readonly string[]): string =>
  lines
    .map(words)
    .join("\n")
    .replace(/\n{2,}/g, "\u0000")
    .replaceAll("\n", " ")
    .replaceAll("\u0000", "\n\n")
    .trim();

export const filled = (lines: readonly string[]): string[] =>
  lines.map(words).filter((line) => line !== "");

/** A line that is a date by itself, or says that there is none. */
export const isDateLine = (line: string): boolean => {
  const text = words(line);
  return (
    text.length <= 60 &&
    /\d{4}|undated|no date|n\. ?d\./i.test(text) &&
    (edtfFromProse(text) !== null ||
      /^[[(]?(?:undated|no date(?: given)?|n\. ?d\.)[\])]?$/i.test(text))
  );
};

/** What the sites put around every text. */
const CHROME =
  /^(?:skip to (?:main )?content|search in|add search filter|cancel search filter|add search filter cancel search filter|digital archive international history declassified|digital archive|international history declassified|(?:https?:\/\/)?digitalarchive\.wilsoncenter\.org\/?|citation|citation share download|get citation|share document|share|download|print|view document in|(?:\p{L}+ ){1,2}(?:html|pdf)|(?:html|pdf))$/iu;

export const isChrome = (line: string): boolean => CHROME.test(words(line));

/** A body without chrome and empty lines before and behind it. */
export const trimmed = (lines: readonly string[]): string[] => {
  let from = 0;
  let to = lines.length;
  while (from < to && (isBlank(lines[from]!) || isChrome(lines[from]!))) from += 1;
  while (to > from && (isBlank(lines[to - 1]!) || isChrome(lines[to - 1]!))) to -= 1;
  return lines.slice(from, to);
};

const SUPPORT = /^This document was made possible with support from (?:the )?(.+?)\.?$/i;

export const supportOf = (line: string): string | null => SUPPORT.exec(words(line))?.[1] ?? null;

/** Date, title and support as the skins set them above the text. */
export const headOf = (
  lines: readonly string[],
): { date: string; title: string; support: string } => {
  const shown = filled(lines).filter((line) => !isChrome(line));
  const at = shown.findIndex(isDateLine);
  const rest = shown.slice(at + 1);
  return {
    date: at < 0 ? "" : shown[at]!,
    title: rest.filter((line) => supportOf(line) === null).join(" "),
    support: rest.map(supportOf).find((name) => name !== null) ?? "",
  };
};
