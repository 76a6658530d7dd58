import type { Item } from "../../archive/item.ts";
import type { CiteContext } from "../citation/context.ts";
import { chicagoDate } from "../citation/dates.ts";
import type { CitedName } from "../citation/names.ts";
import { endsOf, recordOf, type Day } from "../citation/record.ts";

interface CslName {
  family?: string;
  given?: string;
  suffix?: string;
  literal?: string;
}

interface CslDate {
  "date-parts"?: Day[];
  season?: number;
  circa?: boolean;
  literal?: string;
}

const cslName = ({ family, given, suffix, natural }: CitedName): CslName =>
  family === null ? { literal: natural } : { family, given, ...(suffix === "" ? {} : { suffix }) };

/** What CSL cannot count (decades, open ends, words nobody could read) stays in words. */
const issued = (date: Item["date"]): CslDate | undefined => {
  const ends = endsOf(date.edtf);
  const words = chicagoDate(date);
  if (ends.length === 0) return words === "n.d." ? undefined : { literal: words };
  if (ends.some((day) => day.length === 0)) return { literal: words };
  const season = /^\d{4}-2([1-4])/.exec(date.edtf!)?.[1];
  return {
    "date-parts": ends,
    ...(season === undefined ? {} : { season: Number(season) }),
    ...(/[?~%]/.test(date.edtf!) ? { circa: true } : {}),
  };
};

const withoutEmpty = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** One item as CSL-JSON 1.0 (schemas/input/csl-data.json): an array of one. */
export const writeCslJson = (item: Item, context: CiteContext): string => {
  const record = recordOf(item, context);
  const csl = withoutEmpty({
    id: record.key,
    type: record.letter ? "personal_communication" : "manuscript",
    title: record.title,
    author: record.authors.map(cslName),
    recipient: record.letter ? record.recipients.map(cslName) : [],
    translator: record.translators.map(cslName),
    editor: record.editors.map(cslName),
    issued: issued(item.date),
    genre: record.form,
    abstract: record.abstract,
    language: record.languages.join(", "),
    "container-title": record.volume?.title,
    number: record.volume?.document,
    archive: record.archive,
    archive_location: record.location,
    source: record.library,
    "event-place": record.place,
    keyword: item.subjects.join(", "),
    note: record.credits,
    URL: context.address,
  });
  return `${JSON.stringify([csl], null, 2)}\n`;
};
