import { decode, opening } from "../bytes.ts";
import type { SourceFile } from "../format.ts";
import { htmlPage } from "./html.ts";
import { inked, unmarked } from "./ink.ts";

/** A saved page as lines; empty lines part its blocks. */
export interface Page {
  lines: string[];
  /** as the page states it in its head, null where it does not */
  address: string | null;
  /** name of the encoding where it had to be guessed */
  guessed: string | null;
}

const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i;

export const isHtml = (bytes: Uint8Array): boolean => HTML.test(opening(bytes));

const LIST_ITEM = /^\s*(?:\d{1,3}[.)]|[-*+•])\s/;

/** Markdown, as some tools save pages: emphasis, escapes, and lines that only wrap. */
const fromMarkdown = (text: string): string => {
  const [strong, strongEnd] = inked("strong");
  const [italic, italicEnd] = inked("italic");
  const lines = text.split("\n");
  let joined = "";
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    const isWrapped =
      line.trim() !== "" &&
      !/ {2}$|\\$/.test(line) &&
      next !== undefined &&
      next.trim() !== "" &&
      !LIST_ITEM.test(next);
    joined += isWrapped ? `${line.trimEnd()} ` : `${line.replace(/\\$/, "").trimEnd()}\n`;
  });
  return joined
    .replace(/^#{1,6} +(.*)$/gm, "$1")
    .replace(/\*\*(?!\s)([^*\n]+?)\*\*/g, `${strong}$1${strongEnd}`)
    .replace(/(?<![\\*\w])\*(?![\s*])([^*\n]+?)\*(?!\w)/g, `${italic}$1${italicEnd}`)
    .replace(/(?<!\\)\[([^\]\n]+)\]\((?:https?:[^)\s]+)\)/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!$~<>|-])/g, "$1");
};

/** A literal "<br />" is a line end that some capture has escaped. */
const linesOf = (text: string): string[] =>
  text
    .replace(/<br\s*\/?>/gi, "\n")
    .split("\n")
    .map((line) => line.replaceAll("\u00a0", " ").trim());

/** @throws Failure `item-page-nesting` */
export const readPage = (file: SourceFile): Page => {
  if (isHtml(file.bytes)) {
    const { text, address } = htmlPage(file.bytes);
    return { lines: linesOf(text), address, guessed: null };
  }
  const { text, guessed } = decode(file.bytes);
  const plain = unmarked(text).replace(/[\f\u2029]/g, "\n\n");
  const isMarkdown = /^\*\*[^*\n]+:\*\*\s*$/m.test(plain);
  return { lines: linesOf(isMarkdown ? fromMarkdown(plain) : plain), address: null, guessed };
};
