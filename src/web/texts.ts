import type { Item } from "../archive/item.ts";
import type { Rendition } from "../archive/rendition.ts";
import { teiToHtml } from "../formats/tei/html.ts";
import { placeNotes, type Text } from "../pages/item/text.ts";

/** @param links address by target of a reference, for those that lead somewhere */
export const renderText = (
  item: Item,
  rendition: Rendition,
  links: ReadonlyMap<string, string>,
): Text => {
  // “#d58” in frus1961-63v06#d56 is frus1961-63v06#d58
  const volume = item.sources[0]?.id.split("#")[0] ?? "";
  const { body, notes } = teiToHtml(rendition.tei, {
    idPrefix: `${rendition.id}-`,
    language: "en",
    link: (target) => links.get(target.startsWith("#") ? volume + target : target) ?? null,
  });
  return placeNotes(body, notes);
};
