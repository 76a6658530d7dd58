import type { Agent } from "../archive/agent.ts";
import type { Card, Heading } from "../archive/heading.ts";
import type { ItemDescription } from "../archive/item.ts";
import type { Plain } from "../formats/format.ts";
import { plainText } from "../formats/tei/plain.ts";
import { leavesOf } from "../locators/leaves.ts";
import { FACETS, type Facet, type FacetValue, type SearchDocument } from "../search/search.ts";
import { headingsOf } from "./headings.ts";
import { languageOf } from "./languages.ts";
import { dateOrder, fileOrder } from "./order.ts";

/** What stands beside the item: texts already parsed, and the authority records it names. */
export interface Beside {
  /** by rendition id; what is missing is derived from the TEI */
  plain?: Record<string, Plain> | undefined;
  /** by id */
  agents?: ReadonlyMap<string, Agent> | undefined;
}

export interface Derived {
  card: Omit<Card, "number">;
  headings: Heading[];
  search: (number: number) => SearchDocument;
}

/** Everything derived from an item; the same item gives the same answers, whenever it is asked. */
export const derive = (item: ItemDescription, beside: Beside = {}): Derived => {
  const card = cardOf(item);
  const date = dateOrder(item);
  const headings = headingsOf(item, date, beside.agents);
  return {
    card,
    headings,
    search: (number) => ({
      number,
      access: item.access,
      card,
      ...searched(item, headings, date, beside),
    }),
  };
};

const cardOf = (item: ItemDescription): Omit<Card, "number"> => {
  const named = (role: string): string[] =>
    item.agents.filter((agent) => agent.role === role).map((agent) => agent.name);
  const from = ["from", "author", "signatory"].map(named).find((names) => names.length > 0) ?? [];
  const [locator] = item.locators;
  return {
    title: item.title,
    date: item.date,
    type: item.type,
    from,
    to: named("to"),
    locator: locator?.verbatim ?? "",
    leaves: locator
      ? leavesOf(locator)
          .map((leaves) => leaves.text)
          .join(", ")
      : "",
    within: withinOf(item),
    languages: item.languages,
    renditions: item.renditions.map(({ kind, language }) => `${kind}:${language}`),
    hasFacsimile: item.facsimiles.length > 0,
  };
};

/** Documents of a volume often share their title ("Editorial Note"): their number tells them apart. */
const withinOf = ({ memberships }: ItemDescription): string => {
  const ordered = memberships.find(({ order }) => order !== null);
  return ordered ? `${ordered.title}, no. ${ordered.order}` : "";
};

const searched = (
  item: ItemDescription,
  headings: readonly Heading[],
  date: string,
  { plain, agents }: Beside,
): Omit<SearchDocument, "number" | "access" | "card"> => {
  const about = [item.summary, ...item.subjects, ...item.markings.map((marking) => marking.text)]
    .filter((text) => text !== "")
    .join("\n");
  const names = [
    ...item.agents.flatMap(({ id, name }) => [
      name,
      ...(agents?.get(id ?? "")?.names.map((form) => form.text) ?? []),
    ]),
    ...item.places.map((place) => place.name),
  ];
  return {
    title: { text: item.title, language: languageOf(item.title, item) },
    texts: item.renditions.map(({ id, language, tei }) => ({
      rendition: id,
      language,
      ...(plain?.[id] ?? plainText(tei)),
    })),
    about: { text: about, language: languageOf(about, item) },
    names: [...new Set(names)],
    locators: item.locators.map((locator) => locator.verbatim),
    facets: facetsOf(headings),
    fields: {
      fonds: keysAndLabels(headings, "fonds"),
      file: keysAndLabels(headings, "file"),
      marking: item.markings.map((marking) => marking.text),
    },
    order: { date, file: fileOrder(item.locators[0], date) },
  };
};

const facetsOf = (headings: readonly Heading[]): Record<Facet, FacetValue[]> => {
  const valuesOf = (facet: Facet): FacetValue[] => {
    const values = new Map<string, FacetValue>();
    for (const { kind, key, label } of headings) {
      if (kind === facet && !values.has(key)) values.set(key, { value: key, label });
    }
    return [...values.values()];
  };
  return Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet)])) as Record<
    Facet,
    FacetValue[]
  >;
};

const keysAndLabels = (headings: readonly Heading[], kind: "fonds" | "file"): string[] => [
  ...new Set(
    headings.flatMap((heading) => (heading.kind === kind ? [heading.key, heading.label] : [])),
  ),
];
