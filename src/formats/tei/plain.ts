import { readXml } from "../../base/xml.ts";
import type { Plain } from "../format.ts";
import type { TeiElement } from "./tree.ts";

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  `ab address addrLine argument body byline closer dateline div div1 div2 div3 div4 div5 div6 div7
  epigraph figDesc figure floatingText frus:attachment front back group head item l lg list opener p
  postscript row salute signed sp speaker stage stamp table text trailer`.split(/\s+/),
);

/** What is about the text, not of it. */
const LEFT_OUT = new Set([
  "teiHeader",
  "fw",
  "graphic",
  "frus:file",
  "frus:page-count-according-to-citation",
  "frus:pdf",
]);

/** Stands for the bounds of blocks while text is gathered; XML 1.0 has no such character. */
const BOUND = "\u0001";

const settle = (parts: string[], between: string): string =>
  parts
    .join("")
    // single spaces are let alone, for there is one behind every word
    .replace(/[\t\r\n][ \t\r\n]*| [ \t\r\n]+/g, " ")
    .split(BOUND)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(between);

/** Gathers {@link Plain} from the events of an element; see {@link plainText} for the rules. */
class PlainWriter {
  readonly #body: string[] = [];
  readonly #notes: string[][] = [];
  /** texts that are open, the innermost last */
  readonly #open: string[][] = [this.#body];
  #here = this.#body;
  #leftOut = 0;

  open(name: string): void {
    if (this.#leftOut > 0 || LEFT_OUT.has(name)) {
      this.#leftOut += 1;
    } else if (name === "note") {
      this.#here = [];
      this.#notes.push(this.#here);
      this.#open.push(this.#here);
    } else if (BLOCKS.has(name)) {
      this.#here.push(BOUND);
    } else if (name === "lb" || name === "cell") {
      this.#here.push(" ");
    }
  }

  close(name: string): void {
    if (this.#leftOut > 0) {
      this.#leftOut -= 1;
    } else if (name === "note") {
      this.#open.pop();
      this.#here = this.#open.at(-1)!;
    } else if (BLOCKS.has(name)) {
      this.#here.push(BOUND);
    } else if (name === "cell") {
      this.#here.push(" ");
    }
  }

  text(text: string): void {
    if (this.#leftOut === 0) this.#here.push(text);
  }

  plain(): Plain {
    const notes = this.#notes.map((note) => settle(note, " ")).filter((note) => note !== "");
    return { text: settle(this.#body, "\n"), notes: notes.join("\n") };
  }
}

/**
 * Plain text of one TEI element: what search, comparison and anchors read.
 *
 * Runs of space, tab and line end are one space; none stands at the beginning or end of a line.
 * Blocks (paragraphs, heads, items, rows, parts of letters, verse lines, stamps …) are separated by
 * one "\n"; `lb` and the bounds of cells are a space; `pb` is nothing, for a word may run across a
 * page. Every `note`, at whatever depth, goes to `notes`, one a line in order of their beginning.
 * Running heads, images and file references have no text. Deletions, additions, supplied and
 * unclear words and both halves of a `choice` stay, for they can all be searched for.
 *
 * @throws Failure `xml-not-well-formed`, `xml-forbidden`
 */
export const plainText = (tei: string): Plain => {
  const writer = new PlainWriter();
  readXml(tei, {
    open: (name) => writer.open(name),
    close: (name) => writer.close(name),
    text: (text) => writer.text(text),
  });
  return writer.plain();
};

const write = (element: TeiElement, writer: PlainWriter): void => {
  writer.open(element.name);
  for (const child of element.children) {
    if (typeof child === "string") writer.text(child);
    else write(child, writer);
  }
  writer.close(element.name);
};

/** {@link plainText} of an element that has been read already. */
export const plainOf = (element: TeiElement): Plain => {
  const writer = new PlainWriter();
  write(element, writer);
  return writer.plain();
};
