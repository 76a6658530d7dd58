import type { HeadingKind } from "../archive/heading.ts";
import { Layout } from "./layout.tsx";
import { CountedList, type Counted } from "./parts/counted-list.tsx";
import { More } from "./parts/more.tsx";
import { YearChart } from "./parts/year-chart.tsx";
import type { Site } from "./site.ts";

export interface IndexProps {
  site: Site;
  kind: HeadingKind;
  title: string;
  entries: readonly Counted[];
  /** initials by which a long list is entered */
  initials?: readonly string[];
  chosen?: string;
  next?: string | null;
}

/** All headings of a kind, with the number of documents under each. */
export const IndexPage = ({
  site,
  kind,
  title,
  entries,
  initials = [],
  chosen,
  next = null,
}: IndexProps) => (
  <Layout
    site={site}
    kind="index"
    title={title}
    path={site.to.index(kind, chosen ? { startsWith: chosen } : {})}
  >
    <header class="page-head">
      <h1>{title}</h1>
    </header>
    {initials.length > 1 && (
      <nav class="initials" aria-label="Initials">
        <ul>
          {initials.map((initial) => (
            <li key={initial}>
              <a
                href={site.to.index(kind, { startsWith: initial })}
                aria-current={initial === chosen ? "true" : undefined}
              >
                {initial.toUpperCase()}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )}
    {kind === "year" && (
      <YearChart
        label="Documents by year"
        years={entries.map(({ key, count }) => ({ year: key, count }))}
        href={(year) =>
          year.includes("..")
            ? site.to.search({ filters: [{ facet: "year", value: year }] })
            : site.to.heading("year", year)
        }
      />
    )}
    {entries.length === 0 ? (
      <p class="unknown">Nothing here yet.</p>
    ) : (
      <CountedList site={site} kind={kind} entries={entries} class={`index index--${kind}`} />
    )}
    <More
      href={
        next === null
          ? null
          : site.to.index(kind, { after: next, ...(chosen ? { startsWith: chosen } : {}) })
      }
    />
  </Layout>
);
