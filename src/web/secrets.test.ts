import { afterAll, beforeAll, expect, test } from "vitest";
import { makeWorld, type World } from "../../tests/browser/world.ts";
import type { ItemInput } from "../archive/item.ts";
import { FACETS } from "../search/search.ts";
import { WRITERS } from "../formats/writers.ts";
import { letter } from "./samples.cases.ts";

const WORD = "kanareika";
const NOW = "2026-11-22T12:00:00Z";
const LATER = "2026-11-22T12:01:00Z";

/** Everything about it is said nowhere else, and it lies among what the public reads. */
const secret = (id: string, access: ItemInput["access"], image: string): ItemInput =>
  letter(`secret-${id}`, {
    title: `${WORD} title ${id}`,
    summary: `${WORD} summary`,
    type: `${WORD} type`,
    languages: ["ru", "kv"],
    subjects: ["Gauge readings", `${WORD} subject`],
    agents: [
      { role: "from", id: `${WORD}-person`, name: `${WORD} person` },
      { role: "to", id: "yelshansky-georgy", name: "Yelshansky, Georgy" },
    ],
    places: [
      { role: "written", id: `${WORD}-place`, name: `${WORD} place` },
      { role: "mentioned", id: "valmeyre", name: "Valmeyre" },
    ],
    locators: [
      {
        verbatim: `RGANI, f. 89, op. 15, d. 24, l. 6`,
        repository: "rgani",
        parts: { fond: "89", opis: "15", delo: "24", list: "6" },
      },
      {
        verbatim: `${WORD} archive, f. 1`,
        repository: null,
        parts: { archive: `${WORD} archive`, fond: "1" },
      },
    ],
    markings: [{ kind: "classification", text: `${WORD} marking` }],
    renditions: [
      {
        id: "en",
        kind: "transcript",
        language: "en",
        tei: `<body><p>${WORD} ${WORD}skaya gauge readings</p></body>`,
      },
    ],
    facsimiles: [{ digest: image, mediaType: "image/png", width: 1, height: 1 }],
    memberships: [
      {
        collection: "papers",
        title: "Papers",
        path: [{ id: WORD, title: `${WORD} chapter` }],
        order: 2,
      },
      { collection: `${WORD}-papers`, title: `${WORD} papers`, path: [], order: 1 },
    ],
    ...(access === undefined ? {} : { access }),
  });

const open = (): (ItemInput & { number: number })[] => [
  { ...letter("a"), number: 1 },
  {
    ...letter("b", {
      date: { edtf: "1962-01-02", verbatim: "" },
      locators: [
        {
          verbatim: "RGANI, f. 89, op. 15, d. 24, ll. 9-10",
          repository: "rgani",
          parts: { fond: "89", opis: "15", delo: "24", list: "9-10" },
        },
      ],
      relations: [{ kind: "refers", target: "letters#secret-draft", text: "an earlier letter" }],
    }),
    number: 5,
  },
];

const HIDDEN = [2, 3, 4];
let without: World;
let withSecrets: World;
let later: World;
let image: string;

const fill = async (now: string, secrets: boolean): Promise<World> => {
  const world = await makeWorld({ now: () => new Date(now) });
  image = await world.desk.vault.put(new TextEncoder().encode("an image"));
  await world.keep(...open());
  if (secrets) {
    await world.keep(
      { ...secret("draft", { status: "draft" }, image), number: 2 },
      { ...secret("embargo", { status: "published", embargoUntil: LATER }, image), number: 3 },
      { ...secret("withdrawn", { status: "withdrawn" }, image), number: 4 },
    );
  }
  return world;
};

beforeAll(async () => {
  without = await fill(NOW, false);
  withSecrets = await fill(NOW, true);
  later = await fill(LATER, true);
});

afterAll(() => Promise.all([without, withSecrets, later].map((world) => world.close())));

/** Addresses that would lead to the secret, if there were one. */
const GUESSES = [
  ...HIDDEN.flatMap((number) => [
    `/document/${number}`,
    `/document/${number}?text=en`,
    ...WRITERS.map(({ extension }) => `/document/${number}.${extension}`),
  ]),
  `/repository/${WORD}-archive`,
  `/repository/${WORD}-archive/f-1`,
  `/collection/${WORD}-papers`,
  `/collection/papers/${WORD}`,
  `/person/${WORD}-person`,
  `/place/${WORD}-place`,
  `/type/${WORD}-type`,
  `/subject/${WORD}-subject`,
  `/marking/${WORD}-marking`,
  "/language/kv",
];

const QUERIES = [
  WORD,
  `${WORD.slice(0, 6)}*`,
  WORD.slice(0, -1),
  `title:${WORD}`,
  `person:${WORD}-person`,
  "gauge",
  "readings NOT gauge",
  "",
];

const SEARCHES = [
  ...QUERIES.map((query) => `/search?q=${encodeURIComponent(query)}`),
  ...FACETS.map((facet) => `/search?${facet}=${WORD}`),
  "/search?language=kv",
  "/search?sort=file",
  "/search?sort=-date",
];

const answerOf = async (world: World, path: string, headers: Record<string, string> = {}) => {
  const answer = await world.app.request(path, { headers });
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: await answer.text(),
  };
};

test("with and without secrets, every address answers alike, to the byte", async () => {
  const paths = new Set(["/", "/about", ...GUESSES, ...SEARCHES]);
  for (const path of [
    "people",
    "places",
    "repositories",
    "collections",
    "years",
    "types",
    "languages",
    "subjects",
    "markings",
  ]) {
    paths.add(`/${path}`);
  }
  for (const path of paths) {
    const [told, untold] = [await answerOf(withSecrets, path), await answerOf(without, path)];
    expect(told, path).toEqual(untold);
    // a search repeats what was asked, and so does its address
    if (!path.includes(WORD)) expect(told.body.toLowerCase(), path).not.toContain(WORD);
    if (paths.size > 500) continue;
    for (const [, href] of told.body.matchAll(/(?:href|src)="(\/[^"#]*)"/g)) {
      paths.add(href!.replaceAll("&amp;", "&"));
    }
  }
  expect(paths.size).toBeGreaterThan(100);
});

test.each([...GUESSES])("%s is the same 404 as a number never used", async (path) => {
  const never = await answerOf(
    withSecrets,
    path.endsWith(".json") ? "/document/99.json" : "/document/99",
  );
  expect(await answerOf(withSecrets, path)).toEqual(never);
  expect(never.status).toBe(404);
});

test("images, accepted formats and known tags tell nothing either", async () => {
  const never = await answerOf(withSecrets, "/document/99");
  for (const number of HIDDEN) {
    expect(await answerOf(withSecrets, `/document/${number}/facsimile/${image}`)).toEqual(never);
    const path = `/document/${number}`;
    expect(await answerOf(withSecrets, path, { accept: "application/json" })).toEqual(never);
    expect(await answerOf(withSecrets, path, { "if-none-match": "*" })).toEqual(never);
    expect((await withSecrets.app.request(path, { method: "HEAD" })).status).toBe(404);
  }
});

test("an embargo ends on the minute, and only what it held back is shown", async () => {
  expect((await answerOf(withSecrets, "/document/3")).status).toBe(404);
  const shown = await answerOf(later, "/document/3");
  expect(shown.status).toBe(200);
  expect(shown.body).toContain(`${WORD} title embargo`);
  expect((await answerOf(later, "/document/2")).status).toBe(404);
  expect((await answerOf(later, "/document/4")).status).toBe(404);
  expect((await answerOf(later, `/search?q=${WORD}`)).body).toContain("1 document<");
});
