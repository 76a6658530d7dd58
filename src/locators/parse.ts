import type { Locator } from "../archive/locator.ts";
import { splitCredits } from "./credits.ts";
import { LONGEST, Reading } from "./reading.ts";
import { mentions, repository } from "./repositories.ts";
import { sourceNoteLocator } from "./source-note.ts";
import { splitLocators } from "./split.ts";
import { TRADITIONS } from "./traditions.ts";
import { PART_ORDER } from "./vocabulary.ts";

const IBID =
  /^[\s\0([]*(?:[Ii]bid(?:em)?|Там же|там же|Ebd|Ebenda|ebd|Tamtéž|Ugyanott|Uo)(?![\p{L}])[.,:;]{0,2}/u;

const GOES_ON = /^(?:[Фф]|[Ff]|[Оо]п|[Oo]p|[Дд]|[Dd])\. ?\d/u;

/** What “Ibid.” takes over: the parts that stand before the first one it names itself. */
const inherited = (previous: Locator, own: Locator["parts"]): Locator["parts"] => {
  const named = PART_ORDER.findIndex((part) => own[part] !== undefined && part !== "ibid");
  const parts: Locator["parts"] = {};
  for (const part of named === -1 ? PART_ORDER : PART_ORDER.slice(0, named)) {
    const value = previous.parts[part];
    if (value !== undefined) parts[part] = value;
  }
  return parts;
};

/** Parts from the outside in. */
const ordered = (parts: Locator["parts"]): Locator["parts"] => {
  const sorted: Locator["parts"] = {};
  for (const part of PART_ORDER) if (parts[part] !== undefined) sorted[part] = parts[part];
  return sorted;
};

/** `goes on`: a further file of what stands before it, without the word “ibid.” */
const parseOne = (written: string, previous: Locator | undefined, goesOn: boolean): Locator => {
  const reading = new Reading(written.slice(0, LONGEST));
  reading.unwrap();
  const ibid = IBID.exec(reading.open);
  if (ibid) {
    reading.claim(0, ibid[0].length);
    reading.parts.ibid = "yes";
    reading.repository = previous?.repository ?? null;
  }
  if (goesOn) reading.repository = previous?.repository ?? null;
  const mention = (ibid && previous) || goesOn ? undefined : mentions(reading.written, 1)[0];
  if (mention) {
    reading.repository = mention.id;
    reading.claim(mention.start, mention.end);
  }
  const country = reading.repository === null ? null : repository(reading.repository)?.country;
  const tradition =
    TRADITIONS.find(({ countries }) => countries.includes(country ?? "")) ??
    TRADITIONS.find(({ recognises }) => recognises.test(reading.open));
  tradition?.read(reading);
  reading.repository ??= tradition?.home ?? null;
  const own = { ...reading.parts } as Locator["parts"];
  const notUnderstood = reading.left().map(({ text }) => text);
  if (written.length > LONGEST) notUnderstood.push(written.slice(LONGEST));
  return {
    verbatim: written,
    repository: reading.repository,
    parts: ordered(previous && (ibid || goesOn) ? { ...inherited(previous, own), ...own } : own),
    notUnderstood,
  };
};

/**
 * The archival references in a text: a locator, a source statement with credits, or an editors'
 * whole source note. `previous` is what “Ibid.” refers to. Never throws; what no rule understands
 * is listed, not guessed.
 */
export const parseLocators = (verbatim: string, previous?: Locator): Locator[] => {
  const note = /(?:^|[\s[(.])Source:/.test(verbatim) ? sourceNoteLocator(verbatim) : verbatim;
  const locators: Locator[] = [];
  for (const text of splitLocators(splitCredits(note).locator)) {
    const goesOn = locators.length > 0 && GOES_ON.test(text);
    locators.push(parseOne(text, locators.at(-1) ?? previous, goesOn));
  }
  return locators;
};
