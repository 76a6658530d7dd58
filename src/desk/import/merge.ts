import { Agent, type NameForm } from "../../archive/agent.ts";
import type { Item, ItemDescription } from "../../archive/item.ts";
import type { Source } from "../../archive/source.ts";
import { canonicalJson } from "../../base/canonical.ts";

/** An item that the archive has, found again. */
export interface Merged {
  item: Item;
  /**
   * `provenance`: the description and texts are as they were, but the file they came from is
   * another now; that is worth a revision, so that exports go by the file as it was last seen
   */
  outcome: "changed" | "provenance" | "unchanged";
}

/**
 * What is found replaces what is stored, except: the record number; other sources and collections,
 * which another import gave; and the version of a text, which counts its changes.
 */
export const mergeItem = (stored: Item, found: ItemDescription): Merged => {
  const item: Item = {
    ...found,
    number: stored.number,
    renditions: found.renditions.map((rendition) => {
      const before = stored.renditions.find(({ id }) => id === rendition.id);
      if (before === undefined) return rendition;
      if (before.tei === rendition.tei) return { ...rendition, version: before.version };
      return { ...rendition, version: Math.max(before.version + 1, rendition.version) };
    }),
    memberships: unite(stored.memberships, found.memberships, (each) => each.collection),
    sources: unite(stored.sources, found.sources, (source) => source.id, newerSource),
  };
  if (contentOf(item) !== contentOf(stored)) return { item, outcome: "changed" };
  const moved = canonicalJson(item.sources) !== canonicalJson(stored.sources);
  return { item, outcome: moved ? "provenance" : "unchanged" };
};

/** The same bytes under another name are the same source. */
const newerSource = (stored: Source, found: Source): Source =>
  stored.digest === found.digest && stored.format === found.format ? stored : found;

const contentOf = (item: Item): string =>
  canonicalJson({ ...item, sources: item.sources.map(({ format, id }) => [format, id]) });

/** In the order of the first list, then what only the second has. */
const unite = <T>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (value: T) => string,
  choose: (first: T, second: T) => T = (_, newer) => newer,
): T[] => {
  const united = new Map(first.map((value) => [keyOf(value), value]));
  for (const value of second) {
    const before = united.get(keyOf(value));
    united.set(keyOf(value), before === undefined ? value : choose(before, value));
  }
  return [...united.values()];
};

/** Every name form and note of every account of an agent; the same in whatever order they come. */
export const mergeAgents = (accounts: readonly [Agent, ...Agent[]]): Agent => ({
  id: accounts[0].id,
  kind: accounts.map(({ kind }) => kind).sort(by((kind) => KINDS.indexOf(kind)))[0]!,
  names: distinct(accounts.flatMap(({ names }) => names)).sort(
    by(nameRank, ({ text }) => -text.length, canonicalJson),
  ),
  notes: distinct(accounts.flatMap(({ notes }) => notes)).sort(
    by(
      ({ source }) => source,
      ({ text }) => text,
    ),
  ),
});

const KINDS: readonly string[] = Agent.shape.kind.options;
const nameRank = ({ kind }: NameForm): number =>
  ["preferred", "variant", "as-written"].indexOf(kind);

const distinct = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [canonicalJson(value), value])).values(),
];

const by =
  <T>(...ranks: readonly ((value: T) => string | number)[]) =>
  (a: T, b: T): number => {
    for (const rank of ranks) {
      const [first, second] = [rank(a), rank(b)];
      if (first !== second) return first < second ? -1 : 1;
    }
    return 0;
  };
