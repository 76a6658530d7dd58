import { AgentRole, type AgentLink } from "../../../archive/agent.ts";
import type { Membership } from "../../../archive/collection.ts";
import type { ItemInput } from "../../../archive/item.ts";
import type { Locator } from "../../../archive/locator.ts";
import type { Relation } from "../../../archive/relation.ts";
import { slug } from "../../../base/fold.ts";
import { parseLocators } from "../../../locators/parse.ts";
import { find, textOf, type TeiElement } from "../tree.ts";
import { readCatalogueHead } from "./catalogue-head.ts";
import { documentDate } from "./date.ts";
import { formOf } from "./form.ts";
import type { PersonList } from "./persons.ts";
import { readCaption, readSourceNote } from "./source-note.ts";
import { surveyDocument, type Survey } from "./survey.ts";

/** What a document inherits from its volume. */
export interface Volume {
  id: string;
  persons: PersonList;
  credits: NonNullable<ItemInput["credits"]>;
  rights: string;
  language: string | null;
  /** last locator read, for "Ibid." */
  previous: Locator | undefined;
}

/** Where a document stands in its file. */
export interface Standing {
  xmlId: string;
  membership: Membership;
  source: NonNullable<ItemInput["sources"]>[number];
  /** the element, byte for byte */
  tei: string;
}

const titleOf = (head: TeiElement | null, n: string): string => {
  const whole = textOf(head ?? undefined)
    .replace(/(?<=[([]) | (?=[)\],.;])/g, "")
    .trim();
  const [number, found] = /^\[?(\w+)\]?\.\s*/.exec(whole) ?? [];
  return number !== undefined && found === n ? whole.slice(number.length) : whole;
};

/** "[place not declassified]": what stands for a name that the editors may not print. */
const isWithheld = (name: string): boolean => /^\[\p{Ll}[^\]]*\]?$/u.test(name);

/** authors first, mentioned persons last */
const rank = ({ role }: AgentLink): number => AgentRole.options.indexOf(role);

const agentsOf = (survey: Survey, persons: PersonList): AgentLink[] => {
  const links = new Map<string, AgentLink>();
  const named = new Set<string>();
  for (const asMentioned of [false, true]) {
    for (const { role, corresp, text } of survey.people) {
      if ((role === "mentioned") !== asMentioned) continue;
      for (const one of corresp?.trim().split(/\s+/) ?? [null]) {
        const person = one === null ? undefined : persons.find(one);
        const name = person?.name ?? text;
        const who = person?.id ?? one ?? name;
        if (name === "" || isWithheld(name) || (asMentioned && named.has(who))) continue;
        named.add(who);
        const key = `${role} ${who}`;
        if (!links.has(key)) links.set(key, { role, id: person?.id ?? null, name });
      }
    }
  }
  return [...links.values()].sort((a, b) => rank(a) - rank(b));
};

/** Editors' references as source identifiers: `#d55fn1` → `frus1961-63v06#d55`. */
const targetOf = (target: string, volume: string): string | null => {
  if (target === "" || /^[a-z][a-z0-9+.-]*:/i.test(target)) return null;
  const [file = "", fragment] = target.split("#");
  const where = file === "" ? volume : file;
  if (fragment === undefined) return where;
  return `${where}#${/^(d\d+[a-z]?)fn\w*$/.exec(fragment)?.[1] ?? fragment}`;
};

const relationsOf = (survey: Survey, volume: string, self: string): Relation[] => {
  const relations = new Map<string, Relation>();
  for (const reference of survey.references) {
    const target = targetOf(reference.attributes["target"] ?? "", volume);
    if (target === null || target === self || relations.has(target)) continue;
    relations.set(target, { kind: "refers", target, text: textOf(reference) });
  }
  return [...relations.values()];
};

/** Longer than any name of a place. */
const LONGEST_NAME = 200;

const placeOf = (survey: Survey): NonNullable<ItemInput["places"]> => {
  for (const dateline of survey.datelines) {
    const written = textOf(find(dateline, "placeName"));
    if (written.length > LONGEST_NAME) continue;
    const name = written.replace(/^[\s[(]+|[\s\]),.;]+$/g, "");
    if (slug(name) !== "" && !isWithheld(written)) {
      return [{ role: "written", id: slug(name), name }];
    }
  }
  return [];
};

const extraOf = (entries: [string, string][]): Record<string, string> =>
  Object.fromEntries(entries.filter(([, text]) => text !== ""));

/** Everything the editors state of one document. */
export const describeDocument = (
  document: TeiElement,
  standing: Standing,
  volume: Volume,
): ItemInput => {
  const survey = surveyDocument(document);
  const n = document.attributes["n"] ?? "";
  const title = titleOf(survey.head, n);
  const noted = survey.sources.map((source) => textOf(source)).filter((text) => text !== "");
  const catalogue =
    noted.length === 0 && survey.datelines.length === 0
      ? readCatalogueHead(title, standing.membership.path.at(-1)?.title ?? "")
      : null;
  const notes = noted.map((text) => readSourceNote(text));
  const references = catalogue ? [catalogue.locator] : notes.map(({ locator }) => locator);
  const locators = references
    .filter((reference) => reference !== "")
    .flatMap((reference) => parseLocators(reference, volume.previous));
  volume.previous = locators.at(-1) ?? volume.previous;
  const classifications = [
    ...survey.captions.flatMap((caption) => readCaption(textOf(caption))),
    ...(catalogue?.classifications ?? notes.flatMap((note) => note.classifications)),
  ];
  const summaries = [
    ...survey.summaries.map((note) => textOf(note).replace(/^Summary:\s*/, "")),
    ...notes.map(({ summary }) => summary),
    catalogue?.summary ?? "",
  ].filter((text) => text !== "");
  const language = document.attributes["xml:lang"] ?? volume.language;
  const shortTitle = catalogue?.title ?? title;
  return {
    title: shortTitle || `[Document ${n || standing.membership.order}]`,
    date: catalogue?.date ?? documentDate(survey, title) ?? { edtf: null, verbatim: "" },
    type: formOf(shortTitle) ?? notes.find(({ form }) => form !== null)?.form ?? null,
    languages: language === null ? [] : [language],
    summary: summaries.join("\n"),
    locators,
    agents: agentsOf(survey, volume.persons),
    places: placeOf(survey),
    credits: volume.credits,
    markings: [...new Set(classifications)].map((text) => ({ kind: "classification", text })),
    renditions: [
      {
        id: language?.split("-")[0] ?? "und",
        kind: "transcript",
        language: language ?? "und",
        tei: standing.tei,
      },
    ],
    relations: relationsOf(survey, volume.id, `${volume.id}#${standing.xmlId}`),
    memberships: [standing.membership],
    rights: volume.rights,
    extra: extraOf([
      ["document number", n],
      ["subject", survey.subjects.map((subject) => textOf(subject)).join("; ")],
      ["source note", noted.join("\n")],
    ]),
    sources: [standing.source],
  };
};
