import type { Card } from "../archive/heading.ts";
import { Layout } from "./layout.tsx";
import { CountedList, type Counted } from "./parts/counted-list.tsx";
import { ItemList, When } from "./parts/item-list.tsx";
import { SearchBox } from "./parts/search-box.tsx";
import { YearChart } from "./parts/year-chart.tsx";
import type { Site } from "./site.ts";

export interface HomeProps {
  site: Site;
  count: number;
  years: readonly { year: string; count: number }[];
  collections: readonly Counted[];
  repositories: readonly Counted[];
  /** a document of the day: its first words, and where it stands */
  opened: { card: Card; words: string; language: string } | null;
  sample: readonly Card[];
}

const number = new Intl.NumberFormat("en");

export const HomePage = ({ site, count, ...rest }: HomeProps) => (
  <Layout
    site={site}
    kind="home"
    title={site.name}
    description={site.description || undefined}
    path={site.to.home()}
    asked={null}
  >
    {count === 0 ? <Empty site={site} /> : <Full site={site} count={count} {...rest} />}
  </Layout>
);

const Empty = ({ site }: { site: Site }) => (
  <section class="hero">
    <h1>{site.name}</h1>
    <p class="lede">This archive is empty. Bring something in:</p>
    <pre class="command">papka import DIR SOURCE…</pre>
    <p>
      A source is a file, a folder, a .zip or a .tar: item pages of older archives, TEI volumes, a
      CSV table, JSON. <code>papka import --help</code> tells more.
    </p>
  </section>
);

const Full = ({ site, count, years, collections, repositories, opened, sample }: HomeProps) => (
  <>
    <div class="home-columns">
      <section class="home-ask">
        <h1>{site.name}</h1>
        {site.description !== "" && <p class="lede">{site.description}</p>}
        <SearchBox site={site} asked="" large />
        <Numbers site={site} count={count} repositories={repositories.length} years={years} />
      </section>
      {opened && <Opened site={site} opened={opened} />}
    </div>
    <div class="home-band">
      <YearChart
        label="Documents by year"
        years={years}
        href={(year) =>
          year.includes("..")
            ? site.to.search({ filters: [{ facet: "year", value: year }] })
            : site.to.heading("year", year)
        }
      />
    </div>
    <div class="home-columns home-columns--shelves">
      <Shelf title="Collections" site={site} kind="collection" entries={collections} />
      <Shelf title="Repositories" site={site} kind="repository" entries={repositories} />
    </div>
    {sample.length > 0 && (
      <section class="home-band" aria-labelledby="head-sample">
        <h2 id="head-sample">From the files</h2>
        <ItemList site={site} items={sample} />
      </section>
    )}
  </>
);

const Numbers = ({
  site,
  count,
  repositories,
  years,
}: {
  site: Site;
  count: number;
  repositories: number;
  years: HomeProps["years"];
}) => {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  return (
    <p class="numbers">
      <a href={site.to.search()}>
        <b>{number.format(count)}</b> {count === 1 ? "document" : "documents"}
      </a>
      {repositories > 0 && (
        <a href={site.to.index("repository")}>
          <b>{repositories}</b> {repositories === 1 ? "repository" : "repositories"}
        </a>
      )}
      {first !== undefined && (
        <a href={site.to.index("year")}>
          <b>{first === last ? first : `${first}–${last}`}</b>
        </a>
      )}
    </p>
  );
};

const Opened = ({ site, opened }: { site: Site; opened: NonNullable<HomeProps["opened"]> }) => (
  <section class="opened" aria-labelledby="head-opened">
    <div class="sheet">
      <p class="item-kicker">
        <span class="item-date">
          <When date={opened.card.date} site={site} />
        </span>
        <span>Opened today</span>
      </p>
      <h2 id="head-opened" dir="auto">
        <a href={site.to.item(opened.card.number)}>{opened.card.title}</a>
      </h2>
      <p
        class="opened-words"
        dir="auto"
        lang={opened.language === "und" ? undefined : opened.language}
      >
        {opened.words}
      </p>
      {opened.card.locator !== "" && <p class="opened-locator">{opened.card.locator}</p>}
    </div>
  </section>
);

const SHOWN = 8;

const Shelf = ({
  title,
  site,
  kind,
  entries,
}: {
  title: string;
  site: Site;
  kind: "collection" | "repository";
  entries: readonly Counted[];
}) =>
  entries.length === 0 ? null : (
    <section class="shelf" aria-labelledby={`head-${kind}`}>
      <h2 id={`head-${kind}`}>{title}</h2>
      <CountedList site={site} kind={kind} entries={entries.slice(0, SHOWN)} />
      {entries.length > SHOWN && (
        <p>
          <a href={site.to.index(kind)}>All {entries.length}</a>
        </p>
      )}
    </section>
  );
