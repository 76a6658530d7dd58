import { readXml } from "../../base/xml.ts";
import type { Plain } from "../format.ts";

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

/** One stretch of text being gathered. */
class Gathered {
  text = "";
  #pending = "";
  readonly #break: string;

  /** @param lineBreak what a block boundary becomes */
  constructor(lineBreak: string) {
    this.#break = lineBreak;
  }

  space(): void {
    this.#pending ||= " ";
  }

  break(): void {
    this.#pending = this.#break;
  }

  add(data: string): void {
    const words = data.replace(/[ \t\r\n]+/g, " ");
    const from = words.startsWith(" ") ? 1 : 0;
    if (from === 1) this.space();
    if (words.length === from) return;
    const to = words.endsWith(" ") ? words.length - 1 : words.length;
    if (this.text !== "") this.text += this.#pending;
    this.text += words.slice(from, to);
    this.#pending = to < words.length ? " " : "";
  }
}

/** Gathers {@link Plain} from the events of an element; see {@link plainText} for the rules. */
export class PlainWriter {
  readonly #body = new Gathered("\n");
  readonly #notes: Gathered[] = [];
  /** innermost last */
  readonly #open: Gathered[] = [this.#body];
  #leftOut = 0;

  open(name: string): void {
    if (this.#leftOut > 0 || LEFT_OUT.has(name)) {
      this.#leftOut += 1;
    } else if (name === "note") {
      const note = new Gathered(" ");
      this.#notes.push(note);
      this.#open.push(note);
    } else if (BLOCKS.has(name)) {
      this.#open.at(-1)!.break();
    } else if (name === "lb" || name === "cell") {
      this.#open.at(-1)!.space();
    }
  }

  close(name: string): void {
    if (this.#leftOut > 0) this.#leftOut -= 1;
    else if (name === "note") this.#open.pop();
    else if (BLOCKS.has(name)) this.#open.at(-1)!.break();
    else if (name === "cell") this.#open.at(-1)!.space();
  }

  text(text: string): void {
    if (this.#leftOut === 0) this.#open.at(-1)!.add(text);
  }

  plain(): Plain {
    const notes = this.#notes.map((note) => note.text).filter((text) => text !== "");
    return { text: this.#body.text, notes: notes.join("\n") };
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
