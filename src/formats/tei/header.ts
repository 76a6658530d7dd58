import { elementsOf, find, findAll, squeeze, textOf, type TeiElement } from "./tree.ts";

/** What a teiHeader says of the whole file; empty where it says nothing. */
export interface TeiHeader {
  title: string;
  /** `idno`s by type */
  identifiers: Record<string, string>;
  /** responsible persons with the role the header gives them */
  responsible: { role: string; name: string }[];
  /** publisher, place, year */
  imprint: string;
  /** paragraphs of sourceDesc */
  source: string;
  rights: string;
  /** BCP 47 tags of langUsage */
  languages: string[];
}

const stated = (...parts: string[]): string[] => parts.filter((part) => part !== "");

const responsible = (statement: TeiElement | undefined): TeiHeader["responsible"] =>
  (statement ? elementsOf(statement) : []).flatMap((child) => {
    if (child.name === "editor") {
      const role = squeeze(`${child.attributes["role"] ?? ""} editor`).replace(/^primary /, "");
      return stated(textOf(child)).map((name) => ({ role, name }));
    }
    if (child.name === "funder" || child.name === "sponsor") {
      return stated(textOf(child)).map((name) => ({ role: child.name, name }));
    }
    if (child.name !== "respStmt") return [];
    const role = textOf(find(child, "resp"));
    return elementsOf(child)
      .filter(({ name }) => ["name", "persName", "orgName"].includes(name))
      .map((who) => ({ role, name: textOf(who) }))
      .filter(({ name }) => name !== "");
  });

export const readHeader = (header: TeiElement): TeiHeader => {
  const statement = find(header, "fileDesc", "titleStmt");
  const titles = (statement ? elementsOf(statement) : []).filter(({ name }) => name === "title");
  const title =
    titles.find(({ attributes }) => attributes["type"] === "complete") ??
    titles.find(({ attributes }) => attributes["type"] === "main") ??
    titles[0];
  const publication = find(header, "fileDesc", "publicationStmt");
  return {
    title: textOf(title),
    identifiers: Object.fromEntries(
      findAll(publication, "idno").map((idno) => [idno.attributes["type"] ?? "", textOf(idno)]),
    ),
    responsible: responsible(statement),
    imprint: stated(
      textOf(find(publication, "publisher")),
      textOf(find(publication, "pubPlace")),
      textOf(find(publication, "date")),
    ).join(", "),
    source: findAll(find(header, "fileDesc", "sourceDesc"), "p")
      .map((paragraph) => textOf(paragraph))
      .join("\n"),
    rights: textOf(find(publication, "availability")),
    languages: findAll(find(header, "profileDesc", "langUsage"), "language").flatMap(
      ({ attributes }) => attributes["ident"] ?? [],
    ),
  };
};
