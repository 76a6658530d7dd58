import { BEHAVIOURS } from "./html/behaviours.ts";
import { isBlock, staysInText } from "./html/blocks.ts";
import { unknown } from "./html/phrases.ts";
import type { HtmlNote, HtmlOptions, Rendering } from "./html/rendering.ts";
import { escapeHtml, line, phrase, safeAddress, tag } from "./html/tags.ts";
import { readTree, type TeiElement } from "./tree.ts";

/** Every element in which a block lies, notes apart from the text they are called from. */
const blockHolders = (element: TeiElement, found = new Set<TeiElement>()): Set<TeiElement> => {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    blockHolders(child, found);
    const apart = child.name === "note" && !staysInText(child);
    if (!apart && (found.has(child) || isBlock(child))) found.add(element);
  }
  return found;
};

/** runs of white space, and what is not a space; single spaces are let alone */
const SPACES = /[\t\r\n][ \t\r\n]*| [ \t\r\n]+/g;

/** An element that states its language, which it may have from further out. */
const inLanguage = (element: TeiElement, language: string): TeiElement => {
  for (let here: TeiElement | null = element; here !== null; here = here.parent) {
    const stated = here.attributes["xml:lang"] ?? (here.parent === null ? language : undefined);
    if (stated === undefined) continue;
    return { ...element, attributes: { ...element.attributes, "xml:lang": stated } };
  }
  return element;
};

class HtmlRendering implements Rendering {
  readonly notes: HtmlNote[] = [];
  paragraphs = 0;
  depth = 0;
  readonly #options: HtmlOptions;
  readonly #holders: Set<TeiElement>;
  readonly #ids = new Set<string>();
  #inNote = false;
  /** links to notes that wait for the end of the link they were called from */
  #waiting: string[] | null = null;

  constructor(root: TeiElement, options: HtmlOptions) {
    this.#options = options;
    this.#holders = blockHolders(root);
  }

  holdsBlock(element: TeiElement): boolean {
    return this.#holders.has(element);
  }

  content(element: TeiElement): string {
    const blocks = this.#holders.has(element);
    let html = "";
    for (const child of element.children) {
      if (typeof child !== "string") html += this.child(child);
      else if (blocks && child.trim() === "") html += "\n";
      else html += escapeHtml(child.replace(SPACES, " "));
    }
    return html;
  }

  child(element: TeiElement): string {
    if (element.name === "note") return this.note(element);
    return (BEHAVIOURS.get(element.name) ?? unknown)(element, this);
  }

  deeper(element: TeiElement): string {
    this.depth += 1;
    const html = this.content(element);
    this.depth -= 1;
    return html;
  }

  note(element: TeiElement): string {
    if (staysInText(element)) {
      const className = element.attributes["type"] === "editorial" ? "editorial" : "note";
      return isBlock(element)
        ? line(element, this, { class: className })
        : phrase("span", element, this, className);
    }
    const k = this.notes.length + 1;
    const id = `${this.#options.idPrefix}n${k}`;
    const note: HtmlNote = { id, n: element.attributes["n"] ?? String(k), html: "" };
    this.notes.push(note);
    const n = escapeHtml(note.n);
    const around = { inNote: this.#inNote, waiting: this.#waiting, depth: this.depth };
    this.#inNote = true;
    this.#waiting = null;
    const content = this.content(element);
    this.#inNote = around.inNote;
    this.#waiting = around.waiting;
    this.depth = around.depth;
    const back = `<a class="note-back" href="#${id}-ref" aria-label="Back to the text">↩</a>`;
    note.html = `${tag("div", inLanguage(element, this.#options.language), { class: "note-text" }, content)}${back}`;
    const link = `<sup class="note-ref"><a id="${id}-ref" href="#${id}" role="doc-noteref">${n}</a></sup>`;
    if (this.#waiting === null) return link;
    this.#waiting.push(link);
    return "";
  }

  link(element: TeiElement, target: string, className: string): string {
    const outer = this.#waiting;
    const href =
      outer === null
        ? safeAddress(
            this.#options.link?.(target) ?? (/^(https?|mailto):/i.test(target) ? target : null),
          )
        : null;
    if (href === null) return phrase("span", element, this, className);
    const waiting: string[] = [];
    this.#waiting = waiting;
    const content = this.content(element);
    this.#waiting = outer;
    return tag("a", element, { class: className, href }, content) + waiting.join("");
  }

  nextParagraph(): string | null {
    if (this.#inNote) return null;
    this.paragraphs += 1;
    return `${this.#options.idPrefix}p${this.paragraphs}`;
  }

  idOf(name: string): string | null {
    const id = this.#options.idPrefix + name;
    if (this.#ids.has(id)) return null;
    this.#ids.add(id);
    return id;
  }
}

/**
 * HTML of one TEI element: safe to put into a page as it is. `body` may stand wherever HTML allows
 * a `div`; `notes` are in order of their call and hold their links back; `blocks` counts the
 * paragraphs, whose ids run from `${idPrefix}p1` in document order.
 * @throws Failure `xml-not-well-formed`, `xml-forbidden`
 */
export const teiToHtml = (
  tei: string,
  options: HtmlOptions,
): { body: string; notes: HtmlNote[]; blocks: number } => {
  const root = readTree(tei);
  const rendering = new HtmlRendering(root, options);
  root.attributes = inLanguage(root, options.language).attributes;
  const body = rendering.child(root);
  return { body, notes: rendering.notes, blocks: rendering.paragraphs };
};
