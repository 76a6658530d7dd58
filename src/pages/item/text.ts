import { escapeXml } from "../../base/xml.ts";

/** A note that a text calls, as src/formats/tei/html.ts gives it. */
export interface Note {
  id: string;
  n: string;
  /** safe HTML */
  html: string;
}

/** A rendition's text as HTML, its notes set beside the line they belong to. */
export interface Text {
  /** safe HTML */
  body: string;
  /** notes too large for a line: those with lists, tables or paragraphs of several kinds */
  endnotes: Note[];
}

const NOT_IN_A_LINE =
  /<(?:address|aside|blockquote|div|dl|figure|h[1-6]|ol|pre|section|table|ul)[ >]/;

/** A note as a part of a line; null where it holds more than paragraphs. */
const asPhrase = (html: string): string | null => {
  const inner = html
    .replace(/^<div class="note-text"/, '<span class="note-text"')
    .replace(/<\/div>(?=<a class="note-back"|$)/, "</span>");
  if (NOT_IN_A_LINE.test(inner)) return null;
  return inner.replace(/<p(?=[ >])/g, "<span data-line").replaceAll("</p>", "</span>");
};

/** With the space before it (runs of them are one by now): a mark stands close behind its word. */
const MARK =
  / ?(<sup class="note-ref"><a [^>]*href="#([^"]+)"[^>]*>[^<]*<\/a><\/sup>)(?=([\s\S]?))/g;

/**
 * Puts each note right behind the mark that calls it, so that it can stand in the margin at its
 * line, and opens in the text where there is no margin.
 */
export const placeNotes = (body: string, notes: readonly Note[]): Text => {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const placed = new Set<string>();
  const withNotes = body.replace(MARK, (whole: string, mark: string, id: string, next: string) => {
    const note = byId.get(id);
    const phrase = note ? asPhrase(note.html) : null;
    // a space before the mark that has none behind it parted two words
    const space = whole.startsWith("<") || /[\s<.,;:!?)]|^$/.test(next) ? "" : " ";
    if (!note || phrase === null || placed.has(id)) return `${mark}${space}`;
    placed.add(id);
    const n = `<span class="sidenote-n">${escapeXml(note.n)}</span>`;
    return `${mark}<span class="sidenote" role="note" id="${id}">${n} ${phrase}</span>${space}`;
  });
  return { body: withNotes, endnotes: notes.filter(({ id }) => !placed.has(id)) };
};
