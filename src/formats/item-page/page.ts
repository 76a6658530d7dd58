import type { SourceFile } from "../format.ts";
import { htmlPage } from "./html.ts";
import { inked, readable } from "./ink.ts";

/** A saved page as lines; empty lines part its blocks. */
export interface Page {
  lines: string[];
  /** as the page states it in its head, null where it does not */
  address: string | null;
  /** name of the encoding where it had to be guessed */
  guessed: string | null;
}

const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i;

export const isHtml = (bytes: Uint8Array): boolean =>
  HTML.test(decode(bytes.subarray(0, 4096)).text);

/** UTF-8, UTF-16 with its mark, else the Windows page that suits the letters: told as guessed. */
export const decode = (bytes: Uint8Array): { text: string; guessed: string | null } => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder("utf-16le").decode(bytes), guessed: null };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder("utf-16be").decode(bytes), guessed: null };
  try {
    // a piece may end inside a character
    const decoder = new TextDecoder("utf-8", { fatal: true });
    return { text: decoder.decode(bytes, { stream: true }), guessed: null };
  } catch {
    const letters = bytes.filter((byte) => byte >= 0xc0).length;
    const ascii = bytes.filter((byte) => (byte | 32) >= 97 && (byte | 32) <= 122).length;
    const guessed = letters > ascii / 2 ? "windows-1251" : "windows-1252";
    return { text: new TextDecoder(guessed).decode(bytes), guessed };
  }
};

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
  const plain = readable(text)
    .replace(/\r\n?|\u2028/g, "\n")
    .replace(/[\f\u2029]/g, "\n\n");
  const isMarkdown = /^\*\*[^*\n]+:\*\*\s*$/m.test(plain);
  return { lines: linesOf(isMarkdown ? fromMarkdown(plain) : plain), address: null, guessed };
};
