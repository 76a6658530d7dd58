import type { Item } from "../../archive/item.ts";
import { plainText } from "../tei/plain.ts";

/**
 * An item as scripts see it (`papka show --format json`, `/document/N.json`): every field, and of
 * each rendition the plain text and notes beside its TEI. This shape is stable.
 */
export const publicJson = (item: Item): object => {
  const { number, title, date, type, languages, locators, agents, credits, markings, ...rest } =
    item;
  return {
    number,
    title,
    date,
    type,
    languages,
    locators,
    agents,
    credits,
    markings,
    ...rest,
    renditions: item.renditions.map(({ tei, ...rendition }) => ({
      ...rendition,
      ...plainText(tei),
      tei,
    })),
  };
};
