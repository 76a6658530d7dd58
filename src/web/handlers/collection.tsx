import type { Handler } from "hono";
import { PUBLIC } from "../../archive/access.ts";
import { AboutCollection } from "../../pages/collection.tsx";
import { ListingPage } from "../../pages/listing.tsx";
import type { Archive } from "../archive.ts";
import { notFound } from "../errors.ts";
import { headingOf, levelsAbove, treeBelow } from "../headings.ts";
import { page } from "../respond.ts";

const PAGE_SIZE = 60;

/** A collection or one of its chapters, its documents in their order. */
export const collection =
  ({ store, search, site }: Archive): Handler =>
  async (c) => {
    const key = c.req.param("key") ?? "";
    const heading = await headingOf(store, key.includes("/") ? ["section"] : ["collection"], key);
    if (!heading) throw notFound();
    const { kind, label, count } = heading;
    const whole = kind === "collection";
    const [about, above, chapters, { rows, next }, years] = await Promise.all([
      whole ? store.collection(PUBLIC, key) : null,
      levelsAbove(store, heading),
      treeBelow(store, key, ["section"]),
      store.list(PUBLIC, { kind, key }, { after: c.req.query("after") ?? null, limit: PAGE_SIZE }),
      whole
        ? search.search(PUBLIC, {
            query: "",
            filters: [{ facet: "collection", value: key }],
            limit: 0,
            facetLimit: 0,
          })
        : null,
    ]);
    return page(
      c,
      <ListingPage
        site={site}
        kind="collection"
        heading="Collections"
        above={above}
        title={label}
        path={site.to.heading(kind, key)}
        count={count}
        years={years?.years ?? []}
        yearHref={(year) =>
          site.to.search({
            filters: [
              { facet: "collection", value: key },
              { facet: "year", value: year },
            ],
          })
        }
        groups={[{ title: "", items: rows }]}
        next={next === null ? null : site.to.heading(kind, key, { after: next })}
      >
        <AboutCollection site={site} collection={about} chapters={chapters} />
      </ListingPage>,
    );
  };
