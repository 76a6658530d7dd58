import { detect } from "tinyld/light";
import type { AgentLink } from "../../archive/agent.ts";
import type { Credit } from "../../archive/credit.ts";
import type { ItemInput } from "../../archive/item.ts";
import type { Marking } from "../../archive/marking.ts";
import type { Publication } from "../../archive/publication.ts";
import { edtfFromProse } from "../../base/dates.ts";
import { fold, slug } from "../../base/fold.ts";
import { splitCredits } from "../../locators/credits.ts";
import { parseLocators } from "../../locators/parse.ts";
import { languageTag } from "../language-tag.ts";
import { bodyOf } from "./body.ts";
import { type Citation, nameInByline, readCitation, splitByline } from "./citation.ts";
import type { Fields, Layout } from "./fields.ts";
import { identifiers, numberIn } from "./identity.ts";

/** An item as a page describes it, its notices, and its record number in the archive it came from. */
export interface Described {
  item: ItemInput;
  number: number | null;
  notices: [code: string, message: string][];
}

/** A sentence's full stop is no part of a locator; that of "D.C." or "Washington, U.S." is. */
const withoutStop = (text: string): string =>
  /(?:^|[\s.])\p{L}\.$/u.test(text) ? text : text.replace(/[.,;\s]+$/, "");

const languagesOf = (text: string): { tags: string[]; unknown: string[] } => {
  const names = text.split(/[,;/]|\band\b/).map((name) => name.trim());
  const known = names.filter((name) => name !== "");
  return {
    tags: known.flatMap((name) => languageTag(name) ?? []),
    unknown: known.filter((name) => languageTag(name) === null),
  };
};

/** Letters by which a language can be told. */
const ENOUGH = 80;

/** Language of a text that no label names; `und` where it is too short to tell. */
const languageOfText = (lines: readonly string[]): string => {
  const text = lines.join(" ").slice(0, 4000);
  return text.length < ENOUGH ? "und" : detect(text) || "und";
};

const renditionOf = (
  fields: Fields,
  originals: readonly string[],
  credits: readonly Credit[],
  tei: string,
): NonNullable<ItemInput["renditions"]>[number] => {
  const named = fields.contents.replace(
    /\b(?:HTML|PDF|Translation|Transcription|Transcript|of|Original|Scan|Document)\b|[-–]/g,
    " ",
  );
  const language = languageTag(named) ?? languageOfText(fields.body);
  const translators = credits.filter(({ role }) => role === "translated");
  const isTranslation =
    /translation/i.test(fields.contents) ||
    (!/transcript/i.test(fields.contents) &&
      (originals.length > 0 ? !originals.includes(language) : translators.length > 0));
  return {
    id: language,
    kind: isTranslation ? "translation" : "transcript",
    language,
    makers: isTranslation ? translators : credits.filter(({ role }) => role === "transcribed"),
    tei,
  };
};

const publicationOf = (
  family: Layout["family"],
  citation: Citation | null,
  fields: Fields,
  byline: string | null,
): Publication | null => {
  if (citation !== null) {
    const { archive, style } = citation;
    return { archive, style, address: citation.address ?? (fields.address || null), byline };
  }
  if (family !== "wilson") return null;
  const address = fields.address || null;
  return { archive: "Wilson Center Digital Archive", style: "wilson-2021", address, byline };
};

const authorsOf = (fields: Fields, byline: string | null): AgentLink[] => {
  const written = byline === null ? [] : [nameInByline(byline)];
  const names = [
    ...fields.authors,
    ...written.filter((name) => !fields.authors.some((other) => fold(other) === fold(name))),
  ];
  return names.map((name) => ({ role: "author", id: null, name }));
};

const without = (markings: readonly Marking[], stated: string): Marking[] =>
  stated === "" || markings.some(({ text }) => fold(text) === fold(stated))
    ? [...markings]
    : [{ kind: "classification", text: stated }, ...markings];

/** Fields of a page → item. `name`: of the file, for its sources. Null where there is no title. */
export const itemOf = (layout: Layout, fields: Fields, name: string): Described | null => {
  const notices: Described["notices"] = [];
  const citation = fields.citation === "" ? null : readCitation(fields.citation);
  if (fields.citation !== "" && citation === null) {
    notices.push([
      "item-page-citation",
      `The citation is kept but was not understood: ${fields.citation}`,
    ]);
  }
  const { title, byline } = citation ?? splitByline(fields.title);
  if (title === "") return null;
  const verbatim = citation?.date || fields.date;
  const edtf = edtfFromProse(verbatim);
  if (edtf === null && verbatim !== "" && !/undated|no date/i.test(verbatim)) {
    notices.push([
      "date-not-understood",
      `The date "${verbatim}" is kept as it is; give it in another form.`,
    ]);
  }
  const source = [citation?.source ?? "", fields.source].filter((text) => text !== "");
  const { locator, credits } = splitCredits(source[0] ?? "");
  for (const more of source.slice(1)) credits.push(...splitCredits(more).credits);
  if (fields.support !== "") {
    for (const funder of fields.support.split(/, (?:and )?| and /)) {
      credits.push({ role: "funded", name: funder, behalf: null });
    }
  }
  const { tags, unknown } = languagesOf(fields.originalLanguage);
  for (const language of unknown) {
    notices.push([
      "language-not-understood",
      `The language "${language}" is not known; it is kept under "extra".`,
    ]);
  }
  const text = fields.body.length === 0 ? null : bodyOf(fields.body, title);
  if (text === null)
    notices.push([
      "item-page-no-text",
      "The page has no text of the document, only what is said of it.",
    ]);
  if (fields.isSummaryGuessed) {
    notices.push([
      "item-page-summary",
      "The last paragraph, which no label explains, was taken as the summary; see that it is not part of the text.",
    ]);
  }
  const number = /^\d+$/.test(fields.recordId)
    ? Number(fields.recordId)
    : (numberIn(citation?.address ?? "") ?? numberIn(fields.address));
  const record = layout.family === "cia" ? locator || null : number;
  const ids = identifiers(layout.family, record, title, edtf ?? slug(verbatim));
  return {
    number: layout.family === "wilson" ? number : null,
    notices,
    item: {
      title,
      date: { edtf, verbatim },
      type: fields.type || null,
      languages: tags,
      summary: fields.summary,
      subjects: fields.subjects,
      locators: locator === "" ? [] : parseLocators(withoutStop(locator)),
      agents: authorsOf(fields, byline),
      places: fields.places.map((place) => ({ role: "mentioned", id: slug(place), name: place })),
      credits,
      markings: without(text?.markings ?? [], fields.classification),
      renditions: text === null ? [] : [renditionOf(fields, tags, credits, text.tei)],
      publication: publicationOf(layout.family, citation, fields, byline),
      rights: fields.rights,
      extra: {
        ...fields.extra,
        ...(fields.citation === "" ? {} : { citation: fields.citation }),
        ...(unknown.length === 0 ? {} : { "Original Language": fields.originalLanguage }),
      },
      sources: ids.map((id) => ({ format: "item-page", name, id })),
    },
  };
};
