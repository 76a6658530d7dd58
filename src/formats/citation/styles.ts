import type { Item } from "../../archive/item.ts";
import { apa } from "./apa.ts";
import { chicagoBibliography, chicagoNote } from "./chicago.ts";
import type { CiteContext, Style } from "./context.ts";
import { gost } from "./gost.ts";
import { house } from "./house.ts";
import { mla } from "./mla.ts";
import { toHtml, toText } from "./runs.ts";

const STYLES = {
  house,
  "chicago-note": chicagoNote,
  "chicago-bibliography": chicagoBibliography,
  mla,
  apa,
  gost,
} satisfies Record<string, Style>;
export type CitationStyle = keyof typeof STYLES;

/** The styles in the order in which a reader is offered them. */
export const CITATION_STYLES: readonly { id: CitationStyle; label: string }[] = [
  { id: "house", label: "As this archive cites it" },
  { id: "chicago-note", label: "Chicago 18, note" },
  { id: "chicago-bibliography", label: "Chicago 18, bibliography" },
  { id: "mla", label: "MLA 9" },
  { id: "apa", label: "APA 7" },
  { id: "gost", label: "GOST R 7.0.100-2018" },
];

/** `html`: the same words, escaped, with italics, links and bidirectional isolation only. */
export interface Citation {
  text: string;
  html: string;
}

export const cite = (item: Item, style: CitationStyle, context: CiteContext): Citation => {
  const runs = STYLES[style](item, context);
  return {
    get text() {
      return toText(runs);
    },
    get html() {
      return toHtml(runs);
    },
  };
};
