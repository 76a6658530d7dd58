import type { Item } from "../../archive/item.ts";
import type { CiteContext } from "../citation/context.ts";
import { inverted, type CitedName } from "../citation/names.ts";
import { commonDay, isExact, recordOf } from "../citation/record.ts";

/** One `<meta>` of a page's head. Names that begin with `og:` go into `property`, others into `name`. */
export interface Meta {
  name: string;
  content: string;
}

/**
 * Zotero splits a name without a comma at its last blank; a comma behind a name that has no family
 * part makes it keep "CPSU Central Committee" whole.
 */
const forZotero = (name: CitedName): string =>
  name.family === null ? `${name.natural},` : inverted(name);

/** A description is a line in a list of results, not the whole summary. */
const MAX_DESCRIPTION = 300;
const shortened = (text: string): string =>
  text.length <= MAX_DESCRIPTION
    ? text
    : `${text.slice(0, MAX_DESCRIPTION).replace(/\s\S*$/, "")}…`;

/**
 * Dublin Core (DCMI), Highwire and Open Graph for an item page, chosen so that Zotero's translator
 * "Embedded Metadata" (zotero/translators, 2024, with RDF.js) reads every field:
 * - `z.itemType` decides the type before `og:type` and `DC.type`; Highwire tags alone would make an
 *   article of it;
 * - `bib.authors` is read before `DC.creator`; `citation_author` is left out because it makes
 *   Zotero drop the recipients and translators it took from `z.recipients` and `z.translators`;
 * - any `z.…` sets the field of that name: archive and archiveLocation have no other name that
 *   survives;
 * - `citation_abstract`, `citation_public_url`, `citation_language` and `citation_publication_date`
 *   are taken last and win. Keywords (`DC.subject`) are read and then dropped by Zotero's own wish.
 */
export const headMeta = (item: Item, context: CiteContext): Meta[] => {
  const record = recordOf(item, context);
  const { edtf } = item.date;
  const day = commonDay(edtf)
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0"))
    .join("-");
  const form = record.letter ? "letterType" : "manuscriptType";
  const helpers = record.letter ? "bib.contributors" : "z.translators";
  const fields: [name: string, content: string | readonly string[]][] = [
    ["z.itemType", record.letter ? "letter" : "manuscript"],
    ["DC.type", "manuscript"],
    [`z.${form}`, record.form],
    ["citation_title", record.title],
    ["DC.title", record.title],
    ["DC.creator", record.authors.map(inverted)],
    ["bib.authors", record.authors.map(forZotero)],
    ["z.recipients", record.letter ? record.recipients.map(forZotero) : []],
    [helpers, record.translators.map(forZotero)],
    ["DC.contributor", record.translators.map(inverted)],
    ["citation_publication_date", day],
    ["DC.date", isExact(edtf) ? day : (edtf ?? "")],
    ["citation_language", record.languages.join(", ")],
    ["DC.language", record.languages],
    ["description", shortened(record.abstract)],
    ["citation_abstract", record.abstract],
    ["DC.subject", item.subjects],
    ["z.archive", record.archive],
    ["z.archiveLocation", record.location],
    ["DC.source", record.location],
    ["DC.publisher", record.library],
    ["DC.rights", item.rights],
    ["DC.identifier", context.address],
    ["citation_public_url", context.address],
    ["og:type", "article"],
    ["og:title", record.title],
    ["og:description", shortened(record.abstract)],
    ["og:url", context.address],
    ["og:site_name", record.library],
  ];
  return fields.flatMap(([name, contents]) =>
    [contents]
      .flat()
      .filter((content) => content.trim() !== "")
      .map((content) => ({ name, content })),
  );
};
