import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { arbitraryItem, arbitraryWildItem } from "../../../tests/arbitrary-item.ts";
import { hasShared, shared } from "../../../tests/shared.ts";
import { Item, type ItemInput } from "../../archive/item.ts";
import { CITATION_STYLES, cite, type CitationStyle } from "./styles.ts";

const context = { address: "https://papka.example/document/56", archiveName: "Papka" };
const make = (fields: Partial<ItemInput> & { number?: number }): Item =>
  Item.parse({
    title: "Untitled",
    sources: [{ format: "json", name: "x", id: "x:1" }],
    number: 56,
    ...fields,
  });
const text = (item: Item, style: CitationStyle): string => cite(item, style, context).text;

const answer = make({
  number: 134553,
  title:
    "On an Answer to a Message from the Leadership of the Organization of Mujahadin of the Iranian People",
  date: { edtf: "1986-02-12", verbatim: "February 12, 1986" },
  type: "memorandum",
  languages: ["ru"],
  locators: [
    {
      verbatim: "RGANI, f. 89, op.15, d.24, ll. 9-10",
      repository: "rgani",
      parts: { fond: "89", opis: "15", delo: "24", list: "9-10" },
    },
  ],
  agents: [{ role: "author", id: null, name: "R. Ul'ianovskii" }],
  credits: [
    { role: "contributed", name: "Roham Alvandi" },
    { role: "translated", name: "Richard Iserman" },
  ],
  publication: {
    archive: "Wilson Center Digital Archive",
    style: "wilson-2021",
    address: "https://digitalarchive.umd.edu/document/134553",
    byline:
      "Deputy Director of the International Department of the CPSU Central Committee R. Ul'ianovskii",
  },
});
const message = make({
  title: "Message to be Communicated to M. Rajavi",
  date: { edtf: "1986-02-16", verbatim: "February 16, 1986" },
  locators: [{ verbatim: "RGANI, f. 89, op.15, d.24, ll. 2-4", repository: "rgani", parts: {} }],
  credits: answer.credits,
  publication: {
    archive: "History and Public Policy Program Digital Archive",
    style: "wilson-2013",
  },
});
const khrushchev = make({
  title: "Message From Chairman Khrushchev to President Kennedy",
  date: { edtf: "1962-09-28", verbatim: "September 28, 1962" },
  type: "message",
  agents: [
    { role: "from", id: null, name: "Khrushchev, Nikita S." },
    { role: "to", id: null, name: "Kennedy, John F." },
  ],
  places: [{ role: "written", id: "moscow", name: "Moscow" }],
});
const VOLUME =
  "Foreign Relations of the United States, 1961–1963, Volume VI, Kennedy-Khrushchev Exchanges";
const printed = make({
  ...khrushchev,
  locators: [
    {
      verbatim: "Department of State, Presidential Correspondence: Lot 77 D 163",
      repository: null,
      parts: {},
    },
  ],
  memberships: [{ collection: "frus1961-63v06", title: VOLUME, order: 56 }],
  sources: [{ format: "tei", name: "frus1961-63v06.xml", id: "frus1961-63v06#d56" }],
});

/** the lines from the first quotation mark to the address or the last full stop */
const printedIn = (file: string, pattern: RegExp): string =>
  pattern.exec(readFileSync(shared(`samples/${file}`), "utf8"))![1]!;

describe.skipIf(!hasShared)("the house citations of the two sample pages (needs shared/)", () => {
  test("new skin, character for character", () => {
    const expected = printedIn("item-page-new-skin.txt", /\*\*Citation:\*\*\s+(".*>)/);
    expect(text(answer, "house")).toBe(expected);
  });
  test("old skin, character for character", () => {
    const expected = printedIn("item-page-old-skin.txt", /^\s+("Message.*\.)$/m);
    expect(text(message, "house")).toBe(expected);
  });
});

const letter = make({
  ...khrushchev,
  type: "letter",
  locators: [{ verbatim: "AP RF, f. 3, op. 66, d. 291, ll. 12-15", repository: null, parts: {} }],
});

test.each<[string, Item, Partial<Record<CitationStyle, string>>]>([
  [
    "a document of a published volume",
    printed,
    {
      house: `“Message From Chairman Khrushchev to President Kennedy,” Moscow, September 28, 1962, in ${VOLUME}, Document 56 (Department of State, Presidential Correspondence: Lot 77 D 163), Papka. https://papka.example/document/56.`,
      "chicago-note": `“Message From Chairman Khrushchev to President Kennedy,” September 28, 1962, in ${VOLUME}, document 56, Papka, https://papka.example/document/56.`,
      "chicago-bibliography": `Khrushchev, Nikita S. “Message From Chairman Khrushchev to President Kennedy.” September 28, 1962. In ${VOLUME}, document 56. Papka. https://papka.example/document/56.`,
      mla: `Khrushchev, Nikita S. “Message From Chairman Khrushchev to President Kennedy.” 28 Sept. 1962. ${VOLUME}, document 56. Papka, https://papka.example/document/56.`,
      apa: `Khrushchev, N. S. (1962, September 28). Message From Chairman Khrushchev to President Kennedy. In ${VOLUME} (Document 56). Papka. https://papka.example/document/56`,
      gost: `Khrushchev N. S. Message From Chairman Khrushchev to President Kennedy : Moscow, 28 September 1962 // ${VOLUME}. Doc. 56. Papka. URL: https://papka.example/document/56.`,
    },
  ],
  [
    "a letter in an archive",
    letter,
    {
      "chicago-note":
        "Nikita S. Khrushchev to John F. Kennedy, September 28, 1962, AP RF, f. 3, op. 66, d. 291, ll. 12-15, Papka, https://papka.example/document/56.",
      "chicago-bibliography":
        "Khrushchev, Nikita S. Letter to John F. Kennedy, September 28, 1962. AP RF, f. 3, op. 66, d. 291, ll. 12-15. Papka. https://papka.example/document/56.",
      mla: "Khrushchev, Nikita S. Letter to John F. Kennedy. 28 Sept. 1962, AP RF, f. 3, op. 66, d. 291, ll. 12-15. Papka, https://papka.example/document/56.",
      apa: "Khrushchev, N. S. (1962, September 28). [Letter to John F. Kennedy]. AP RF, f. 3, op. 66, d. 291, ll. 12-15. Papka. https://papka.example/document/56",
    },
  ],
  [
    "a translated memorandum published elsewhere first",
    answer,
    {
      "chicago-note":
        "R. Ul'ianovskii, “On an Answer to a Message from the Leadership of the Organization of Mujahadin of the Iranian People,” trans. Richard Iserman, February 12, 1986, RGANI, f. 89, op.15, d.24, ll. 9-10, Wilson Center Digital Archive, Papka, https://papka.example/document/56.",
      mla: "Ul'ianovskii, R. “On an Answer to a Message from the Leadership of the Organization of Mujahadin of the Iranian People.” Translated by Richard Iserman, 12 Feb. 1986, RGANI, f. 89, op.15, d.24, ll. 9-10. Wilson Center Digital Archive, Papka, https://papka.example/document/56.",
      apa: "Ul'ianovskii, R. (1986, February 12). On an Answer to a Message from the Leadership of the Organization of Mujahadin of the Iranian People (Richard Iserman, Trans.) [Memorandum]. RGANI, f. 89, op.15, d.24, ll. 9-10. Wilson Center Digital Archive, Papka. https://papka.example/document/56",
      gost: "Ul'ianovskii R. On an Answer to a Message from the Leadership of the Organization of Mujahadin of the Iranian People : 12 февраля 1986 г. / пер. Richard Iserman // РГАНИ. Ф. 89. Оп. 15. Д. 24. Л. 9–10. Wilson Center Digital Archive, Papka. URL: https://papka.example/document/56.",
    },
  ],
  [
    "nothing known but the title",
    make({ title: "Who Lost China?" }),
    {
      house: "“Who Lost China?,” n.d., Papka. https://papka.example/document/56.",
      "chicago-bibliography": "“Who Lost China?” N.d. Papka. https://papka.example/document/56.",
      mla: "“Who Lost China?” Papka, https://papka.example/document/56.",
      apa: "Who Lost China? (n.d.). Papka. https://papka.example/document/56",
      gost: "Who Lost China? : n.d. // Papka. URL: https://papka.example/document/56.",
    },
  ],
  [
    "a generic title, two locators, a quotation inside",
    make({
      title: "Memorandum of Conversation",
      type: "memorandum of conversation",
      date: { edtf: "1962-10~", verbatim: "ca. October 1962" },
      locators: ["AP RF, f. 45, op. 1, d. 334, l. 141.", "RGASPI, f. 558, op. 11, d. 334."].map(
        (verbatim) => ({ verbatim, repository: null, parts: {} }),
      ),
    }),
    {
      "chicago-note":
        "Memorandum of Conversation, ca. October 1962, AP RF, f. 45, op. 1, d. 334, l. 141; RGASPI, f. 558, op. 11, d. 334, Papka, https://papka.example/document/56.",
      mla: "Memorandum of Conversation. Circa Oct. 1962, AP RF, f. 45, op. 1, d. 334, l. 141; RGASPI, f. 558, op. 11, d. 334. Papka, https://papka.example/document/56.",
    },
  ],
])("%s", (_, item, expected) => {
  for (const [style, citation] of Object.entries(expected)) {
    expect(text(item, style as CitationStyle)).toBe(citation);
  }
});

test("a volume is cited with its editors and imprint", () => {
  const edited = make({
    ...printed,
    title: "Telegram 24423 From the Department of State, February 6, 1974, 0214Z.",
    type: "telegram",
    date: { edtf: "1974-02-06", verbatim: "February 6, 1974, 0214Z" },
    agents: [{ role: "from", id: "rusk-dean", name: "Dean Rusk" }],
    locators: [],
    places: [],
    credits: [
      { role: "edited", name: "Charles S. Sampson" },
      { role: "edited", name: "Glenn W. LaFantasie" },
    ],
  });
  const imprint = "United States Government Printing Office, Washington, 1996";
  const cited = (style: CitationStyle): string => cite(edited, style, { ...context, imprint }).text;
  const title = "Telegram 24423 From the Department of State, February 6, 1974, 0214Z";
  const end = "Papka. https://papka.example/document/56";
  expect(cited("house")).toBe(
    `Dean Rusk, “${title},” in ${VOLUME}, ed. Charles S. Sampson and Glenn W. LaFantasie (${imprint}), Document 56, ${end}.`,
  );
  expect(cited("chicago-note")).toBe(
    `Dean Rusk, “${title},” in ${VOLUME}, ed. Charles S. Sampson and Glenn W. LaFantasie (${imprint}), document 56, Papka, https://papka.example/document/56.`,
  );
  expect(cited("chicago-bibliography")).toBe(
    `Rusk, Dean. “${title}.” In ${VOLUME}, edited by Charles S. Sampson and Glenn W. LaFantasie, document 56. ${imprint}. ${end}.`,
  );
  expect(cited("mla")).toBe(
    `Rusk, Dean. “${title}.” ${VOLUME}, edited by Charles S. Sampson and Glenn W. LaFantasie, ${imprint}, document 56. Papka, https://papka.example/document/56.`,
  );
  expect(cited("apa")).toBe(
    `Rusk, D. (1974, February 6). ${title}. In C. S. Sampson & G. W. LaFantasie (Eds.), ${VOLUME} (Document 56). ${imprint}. ${end}`,
  );
  expect(cited("gost")).toBe(
    `Rusk D. ${title} : 6 February 1974 // ${VOLUME} / ed. Charles S. Sampson, Glenn W. LaFantasie. ${imprint}. Doc. 56. Papka. URL: https://papka.example/document/56.`,
  );
});

test("a Russian document in Russian words, with the day it was read", () => {
  const item = make({
    title: "О просьбе руководства ОМИН",
    date: { edtf: "1986-02", verbatim: "" },
    agents: [{ role: "author", id: null, name: "Р. А. Ульяновский" }],
    credits: [{ role: "edited", name: "А. Иванов" }],
    locators: [{ verbatim: "РГАНИ. Ф. 89. Оп. 15. Д. 24. Л. 9–10.", repository: null, parts: {} }],
  });
  expect(cite(item, "gost", { ...context, accessed: "2026-11-22" }).text).toBe(
    "Ульяновский Р. А. О просьбе руководства ОМИН : февраль 1986 г. / ред. А. Иванов // РГАНИ. Ф. 89. Оп. 15. Д. 24. Л. 9–10. Papka. URL: https://papka.example/document/56 (дата обращения: 22.11.2026).",
  );
});

test("a changed text is cited with its version", () => {
  const tei = "<body/>";
  const item = make({
    renditions: [{ id: "en", kind: "translation", language: "en", version: 2, tei }],
  });
  expect(text(item, "house")).toBe(
    "“Untitled,” n.d., Papka, version 2 of the English translation. https://papka.example/document/56.",
  );
});

test("html escapes everything, isolates right-to-left words and links to http only", () => {
  const hostile = make({
    title: 'گزارش <script>alert("1")</script>',
    publication: { archive: "A", style: "wilson-2013", address: "javascript:alert(1)" },
  });
  const { html } = cite(hostile, "house", context);
  expect(html).not.toContain("<script");
  expect(html).not.toContain("href");
  expect(cite(make({ title: "گزارش" }), "mla", context).html).toBe(
    '“<bdi>گزارش</bdi>.” <i>Papka</i>, <a href="https://papka.example/document/56">https://papka.example/document/56</a>.',
  );
});

const balanced = (line: string): boolean => line.split("“").length === line.split("”").length;
const every = (check: (line: string, item: Item, style: CitationStyle) => void) => (item: Item) => {
  for (const { id } of CITATION_STYLES) check(text(item, id), item, id);
};

describe("every style, of every valid item", () => {
  it("never says undefined or null, nor doubles punctuation, nor leaves a quotation open", () => {
    fc.assert(
      fc.property(
        arbitraryItem,
        every((line, _, style) => {
          expect(line).not.toMatch(/undefined|null|\[object/);
          expect(line).not.toMatch(/,,|;;|::|,\.|;\.|\.;,|\?\.|!\.|,;|\s[,.]|\( |\(\)| {2}/);
          if (style !== "gost") expect(line).not.toMatch(/ [;:]/);
          expect(line.replace("…", "").replaceAll("https://", "")).not.toMatch(
            /\.\.|\. \.|, ,|\/\/ \./,
          );
          expect(line).toSatisfy(balanced);
          expect(line).toBe(line.trim());
        }),
      ),
      { numRuns: 300 },
    );
  });
  it("holds of any words whatever", () => {
    fc.assert(
      fc.property(arbitraryWildItem, (item) => {
        for (const { id } of CITATION_STYLES) {
          const { html, text: line } = cite(item, id, context);
          expect(line).not.toBe("");
          expect(html.replace(/<\/?(?:i|bdi)>|<a href="https?:[^"<>]*">|<\/a>/g, "")).not.toMatch(
            /[<>]/,
          );
          // another archive's house style gives back that archive's own marks, paired or not
          const isOurs = id !== "house" || item.publication === null;
          if (id !== "gost" && id !== "apa" && isOurs) expect(line).toSatisfy(balanced);
        }
      }),
      { numRuns: 300 },
    );
  });
});
