import { escapeXml } from "../../base/xml.ts";
import { readable } from "../bytes.ts";

/**
 * Emphasis travels through the plain lines of a page as private-use characters, one to open and
 * one to close each; a page's own private-use characters of that range are replaced first.
 */
const RENDS = ["strong", "italic", "underline", "superscript"] as const;
type Rend = (typeof RENDS)[number];

const FIRST = 0xe000;
const INK = /[\uE000-\uE007]/g;

export const inked = (rend: Rend): [open: string, close: string] => {
  const at = FIRST + 2 * RENDS.indexOf(rend);
  return [String.fromCharCode(at), String.fromCharCode(at + 1)];
};

/** Text without emphasis: what labels, titles and rules are compared with. */
export const bare = (text: string): string => text.replace(INK, "");

/** Text from outside, without characters that would pass for emphasis. */
export const unmarked = (text: string): string => readable(text).replace(INK, "\ufffd");

/** Escapes text and sets its emphasis as balanced `hi` elements. */
export const hiElements = (text: string): string => {
  const open: Rend[] = [];
  let tei = "";
  for (const piece of text.split(/([\uE000-\uE007])/)) {
    const at = piece.length === 1 ? piece.charCodeAt(0) - FIRST : -1;
    const rend = RENDS[at >> 1];
    if (at < 0 || rend === undefined) tei += escapeXml(piece);
    else if (at % 2 === 0 && !open.includes(rend)) {
      open.push(rend);
      tei += `<hi rend="${rend}">`;
    } else if (at % 2 === 1 && open.at(-1) === rend) {
      open.pop();
      tei += "</hi>";
    }
  }
  tei += "</hi>".repeat(open.length);
  return tei.replace(/<hi rend="\w+">(\s*)<\/hi>/g, "$1");
};
