import type { Handler } from "hono";
import { preferredName } from "../../archive/agent.ts";
import { PUBLIC } from "../../archive/access.ts";
import type { HeadingKind } from "../../archive/heading.ts";
import { ListingPage, type Group } from "../../pages/listing.tsx";
import { languageName } from "../../pages/language.ts";
import { AboutAgent } from "../../pages/person.tsx";
import type { Facet } from "../../search/search.ts";
import type { Archive } from "../archive.ts";
import { notFound } from "../errors.ts";
import { headingOf } from "../headings.ts";
import { page } from "../respond.ts";

type Kind = "person" | "place" | "subject" | "type" | "language" | "marking";

const PAGE_SIZE = 60;
const GROUP_SIZE = 12;

/** How items stand under a heading, in the order readers ask for it. */
const ROLES: Partial<Record<Kind, Record<string, string>>> = {
  person: {
    author: "Wrote",
    from: "Sent",
    signatory: "Signed",
    to: "Received",
    participant: "Took part in",
    mentioned: "Mentioned in",
  },
  place: { written: "Written here", received: "Received here", mentioned: "Mentioned in" },
};

const NAMES: Record<Kind, string> = {
  person: "People",
  place: "Places",
  subject: "Subjects",
  type: "Types",
  language: "Languages",
  marking: "Markings",
};

/** Kinds that search counts by year. */
const COUNTED: Partial<Record<HeadingKind, Facet>> = {
  person: "person",
  place: "place",
  type: "type",
  language: "language",
};

/** A person, a place, a subject …: everything that stands under it, by role where there are roles. */
export const listing =
  (archive: Archive, kind: Kind): Handler =>
  async (c) => {
    const { store, site } = archive;
    const key = c.req.param("key") ?? "";
    const heading = await headingOf(store, [kind], key);
    if (!heading) throw notFound();
    const role = c.req.query("role");
    const after = c.req.query("after") ?? null;
    const roles = ROLES[kind];
    const byRole = roles !== undefined && role === undefined && after === null;
    const [{ groups, next }, years, agent] = await Promise.all([
      byRole ? inRoles(archive, kind, key, roles) : inOneList(archive, kind, key, role, after),
      yearsOf(archive, kind, key),
      kind === "person" ? store.agent(PUBLIC, key) : null,
    ]);
    const facet = COUNTED[kind];
    return page(
      c,
      <ListingPage
        site={site}
        kind={kind}
        heading={NAMES[kind]}
        title={
          agent ? preferredName(agent) : kind === "language" ? languageName(key) : heading.label
        }
        path={site.to.heading(kind, key, role === undefined ? {} : { role })}
        count={heading.count}
        years={years}
        yearHref={(year) =>
          site.to.search({
            filters: [...(facet ? [{ facet, value: key }] : []), { facet: "year", value: year }],
          })
        }
        groups={groups}
        next={
          next === null
            ? null
            : site.to.heading(kind, key, { ...(role === undefined ? {} : { role }), after: next })
        }
      >
        {agent && <AboutAgent site={site} agent={agent} />}
      </ListingPage>,
    );
  };

type Lists = { groups: Group[]; next: string | null };

const inRoles = async (
  { store, site }: Archive,
  kind: Kind,
  key: string,
  roles: Record<string, string>,
): Promise<Lists> => {
  const groups = await Promise.all(
    Object.entries(roles).map(async ([role, title]): Promise<Group> => {
      const { rows, next } = await store.list(PUBLIC, { kind, key, role }, { limit: GROUP_SIZE });
      return {
        title,
        items: rows,
        more: next === null ? null : site.to.heading(kind, key, { role }),
      };
    }),
  );
  return { groups, next: null };
};

const inOneList = async (
  { store }: Archive,
  kind: Kind,
  key: string,
  role: string | undefined,
  after: string | null,
): Promise<Lists> => {
  const { rows, next } = await store.list(
    PUBLIC,
    { kind, key, ...(role === undefined ? {} : { role }) },
    { after, limit: PAGE_SIZE },
  );
  return { groups: [{ title: (role && ROLES[kind]?.[role]) || "", items: rows }], next };
};

const yearsOf = async ({ search }: Archive, kind: Kind, value: string) => {
  const facet = COUNTED[kind];
  if (!facet) return [];
  const { years } = await search.search(PUBLIC, {
    query: "",
    filters: [{ facet, value }],
    limit: 0,
    facetLimit: 0,
  });
  return years;
};
