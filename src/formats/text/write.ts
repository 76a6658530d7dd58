import type { Item } from "../../archive/item.ts";
import type { Rendition } from "../../archive/rendition.ts";
import { displayDate } from "../../base/dates.ts";
import type { CiteContext } from "../citation/context.ts";
import { creditPhrase } from "../citation/credits.ts";
import { languageName } from "../citation/source.ts";
import { cite } from "../citation/styles.ts";
import { plainText } from "../tei/plain.ts";

const paragraphs = (text: string): string => text.split("\n").join("\n\n");

const rendition = ({ kind, language, version, makers, tei }: Rendition): string => {
  const { text, notes } = plainText(tei);
  const tongue = languageName(language);
  const heading = `${tongue} ${kind}`.trim();
  const by = creditPhrase(makers);
  const made = [version > 1 ? `version ${version}` : "", by === "" ? "" : `${by}.`];
  return [
    `=== ${heading[0]!.toUpperCase()}${heading.slice(1)} ===`,
    made.filter((part) => part !== "").join(". "),
    paragraphs(text),
    notes === "" ? "" : `Notes\n\n${paragraphs(notes)}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
};

/** An item for reading without markup: what it is, how to cite it, its texts with their notes. */
export const writeText = (item: Item, context: CiteContext): string =>
  [
    item.title,
    displayDate(item.date, "us"),
    item.locators.map(({ verbatim }) => verbatim).join("\n"),
    item.summary,
    ...item.renditions.map(rendition),
    `Cite as: ${cite(item, "house", context).text}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
