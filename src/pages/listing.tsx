import type { ComponentChildren } from "preact";
import type { Card, HeadingKind } from "../archive/heading.ts";
import { Layout } from "./layout.tsx";
import type { Level } from "./parts/folder-tab.tsx";
import { ItemList } from "./parts/item-list.tsx";
import { More } from "./parts/more.tsx";
import { YearChart } from "./parts/year-chart.tsx";
import type { Site } from "./site.ts";

/** Items under one head: a role of a person, a month of a year. */
export interface Group {
  /** empty = no head */
  title: string;
  items: readonly Card[];
  more?: string | null;
}

export interface ListingProps {
  site: Site;
  kind: HeadingKind;
  heading: string;
  title: string;
  path: string;
  count: number;
  years: readonly { year: string; count: number }[];
  yearHref: (year: string) => string;
  /** the year this page is of */
  chosen?: string;
  /** headings between the list of its kind and this one */
  above?: readonly Level[];
  groups: readonly Group[];
  next?: string | null;
  before?: string | undefined;
  after?: string | undefined;
  /** what is known of the person, the text of the collection, its chapters … */
  children?: ComponentChildren;
}

const number = new Intl.NumberFormat("en");

/** Everything that stands under one heading: a person, a place, a year, a collection, a subject. */
export const ListingPage = ({
  site,
  title,
  heading,
  kind,
  count,
  years,
  groups,
  ...rest
}: ListingProps) => (
  <Layout
    site={site}
    kind="listing"
    title={title}
    path={rest.path}
    before={rest.before}
    after={rest.after}
  >
    <header class="page-head">
      <p class="item-kicker">
        <a href={site.to.index(kind)}>{heading}</a>
        {rest.above?.map(({ kind, key, label }) => (
          <a key={key} href={site.to.heading(kind, key)} dir="auto">
            {label}
          </a>
        ))}
        <span>
          {number.format(count)} {count === 1 ? "document" : "documents"}
        </span>
      </p>
      <h1 dir="auto">{title}</h1>
    </header>
    {rest.children}
    {years.length > 1 && (
      <YearChart
        label="Documents by year"
        years={years}
        href={rest.yearHref}
        chosen={rest.chosen}
      />
    )}
    {groups
      .filter(({ items }) => items.length > 0)
      .map(({ title, items, more }, index) => (
        <section
          key={title}
          class="group"
          {...(title === ""
            ? { "aria-label": "Documents" }
            : { "aria-labelledby": `group-${index}` })}
        >
          {title === "" ? (
            <h2 class="hidden">Documents</h2>
          ) : (
            <h2 id={`group-${index}`}>{title}</h2>
          )}
          <ItemList site={site} items={items} />
          <More href={more ?? null}>All of these →</More>
        </section>
      ))}
    <More href={rest.next ?? null} />
  </Layout>
);
