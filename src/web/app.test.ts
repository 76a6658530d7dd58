import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeWorld, type World } from "../../tests/browser/world.ts";
import { letter } from "./samples.cases.ts";

let world: World;
let image: string;

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(world.app.request(path, { headers }));
const text = async (path: string, headers: Record<string, string> = {}): Promise<string> =>
  (await get(path, headers)).text();

beforeAll(async () => {
  world = await makeWorld();
  image = await world.desk.vault.put(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]));
  await world.keep(
    { ...letter("a"), number: 134553 },
    {
      ...letter("b", {
        title: "Reply",
        date: { edtf: "1961-06-07", verbatim: "" },
        locators: [
          {
            verbatim: "RGANI, f. 89, op. 15, d. 24, ll. 9-10",
            repository: "rgani",
            parts: { fond: "89", opis: "15", delo: "24", list: "9-10" },
          },
        ],
        relations: [
          { kind: "answers", target: "letters#a", text: "your letter of 3 May" },
          { kind: "refers", target: "letters#lost", text: "the report of April" },
        ],
        facsimiles: [{ digest: image, mediaType: "image/jpeg", width: 60, height: 80, leaf: "9" }],
      }),
      number: 134554,
    },
    {
      ...letter("c", {
        title: "Undated",
        date: { edtf: null, verbatim: "" },
        type: null,
        languages: [],
        locators: [],
        agents: [],
        credits: [],
        renditions: [],
      }),
      number: 7,
    },
  );
});

afterAll(() => world.close());

const PAGES = [
  "/",
  "/search",
  "/search?q=gauge",
  "/search?q=nothingofthekind",
  "/document/134553",
  "/document/134553?text=ru,en",
  "/document/134554?text=images,en",
  "/document/7",
  "/repository/rgani",
  "/repository/rgani/f-89",
  "/repository/rgani/f-89/op-15",
  "/repository/rgani/f-89/op-15/d-24",
  "/collection/papers",
  "/collection/papers/one",
  "/person/delauriere-armand",
  "/person/~somebody",
  "/person/delauriere-armand?role=from",
  "/place/valmeyre",
  "/year/1961",
  "/type/letter",
  "/language/ru",
  "/subject/gauge-readings",
  "/marking/top-secret",
  "/people",
  "/places",
  "/repositories",
  "/collections",
  "/years",
  "/types",
  "/languages",
  "/subjects",
  "/markings",
  "/about",
];

describe("every page", () => {
  test.each(PAGES)("%s is there, once, and safe", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("referrer-policy")).toBe("same-origin");
    const html = await answer.text();
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/ style="|<style|<script>| on[a-z]+="/);
    const tag = answer.headers.get("etag")!;
    const again = await get(path, { "if-none-match": tag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  test("every link of every page leads somewhere", async () => {
    const seen = new Set<string>(PAGES);
    for (const path of seen) {
      const answer = await get(path);
      expect(answer.status, path).toBe(200);
      if (!answer.headers.get("content-type")!.includes("html")) continue;
      for (const [, href] of (await answer.text()).matchAll(/(?:href|src)="(\/[^"#]*)"/g)) {
        seen.add(href!.replaceAll("&amp;", "&"));
        expect(seen.size).toBeLessThan(600);
      }
      if (seen.size > 400) break;
    }
  });
});

describe("an item", () => {
  test("shows its text with markings and notes in their places, and what is not known", async () => {
    const html = await text("/document/134553");
    expect(html).toContain('<aside class="marking marking--classification"');
    expect(html).toMatch(
      /<a id="en-n1-ref" href="#en-n1".*<span class="sidenote" role="note" id="en-n1">/,
    );
    expect(html).toContain('href="/repository/rgani/f-89/op-15/d-24"');
    expect(html).toContain(
      '<link rel="canonical" href="https://archive.example.org/document/134553"',
    );
    const bare = await text("/document/7");
    expect(bare).toContain("No text of this document is held.");
    expect(bare).toContain("No archival reference");
    expect(bare).toContain("no date");
    expect(bare).toContain("type unknown");
  });

  test("stands between its neighbours, with the leaves between that are not held", async () => {
    const html = await text("/document/134554");
    expect(html).toContain('<link rel="prev" href="/document/134553"');
    expect(html).toContain("Not held between: leaves 5–8");
    expect(html).toContain('<a href="/document/134553">your letter of 3 May</a>');
    expect(html).toContain('the report of April <span class="aside">not held here</span>');
  });

  test("has the panes that are asked for, two at most, unknown ones left out", async () => {
    const both = await text("/document/134553?text=ru,en,ru,nope");
    expect(both.match(/class="pane"/g)).toHaveLength(2);
    expect(both.indexOf('id="head-ru"')).toBeLessThan(both.indexOf('id="head-en"'));
    expect(
      (await text("/document/134553?text=%00,x")).match(/class="pane pane--alone"/g),
    ).toHaveLength(1);
  });

  test.each([
    ["ris", "application/x-research-info-systems"],
    ["bib", "application/x-bibtex"],
    ["csl.json", "application/vnd.citationstyles.csl+json"],
    ["json", "application/json"],
    ["tei.xml", "application/tei+xml"],
    ["txt", "text/plain"],
  ])("is written as .%s, by extension and by Accept", async (extension, mediaType) => {
    const answer = await get(`/document/134553.${extension}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(`${mediaType}; charset=utf-8`);
    const accepted = await get("/document/134553", { accept: `${mediaType}, */*;q=0.1` });
    expect(await accepted.text()).toBe(await answer.text());
    const browser = await get("/document/134553", {
      accept: "text/html,application/xhtml+xml,*/*;q=0.8",
    });
    expect(browser.headers.get("content-type")).toContain("text/html");
  });

  test.each([
    "0",
    "007",
    "134553x",
    "-1",
    "1e3",
    "99999999999999999999",
    "134553.exe",
    "1.5",
    "%00",
    "134553.%2e",
  ])("is not found under %s", async (ref) => {
    expect((await get(`/document/${ref}`)).status).toBe(404);
  });

  test("gives its images to those who may read it, and nothing else of the vault", async () => {
    const other = await world.desk.vault.put(new TextEncoder().encode("a source file"));
    const answer = await get(`/document/134554/facsimile/${image}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect((await answer.arrayBuffer()).byteLength).toBe(4);
    for (const path of [
      `/document/134554/facsimile/${other}`,
      `/document/134553/facsimile/${image}`,
      `/document/134554/facsimile/..%2f..%2fetc`,
    ]) {
      expect((await get(path)).status, path).toBe(404);
    }
  });
});

describe("search", () => {
  test("keeps what is chosen and gives it up again", async () => {
    const html = await text("/search?q=gauge&type=letter&year=1961&sort=date");
    expect(html).toContain('name="type" value="letter"');
    expect(html).toContain('href="/search?q=gauge&amp;type=letter&amp;sort=date"');
    expect(html).toContain("<mark>");
  });

  test.each([
    '"',
    "((((",
    "a AND OR NOT",
    "title:",
    "*",
    "\u0000\u0007",
    "%F0%9F",
    "x".repeat(5000),
    "year:..",
    "AND ".repeat(400),
  ])("never fails: %s", async (query) => {
    expect((await get(`/search?q=${encodeURIComponent(query)}`)).status).toBe(200);
  });

  test.each([
    "page=0",
    "page=-1",
    "page=x",
    "page=99999999",
    "sort=up",
    "year=x..y",
    "person=",
    "type=%00",
    "person=a&person=b&person=a",
  ])("reads past %s", async (parameters) => {
    expect((await get(`/search?${parameters}`)).status).toBe(200);
  });
});

test("the leaves of a file stand in order, with what lies between", async () => {
  const html = await text("/repository/rgani/f-89/op-15/d-24");
  const places = ["Not held here: leaf 1", "Letter a", "Not held here: leaves 5–8", "Reply"].map(
    (line) => html.lastIndexOf(line),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test("a cursor that is not one of ours is not found", async () => {
  expect((await get("/year/1961?after=%3Cx%3E")).status).toBe(404);
});

test("what went wrong is told without its words", async () => {
  const broken = await makeWorld();
  await broken.close();
  const errors: unknown[] = [];
  const { error } = console;
  console.error = (...said: unknown[]) => void errors.push(said);
  const answer = await broken.app.request("/");
  console.error = error;
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toMatch(/sqlite|database|at .*\.ts/i);
  expect(errors).toHaveLength(1);
});

test("large pages are compressed where the reader can read it", async () => {
  const answer = await get("/document/134553", { "accept-encoding": "gzip, br" });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  const plain = await new Response(
    answer.body!.pipeThrough(new DecompressionStream("gzip")),
  ).text();
  expect(plain).toBe(await text("/document/134553"));
  expect(answer.headers.get("vary")).toContain("Accept-Encoding");
});

test("an empty archive says how to fill it", async () => {
  const empty = await makeWorld();
  const html = await (await empty.app.request("/")).text();
  expect(html).toContain("papka import");
  for (const path of ["/search", "/people", "/years", "/collections", "/about"]) {
    expect((await empty.app.request(path)).status, path).toBe(200);
  }
  await empty.close();
});
