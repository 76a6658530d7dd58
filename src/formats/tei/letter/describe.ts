import type { AgentLink } from "../../../archive/agent.ts";
import { AgentRole } from "../../../archive/agent.ts";
import { Credit } from "../../../archive/credit.ts";
import type { ItemDate } from "../../../archive/date.ts";
import { LanguageTag, type ItemInput } from "../../../archive/item.ts";
import type { Locator } from "../../../archive/locator.ts";
import { Marking } from "../../../archive/marking.ts";
import { Relation } from "../../../archive/relation.ts";
import { slug } from "../../../base/fold.ts";
import { parseLocators } from "../../../locators/parse.ts";
import { dateOf } from "../date.ts";
import { readHeader, type TeiHeader } from "../header.ts";
import { elementsOf, find, findAll, textOf, type TeiElement } from "../tree.ts";

const NAMES = new Set(["persName", "orgName", "name", "rs"]);

const namesIn = (element: TeiElement | undefined): TeiElement[] =>
  element === undefined ? [] : elementsOf(element).filter(({ name }) => NAMES.has(name));

const link = (role: AgentLink["role"], name: TeiElement): AgentLink[] =>
  textOf(name) === "" ? [] : [{ role, id: null, name: textOf(name) }];

/** Who wrote, who received, who is named: correspDesc, the header's persons, names in the text. */
const agentsOf = (
  letter: TeiElement,
  action: (type: string) => TeiElement | undefined,
): AgentLink[] => {
  const listed = findAll(find(letter, "particDesc"), "person");
  const all = [
    ...namesIn(action("sent")).flatMap((name) => link("from", name)),
    ...namesIn(action("received")).flatMap((name) => link("to", name)),
    ...findAll(find(letter, "titleStmt"), "author").flatMap((name) => link("author", name)),
    ...listed.flatMap((person) => {
      const role = AgentRole.safeParse(person.attributes["role"]).data ?? "mentioned";
      return namesIn(person)
        .slice(0, 1)
        .flatMap((name) => link(role, name));
    }),
    ...(listed.length > 0 ? [] : findAll(find(letter, "text"), "persName"))
      .filter(({ attributes }) => attributes["ref"] ?? attributes["corresp"] ?? attributes["key"])
      .flatMap((name) => link("mentioned", name)),
  ];
  const seen = new Set<string>();
  return all.filter(({ role, name }) => {
    const key = role === "mentioned" ? name : `${role} ${name}`;
    const isNew = !seen.has(key) && !(role === "mentioned" && seen.has(name));
    seen.add(key).add(name);
    return isNew;
  });
};

const letterDate = (letter: TeiElement, sent: TeiElement | undefined): ItemDate => {
  const date =
    find(sent, "date") ??
    find(letter, "msDesc", "origDate") ??
    find(letter, "creation", "date") ??
    find(find(letter, "text"), "dateline", "date");
  return date ? dateOf(date) : { edtf: null, verbatim: "" };
};

/** Our own documents hold the reference as written; of others its parts are put together. */
const locatorsOf = (letter: TeiElement): Locator[] =>
  findAll(find(letter, "sourceDesc"), "msIdentifier").flatMap((identifier) => {
    const written = elementsOf(identifier).find(
      ({ attributes }) => attributes["type"] === "locator",
    );
    const parts = elementsOf(identifier).filter(
      ({ name }) => !["altIdentifier", "msName"].includes(name),
    );
    const verbatim =
      textOf(written) ||
      parts
        .map((part) => textOf(part))
        .filter(Boolean)
        .join(", ");
    return verbatim === "" ? [] : parseLocators(verbatim);
  });

const ROLES: [RegExp, Credit["role"]][] = [
  [/transl/i, "translated"],
  [/transcri|encod/i, "transcribed"],
  [/edit/i, "edited"],
  [/fund|sponsor/i, "funded"],
  [/obtain/i, "obtained"],
  [/contribut|provid/i, "contributed"],
];

const creditsOf = ({ responsible }: TeiHeader): Credit[] =>
  responsible.flatMap(({ role, name }) => {
    const known = ROLES.find(([pattern]) => pattern.test(role))?.[1];
    return known ? [{ role: known, name, behalf: null }] : [];
  });

const languagesOf = (letter: TeiElement, header: TeiHeader): string[] => {
  const text = find(letter, "msDesc", "textLang")?.attributes;
  const usage = findAll(find(letter, "langUsage"), "language");
  const original = usage.filter(({ attributes }) => attributes["n"] === "original");
  const stated = text
    ? [text["mainLang"] ?? "", ...(text["otherLangs"] ?? "").split(/\s+/)]
    : original.length > 0
      ? original.map(({ attributes }) => attributes["ident"] ?? "")
      : header.languages;
  return [...new Set(stated)].filter((tag) => LanguageTag.safeParse(tag).success);
};

const markingsOf = (letter: TeiElement, terms: TeiElement[]): Marking[] =>
  [
    ...terms.map((term) => ({ kind: term.attributes["type"] ?? "other", text: textOf(term) })),
    ...findAll(find(letter, "text"), "ab")
      .filter(({ attributes }) => attributes["type"] === "marking")
      .map((marking) => ({
        kind: marking.attributes["subtype"] ?? "other",
        text: textOf(marking),
      })),
    ...findAll(find(letter, "text"), "add")
      .filter(({ attributes }) => attributes["rend"] === "handwritten")
      .map((addition) => ({ kind: "handwritten", text: textOf(addition) })),
  ].flatMap((marking) => Marking.safeParse(marking).data ?? []);

/** What a TEI document with one text says of it; texts, images and source are the caller's. */
export const describeLetter = (letter: TeiElement, name: string): Omit<ItemInput, "sources"> => {
  const header = readHeader(find(letter, "teiHeader")!);
  const actions = findAll(find(letter, "correspDesc"), "correspAction");
  const action = (type: string): TeiElement | undefined =>
    actions.find(({ attributes }) => attributes["type"] === type);
  const places = (["sent", "received"] as const).flatMap((type) =>
    elementsOf(action(type) ?? letter)
      .filter((child) => child.name === "placeName" || child.name === "settlement")
      .map((place) => textOf(place))
      .filter((text) => slug(text) !== "")
      .map((text) => ({
        role: type === "sent" ? ("written" as const) : ("received" as const),
        id: slug(text),
        name: text,
      })),
  );
  const keywords = findAll(find(letter, "textClass"), "keywords");
  const terms = (n: string): TeiElement[] =>
    keywords
      .filter(({ attributes }) => attributes["n"] === n)
      .flatMap((list) => findAll(list, "term"));
  const own = new Set(["form", "marking"]);
  const subjects = keywords
    .filter(({ attributes }) => !own.has(attributes["n"] ?? ""))
    .flatMap((list) => findAll(list, "term"));
  const notes = findAll(find(letter, "notesStmt"), "note");
  const extra = notes.map((note): [string, string] => [
    note.attributes["n"] ?? note.attributes["type"] ?? "note",
    textOf(note),
  ]);
  return {
    title: header.title || textOf(find(find(letter, "text"), "head")) || name,
    date: letterDate(letter, action("sent")),
    type: textOf(terms("form")[0]) || null,
    languages: languagesOf(letter, header),
    summary: textOf(find(letter, "abstract") ?? find(letter, "msContents", "summary")),
    subjects: subjects.map((term) => textOf(term)).filter((term) => term !== ""),
    locators: locatorsOf(letter),
    agents: agentsOf(letter, action),
    places,
    credits: creditsOf(header),
    markings: markingsOf(letter, terms("marking")),
    relations: findAll(find(letter, "notesStmt"), "relatedItem").flatMap(
      (related) =>
        Relation.safeParse({
          kind: related.attributes["type"],
          target: related.attributes["corresp"] ?? related.attributes["target"],
          text: textOf(related),
        }).data ?? [],
    ),
    rights: header.rights,
    extra: Object.fromEntries(
      [
        ...extra,
        ...(header.imprint ? [["publication", header.imprint]] : []),
        ...(header.source ? [["source", header.source]] : []),
      ].filter(([, text]) => text !== ""),
    ),
  };
};
