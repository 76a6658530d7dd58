import type { ItemDate } from "../../../archive/date.ts";
import { edtfFromProse } from "../../../base/dates.ts";
import { dateOf, edtfOfTei } from "../date.ts";
import { find, findAll, textOf } from "../tree.ts";
import type { Survey } from "./survey.ts";

/** Names of months as alternatives of a pattern. */
export const MONTHS =
  "January|February|March|April|May|June|July|August|September|October|November|December";
const MONTH = new RegExp(`\\b(?:${MONTHS})\\b`);
const TIME = /[\s,–—-]+\d{1,2}(?::\d\d)?\s*[ap]\.?\s?m\.?.*$|[\s,–—-]+(?:noon|midnight).*$/i;
const LAST_WORDS = new RegExp(`, ((?:${MONTHS}) (?:\\d{1,2}, )?\\d{4})$`);

/** What is longer is no date, nor a title that ends in one. */
const LONGEST = 300;

/** A date in words, with or without place and time of day around it. */
const inWords = (words: string, place: string): ItemDate => {
  if (words.length > LONGEST) return { edtf: null, verbatim: words };
  const verbatim = words.replace(place, "").replace(/^[\s,;.[\]]+|[\s.,;\]]+$/g, "");
  const bare = verbatim.replace(TIME, "");
  const behindPlace = bare.slice(Math.max(0, bare.search(MONTH)));
  return { edtf: edtfFromProse(behindPlace), verbatim };
};

/**
 * The date of the dateline, else the only one that the editors marked in the title, else the one
 * with which the title ends.
 */
export const documentDate = (survey: Survey, title: string): ItemDate | null => {
  for (const dateline of survey.datelines) {
    const date = findAll(dateline, "date").find((one) => textOf(one) !== "");
    if (date) return edtfOfTei(date) === null ? inWords(textOf(date), "") : dateOf(date);
  }
  const inHead = findAll(survey.head ?? undefined, "date").filter((one) => edtfOfTei(one) !== null);
  if (inHead.length === 1) return dateOf(inHead[0]!);
  for (const dateline of survey.datelines) {
    const date = inWords(textOf(dateline), textOf(find(dateline, "placeName")));
    if (date.verbatim !== "") return date;
  }
  const last = LAST_WORDS.exec(title.slice(-LONGEST).replace(TIME, "").replace(/\.$/, ""))?.[1];
  return last === undefined ? null : { edtf: edtfFromProse(last), verbatim: last };
};
