import type { Rendition } from "../../../archive/rendition.ts";
import { LanguageTag } from "../../../archive/item.ts";
import { elementsOf, find, type TeiElement } from "../tree.ts";

/** Texts that hold no other texts, in order. */
const innermost = (element: TeiElement): TeiElement[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name !== "text" && child.name !== "group") return [];
    const below = innermost(child);
    return child.name === "group" || below.length > 0 ? below : [child];
  });

/** An attribute of an element or of the nearest around it. */
const inherited = (element: TeiElement | null, name: string, only = ""): string | undefined => {
  for (let here = element; here !== null; here = here.parent) {
    if (only !== "" && here.name !== only) continue;
    const value = here.attributes[name];
    if (value !== undefined) return value;
  }
  return undefined;
};

/** The texts of a letter as renditions, each a `text` element byte for byte. */
export const textsOf = (
  letter: TeiElement,
  source: string,
): { element: TeiElement; rendition: Rendition }[] => {
  const languages = new Map<string, number>();
  const only = find(letter, "teiHeader", "profileDesc", "langUsage");
  const stated = only ? elementsOf(only).map(({ attributes }) => attributes["ident"]) : [];
  return innermost(letter).map((element) => {
    const tag = inherited(element, "xml:lang") ?? (stated.length === 1 ? stated[0] : undefined);
    const language = LanguageTag.safeParse(tag).data ?? "und";
    const primary = language.split("-")[0]!;
    const times = (languages.get(primary) ?? 0) + 1;
    languages.set(primary, times);
    return {
      element,
      rendition: {
        id: times === 1 ? primary : `${primary}-${times}`,
        kind: inherited(element, "type", "text") === "translation" ? "translation" : "transcript",
        language,
        version: 1,
        makers: [],
        tei: source.slice(element.start, element.end),
      },
    };
  });
};
