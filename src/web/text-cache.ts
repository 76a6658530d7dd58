import type { Item } from "../archive/item.ts";
import type { Rendition } from "../archive/rendition.ts";
import { teiToHtml } from "../formats/tei/html.ts";
import { placeNotes, type Text } from "../pages/item/text.ts";

interface Entry {
  tei: string;
  links: string;
  text: Text;
  size: number;
}

/** UTF-16 code units of an entry */
const sizeOf = (tei: string, links: string, { body, endnotes }: Text): number =>
  tei.length +
  links.length +
  body.length +
  endnotes.reduce((sum, { html }) => sum + html.length, 0);

/**
 * Texts rendered as HTML, the least recently read dropped first. Derived and the same for every
 * reader; an entry serves only for the very TEI and links it was made from, so that a changed text
 * or a withdrawn neighbour never shows.
 */
export class TextCache {
  readonly #entries = new Map<string, Entry>();
  readonly #limit: number;
  #size = 0;

  /** @param limit bytes of text held, about */
  constructor(limit: number) {
    this.#limit = limit / 2;
  }

  /** @param links address by target of a reference, for those that lead somewhere */
  render(item: Item, rendition: Rendition, links: ReadonlyMap<string, string>): Text {
    const key = `${item.number}/${rendition.id}`;
    const linksKey = [...links].flat().join("\n");
    const held = this.#entries.get(key);
    if (held) {
      this.#entries.delete(key);
      if (held.tei === rendition.tei && held.links === linksKey) {
        this.#entries.set(key, held);
        return held.text;
      }
      this.#size -= held.size;
    }
    const text = renderText(item, rendition, links);
    const entry = {
      tei: rendition.tei,
      links: linksKey,
      text,
      size: sizeOf(rendition.tei, linksKey, text),
    };
    this.#entries.set(key, entry);
    this.#size += entry.size;
    for (const [oldest, { size }] of this.#entries) {
      if (this.#size <= this.#limit) break;
      this.#entries.delete(oldest);
      this.#size -= size;
    }
    return text;
  }
}

const renderText = (item: Item, rendition: Rendition, links: ReadonlyMap<string, string>): Text => {
  // “#d58” in frus1961-63v06#d56 is frus1961-63v06#d58
  const volume = item.sources[0]?.id.split("#")[0] ?? "";
  const { body, notes } = teiToHtml(rendition.tei, {
    idPrefix: `${rendition.id}-`,
    language: "en",
    link: (target) => links.get(target.startsWith("#") ? volume + target : target) ?? null,
  });
  return placeNotes(body, notes);
};
