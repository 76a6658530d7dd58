import type { Locator } from "../../archive/locator.ts";
import { element } from "./punctuation.ts";

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** A locator for a Russian reference, and whether it is one. */
export const russianLocator = (locator: Locator): { text: string; russian: boolean } => {
  const text = element(locator.verbatim);
  return { text, russian: CYRILLIC.test(text) };
};
