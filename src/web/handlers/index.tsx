import type { Handler } from "hono";
import { PUBLIC } from "../../archive/access.ts";
import type { HeadingKind } from "../../archive/heading.ts";
import { IndexPage } from "../../pages/index-list.tsx";
import { languageName } from "../../pages/language.ts";
import type { Archive } from "../archive.ts";
import { page } from "../respond.ts";

const PAGE_SIZE = 400;

const TITLES: Partial<Record<HeadingKind, string>> = {
  repository: "Repositories",
  collection: "Collections",
  person: "People",
  place: "Places",
  year: "Years",
  subject: "Subjects",
  type: "Types of document",
  language: "Languages",
  marking: "Markings",
};

/** Kinds that may be long enough to be entered by initial. */
const BY_INITIAL = new Set<HeadingKind>(["person", "place", "subject"]);
const INITIALS = "abcdefghijklmnopqrstuvwxyz".split("");

/** All headings of a kind in the order of their keys, with what the public may see under each. */
export const index =
  ({ store, site }: Archive, kind: HeadingKind): Handler =>
  async (c) => {
    const from = c.req.query("from")?.slice(0, 40);
    const after = c.req.query("after");
    const rows = await store.headings(PUBLIC, kind, {
      ...(from ? { startsWith: from } : {}),
      ...(after ? { after } : {}),
      limit: PAGE_SIZE + 1,
    });
    const entries = rows.slice(0, PAGE_SIZE).map(({ key, label, count }) => ({
      key,
      label: kind === "language" ? languageName(key) : label,
      count,
    }));
    return page(
      c,
      <IndexPage
        site={site}
        kind={kind}
        title={TITLES[kind] ?? kind}
        entries={entries}
        initials={
          BY_INITIAL.has(kind) && (from || after || rows.length > PAGE_SIZE) ? INITIALS : []
        }
        {...(from ? { chosen: from } : {})}
        next={rows.length > PAGE_SIZE ? (entries.at(-1)?.key ?? null) : null}
      />,
    );
  };
