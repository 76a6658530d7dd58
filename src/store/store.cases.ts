import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Access, EDITOR, mayRead, PUBLIC, type Reader } from "../archive/access.ts";
import type { Agent } from "../archive/agent.ts";
import type { Card, Heading } from "../archive/heading.ts";
import { ItemDescription, type ItemInput } from "../archive/item.ts";
import type { Store, Write } from "./store.ts";

/** A store under test, its clock, and how to do it harm behind its back. */
export interface StoreUnderTest {
  store: Store;
  /** Another handle on the same store, as another process would have. */
  again: () => Promise<Store>;
  setClock: (instant: string) => void;
  /** Replaces a word in the stored content of a revision. */
  alter: (seq: number, from: string, to: string) => void;
  remove: (seq: number) => void;
  swap: (a: number, b: number) => void;
  /** Makes a withdrawn or draft item readable without a revision. */
  publishSilently: (number: number) => void;
}

type ItemWrite = Extract<Write, { kind: "item" }>;

const READERS = [PUBLIC, EDITOR];

const cardOf = (title: string): Omit<Card, "number"> => ({
  title,
  date: { edtf: null, verbatim: "" },
  type: null,
  from: [],
  to: [],
  locator: "",
  leaves: "",
  languages: [],
  renditions: [],
  within: "",
  hasFacsimile: false,
});

const under = (
  kind: Heading["kind"],
  key: string,
  sort: string,
  more: Partial<Heading> = {},
): Heading => ({ kind, key, label: key.toUpperCase(), parent: null, role: "", sort, ...more });

const itemOf = (
  name: string,
  fields: Partial<ItemInput> & { number?: number } = {},
  headings: Heading[] = [],
): ItemWrite => {
  const { number, ...description } = fields;
  const item = ItemDescription.parse({
    title: name,
    sources: [{ format: "json", name: "made.jsonl", id: `made#${name}` }],
    ...description,
  });
  return {
    kind: "item",
    item: number === undefined ? item : { ...item, number },
    card: cardOf(item.title),
    headings: [under("archive", "all", name), ...headings],
  };
};

const agentOf = (id: string, ...variants: string[]): Agent => ({
  id,
  kind: "person",
  names: [
    { text: id, kind: "preferred", script: null, scheme: null },
    ...variants.map((text) => ({ text, kind: "variant" as const, script: null, scheme: null })),
  ],
  notes: [],
});

const numbersUnder = async (store: Store, reader: Reader, key = "all"): Promise<number[]> => {
  const { rows } = await store.list(reader, { kind: "archive", key }, { limit: 1000 });
  return rows.map((row) => row.number);
};

/** Everything that a reader can be told by any read, as one text. */
const everything = async (store: Store, reader: Reader, hidden: number): Promise<string> => {
  const told: unknown[] = [await store.count(reader), await store.scan(reader, 0, 1000)];
  told.push(await store.find(reader, hidden), await store.find(reader, "made#secret"));
  told.push([...(await store.numbersOf(reader, ["made#secret", "made#other-secret"]))]);
  told.push(await store.agent(reader, "secret-agent"), await store.scanAgents(reader, "", 1000));
  told.push([...(await store.agents(reader, ["secret-agent"]))]);
  told.push(await store.collection(reader, "secret-set"), await store.collections(reader));
  for (const kind of ["archive", "person", "subject", "collection", "file", "series"] as const) {
    const headings = await store.headings(reader, kind);
    told.push(headings);
    for (const { key } of [...headings, { key: "secret-agent" }, { key: "shared" }]) {
      told.push(await store.list(reader, { kind, key }, { limit: 1000 }));
      told.push(await store.list(reader, { kind, key, role: "from" }, { limit: 1000 }));
      for (const number of [1, 2, 3]) told.push(await store.around(reader, { kind, key }, number));
    }
  }
  told.push(await store.headings(reader, "file", { parent: "secret/series" }));
  told.push(await store.headings(reader, "person", { key: "secret-agent" }));
  told.push(await store.history(reader, "item", String(hidden)));
  told.push(await store.history(reader, "agent", "secret-agent"));
  told.push(await store.history(reader, "collection", "secret-set"));
  return JSON.stringify(told);
};

const brokenOf = async (store: Store): Promise<number[]> =>
  (await store.verify()).broken.map(({ seq }) => seq);

/** The contract of the port; every adapter runs it. */
export const storeCases = (open: () => Promise<StoreUnderTest>): void => {
  test("gives back what it was given, by number and by every source identifier", async () => {
    const { store } = await open();
    const sources = ["a#1", "b#2"].map((id) => ({ format: "tei", name: "a.xml", id }));
    const write = itemOf("first", { sources, summary: "Папка 🗂 \u0000 \ud800 ü" });
    const [revision] = await store.commit("import", [write]);
    expect(revision).toMatchObject({ seq: 1, kind: "item", id: "1", version: 1, deed: "import" });
    const item = { ...write.item, number: 1 };
    expect(await store.find(PUBLIC, 1)).toEqual(item);
    expect(await store.find(PUBLIC, "a#1")).toEqual(item);
    expect(await store.find(PUBLIC, "b#2")).toEqual(item);
    expect(await store.find(PUBLIC, "1")).toBeNull();
    for (const none of [0, -1, 2, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60]) {
      expect(await store.find(PUBLIC, none)).toBeNull();
    }
    expect(await store.numbersOf(PUBLIC, ["b#2", "none"])).toEqual(new Map([["b#2", 1]]));
  });

  test("replaces the current state and keeps the history", async () => {
    const { store, setClock } = await open();
    setClock("2026-01-01T00:00:00.000Z");
    await store.commit("import", [itemOf("one", {}, [under("subject", "old", "1")])]);
    setClock("2026-02-01T00:00:00.000Z");
    const later = itemOf("two", { number: 1 }, [under("subject", "new", "1")]);
    await store.commit("describe", [later]);
    expect(await store.find(PUBLIC, 1)).toMatchObject({ number: 1, title: "two" });
    expect(await store.find(PUBLIC, "made#one")).toBeNull();
    expect((await store.headings(PUBLIC, "subject")).map((heading) => heading.key)).toEqual([
      "new",
    ]);
    expect(await store.history(PUBLIC, "item", "1")).toMatchObject([
      { seq: 2, version: 2, at: "2026-02-01T00:00:00.000Z", deed: "describe" },
      { seq: 1, version: 1, at: "2026-01-01T00:00:00.000Z", deed: "import" },
    ]);
    expect(await store.count(PUBLIC)).toBe(1);
  });

  test("never gives a record number twice", async () => {
    const { store, again } = await open();
    await store.commit("import", [
      itemOf("wanted", { number: 2 }),
      itemOf("far", { number: 134_553 }),
      itemOf("a"),
      itemOf("b"),
    ]);
    expect(await store.numbersOf(EDITOR, ["made#a", "made#b"])).toEqual(
      new Map([
        ["made#a", 1],
        ["made#b", 3],
      ]),
    );
    await expect(
      store.commit("import", [{ ...itemOf("late", { number: 2 }), fresh: true }]),
    ).rejects.toMatchObject({ code: "number-taken" });
    await store.commit("withdraw", [itemOf("b", { number: 3, access: { status: "withdrawn" } })]);
    await expect(
      store.commit("import", [itemOf("c"), itemOf("bad", { sources: [source("made#a")] })]),
    ).rejects.toMatchObject({ code: "source-id-taken" });
    const other = await again();
    const revisions = await other.commit("import", [itemOf("d")]);
    expect(revisions.map((revision) => revision.id)).toEqual(["4"]);
    const wanting = [itemOf("next"), { ...itemOf("five", { number: 5 }), fresh: true }];
    const mixed = await other.commit("import", wanting);
    expect(mixed.map((revision) => revision.id)).toEqual(["6", "5"]);
    await other.close();
  });

  test("commits all or nothing", async () => {
    const { store } = await open();
    await store.commit("import", [itemOf("kept", {}, [under("person", "x", "1")])]);
    const before = await everything(store, EDITOR, 1);
    const unfit = [
      itemOf("kept again", { sources: [source("made#kept")] }),
      { ...itemOf("x"), headings: [{ ...under("person", "y", "1"), label: null as never }] },
      {
        ...itemOf("x"),
        item: {
          ...itemOf("x").item,
          access: { status: "published" as const, embargoUntil: "soon" },
        },
      },
      { kind: "agent" as const, agent: { ...agentOf("z"), id: null as never } },
    ];
    for (const bad of unfit) {
      const good = itemOf("good", {}, [under("subject", "fresh", "1")]);
      await expect(
        store.commit("import", [{ kind: "agent", agent: agentOf("new") }, good, bad]),
      ).rejects.toThrow();
      expect(await everything(store, EDITOR, 1)).toBe(before);
    }
    expect((await store.outbox(10)).length).toBe(1);
    expect((await store.verify()).broken).toEqual([]);
    // headings made by a transaction that failed are made again by the next
    await store.commit("import", [itemOf("good", {}, [under("subject", "fresh", "1")])]);
    expect(await store.headings(PUBLIC, "subject")).toMatchObject([{ key: "fresh", count: 1 }]);
    expect(await store.commit("import", [])).toEqual([]);
  });

  test("lists in the order of the heading, page by page, each item once", async () => {
    const { store } = await open();
    const names = Array.from({ length: 25 }, (_, i) => `n${String((i * 7) % 25).padStart(2, "0")}`);
    await store.commit(
      "import",
      names.map((name) =>
        itemOf(name, {}, [
          under("person", "p", name === "n03" ? "" : name, { role: "from" }),
          under("person", "p", name, { role: "to" }),
          under("person", "p", name, { role: "to" }),
        ]),
      ),
    );
    for (const role of [undefined, "from", "to"]) {
      const heading = {
        kind: "person" as const,
        key: "p",
        ...(role === undefined ? {} : { role }),
      };
      const titles: string[] = [];
      let after: string | null = null;
      do {
        const page = await store.list(PUBLIC, heading, { after, limit: 4 });
        expect(page.rows.every((row) => row.role === (role ?? "from"))).toBe(true);
        titles.push(...page.rows.map((row) => row.title));
        after = page.next;
      } while (after !== null);
      const sorted = [...names].sort();
      expect(titles).toEqual(
        role === "to" ? sorted : ["n03", ...sorted.filter((name) => name !== "n03")],
      );
    }
    expect(await store.headings(PUBLIC, "person")).toMatchObject([{ key: "p", count: 25 }]);
    const none = await store.list(
      PUBLIC,
      { kind: "person", key: "p", role: "author" },
      { limit: 9 },
    );
    expect(none).toEqual({ rows: [], next: null });
    expect(await numbersUnder(store, PUBLIC, "nothing")).toEqual([]);
    for (const after of ["x", "bnVsbA", "WzEsMl0", "WyJhIiwxLjVd"]) {
      await expect(
        store.list(PUBLIC, { kind: "person", key: "p" }, { after, limit: 4 }),
      ).rejects.toMatchObject({ code: "cursor-unknown" });
    }
  });

  test("counts headings by key, under a parent, from a prefix, page by page", async () => {
    const { store } = await open();
    const parent = { kind: "series" as const, key: "r/1" };
    await store.commit("import", [
      itemOf("a", {}, [under("file", "r/1/2", "a", { parent }), under("series", "r/1", "a")]),
      itemOf("b", {}, [under("file", "r/1/2", "b", { parent, label: "A" })]),
      itemOf("c", {}, [under("file", "r/1/10", "c", { parent }), under("file", "s/9", "c")]),
    ]);
    const files = await store.headings(PUBLIC, "file");
    expect(files.map(({ key, label, count }) => [key, label, count])).toEqual([
      ["r/1/10", "R/1/10", 1],
      ["r/1/2", "A", 2],
      ["s/9", "S/9", 1],
    ]);
    expect(files[0]!.parent).toEqual(parent);
    expect(files[2]!.parent).toBeNull();
    const keys = async (narrow: Parameters<Store["headings"]>[2]): Promise<string[]> =>
      (await store.headings(PUBLIC, "file", narrow)).map((heading) => heading.key);
    expect(await keys({ parent: "r/1" })).toEqual(["r/1/10", "r/1/2"]);
    expect(await keys({ parent: "r/1", limit: 1 })).toEqual(["r/1/10"]);
    expect(await keys({ startsWith: "r/" })).toEqual(["r/1/10", "r/1/2"]);
    expect(await keys({ key: "r/1/2" })).toEqual(["r/1/2"]);
    expect(await keys({ key: "r/1" })).toEqual([]);
    expect(await keys({ after: "r/1/10", limit: 1 })).toEqual(["r/1/2"]);
    expect(await keys({ startsWith: "%" })).toEqual([]);
  });

  test("finds the neighbours under a heading", async () => {
    const { store } = await open();
    await store.commit(
      "import",
      ["b", "a", "c"].map((name) => itemOf(name)),
    );
    const titles = async (number: number, key = "all"): Promise<(string | undefined)[]> => {
      const { before, after } = await store.around(PUBLIC, { kind: "archive", key }, number);
      return [before?.title, after?.title];
    };
    expect(await titles(1)).toEqual(["a", "c"]);
    expect(await titles(2)).toEqual([undefined, "b"]);
    expect(await titles(3)).toEqual(["b", undefined]);
    expect(await titles(4)).toEqual([undefined, undefined]);
    expect(await titles(1, "none")).toEqual([undefined, undefined]);
  });

  test("shows the public nothing of a draft, an embargo that lasts, or a withdrawal", async () => {
    for (const access of [
      { status: "draft" as const },
      { status: "withdrawn" as const },
      { embargoUntil: "2030-01-01T00:00:00Z" },
    ]) {
      const { store, setClock } = await open();
      setClock("2029-12-31T23:59:59.999Z");
      const open1 = itemOf("aa", {}, [under("person", "shared", "a"), under("subject", "s", "a")]);
      const open2 = itemOf("zz", {}, [under("person", "shared", "z"), under("subject", "s", "z")]);
      await store.commit("import", [open1, open2]);
      const blank = await everything(store, PUBLIC, 3);
      await store.commit("import", [
        itemOf(
          "secret",
          { access, sources: [source("made#secret"), source("made#other-secret")] },
          [
            under("person", "secret-agent", "1", { label: "Secret agent", role: "from" }),
            under("person", "shared", "m", { label: "SECRET LABEL", role: "from" }),
            under("subject", "s", "m", { label: "AAA SECRET" }),
            under("collection", "secret-set", "1"),
            under("series", "secret/series", "1"),
            under("file", "secret/file", "1", { parent: { kind: "series", key: "secret/series" } }),
          ],
        ),
        { kind: "agent", agent: agentOf("secret-agent") },
        {
          kind: "collection",
          collection: { id: "secret-set", title: "Secret", text: "", credits: [], imprint: "" },
        },
      ]);
      expect(await everything(store, PUBLIC, 3)).toBe(blank);
      const told = await everything(store, EDITOR, 3);
      for (const word of ["SECRET LABEL", "Secret agent", "secret-set", "made#other-secret"]) {
        expect(told).toContain(word);
      }
      expect(await store.count(EDITOR)).toBe(3);
      setClock("2030-01-01T00:00:00.000Z");
      if ("embargoUntil" in access) expect(await everything(store, PUBLIC, 3)).toBe(told);
      else expect(await everything(store, PUBLIC, 3)).toBe(blank);
    }
  });

  test("states the rule of access.ts", async () => {
    const accesses = fc.record({
      status: fc.constantFrom("draft" as const, "published" as const, "withdrawn" as const),
      embargoUntil: fc.option(
        fc
          .date({ noInvalidDate: true, min: new Date(0), max: new Date("2099-01-01") })
          .map((date) => date.toISOString()),
      ),
    });
    const { store, setClock } = await open();
    const samples = fc.sample(accesses, 60).map((access) => Access.parse(access));
    await store.commit(
      "import",
      samples.map((access, i) => itemOf(`n${i}`, { access })),
    );
    for (const now of [
      "1970-01-01T00:00:00.000Z",
      "2026-11-22T00:00:00.000Z",
      samples[0]!.embargoUntil ?? "2050-01-01T00:00:00.000Z",
    ]) {
      setClock(now);
      for (const reader of READERS) {
        const expected = samples.flatMap((access, i) =>
          mayRead(reader, access, new Date(now)) ? [i + 1] : [],
        );
        expect((await store.scan(reader, 0, 100)).map((item) => item.number)).toEqual(expected);
        expect((await numbersUnder(store, reader)).sort((a, b) => a - b)).toEqual(expected);
        expect(await store.count(reader)).toBe(expected.length);
      }
    }
  });

  test("has a mark that stays while nothing that can be read changes, and no longer", async () => {
    const { store, again, setClock } = await open();
    setClock("2026-01-01T00:00:00.000Z");
    const other = await again();
    const held = itemOf("held", {
      access: { status: "published", embargoUntil: "2026-01-02T00:00:00Z" },
    });
    await store.commit("import", [itemOf("open"), held]);
    const marks = [await store.mark(PUBLIC)];
    await store.scan(PUBLIC, 0, 10);
    setClock("2026-01-01T23:59:59.999Z");
    expect(await store.mark(PUBLIC)).toBe(marks[0]);
    setClock("2026-01-02T00:00:00.000Z");
    marks.push(await store.mark(PUBLIC));
    await store.commit("import", [itemOf("more")]);
    marks.push(await store.mark(PUBLIC));
    await store.rederive([{ number: 1, card: cardOf("other words"), headings: [] }]);
    marks.push(await store.mark(PUBLIC));
    await other.commit("import", [itemOf("from the other side")]);
    marks.push(await store.mark(PUBLIC));
    await other.commit("import", [{ kind: "agent", agent: agentOf("a") }]);
    marks.push(await store.mark(PUBLIC));
    expect(await store.mark(PUBLIC)).toBe(marks.at(-1));
    expect(new Set(marks).size).toBe(marks.length);
    await other.close();
  });

  test("keeps agents and collections, seen by the public when an item under them is", async () => {
    const { store } = await open();
    const agents = ["b", "a", "unused"].map((id) => ({
      kind: "agent" as const,
      agent: agentOf(id),
    }));
    const collection = { id: "set", title: "Set", text: "", credits: [], imprint: "" };
    await store.commit("import", [
      ...agents,
      { kind: "collection", collection },
      itemOf(
        "one",
        {},
        ["a", "b"].map((key) => under("person", key, "1")),
      ),
    ]);
    expect((await store.scanAgents(PUBLIC, "", 9)).map((agent) => agent.id)).toEqual(["a", "b"]);
    expect((await store.scanAgents(EDITOR, "a", 1)).map((agent) => agent.id)).toEqual(["b"]);
    expect([...(await store.agents(PUBLIC, ["a", "unused"])).keys()]).toEqual(["a"]);
    expect(await store.agent(EDITOR, "unused")).toEqual(agentOf("unused"));
    expect(await store.collections(PUBLIC)).toEqual([]);
    expect(await store.collections(EDITOR)).toEqual([collection]);
    await store.commit("import", [{ kind: "agent", agent: agentOf("a", "A.") }]);
    expect(await store.agent(PUBLIC, "a")).toEqual(agentOf("a", "A."));
    expect((await store.history(PUBLIC, "agent", "a")).map(({ version }) => version)).toEqual([
      2, 1,
    ]);
  });

  test("scans in order of number, a page at a time", async () => {
    const { store } = await open();
    await store.commit(
      "import",
      [9, 4, 7].map((number) => itemOf(`n${number}`, { number })),
    );
    const numbers = async (after: number, limit: number): Promise<number[]> =>
      (await store.scan(PUBLIC, after, limit)).map((item) => item.number);
    expect(await numbers(0, 2)).toEqual([4, 7]);
    expect(await numbers(7, 2)).toEqual([9]);
    expect(await numbers(9, 2)).toEqual([]);
  });

  test("rewrites what is derived without a revision", async () => {
    const { store } = await open();
    await store.commit("import", [itemOf("one", { access: { status: "draft" } })]);
    await store.rederive([
      { number: 1, card: cardOf("derived"), headings: [under("subject", "new", "1")] },
    ]);
    expect(await store.list(EDITOR, { kind: "subject", key: "new" }, { limit: 1 })).toMatchObject({
      rows: [{ number: 1, title: "derived" }],
    });
    expect(await numbersUnder(store, EDITOR)).toEqual([]);
    expect(await store.headings(PUBLIC, "subject")).toEqual([]);
    expect((await store.history(EDITOR, "item", "1")).length).toBe(1);
    await expect(
      store.rederive([{ number: 2, card: cardOf("x"), headings: [] }]),
    ).rejects.toMatchObject({ code: "item-unknown" });
  });

  test("hands out the outbox until it is drained, however often that is said", async () => {
    const { store, again } = await open();
    await store.commit("import", [
      itemOf("a"),
      { kind: "agent", agent: agentOf("x") },
      itemOf("b"),
    ]);
    await store.commit("import", [itemOf("a", { number: 1 })]);
    expect(await store.outbox(2)).toEqual([
      { seq: 1, number: 1 },
      { seq: 3, number: 2 },
    ]);
    expect(await store.outbox(2)).toEqual(await store.outbox(2));
    const rows = await store.outbox(2);
    await store.drained(rows);
    await store.drained([...rows, { seq: 99, number: 9 }]);
    const other = await again();
    expect(await other.outbox(9)).toEqual([{ seq: 4, number: 1 }]);
    await other.close();
  });

  test("posts the items under an agent that has other names now", async () => {
    const { store } = await open();
    const under1 = under("person", "x", "1", { role: "from" });
    await store.commit("import", [
      itemOf("a", {}, [under1, { ...under1, role: "to" }]),
      itemOf("b"),
      itemOf("c", {}, [under1]),
      { kind: "agent", agent: agentOf("x") },
    ]);
    await store.drained(await store.outbox(9));
    await store.commit("import", [{ kind: "agent", agent: agentOf("x", "X.") }]);
    expect(await store.outbox(9)).toEqual([]);
    await store.commit("import", [{ kind: "agent", agent: agentOf("x", "Xx"), renamed: true }]);
    expect(await store.outbox(9)).toEqual([
      { seq: 6, number: 1 },
      { seq: 6, number: 3 },
    ]);
    await store.drained([{ seq: 6, number: 3 }]);
    expect(await store.outbox(9)).toEqual([{ seq: 6, number: 1 }]);
  });

  test("is seen whole by others while it is written", async () => {
    const { store, again } = await open();
    const other = await again();
    for (let round = 1; round <= 5; round += 1) {
      const batch = Array.from({ length: 20 }, (_, i) => itemOf(`r${round}-${i}`));
      const committing = store.commit("import", batch);
      expect((await other.count(PUBLIC)) % 20).toBe(0);
      await committing;
      expect(await other.count(PUBLIC)).toBe(round * 20);
      expect((await numbersUnder(other, PUBLIC)).length).toBe(round * 20);
    }
    await other.commit("import", [itemOf("from the other side")]);
    await store.commit("import", [itemOf("from this side")]);
    expect((await store.verify()).revisions).toBe(102);
    expect((await store.verify()).broken).toEqual([]);
    await other.close();
  });

  test("keeps other long deeds out while one is locked in", async () => {
    const { store, again } = await open();
    const other = await again();
    const unlock = await store.lock();
    await expect(other.lock()).rejects.toMatchObject({ code: "archive-busy" });
    await expect(store.lock()).rejects.toMatchObject({ code: "archive-busy" });
    await store.commit("import", [itemOf("a")]);
    expect(await other.count(PUBLIC)).toBe(1);
    unlock();
    (await other.lock())();
    await other.close();
  });

  test("verifies the history, and names every digest in it", async () => {
    const { store } = await open();
    const [old, fresh] = ["1".repeat(64), "2".repeat(64)];
    await store.commit("import", [itemOf("a", { sources: [source("made#a", old)] })]);
    await store.commit("import", [itemOf("a", { number: 1, sources: [source("made#a", fresh)] })]);
    expect(await store.verify()).toEqual({
      revisions: 2,
      broken: [],
      diverged: [],
      digests: [old, fresh],
    });
  });

  const history = async (): Promise<StoreUnderTest> => {
    const under = await open();
    for (const name of ["one", "two", "three", "four"]) {
      await under.store.commit("import", [itemOf(name)]);
    }
    return under;
  };
  test("detects a revision that was altered", async () => {
    const { store, alter } = await history();
    alter(2, "two", "TWO");
    expect(await store.verify()).toMatchObject({ broken: [{ seq: 2, kind: "item", id: "2" }] });
  });

  test("detects a revision that was removed, the last one too", async () => {
    const first = await history();
    first.remove(2);
    expect(await brokenOf(first.store)).toEqual([3]);
    expect((await first.store.verify()).diverged).toEqual([2]);
    const last = await history();
    last.remove(4);
    expect(await brokenOf(last.store)).toEqual([4]);
    expect((await last.store.verify()).diverged).toEqual([4]);
  });

  test("detects revisions that changed places", async () => {
    const { store, swap } = await history();
    swap(2, 3);
    expect(await brokenOf(store)).toEqual([2, 3, 4]);
  });

  test("detects a current state that no revision states", async () => {
    const { store, publishSilently } = await history();
    await store.commit("withdraw", [itemOf("two", { number: 2, access: { status: "withdrawn" } })]);
    expect(await store.find(PUBLIC, 2)).toBeNull();
    publishSilently(2);
    expect((await store.verify()).diverged).toEqual([2]);
  });
};

const source = (id: string, digest: string | null = null) => ({
  format: "tei",
  name: "made.xml",
  id,
  digest,
});
