import { afterAll, beforeAll, expect, test } from "vitest";
import { HtmlValidate } from "html-validate";
import { makeWorld, type World } from "../../tests/browser/world.ts";
import { letter } from "./samples.cases.ts";

const PAYLOADS = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  `</title><script>alert(1)</script>`,
  `</textarea><svg/onload=alert(1)>`,
  `javascript:alert(1)`,
  `data:text/html,<script>alert(1)</script>`,
  `&lt;script&gt;alert(1)&lt;/script&gt;`,
  `<!--><script>alert(1)</script>-->`,
  `\u202e<b>reversed</b>`,
  `{{constructor.constructor('alert(1)')()}}`,
  "\u0024{alert(1)}",
  `<a href="javas\tcript:alert(1)">x</a>`,
  `<style>@import'//evil.example'</style>`,
];

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const TEI = `<body><head>Head</head>${PAYLOADS.map(
  (payload) =>
    `<p rend="${escaped(payload)}" xml:lang="${escaped(payload)}">${escaped(payload)}<ref target="${escaped(payload)}">ref</ref><note n="${escaped(payload)}">${escaped(payload)}</note><gap reason="${escaped(payload)}" unit="${escaped(payload)}"/><pb n="${escaped(payload)}"/></p>`,
).join(
  "",
)}<script>alert(1)</script><html:script xmlns:html="http://www.w3.org/1999/xhtml">alert(1)</html:script></body>`;

let world: World;

beforeAll(async () => {
  world = await makeWorld({ archiveName: PAYLOADS[1]! });
  await world.keep(
    ...PAYLOADS.map((payload, index) => ({
      ...letter(`${index}-${payload}`, {
        title: payload,
        date: { edtf: "1961-05-03", verbatim: payload },
        type: payload,
        summary: payload,
        subjects: [payload],
        agents: [
          { role: "from", id: null, name: payload },
          { role: "to", id: "someone", name: payload },
        ],
        places: [{ role: "written", id: "somewhere", name: payload }],
        locators: [
          { verbatim: payload, repository: null, parts: { archive: payload, fond: payload } },
        ],
        credits: [{ role: "translated", name: payload, behalf: payload }],
        markings: [{ kind: "classification", text: payload }],
        relations: [{ kind: "refers", target: payload, text: payload }],
        memberships: [
          {
            collection: "papers",
            title: payload,
            path: [{ id: "one", title: payload }],
            order: index + 1,
          },
        ],
        publication: { archive: payload, style: "house", address: payload, byline: payload },
        rights: payload,
        extra: { [payload]: payload },
        renditions: [
          {
            id: "en",
            kind: "transcript",
            language: "en",
            makers: [{ role: "translated", name: payload }],
            tei: TEI,
          },
        ],
      }),
      number: index + 1,
    })),
  );
});

afterAll(() => world.close());

const pages = [
  "/",
  "/search?q=alert",
  "/collections",
  "/collection/papers",
  "/collection/papers/one",
  "/people",
  "/person/someone",
  "/places",
  "/place/somewhere",
  "/year/1961",
  "/types",
  "/subjects",
  "/markings",
  "/repositories",
  "/about",
  "/nothing/<script>alert(1)</script>",
  ...PAYLOADS.map((_, index) => `/document/${index + 1}`),
  ...PAYLOADS.flatMap((payload) => {
    const asked = encodeURIComponent(payload);
    return [
      `/search?q=${asked}`,
      `/search?q=x&person=${asked}&sort=${asked}`,
      `/year/${asked}`,
      `/people?from=${asked}`,
      `/document/1?text=${asked}`,
    ];
  }),
];

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: { "long-title": "off", "no-inline-style": "error" },
});

test.each(pages)("nothing of %s runs or loads anything", async (path) => {
  const answer = await world.app.request(path);
  expect([200, 404]).toContain(answer.status);
  const html = await answer.text();
  // tags of ours only: a payload in text or attribute is escaped
  expect(html).not.toMatch(/<script(?! type="module" src="\/assets\/)/);
  expect(html).not.toMatch(/<(img|svg\/|style|b>reversed|html:)/);
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) {
    const bare = tag.replace(/"[^"]*"/g, '""');
    expect(bare, tag).not.toMatch(/\son\w+=/i);
    expect(tag, tag).not.toMatch(/(?:href|src|action)="\s*(?:javascript|data:text|vbscript|\/\/)/i);
  }
});

test("even so, the pages are whole HTML", async () => {
  for (const path of pages.filter((path) => !path.includes("?"))) {
    const html = await (await world.app.request(path)).text();
    const report = await validator.validateString(html);
    const told = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`),
    );
    expect(told, path).toEqual([]);
  }
});

test.each(["ris", "bib", "csl.json", "json", "tei.xml", "txt"])(
  ".%s is never taken for HTML",
  async (extension) => {
    const answer = await world.app.request(`/document/1.${extension}`);
    expect(answer.headers.get("content-type")).not.toContain("html");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  },
);
