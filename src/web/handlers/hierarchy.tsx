import type { Handler } from "hono";
import { PUBLIC } from "../../archive/access.ts";
import { repository } from "../../locators/repositories.ts";
import { HierarchyPage } from "../../pages/hierarchy.tsx";
import type { Archive } from "../archive.ts";
import { notFound } from "../errors.ts";
import { headingOf, levelsAbove, treeBelow } from "../headings.ts";
import { spansOf, withGaps } from "../leaves.ts";
import { page } from "../respond.ts";

const INWARDS = ["repository", "fonds", "series", "file"] as const;
const FILE_SIZE = 100;
/** above a file the tree comes first, and its documents are many */
const PAGE_SIZE = 20;

/** `/repository/rgani/f-89/op-15/d-24`: whichever level the key is of. */
export const hierarchy =
  ({ store, site }: Archive): Handler =>
  async (c) => {
    const key = c.req.param("key") ?? "";
    const kinds = key.includes("/") ? INWARDS.slice(1).toReversed() : INWARDS;
    const heading = await headingOf(store, kinds, key);
    if (!heading) throw notFound();
    const { kind, label, count } = heading;
    const after = c.req.query("after") ?? null;
    const below = INWARDS.slice(INWARDS.indexOf(kind as (typeof INWARDS)[number]) + 1);
    const [above, branches, { rows, next }] = await Promise.all([
      levelsAbove(store, heading),
      treeBelow(store, key, below),
      store.list(PUBLIC, { kind, key }, { after, limit: kind === "file" ? FILE_SIZE : PAGE_SIZE }),
    ]);
    return page(
      c,
      <HierarchyPage
        site={site}
        level={{ kind, key, label }}
        count={count}
        above={above}
        branches={branches}
        lines={
          kind === "file"
            ? withGaps(rows, after === null)
            : rows.map((card) => ({ kind: "item" as const, card }))
        }
        spans={kind === "file" && after === null ? spansOf(rows) : []}
        facts={kind === "repository" ? factsOf(key) : []}
        next={next}
      />,
    );
  };

const countries = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

const factsOf = (id: string): { name: string; value: string }[] => {
  const known = repository(id);
  if (!known) return [];
  const others = known.names.filter((name) => name !== known.name);
  return [
    {
      name: "Country",
      value: /^[A-Z]{2}$/.test(known.country)
        ? (countries.of(known.country) ?? known.country)
        : known.country,
    },
    ...(others.length > 0 ? [{ name: "Also called", value: others.join("; ") }] : []),
  ];
};
