import type { Handler } from "hono";
import { PUBLIC } from "../../archive/access.ts";
import { languageName } from "../../pages/language.ts";
import type { FacetGroup } from "../../pages/results/facets.tsx";
import { ResultsPage } from "../../pages/results/page.tsx";
import type { SearchAddress } from "../../pages/site.ts";
import { FACETS, type Facet, type SearchAnswer, type SearchRequest } from "../../search/search.ts";
import type { Archive } from "../archive.ts";
import { page } from "../respond.ts";

const PAGE_SIZE = 20;
const LAST_PAGE = 500;
const MAX_QUERY = 1000;
const MAX_FILTERS = 20;
const FACET_LIMIT = 24;
const SORTS = ["relevance", "date", "-date", "file"] as const;

const LABELS: Record<Facet, string> = {
  repository: "Repository",
  collection: "Collection",
  person: "Person",
  place: "Place",
  year: "Year",
  language: "Language",
  type: "Type",
};

interface Asked extends SearchAddress {
  query: string;
  filters: { facet: Facet; value: string }[];
  sort: NonNullable<SearchRequest["sort"]>;
  page: number;
}

/** What an address asks; what it cannot ask is left out, for no query ever fails. */
export const asked = (url: URL): Asked => {
  const { searchParams } = url;
  const sort = searchParams.get("sort");
  const number = Number(searchParams.get("page") ?? 1);
  return {
    query: (searchParams.get("q") ?? "").trim().slice(0, MAX_QUERY),
    filters: FACETS.flatMap((facet) =>
      [...new Set(searchParams.getAll(facet))]
        .filter((value) => value !== "" && value.length <= 200)
        .map((value) => ({ facet, value })),
    ).slice(0, MAX_FILTERS),
    sort: SORTS.find((known) => known === sort) ?? "relevance",
    page: Number.isInteger(number) ? Math.min(Math.max(number, 1), LAST_PAGE) : 1,
  };
};

const groupsOf = ({ facets }: SearchAnswer): FacetGroup[] =>
  FACETS.map((facet) => ({
    facet,
    label: LABELS[facet],
    values: facets[facet].map(({ value, label, count }) => ({
      value,
      label: facet === "language" ? languageName(value) : label,
      count,
    })),
  }));

export const search =
  ({ search, site }: Archive): Handler =>
  async (c) => {
    const at = asked(new URL(c.req.url));
    const answer = await search.search(PUBLIC, {
      query: at.query,
      filters: at.filters,
      sort: at.sort,
      offset: (at.page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
      facetLimit: FACET_LIMIT,
    });
    const { total, totalIsExact, understood, notes, hits, years, suggestions } = answer;
    return page(
      c,
      <ResultsPage
        site={site}
        at={at}
        facets={groupsOf(answer)}
        pageSize={PAGE_SIZE}
        {...{ total, totalIsExact, understood, notes, hits, years, suggestions }}
      />,
    );
  };
