import { PUBLIC } from "../archive/access.ts";
import type { HeadingKind } from "../archive/heading.ts";
import type { Branch } from "../pages/hierarchy.tsx";
import type { Level } from "../pages/parts/folder-tab.tsx";
import type { HeadingCount, Store } from "../store/store.ts";

/** The heading of one of these kinds that has the key; null where no visible item stands under it. */
export const headingOf = async (
  store: Store,
  kinds: readonly HeadingKind[],
  key: string,
): Promise<HeadingCount | null> => {
  for (const kind of kinds) {
    const [found] = await store.headings(PUBLIC, kind, { key });
    if (found) return found;
  }
  return null;
};

const DEEPEST = 12;

/** From the outside in, the heading itself left out. */
export const levelsAbove = async (store: Store, heading: HeadingCount): Promise<Level[]> => {
  const above: Level[] = [];
  let { parent } = heading;
  while (parent && above.length < DEEPEST) {
    const [found] = await store.headings(PUBLIC, parent.kind, { key: parent.key });
    if (!found) break;
    above.unshift({ kind: found.kind, key: found.key, label: found.label });
    ({ parent } = found);
  }
  return above;
};

const MANY = 1000;

/** Everything of these kinds below a heading, as a tree. Keys of lower levels begin with the upper. */
export const treeBelow = async (
  store: Store,
  key: string,
  kinds: readonly HeadingKind[],
): Promise<Branch[]> => {
  const lists = await Promise.all(
    kinds.map((kind) => store.headings(PUBLIC, kind, { startsWith: `${key}/`, limit: MANY })),
  );
  const headings = lists.flat().sort(inOrder);
  const branches = new Map<string, Branch & { branches: Branch[] }>();
  for (const { kind, key, label, count } of headings) {
    branches.set(`${kind} ${key}`, { kind, key, label, count, branches: [] });
  }
  const top: Branch[] = [];
  for (const { kind, key, parent } of headings) {
    const branch = branches.get(`${kind} ${key}`)!;
    const above = parent && branches.get(`${parent.kind} ${parent.key}`);
    (above ? above.branches : top).push(branch);
  }
  return top;
};

const collator = new Intl.Collator("en", { numeric: true });

/** Chapters as their documents stand; what is numbered, by number. */
const inOrder = (a: HeadingCount, b: HeadingCount): number =>
  a.kind === "section" && b.kind === "section"
    ? Number(a.first > b.first) - Number(a.first < b.first)
    : collator.compare(a.key, b.key);
