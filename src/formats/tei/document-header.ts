import type { AgentLink } from "../../archive/agent.ts";
import type { ItemDate } from "../../archive/date.ts";
import type { Item } from "../../archive/item.ts";
import { escapeXml } from "../../base/xml.ts";

/** Metadata may come from formats that allow what XML does not: control characters. */
const clean = (text: string): string =>
  escapeXml(text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, "\ufffd"));

type Attributes = Record<string, string | null | undefined>;

const open = (name: string, attributes: Attributes): string => {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== null && value !== undefined && value !== "") tag += ` ${key}="${clean(value)}"`;
  }
  return tag;
};

/** An element holding text. */
const leaf = (name: string, text: string, attributes: Attributes = {}): string =>
  `${open(name, attributes)}>${clean(text)}</${name}>`;

/** An element holding elements; nothing where there are none. */
const branch = (name: string, children: string[], attributes: Attributes = {}): string => {
  const inner = children.filter((child) => child !== "").join("");
  return inner === "" ? "" : `${open(name, attributes)}>${inner}</${name}>`;
};

const w3c = (value: string | undefined): string | null =>
  value !== undefined && /^\d{4}(-\d\d(-\d\d)?)?$/.test(value) ? value : null;

/** EDTF in TEI's own attributes as far as they reach, and whole in `when-custom`. */
const dateElement = ({ edtf, verbatim }: ItemDate): string => {
  if (edtf === null) return verbatim === "" ? "" : leaf("date", verbatim);
  const [from, to] = edtf.replace(/[?~%]/g, "").split("/");
  const span = to === undefined ? { when: w3c(from) } : { from: w3c(from), to: w3c(to) };
  return leaf("date", verbatim, { ...span, "when-custom": edtf, datingMethod: "#edtf" });
};

const nameElement = ({ id, name }: AgentLink, element = "name"): string =>
  leaf(id === null ? element : "persName", name, { ref: id === null ? null : `#${id}` });

const correspondence = (item: Item): string => {
  const side = (role: "from" | "to", type: string, place: "written" | "received"): string =>
    branch(
      "correspAction",
      [
        ...item.agents.filter((agent) => agent.role === role).map((agent) => nameElement(agent)),
        ...item.places
          .filter((one) => one.role === place)
          .map(({ name }) => leaf("placeName", name)),
        type === "sent" ? dateElement(item.date) : "",
      ],
      { type },
    );
  return branch("correspDesc", [
    side("from", "sent", "written"),
    side("to", "received", "received"),
  ]);
};

const LANGUAGES = new Intl.DisplayNames("en", { type: "language" });

const languageName = (tag: string): string => {
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch {
    return tag;
  }
};

const languages = (item: Item): string => {
  const all = new Set([...item.languages, ...item.renditions.map(({ language }) => language)]);
  all.delete("und");
  return branch(
    "langUsage",
    [...all].map((ident) =>
      leaf("language", languageName(ident), {
        ident,
        n: item.languages.includes(ident) ? "original" : null,
      }),
    ),
  );
};

const keywords = (n: string, terms: string[]): string => branch("keywords", terms, { n });

const source = (item: Item): string => {
  const described = item.locators.map(({ repository, verbatim }) =>
    branch("msDesc", [
      branch("msIdentifier", [
        repository === null ? "" : leaf("repository", repository),
        leaf("idno", verbatim, { type: "locator" }),
      ]),
    ]),
  );
  return branch("sourceDesc", described.length > 0 ? described : ["<p/>"]);
};

/** A teiHeader with everything of the item that TEI has a place for. */
export const headerOf = (item: Item, publisher: string): string => {
  const file = branch("fileDesc", [
    branch("titleStmt", [
      leaf("title", item.title),
      ...item.agents
        .filter(({ role }) => role === "author")
        .map(({ name }) => leaf("author", name)),
      ...item.credits.map(({ role, name, behalf }) =>
        branch("respStmt", [
          leaf("resp", role),
          leaf("name", name),
          behalf === null ? "" : leaf("orgName", behalf, { role: "behalf" }),
        ]),
      ),
    ]),
    branch("publicationStmt", [
      leaf("publisher", publisher),
      leaf("idno", String(item.number), { type: "papka-record" }),
      item.rights === "" ? "" : branch("availability", [leaf("p", item.rights)]),
    ]),
    ...item.memberships.map(({ collection, title, order }) =>
      branch("seriesStmt", [
        leaf("title", title),
        leaf("idno", collection),
        order === null ? "" : leaf("biblScope", String(order), { unit: "item" }),
      ]),
    ),
    branch("notesStmt", [
      ...Object.entries(item.extra).map(([label, text]) =>
        leaf("note", text, { type: "extra", n: label }),
      ),
      ...item.relations.map(({ kind, target, text }) =>
        branch("relatedItem", [leaf("bibl", text || target)], {
          type: kind,
          corresp: target.replaceAll(/\s/g, "%20"),
        }),
      ),
    ]),
    source(item),
  ]);
  const others = item.agents.filter(({ role }) => !["from", "to", "author"].includes(role));
  const profile = branch("profileDesc", [
    branch("abstract", item.summary === "" ? [] : [leaf("p", item.summary)]),
    branch("creation", [dateElement(item.date)]),
    languages(item),
    branch("particDesc", [
      branch(
        "listPerson",
        others.map((agent) =>
          branch("person", [nameElement(agent).replace(/(<\/?)name/g, "$1persName")], {
            role: agent.role,
          }),
        ),
      ),
    ]),
    branch("textClass", [
      keywords(
        "subject",
        item.subjects.map((subject) => leaf("term", subject)),
      ),
      keywords("form", item.type === null ? [] : [leaf("term", item.type)]),
      keywords(
        "marking",
        item.markings.map(({ kind, text }) => leaf("term", text, { type: kind })),
      ),
    ]),
    correspondence(item),
  ]);
  return branch("teiHeader", [file, profile]);
};
