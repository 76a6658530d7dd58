import { Layout } from "../layout.tsx";
import { ItemList, type Entry } from "../parts/item-list.tsx";
import { SearchBox } from "../parts/search-box.tsx";
import { YearChart } from "../parts/year-chart.tsx";
import type { SearchAddress, Site } from "../site.ts";
import { Chips, Facets, type FacetGroup } from "./facets.tsx";
import { QueryHelp } from "./query-help.tsx";

export interface ResultsProps {
  site: Site;
  at: SearchAddress;
  total: number;
  totalIsExact: boolean;
  understood: string;
  notes: readonly string[];
  hits: readonly Entry[];
  facets: readonly FacetGroup[];
  years: readonly { year: string; count: number }[];
  suggestions: readonly string[];
  pageSize: number;
}

const number = new Intl.NumberFormat("en");

const SORTS = [
  ["relevance", "Best first"],
  ["date", "Earliest first"],
  ["-date", "Latest first"],
  ["file", "By file and leaf"],
] as const;

export const ResultsPage = ({ site, at, facets, years, ...answer }: ResultsProps) => {
  const filters = at.filters ?? [];
  const chosenYear = filters.find(({ facet }) => facet === "year")?.value;
  const page = at.page ?? 1;
  return (
    <Layout
      site={site}
      kind="results"
      title={at.query ? `${at.query}: search` : "All documents"}
      path={site.to.search(at)}
      asked={null}
      before={page > 1 ? site.to.search({ ...at, page: page - 1 }) : undefined}
      after={
        page * answer.pageSize < answer.total
          ? site.to.search({ ...at, page: page + 1 })
          : undefined
      }
    >
      <div class="results">
        <div class="results-ask">
          <h1 class="hidden">Search</h1>
          <SearchBox
            site={site}
            asked={at.query ?? ""}
            keep={{ filters, ...(at.sort ? { sort: at.sort } : {}) }}
            large
          />
          <QueryHelp site={site} />
        </div>
        <section class="results-list" aria-labelledby="head-hits">
          <header class="results-head">
            <h2 id="head-hits">
              {answer.totalIsExact ? "" : "at least "}
              {number.format(answer.total)} {answer.total === 1 ? "document" : "documents"}
            </h2>
            {answer.total > 1 && <Sorts site={site} at={at} />}
            {answer.total > 1 && (
              <a class="to-facets" href="#narrow">
                Narrow the search ↓
              </a>
            )}
          </header>
          {at.query && !saysTheSame(answer.understood, at.query) && (
            <p class="understood">
              Understood as <code>{answer.understood}</code>
            </p>
          )}
          {answer.notes.map((note) => (
            <p key={note} class="understood">
              {note}
            </p>
          ))}
          <Chips site={site} at={at} groups={facets} />
          <YearChart
            label="Hits by year"
            years={years}
            chosen={chosenYear}
            href={(year) =>
              site.to.search({
                ...at,
                page: 1,
                filters: [
                  ...filters.filter(({ facet }) => facet !== "year"),
                  { facet: "year", value: year },
                ],
              })
            }
          />
          {answer.hits.length > 0 ? (
            <ItemList site={site} items={answer.hits} />
          ) : (
            <NoHits site={site} at={at} suggestions={answer.suggestions} />
          )}
          <Pager site={site} at={at} total={answer.total} pageSize={answer.pageSize} />
        </section>
        <Facets site={site} at={at} groups={facets} />
      </div>
    </Layout>
  );
};

/** Words side by side are all sought, which readers expect and need not be told. */
const saysTheSame = (understood: string, query: string): boolean =>
  understood.replaceAll(" AND ", " ").toLowerCase() === query.toLowerCase();

const Sorts = ({ site, at }: { site: Site; at: SearchAddress }) => (
  <nav class="sorts" aria-label="Order">
    <ul>
      {SORTS.map(([sort, label]) => (
        <li key={sort}>
          <a
            href={site.to.search({ ...at, sort, page: 1 })}
            aria-current={(at.sort ?? "relevance") === sort ? "true" : undefined}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const NoHits = ({
  site,
  at,
  suggestions,
}: {
  site: Site;
  at: SearchAddress;
  suggestions: readonly string[];
}) => (
  <div class="no-hits">
    <p>Nothing here holds all of that.</p>
    {suggestions.length > 0 && (
      <>
        <p>Try instead:</p>
        <ul>
          {suggestions.map((query) => (
            <li key={query}>
              <a href={site.to.search({ query })}>{query}</a>
            </li>
          ))}
        </ul>
      </>
    )}
    {at.filters && at.filters.length > 0 && (
      <p>
        <a href={site.to.search({ ...at, filters: [], page: 1 })}>
          Search again without the chosen limits
        </a>
      </p>
    )}
  </div>
);

const Pager = ({
  site,
  at,
  total,
  pageSize,
}: {
  site: Site;
  at: SearchAddress;
  total: number;
  pageSize: number;
}) => {
  const page = at.page ?? 1;
  const last = Math.ceil(total / pageSize);
  if (last < 2) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {page > 1 && (
        <a rel="prev" href={site.to.search({ ...at, page: page - 1 })}>
          ← Before
        </a>
      )}
      <span>
        Page {page} of {number.format(last)}
      </span>
      {page < last && (
        <a rel="next" href={site.to.search({ ...at, page: page + 1 })}>
          Next →
        </a>
      )}
    </nav>
  );
};
