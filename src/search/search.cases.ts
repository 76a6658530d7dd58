import { array, assert, asyncProperty, constantFrom, oneof, string } from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EDITOR, PUBLIC, type Access } from "../archive/access.ts";
import {
  FACETS,
  type Facet,
  type FacetValue,
  type Hit,
  type Search,
  type SearchAnswer,
  type SearchDocument,
  type SearchRequest,
} from "./search.ts";

/** How an adapter is opened: an empty index, at a time that the test moves. */
export type OpenSearch = (options: { now: () => Date }) => Promise<Search>;

type Given = Omit<Partial<SearchDocument>, "facets" | "fields" | "title" | "about"> & {
  title?: string;
  text?: string;
  language?: string;
  about?: string;
  facets?: Partial<Record<Facet, (string | FacetValue)[]>>;
  fields?: Partial<SearchDocument["fields"]>;
};

/** A document with what a case is about; everything else is empty. */
export const searchDocument = (number: number, given: Given): SearchDocument => {
  const {
    title = `Document ${number}`,
    text = "",
    language = "en",
    about = "",
    facets = {},
  } = given;
  const values = (facet: Facet): FacetValue[] =>
    (facets[facet] ?? []).map((value) =>
      typeof value === "string" ? { value, label: value } : value,
    );
  const date = given.order?.date ?? (facets.year?.[0] ? `${values("year")[0]!.value}-01-01` : "~");
  return {
    number,
    access: { status: "published", embargoUntil: null },
    card: {
      title,
      date: { edtf: null, verbatim: "" },
      type: null,
      from: [],
      to: [],
      locator: given.locators?.[0] ?? "",
      leaves: "",
      languages: [language],
      renditions: [],
      within: "",
      hasFacsimile: false,
    },
    texts: text === "" ? [] : [{ rendition: language, language, text, notes: "" }],
    names: [],
    locators: [],
    ...given,
    title: { text: title, language },
    about: { text: about, language },
    facets: Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])) as Record<
      Facet,
      FacetValue[]
    >,
    fields: { fonds: [], file: [], marking: [], ...given.fields },
    order: { date, file: given.order?.file ?? "" },
  };
};

const numbers = (answer: SearchAnswer): number[] => answer.hits.map((hit) => hit.number);
const shown = (hit: Hit): string =>
  hit.snippet.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

const CANARY = "xanthocyanopsia";

/** What every search adapter must do. */
export const searchCases = (name: string, open: OpenSearch): void => {
  let now = new Date("2026-01-01T00:00:00Z");
  let search: Search;
  const ask = (query: string, more: Partial<SearchRequest> = {}) =>
    search.search(PUBLIC, { query, ...more });
  const snippet = async (query: string, number: number) =>
    (await ask(query)).hits.find((hit) => hit.number === number)!;
  const found = async (query: string, more: Partial<SearchRequest> = {}) =>
    numbers(await ask(query, { limit: 1000, ...more })).toSorted((a, b) => a - b);

  const given = (title: string, documents: readonly SearchDocument[], cases: () => void) =>
    describe(title, () => {
      beforeAll(async () => {
        search = await open({ now: () => now });
        await search.index(documents);
      });
      afterAll(() => search.close());
      cases();
    });

  describe(name, () => {
    given(
      "words and operators",
      [
        searchDocument(1, { text: "The Soviet Union tested a missile near Berlin." }),
        searchDocument(2, { text: "Negotiations on Berlin went on; the ministers negotiated." }),
        searchDocument(3, { text: "The United States and the Soviet Union speak of Cuba." }),
        searchDocument(4, { text: "Unity of the states, said the Secretary of State." }),
        searchDocument(5, { text: "The negotiator left. A universal declaration followed." }),
        searchDocument(6, { text: "The university and the universities of the universe." }),
      ],
      () => {
        test.each([
          ["berlin", [1, 2]],
          ["berlin soviet", [1]],
          ["berlin AND soviet", [1]],
          ["missile OR cuba", [1, 3]],
          ["soviet NOT missile", [3]],
          ["soviet -missile", [3]],
          ["NOT soviet", [2, 4, 5, 6]],
          ["berlin OR NOT soviet", [1, 2, 4, 5, 6]],
          ["(missile OR cuba) AND soviet", [1, 3]],
          ["soviet NOT (missile OR cuba)", []],
          ["soviet and missile", []],
          ['"soviet" AND "missile"', [1]],
          ["negotiation", [2, 5]],
          ["SOVIETS", [1, 3]],
          ['"soviet union"', [1, 3]],
          ['"union soviet"', []],
          ['"united states"', [3]],
          ['"united state"', [3]],
          ['"secretary of states"', [4]],
          ["“secretary of state”", [4]],
          ["", [1, 2, 3, 4, 5, 6]],
          ["xyzzy", []],
        ])("%s → %j", async (query, expected) => {
          expect(await found(query)).toEqual(expected);
        });

        test.each([
          ["miss*", [1]],
          ['"miss"*', [1]],
          ["negotia*", [2, 5]],
          ["negotiator*", [5]],
          ["negotiated*", [2]],
          ["universi*", [6]],
          ["universal* OR cuba", [3, 5]],
          ["univers* NOT universi*", [5]],
          ["NOT universi*", [1, 2, 3, 4, 5]],
          ['"soviet uni"*', [1, 3]],
          ['"the universi"*', [6]],
          ["universi* universe", [6]],
        ])("%s is what is written so → %j", async (query, expected) => {
          expect(await found(query)).toEqual(expected);
        });

        test("tells how a query was understood, in words that mean the same", async () => {
          const answer = await ask('("soviet") NOT "missile');
          expect(answer.understood).toBe("soviet NOT missile");
          expect(answer.notes).toEqual([
            "The closing quotation mark was missing; the phrase runs to the end.",
          ]);
          expect(numbers(await ask(answer.understood))).toEqual(numbers(answer));
        });
      },
    );

    given(
      "analysis",
      [
        searchDocument(1, {
          language: "ru",
          text: "Переговоры о мире. Хрущёв и Громыко в Кремле.",
        }),
        searchDocument(2, {
          language: "en",
          text: "Khrushchev’s letter, U.S.S.R. and U.S. policy, U-2",
        }),
        searchDocument(3, {
          language: "fr",
          text: "Les négociations de l’Union; l’élève à Genève",
        }),
        searchDocument(4, { language: "de", text: "Die Verhandlungen über Österreichs Straßen" }),
        searchDocument(5, { language: "zh", text: "毛主席同赫鲁晓夫的谈话" }),
        searchDocument(6, { locators: ["RGANI, f. 89, op.15, d.24, ll. 9-10"], text: "No222" }),
        searchDocument(7, { locators: ["MOL, M-KS 18-S-333"], text: "ﷺ ½ ﬁle naïve café" }),
        searchDocument(8, { language: "uk", text: "Україна і п’ять республік" }),
        searchDocument(9, { language: "und", text: "Letter of Кеннеди" }),
        searchDocument(10, { language: "ar", text: "المفاوضات في موسكو" }),
        searchDocument(11, { language: "en", names: ["Kennedy, John F.", "Dulles, Allen"] }),
      ],
      () => {
        test.each([
          ["переговорах", [1]],
          ["ХРУЩЕВ", [1]],
          ["хрущёву", [1]],
          ["кремль", [1]],
          ["khrushchev", [2]],
          ["Khrushchev's", [2]],
          ["USSR", [2]],
          ["U.S.S.R.", [2]],
          ['"us policy"', [2]],
          ["U2", [2]],
          ["U-2", [2]],
          ["négociation", [3]],
          ["negociation", [3]],
          ["union", [3]],
          ["eleve", [3]],
          ["Geneve", [3]],
          ["verhandlung", [4]],
          ["osterreich", [4]],
          ["straße", [4]],
          ["赫鲁晓夫", [5]],
          ["主席", [5]],
          ["毛谈", []],
          ['"f. 89, op. 15"', [6]],
          ["333", [7]],
          ["18-S-333", [7]],
          ["222", [6]],
          ["No222", [6]],
          ["file", [7]],
          ["naive cafe", [7]],
          ["Україна", [8]],
          ["кеннеди", [9]],
          ["موسكو", [10]],
          ["kennedy", [11]],
          ["kenned*", [11]],
          ['"john f. dulles"', []],
        ])("%s → %j", async (query, expected) => {
          expect(await found(query)).toEqual(expected);
        });
      },
    );

    given(
      "fields",
      [
        searchDocument(1, {
          title: "Letter on the test ban",
          text: "Missiles in Cuba",
          names: ["Kennedy, John F.", "Кеннеди, Джон", "Washington"],
          facets: {
            person: [{ value: "kennedy-john-f", label: "Kennedy, John F." }],
            place: [{ value: "washington", label: "Washington" }],
            year: ["1962"],
            language: [{ value: "ru", label: "ru" }],
            repository: [
              { value: "rgani", label: "Russian State Archive of Contemporary History" },
            ],
            type: ["letter"],
            collection: [{ value: "frus1961-63v06", label: "Kennedy–Khrushchev Exchanges" }],
          },
          fields: {
            fonds: ["rgani/f-89", "f. 89"],
            file: ["rgani/f-89/op-15/d-24", "d. 24"],
            marking: ["Top Secret", "CPSU Central Committee 0470"],
          },
        }),
        searchDocument(2, {
          title: "Missiles",
          text: "A letter to Kennedy, the test of a ban, Washington",
          names: ["Washington, George", "Dulles, Allen"],
          facets: {
            person: [{ value: "washington-george", label: "Washington, George" }],
            year: ["1963", "1964"],
            type: ["memorandum of conversation"],
          },
        }),
      ],
      () => {
        test.each([
          ["title:missile", [2]],
          ['title:"test ban"', [1]],
          ["title:(letter OR missiles)", [1, 2]],
          ["title:lett*", [1]],
          ["person:kennedy", [1]],
          ['person:"John F. Kennedy"', [1]],
          ["person:kenn*", [1]],
          ["person:Кеннеди", [1]],
          ["person:washington", [2]],
          ["place:washington", [1]],
          ["repository:rgani", [1]],
          ['repository:"contemporary history"', [1]],
          ["archive:rgani", [1]],
          ["fonds:89", [1]],
          ['fonds:"f. 89"', [1]],
          ['file:"rgani/f-89/op-15/d-24"', [1]],
          ["year:1962", [1]],
          ["year:1962..1963", [1, 2]],
          ["year:1964..", [2]],
          ["year:..1962", [1]],
          ["year:196*", [1, 2]],
          ["NOT year:1962", [2]],
          ["language:ru", [1]],
          ["language:russian", [1]],
          ["collection:frus1961-63v06", [1]],
          ["marking:secret", [1]],
          ['marking:"central committee"', [1]],
          ["type:memorandum", [2]],
          ["type:letter OR year:1963", [1, 2]],
          ["type:letter cuba", [1]],
          ["cuba NOT type:letter", []],
          ["missiles -person:kennedy", [2]],
        ])("%s → %j", async (query, expected) => {
          expect(await found(query)).toEqual(expected);
        });
      },
    );

    given(
      "facets, filters and order",
      Array.from({ length: 60 }, (_, at) =>
        searchDocument(at + 1, {
          title: at % 2 === 0 ? "Telegram" : "Letter",
          text: `common ${"rare ".repeat(at % 7)}`,
          facets: {
            type: [at % 2 === 0 ? "telegram" : "letter"],
            person: [
              { value: `p${at % 12}`, label: `Person ${String(at % 12).padStart(2, "0")}` },
              { value: "all", label: "Everyone" },
            ],
            year: at % 10 === 9 ? [] : [String(1960 + (at % 3))],
          },
          order: {
            date: at % 10 === 9 ? "~" : `${1960 + (at % 3)}-01-01`,
            file: `${60 - at}`.padStart(2, "0"),
          },
        }),
      ),
      () => {
        test("counts every value over all hits, the commonest first", async () => {
          const { total, totalIsExact, facets, years } = await ask("common", { limit: 5 });
          expect([total, totalIsExact]).toEqual([60, true]);
          expect(facets.type).toEqual([
            { value: "letter", label: "letter", count: 30 },
            { value: "telegram", label: "telegram", count: 30 },
          ]);
          expect(facets.person).toHaveLength(10);
          expect(facets.person[0]).toEqual({ value: "all", label: "Everyone", count: 60 });
          expect(facets.person[1]).toEqual({ value: "p0", label: "Person 00", count: 5 });
          expect(years.map(({ year }) => year)).toEqual(["1960", "1961", "1962"]);
          expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(54);
        });

        test("ORs the values of one facet, ANDs facets, and counts a facet without its own filter", async () => {
          const filters = [
            { facet: "type" as const, value: "letter" },
            { facet: "year" as const, value: "1960" },
            { facet: "year" as const, value: "1961..1961" },
          ];
          const answer = await ask("common", { filters, limit: 1000 });
          const both = (await ask("type:letter year:1960..1961")).total;
          expect(answer.total).toBe(both);
          expect(answer.hits).toHaveLength(both);
          expect(answer.facets.type.map(({ value }) => value).toSorted()).toEqual([
            "letter",
            "telegram",
          ]);
          expect(answer.years.map(({ year }) => year)).toEqual(["1960", "1961", "1962"]);
          for (const { value, count } of answer.facets.person) {
            const only = await ask("common", { filters: [...filters, { facet: "person", value }] });
            expect([value, only.total]).toEqual([value, count]);
          }
          for (const { year, count } of answer.years) {
            const only = await ask("type:letter", { filters: [{ facet: "year", value: year }] });
            expect(only.total).toBe(count);
          }
        });

        test("lists a chosen value even when it has no hits, or is beyond the limit", async () => {
          const beyond = await ask("common", {
            facetLimit: 1,
            filters: [{ facet: "person", value: "p9" }],
          });
          expect(beyond.facets.person.map(({ value }) => value)).toEqual(["all", "p9"]);
          const none = await ask("xyzzy", { filters: [{ facet: "type", value: "letter" }] });
          expect(none.facets.type).toEqual([{ value: "letter", label: "letter", count: 0 }]);
          const unknown = await ask("common", { filters: [{ facet: "type", value: "never" }] });
          expect([unknown.total, unknown.suggestions]).toEqual([0, []]);
        });

        test.each(["relevance", "date", "-date", "file"] as const)(
          "pages by %s neither overlap nor leave out",
          async (sort) => {
            const whole = numbers(await ask("common", { sort, limit: 1000 }));
            expect(new Set(whole).size).toBe(60);
            const pages: number[] = [];
            for (let offset = 0; offset < 63; offset += 7) {
              pages.push(...numbers(await ask("common", { sort, offset, limit: 7 })));
            }
            expect(pages).toEqual(whole);
          },
        );

        test("equal ranks stand by date, then by number; the undated last", async () => {
          const order = numbers(await ask("type:letter OR type:telegram", { limit: 1000 }));
          const dates = numbers(await ask("", { sort: "date", limit: 1000 }));
          expect(order).toEqual(dates);
          const undated = [10, 20, 30, 40, 50, 60];
          expect(dates.slice(-6)).toEqual(undated);
          const back = numbers(await ask("", { sort: "-date", limit: 1000 }));
          expect(back.slice(-6)).toEqual(undated);
          expect(back.slice(0, 2)).toEqual([3, 6]);
          expect(numbers(await ask("", { sort: "file", limit: 2 }))).toEqual([60, 59]);
        });

        test("ranks what is rarer, and more often there, higher", async () => {
          const { hits } = await ask("rare common", { limit: 1000 });
          expect(hits.length).toBeGreaterThan(40);
          expect((hits[0]!.number - 1) % 7).toBeGreaterThan(3);
          expect(hits[0]!.score).toBeGreaterThan(hits.at(-1)!.score);
        });

        test.each([
          [{ offset: 1e12 }, 0],
          [{ offset: -5, limit: 3 }, 3],
          [{ limit: 0 }, 0],
          [{ limit: -1 }, 0],
          [{ limit: Number.NaN }, 20],
          [{ limit: 1e9 }, 60],
          [{ offset: 1.5, limit: 2.5 }, 2],
        ])("%j is answered", async (more, length) => {
          const answer = await ask("common", more);
          expect([answer.total, answer.hits.length]).toEqual([60, length]);
        });
      },
    );

    given(
      "snippets",
      [
        searchDocument(1, {
          text: `${"Nothing here. ".repeat(100)}The rocket\n\nand the  missile were <b>tested</b>. ${"More. ".repeat(100)}`,
        }),
        searchDocument(2, {
          texts: [
            { rendition: "ru", language: "ru", text: "Ракеты на Кубе", notes: "" },
            {
              rendition: "en",
              language: "en",
              text: "Missiles in Cuba",
              notes: "A footnote on Jupiters.",
            },
          ],
          title: "On Anadyr",
          names: ["Khrushchev, Nikita S.", "Gromyko, Andrei"],
          locators: ["RGANI, f. 89"],
          about: "Summary of the affair",
        }),
        searchDocument(3, {
          text: `Prologue.${" of the state".repeat(50)} secretary of state ${"x".repeat(9000)} abcdefgh`,
        }),
        searchDocument(4, { title: "Empty" }),
      ],
      () => {
        test("is the densest stretch, at most 240 long, at word bounds, all of it marked", async () => {
          const hit = await snippet("rockets missile", 1);
          expect(shown(hit)).toContain("The [rocket] and the [missile] were <b>tested</b>.");
          const text = hit.snippet.map((part) => part.text).join("");
          expect(text.length).toBeLessThanOrEqual(240);
          expect(text).toMatch(/^(Nothing|here\.|The) .* (More\.|Mor)$/);
          expect(hit.language).toBe("en");
        });

        test("comes from the text that matched, in its language", async () => {
          expect([
            shown(await snippet("ракета", 2)),
            (await snippet("ракета", 2)).language,
          ]).toEqual(["[Ракеты] на Кубе", "ru"]);
          const english = await snippet("missile", 2);
          expect([shown(english), english.language]).toEqual(["[Missiles] in Cuba", "en"]);
          expect(shown(await snippet("jupiter", 2))).toBe("A footnote on [Jupiters].");
          expect(shown(await snippet("affairs", 2))).toBe("Summary of the [affair]");
          expect(shown(await snippet("missile NOT rocket", 2))).toBe("[Missiles] in Cuba");
        });

        test("is the name or locator that matched, else the beginning", async () => {
          expect(shown(await snippet("gromyko", 2))).toBe("[Gromyko], Andrei");
          expect(shown(await snippet('"f. 89"', 2))).toBe("RGANI, [f. 89]");
          expect(shown(await snippet("title:anadyr", 2))).toBe("Ракеты на Кубе");
          expect(shown(await snippet("", 2))).toBe("Ракеты на Кубе");
          expect((await snippet("title:empty", 4)).snippet).toEqual([]);
        });

        test("marks a phrase where it stands whole, and prefixes as written", async () => {
          const phrase = await snippet('"secretary of state"', 3);
          expect(phrase.snippet.filter(({ hit }) => hit)).toEqual([
            { text: "secretary of state", hit: true },
          ]);
          expect(shown(await snippet("abcd*", 3))).toContain("[abcdefgh]");
          expect(shown(await snippet("rock*", 1))).toContain("[rocket]");
        });
      },
    );

    describe("access", () => {
      const states: [string, Access, public_: boolean][] = [
        ["published", { status: "published", embargoUntil: null }, true],
        ["draft", { status: "draft", embargoUntil: null }, false],
        ["withdrawn", { status: "withdrawn", embargoUntil: null }, false],
        ["embargoed", { status: "published", embargoUntil: "2027-01-01T00:00:00Z" }, false],
        ["released", { status: "published", embargoUntil: "2025-01-01T00:00:00Z" }, true],
        ["draft and released", { status: "draft", embargoUntil: "2025-01-01T00:00:00Z" }, false],
      ];
      const canary = (number: number, access: Access) =>
        searchDocument(number, {
          access,
          title: `Title ${CANARY}`,
          text: `Text ${CANARY} secretum berlin berlin berlin`,
          about: CANARY,
          names: [CANARY],
          locators: [CANARY],
          facets: Object.fromEntries(
            FACETS.map((facet) => [
              facet,
              facet === "year"
                ? ["1999"]
                : [`${CANARY}-${facet}`, { value: "shared", label: CANARY }],
            ]),
          ),
          fields: { fonds: [CANARY], file: [CANARY], marking: [CANARY] },
        });
      const plain = Array.from({ length: 5 }, (_, at) =>
        searchDocument(at + 1, {
          text: `berlin ${"wall ".repeat(at)} xanthocyanopsy`,
          facets: { year: ["1961"], person: [{ value: "shared", label: "Known" }] },
        }),
      );
      const queries = [
        "",
        CANARY,
        `${CANARY.slice(0, 6)}*`,
        `NOT ${CANARY}`,
        "berlin",
        `"text ${CANARY}"`,
        ...[
          "title",
          "person",
          "place",
          "repository",
          "fonds",
          "file",
          "language",
          "collection",
        ].map((field) => `${field}:${CANARY}`),
        `marking:${CANARY}`,
        `type:${CANARY}`,
        "year:1999",
        "secretun",
        "xanthocyanopsja",
        `${CANARY} berlin`,
        `berlin OR ${CANARY}`,
        "berlin secretum wall",
      ];
      const requests: SearchRequest[] = queries.flatMap((query) => [
        { query, facetLimit: 1000 },
        { query, facetLimit: 1000, filters: [{ facet: "person", value: "shared" }] },
        { query, filters: [{ facet: "type", value: `${CANARY}-type` }] },
      ]);
      beforeEach(() => {
        now = new Date("2026-01-01T00:00:00Z");
      });

      test.each(states)(
        "a %s document changes answers only for who may read it",
        async (_, access, isPublic) => {
          const without = await open({ now: () => now });
          const withCanary = await open({ now: () => now });
          await without.index(plain);
          await withCanary.index([canary(6, access), ...plain]);
          let differ = 0;
          for (const request of requests) {
            const before = await without.search(PUBLIC, request);
            const after = await withCanary.search(PUBLIC, request);
            if (!isPublic) {
              expect(after).toEqual(before);
              const { understood: _understood, notes: _notes, ...told } = after;
              const asked = (request.filters ?? []).map(({ value }) => value);
              if (!asked.includes(`${CANARY}-type`) && !request.query.includes(CANARY)) {
                expect(JSON.stringify(told)).not.toContain(CANARY);
              }
            } else if (JSON.stringify(after) !== JSON.stringify(before)) differ += 1;
          }
          if (isPublic) expect(differ).toBeGreaterThan(15);
          expect((await withCanary.search(EDITOR, { query: CANARY })).total).toBe(1);
          expect((await withCanary.search(EDITOR, { query: `title:${CANARY}` })).total).toBe(1);
          await Promise.all([without.close(), withCanary.close()]);
        },
      );

      test("an embargo ends at its instant, without a new import", async () => {
        const search = await open({ now: () => now });
        await search.index([
          canary(1, { status: "published", embargoUntil: "2027-01-01T00:00:00Z" }),
        ]);
        const total = async () => (await search.search(PUBLIC, { query: CANARY })).total;
        now = new Date("2026-12-31T23:59:59.999Z");
        expect(await total()).toBe(0);
        now = new Date("2027-01-01T00:00:00Z");
        expect(await total()).toBe(1);
        await search.close();
      });

      test("what is withdrawn is gone with the next answer", async () => {
        const search = await open({ now: () => now });
        await search.index([canary(1, { status: "published", embargoUntil: null })]);
        await search.index([canary(1, { status: "withdrawn", embargoUntil: null })]);
        const { total, facets, years } = await search.search(PUBLIC, { query: "" });
        expect([total, years, Object.values(facets).flat()]).toEqual([0, [], []]);
        await search.close();
      });
    });

    given(
      "suggestions",
      [
        searchDocument(1, { text: "Khrushchev spoke of missiles and of Berlin" }),
        searchDocument(2, { text: "Kennedy wrote of Cuba" }),
        searchDocument(3, {
          text: "Brezhnev",
          facets: { person: [{ value: "brezhnev", label: "Brezhnev, Leonid I." }] },
        }),
      ],
      () => {
        test.each([
          ["khruschev", ["khrushchev"]],
          ["kenedy", ["kennedy"]],
          ["khrushchev cuba", ["khrushchev", "cuba"]],
          ["cuba misile", ["cuba"]],
          ["berlin misile", ["berlin AND missiles", "berlin"]],
          ["Брежнев", ["brezhnev"]],
          ["Breschnew", ["brezhnev"]],
          ["zzzzzz", []],
        ])("%s → %j", async (query, expected) => {
          const { suggestions } = await ask(query);
          expect(suggestions.toSorted()).toEqual(expected.toSorted());
          for (const suggestion of suggestions) {
            expect((await ask(suggestion)).total).toBeGreaterThan(0);
          }
        });

        test("are not made where something was found", async () => {
          expect((await ask("cuba")).suggestions).toEqual([]);
        });
      },
    );

    describe("writing", () => {
      beforeEach(async () => {
        now = new Date("2026-01-01T00:00:00Z");
        search = await open({ now: () => now });
        return () => search.close();
      });

      test("replaces, removes, clears, and says how many it holds", async () => {
        const first = searchDocument(7, { text: "alpha", facets: { type: ["letter"] } });
        await search.index([first, searchDocument(9, { text: "alpha" }), first]);
        expect(await search.state()).toEqual({ documents: 2, usable: true });
        await search.index([searchDocument(7, { text: "beta", facets: { type: ["note"] } })]);
        expect(await found("alpha")).toEqual([9]);
        expect(await found("alph*")).toEqual([9]);
        expect(await found("beta")).toEqual([7]);
        expect((await ask("")).facets.type).toEqual([{ value: "note", label: "note", count: 1 }]);
        await search.remove([7, 7, 12_345]);
        expect(await found("beta OR alpha OR NOT beta")).toEqual([9]);
        expect(await search.state()).toEqual({ documents: 1, usable: true });
        await search.clear();
        expect(await search.state()).toEqual({ documents: 0, usable: true });
        expect((await ask("alpha")).total).toBe(0);
        await search.index([first]);
        expect(await found("alpha")).toEqual([7]);
        await search.index([]);
        await search.remove([]);
      });

      test("answers do not depend on how the documents came in", async () => {
        const documents = Array.from({ length: 80 }, (_, at) =>
          searchDocument(at * 1000 + 1, {
            text: `report ${at % 3 === 0 ? "berlin" : "cuba"} ${"wall ".repeat(at % 5)} n${at}`,
            language: at % 4 === 0 ? "fr" : "en",
            facets: { year: [String(1950 + (at % 9))], person: [`p${at % 11}`] },
          }),
        );
        const requests: SearchRequest[] = [
          "berlin",
          "wall OR cuba",
          "report -wall",
          "repo*",
          "",
          "berlim",
        ].flatMap((query) => [{ query }, { query, sort: "date", offset: 10 }]);
        const answers = async () => {
          const all: SearchAnswer[] = [];
          for (const request of requests) all.push(await search.search(PUBLIC, request));
          return all;
        };
        await search.index(
          documents.slice(0, 50).map(({ number }) => searchDocument(number, { text: "old wall" })),
        );
        await search.index(documents.toReversed());
        await search.remove(documents.slice(10, 30).map(({ number }) => number));
        for (const each of documents.slice(10, 30)) await search.index([each]);
        const grown = await answers();
        await search.clear();
        await search.index(documents);
        expect(await answers()).toEqual(grown);
      });

      test("reading goes on while much is written", async () => {
        const documents = Array.from({ length: 1500 }, (_, at) =>
          searchDocument(at + 1, { text: `alpha ${"word ".repeat(200)} n${at}` }),
        );
        const writing = { isDone: false };
        const done = search.index(documents).finally(() => {
          writing.isDone = true;
        });
        let before = 0;
        let asked = 0;
        while (!writing.isDone) {
          const { total, facets } = await ask("alpha");
          expect(total).toBeGreaterThanOrEqual(before);
          expect(facets.type).toEqual([]);
          before = total;
          asked += 1;
        }
        await done;
        expect(asked).toBeGreaterThan(2);
        expect((await ask("alpha")).total).toBe(1500);
      });
    });

    describe("hostile input", () => {
      const alphabet = [
        '"',
        "“",
        "»",
        "(",
        ")",
        "*",
        "-",
        ":",
        "AND",
        "OR",
        "NOT",
        " ",
        "a",
        "и",
        "é",
        "中",
        "\0",
        "😀",
      ];
      const hostile = [
        '"',
        '""',
        "(",
        ")",
        "()",
        "*",
        "-",
        ":",
        "AND",
        "NOT",
        "OR OR",
        "a AND",
        "NOT NOT a",
        "title:",
        "title:(",
        "year:",
        'year:"',
        "year:99999999999999999999",
        "NEAR(a b, 5)",
        "^a",
        "a + b",
        "{title} : a",
        "title : a",
        "a'; DROP TABLE document; --",
        '" OR 1=1 --',
        "\0",
        "a\0b",
        "\uD800",
        "a\uDFFF*",
        "ﷺ*",
        "\u0301",
        "a\u0301*",
        "'s",
        "’s*",
        "00",
        "en",
        '"00" "0"',
        "0*",
        "\u202Eabc",
        "%_",
        "\\",
        "<script>",
      ];
      const long = [
        "(",
        ")",
        '"',
        "*",
        "-",
        "a ",
        "a*",
        '"a" ',
        "a OR ",
        "NOT ",
        "title:",
        "(a ",
        "中",
        "é",
        "a.b.",
        "((((a))))",
      ];

      beforeAll(async () => {
        search = await open({ now: () => now });
        const text =
          `a b c и é 中文 title near ${alphabet.join(" ")} ${hostile.join(" ")}`.replaceAll(
            "\uD800",
            "",
          );
        await search.index([
          searchDocument(1, {
            text,
            names: ["a\0b", "", " ", "\uD800"],
            locators: ["*".repeat(300)],
          }),
          searchDocument(2, { text: "𐐷".repeat(500) + "ab".repeat(50_000), title: "\0" }),
          searchDocument(3, { text: Array.from({ length: 5000 }, (_, at) => `w${at}x`).join(" ") }),
        ]);
      });
      afterAll(() => search.close());

      test.each(hostile)("%j is answered", async (query) => {
        const answer = await ask(query);
        expect(answer.total).toBeLessThanOrEqual(3);
        expect((await ask(answer.understood)).understood).toBe(answer.understood);
      });

      test.each(long)("100 kB of %j is answered in a second", async (piece) => {
        const started = performance.now();
        const answer = await ask(piece.repeat(Math.ceil(100_000 / piece.length)));
        expect(answer.notes.length).toBeGreaterThan(0);
        expect(performance.now() - started).toBeLessThan(1000);
      });

      test("random queries are answered", async () => {
        const random = oneof(
          array(constantFrom(...alphabet, "title:", "year:", "1962", "..", "person:")).map((all) =>
            all.join(""),
          ),
          string({ unit: "binary" }),
        );
        await assert(
          asyncProperty(random, async (query) => {
            const { total, hits } = await ask(query, { limit: 3 });
            return total === hits.length;
          }),
          { numRuns: 500 },
        );
      });
    });
  });
};
