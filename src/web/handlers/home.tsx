import type { Handler } from "hono";
import { PUBLIC } from "../../archive/access.ts";
import type { Card } from "../../archive/heading.ts";
import { plainText } from "../../formats/tei/plain.ts";
import { HomePage, type HomeProps } from "../../pages/home.tsx";
import type { Archive } from "../archive.ts";
import { page } from "../respond.ts";
import { preferred } from "../panes.ts";

const DAY = 86_400_000;
const WORDS = 320;
const SAMPLE = 4;

export const home =
  (archive: Archive): Handler =>
  async (c) => {
    const { store, site } = archive;
    const [count, years, collections, repositories] = await Promise.all([
      store.count(PUBLIC),
      store.headings(PUBLIC, "year"),
      store.headings(PUBLIC, "collection"),
      store.headings(PUBLIC, "repository"),
    ]);
    return page(
      c,
      <HomePage
        site={site}
        count={count}
        years={years.map(({ key, count }) => ({ year: key, count }))}
        collections={largestFirst(collections)}
        repositories={largestFirst(repositories)}
        opened={await openedToday(
          archive,
          years.map(({ key }) => key),
        )}
        sample={await acrossTime(
          archive,
          years.map(({ key }) => key),
        )}
      />,
    );
  };

const largestFirst = <T extends { count: number }>(all: T[]): T[] =>
  all.toSorted((a, b) => b.count - a.count);

/** One document a day, the same for everyone: letters between two people before anything else. */
const openedToday = async (
  { store, now }: Archive,
  years: readonly string[],
): Promise<HomeProps["opened"]> => {
  const day = Math.floor(now().getTime() / DAY);
  const key = years[(day * 7) % years.length];
  if (key === undefined) return null;
  const { rows } = await store.list(PUBLIC, { kind: "year", key }, { limit: 60 });
  const letters = rows.filter(
    ({ from, to, renditions }) => from.length > 0 && to.length > 0 && renditions.length > 0,
  );
  const candidates = letters.length > 0 ? letters : rows;
  const card = candidates[day % candidates.length];
  const item = card && (await store.find(PUBLIC, card.number));
  const rendition = item && preferred(item);
  if (!card || !item || !rendition) return null;
  const words = shorten(plainText(rendition.tei).text, item.title);
  return { card, words, language: rendition.language };
};

/** The beginning of a text, its title and address left out, cut between words. */
const shorten = (text: string, title: string): string => {
  const lines = text.split("\n").filter((line) => !line.includes(title));
  const start = lines.findIndex((line) => line.length > 60);
  const all = lines.slice(Math.max(start, 0)).join(" ");
  return all.length <= WORDS ? all : `${all.slice(0, all.lastIndexOf(" ", WORDS))} …`;
};

const acrossTime = async ({ store }: Archive, years: readonly string[]): Promise<Card[]> => {
  const step = Math.max(1, Math.floor(years.length / SAMPLE));
  const chosen = years.filter((_, index) => index % step === 0).slice(0, SAMPLE);
  const lists = await Promise.all(
    chosen.map((key) => store.list(PUBLIC, { kind: "year", key }, { limit: 1 })),
  );
  return lists.flatMap(({ rows }) => rows);
};
