import { expect, test } from "vitest";
import { MadePage } from "./made-page.ts";
import { PageCache } from "./page-cache.ts";

const made = (length: number): MadePage => new MadePage("x".repeat(length));

test("a page is the same however it is held", () => {
  const page = new MadePage("Papka, папка");
  const text = () => new TextDecoder().decode(page.plain());
  expect(text()).toBe("Papka, папка");
  const gzip = page.gzip();
  expect(gzip.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
  expect(text()).toBe("Papka, папка");
  expect(page.gzip()).toBe(gzip);
});

test("makes a page once, also for readers who come while it is made", async () => {
  const pages = new PageCache(1000);
  let times = 0;
  const make = async (): Promise<MadePage> => {
    times += 1;
    await new Promise((done) => setTimeout(done, 5));
    return made(10);
  };
  const all = await Promise.all([1, 2, 3].map(() => pages.page("m", "a", make)));
  expect(new Set(all).size).toBe(1);
  expect(await pages.page("m", "a", make)).toBe(all[0]);
  expect(times).toBe(1);
});

test("serves nothing that was made under another mark, not even what was begun under it", async () => {
  const pages = new PageCache(1000);
  const { promise, resolve: finish } = Promise.withResolvers<MadePage>();
  const begun = pages.page("old", "a", () => promise);
  expect((await pages.page("new", "a", async () => made(2))).length).toBe(2);
  finish(made(1));
  expect((await begun).length).toBe(1);
  expect((await pages.page("new", "a", async () => made(3))).length).toBe(2);
});

test("holds no more than its limit, and drops what was not read for longest", async () => {
  const pages = new PageCache(35);
  const read = async (address: string) =>
    (await pages.page("m", address, async () => made(10))).length;
  const isKept = async (address: string) => {
    let kept = true;
    await pages.page("m", address, async () => ((kept = false), made(10)));
    return kept;
  };
  for (const address of ["a", "b", "c", "a", "d"]) await read(address);
  expect(await isKept("a")).toBe(true);
  expect(await isKept("b")).toBe(false);
});

test("a page that could not be made is made again", async () => {
  const pages = new PageCache(100);
  await expect(pages.page("m", "a", () => Promise.reject(new Error("busy")))).rejects.toThrow(
    "busy",
  );
  expect((await pages.page("m", "a", async () => made(1))).length).toBe(1);
});
