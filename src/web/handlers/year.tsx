import type { Handler } from "hono";
import { PUBLIC } from "../../archive/access.ts";
import type { Card } from "../../archive/heading.ts";
import { ListingPage, type Group } from "../../pages/listing.tsx";
import type { Archive } from "../archive.ts";
import { notFound } from "../errors.ts";
import { page } from "../respond.ts";

const PAGE_SIZE = 200;

/** A year, month by month, so that what happened in a summer can be seen without a search. */
export const year =
  ({ store, site }: Archive): Handler =>
  async (c) => {
    const key = c.req.param("key") ?? "";
    const years = await store.headings(PUBLIC, "year");
    const at = years.findIndex((year) => year.key === key);
    const heading = years[at];
    if (!heading) throw notFound();
    const { rows, next } = await store.list(
      PUBLIC,
      { kind: "year", key },
      { after: c.req.query("after") ?? null, limit: PAGE_SIZE },
    );
    const link = (neighbour: { key: string } | undefined) =>
      neighbour && site.to.heading("year", neighbour.key);
    return page(
      c,
      <ListingPage
        site={site}
        kind="year"
        heading="Years"
        title={heading.label}
        path={site.to.heading("year", key)}
        count={heading.count}
        years={years.map(({ key, count }) => ({ year: key, count }))}
        chosen={key}
        yearHref={(year) =>
          year.includes("..")
            ? site.to.search({ filters: [{ facet: "year", value: year }] })
            : site.to.heading("year", year)
        }
        groups={byMonth(key, rows)}
        next={next === null ? null : site.to.heading("year", key, { after: next })}
        before={link(years[at - 1])}
        after={link(years[at + 1])}
      />,
    );
  };

const months = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

/** Month of a date that has one inside this year; what spans months or years stands by itself. */
const monthOf = (year: string, { edtf }: Card["date"]): string => {
  const [, month] = (edtf?.startsWith(year) && /^\d{4}-(0[1-9]|1[0-2])/.exec(edtf)) || [];
  return month === undefined
    ? "Month not known"
    : months.format(new Date(`2000-${month}-01T00:00:00Z`));
};

const byMonth = (year: string, cards: readonly Card[]): Group[] =>
  [...Map.groupBy(cards, ({ date }) => monthOf(year, date))].map(([title, items]) => ({
    title,
    items,
  }));
