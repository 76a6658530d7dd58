import { type Agent, type AgentLink, preferredName } from "../archive/agent.ts";
import type { Heading, HeadingKind } from "../archive/heading.ts";
import type { ItemDescription } from "../archive/item.ts";
import { years } from "../base/dates.ts";
import { slug } from "../base/fold.ts";
import { levelsOf } from "../locators/hierarchy.ts";
import { languageName } from "./languages.ts";
import { collectionOrder, fileOrder } from "./order.ts";

/**
 * Under which headings an item stands; each kind in the order of the item.
 * @param date its place by date, as order.ts has it
 */
export const headingsOf = (
  item: ItemDescription,
  date: string,
  agents?: ReadonlyMap<string, Agent>,
): Heading[] => {
  const plain = (kind: HeadingKind, key: string, label: string, role = ""): Heading[] =>
    key === "" ? [] : [{ kind, key, label, parent: null, role, sort: date }];

  return [
    ...plain("archive", "all", "All documents"),
    ...item.locators.flatMap((locator) => levels(locator, date, fileOrder(locator, date))),
    ...item.memberships.flatMap((membership) =>
      chapters(membership, collectionOrder(membership.order, date)),
    ),
    ...item.agents.flatMap((link) =>
      plain("person", personKey(link), personLabel(link, agents), link.role),
    ),
    ...item.places.flatMap(({ id, name, role }) => plain("place", slug(id), name, role)),
    ...(item.date.edtf === null ? [] : years(item.date.edtf)).flatMap((year) =>
      plain("year", String(year), String(year)),
    ),
    ...languagesOf(item).flatMap((tag) => plain("language", tag, languageName(tag))),
    ...(item.type === null ? [] : plain("type", slug(item.type), item.type)),
    ...item.subjects.flatMap((subject) => plain("subject", slug(subject), subject)),
    ...item.markings
      .filter(({ kind }) => kind === "classification")
      .flatMap(({ text }) => plain("marking", slug(text), text)),
  ];
};

/** Repository, fonds, series and file, as far as the reference names them (ISAD(G) 3.1.4). */
const levels = (
  locator: ItemDescription["locators"][number],
  date: string,
  leaf: string,
): Heading[] => {
  let parent: Heading["parent"] = null;
  return levelsOf(locator).map(({ kind, key, label }) => {
    const heading = { kind, key, label, parent, role: "", sort: kind === "file" ? leaf : date };
    parent = { kind, key };
    return heading;
  });
};

/** A collection and the chapters in it, from the outside in. */
const chapters = (
  { collection, title, path }: ItemDescription["memberships"][number],
  sort: string,
): Heading[] => {
  const top: Heading = {
    kind: "collection",
    key: collection,
    label: title,
    parent: null,
    role: "",
    sort,
  };
  const headings = [top];
  for (const chapter of path) {
    const above = headings.at(-1)!;
    const name = slug(chapter.id) || slug(chapter.title);
    if (name === "") continue;
    headings.push({
      kind: "section",
      key: `${above.key}/${name}`,
      label: chapter.title,
      parent: { kind: above.kind, key: above.key },
      role: "",
      sort,
    });
  }
  return headings;
};

/**
 * The id of the authority record. A name that no record resolves stands apart, under a key that no
 * record can have: that the words agree does not make two persons one.
 */
const personKey = ({ id, name }: AgentLink): string => {
  if (id !== null) return id;
  const key = slug(name);
  return key === "" ? "" : `~${key}`;
};

const personLabel = ({ id, name }: AgentLink, agents?: ReadonlyMap<string, Agent>): string => {
  const agent = id === null ? undefined : agents?.get(id);
  return agent ? preferredName(agent) : name;
};

/** Languages in which it was written or can be read here; what is not known has no heading. */
const languagesOf = ({ languages, renditions }: ItemDescription): string[] => {
  const tags = new Set([...languages, ...renditions.map((rendition) => rendition.language)]);
  tags.delete("und");
  return [...tags];
};
