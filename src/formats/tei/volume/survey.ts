import type { AgentRole } from "../../../archive/agent.ts";
import { elementsOf, textOf, type TeiElement } from "../tree.ts";
import { type Named, namedByHeading } from "./heading.ts";

/** The parts of one document that its description is made from. */
export interface Survey {
  head: TeiElement | null;
  /** in order: of the opener, then of the closer */
  datelines: TeiElement[];
  sources: TeiElement[];
  summaries: TeiElement[];
  subjects: TeiElement[];
  /** short lines above the text: classification, precedence */
  captions: TeiElement[];
  references: TeiElement[];
  people: Named[];
}

/** What surrounds an element, as far as it matters. */
interface Around {
  /** false in notes, attachments and quotations, which speak of other documents */
  own: boolean;
  /** `from`, `to`, `participants`, `subject` */
  list: string;
  signed: boolean;
  head: boolean;
}

const isSource = (note: TeiElement, around: Around, survey: Survey): boolean => {
  if (note.attributes["type"] === "source") return true;
  if (!around.own || note.attributes["type"] === "summary") return false;
  const mayBe = note.attributes["n"] === "0" || (around.head && survey.sources.length === 0);
  return mayBe && textOf(note, "").startsWith("Source:");
};

const LIST_ROLES: Record<string, AgentRole> = {
  from: "from",
  to: "to",
  participants: "participant",
};

const roleOf = (element: TeiElement, around: Around): AgentRole => {
  const type = element.attributes["type"];
  if (!around.own) return "mentioned";
  if (type === "from" || type === "to") return type;
  return LIST_ROLES[around.list] ?? (around.signed ? "signatory" : "mentioned");
};

/** A signature in words that can be a name: "G. C. Marshall", not "[Here follow the annexes]". */
const signature = (signed: TeiElement): string | null => {
  let line = "";
  for (const child of signed.children) {
    if (typeof child === "string") line += child;
    else if (child.name === "lb" || child.name === "affiliation") {
      if (line.trim() !== "") break;
    } else if (child.name !== "note") line += textOf(child);
  }
  if (line.length > 200) return null;
  const name = line
    .replace(/\s+/g, " ")
    .replace(/^[\s[“"(]+|[\s\]”",;:)]+$/gu, "")
    .replace(/(?<=\p{Ll}{3})\.$/u, "")
    .replace(/^\/[sS]\/\s*|\/$/g, "");
  const isName =
    /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*,?|de|da|di|van|von|der|den|la|le|el|al|ibn|bin|y|du)){0,5}$/u;
  return isName.test(name) ? name : null;
};

const firstWords = ({ children: [first] }: TeiElement): string =>
  typeof first === "string" ? first.trimStart() : "";

const visit = (element: TeiElement, around: Around, survey: Survey): void => {
  for (const child of elementsOf(element)) {
    let inside = around;
    const { name, attributes } = child;
    switch (name) {
      case "head":
        if (element.parent === null && survey.head === null) survey.head = child;
        inside = { ...around, head: child === survey.head };
        break;
      case "note":
        if (attributes["type"] === "summary") survey.summaries.push(child);
        if (isSource(child, around, survey)) survey.sources.push(child);
        inside = { ...around, own: false };
        break;
      case "p":
        // where a document is withheld whole, its source stands in place of the text
        if (around.own && firstWords(child).startsWith("[Source:")) survey.sources.push(child);
        break;
      case "frus:attachment":
      case "quote":
        inside = { ...around, own: false };
        break;
      case "seg":
        if (attributes["type"] === "source") survey.sources.push(child);
        else if (around.own && element.name === "opener") survey.captions.push(child);
        break;
      case "dateline":
        if (around.own) survey.datelines.push(child);
        break;
      case "list":
        if (attributes["type"] !== undefined) inside = { ...around, list: attributes["type"] };
        break;
      case "item":
        if (around.own && around.list === "subject") survey.subjects.push(child);
        break;
      case "signed":
        inside = { ...around, signed: attributes["corresp"] === undefined };
        if (around.own) {
          const corresp = attributes["corresp"] ?? null;
          const names = elementsOf(child).some((below) => below.name === "persName");
          const text = corresp === null ? signature(child) : textOf(child);
          if (text && (corresp !== null || !names)) {
            survey.people.push({ role: "signatory", corresp, text });
          }
        }
        break;
      case "gloss":
        if (around.own && (attributes["type"] === "from" || attributes["type"] === "to")) {
          survey.people.push({ role: attributes["type"], corresp: null, text: textOf(child) });
        }
        break;
      case "persName": {
        const role = roleOf(child, around);
        const corresp = attributes["corresp"] ?? null;
        if (corresp !== null || role !== "mentioned") {
          survey.people.push({ role, corresp, text: textOf(child) });
        }
        break;
      }
      case "ref":
        survey.references.push(child);
        break;
      default:
    }
    visit(child, inside, survey);
  }
};

export const surveyDocument = (document: TeiElement): Survey => {
  const survey: Survey = {
    head: null,
    datelines: [],
    sources: [],
    summaries: [],
    subjects: [],
    captions: [],
    references: [],
    people: [],
  };
  visit(document, { own: true, list: "", signed: false, head: false }, survey);
  const marked = new Set(survey.people.map(({ role }) => role));
  if (survey.head && !(marked.has("from") && marked.has("to"))) {
    const named = namedByHeading(survey.head).filter(({ role }) => !marked.has(role));
    survey.people.push(...named);
  }
  return survey;
};
