import * as fc from "fast-check";
import { Item, type ItemInput } from "../src/archive/item.ts";

/** Names, titles and references of every kind that archives hold, the awkward ones too. */
const NAMES = [
  "Khrushchev, Nikita S.",
  "Kennedy, John F.",
  "R. Ul'ianovskii",
  "Н. С. Хрущев",
  "Хрущев Н.С.",
  "King, Martin Luther, Jr.",
  "Kim Il Sung",
  "Mao Zedong",
  "CPSU Central Committee",
  "Department of State",
  "U.S. Embassy in Iran",
  "von Brentano, Heinrich",
  "محمد مصدق",
  "Tito",
];
const TITLES = [
  "On an Answer to a Message",
  "Who Lost China?",
  "Nyet!",
  "Report on the U.S.S.R.",
  "Notes on “Operation Anadyr”",
  'Draft of "Sofia" plan',
  "Memorandum of Conversation",
  "О положении в «братских» партиях",
  "گزارش سفیر شوروی",
  "رسالة إلى الرئيس",
  "Telegram No. 222.",
  "Untitled…",
  `A very long title ${"and so on ".repeat(60).trim()}`,
  "Costs <100> & 50% of $5 {x} _y_ #1 ~ ^ \\",
];
const VERBATIM = [
  "RGANI, f. 89, op.15, d.24, ll. 9-10",
  "РГАСПИ. Ф. 17. Оп. 163. Д. 981.",
  "PRO, FO 371/133009",
  "BStU, MfS, BV Dresden, Abt. XX, Nr. 10433, Bl. 2-3",
  "Rangoon Embassy files, lot 57 F 108, “Amb Sebald-PM U Nu”",
  "AJBT KMJ, 1-3-b/651, pp. 33-40",
];
const DATES = [
  { edtf: "1986-02-12", verbatim: "February 12, 1986" },
  { edtf: "1962-10", verbatim: "October 1962" },
  { edtf: "1962~", verbatim: "ca. 1962" },
  { edtf: "1962-10-28?", verbatim: "28 October 1962 (?)" },
  { edtf: "1962-10%", verbatim: "" },
  { edtf: "1962-10-16/1962-10-28", verbatim: "October 16–28, 1962" },
  { edtf: "1961-12-30/1962-01-02", verbatim: "" },
  { edtf: "../1962", verbatim: "before 1962" },
  { edtf: "1962/..", verbatim: "" },
  { edtf: "196X", verbatim: "the 1960s" },
  { edtf: "19XX", verbatim: "" },
  { edtf: "1962-XX-XX", verbatim: "1962" },
  { edtf: "1962-21", verbatim: "spring 1962" },
  { edtf: null, verbatim: "" },
  { edtf: null, verbatim: "undated" },
  { edtf: null, verbatim: "б/д" },
  { edtf: null, verbatim: "5/6/62" },
];

const from = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const some = <T>(values: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> =>
  fc.array(values, { maxLength });

/** Any words: letters of every script, punctuation, markup. Never empty. */
const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() !== "");

const credit = fc.record({
  role: from(["obtained", "contributed", "transcribed", "translated", "edited", "funded"] as const),
  name: from(["Roham Alvandi", "Richard Iserman", "Laura Deal", "Karl P. Benziger", "Béla Révész"]),
  behalf: from([null, "CWIHP", "NKIDP"]),
});

const rendition = fc.record({
  kind: from(["transcript", "translation"] as const),
  language: from(["en", "ru", "fr", "fa", "ar", "und", "zh-Hans"]),
  version: fc.integer({ min: 1, max: 3 }),
  makers: some(credit, 2),
  tei: from([
    "<body><p>In Moscow.</p></body>",
    "<div><head>Title</head><p>گزارش<note>n</note></p></div>",
  ]),
});

const description = (title: fc.Arbitrary<string>): fc.Arbitrary<ItemInput> =>
  fc.record({
    title,
    date: from(DATES),
    type: from([null, "letter", "message", "telegram", "memorandum of conversation"]),
    languages: from([[], ["ru"], ["en", "ru"], ["und"], ["fa"]]),
    summary: from(["", "Reports the receipt of a request.", "Two\nlines; “quoted”."]),
    subjects: from([[], ["Iran", "Soviet Union--Foreign relations"]]),
    locators: some(
      from(VERBATIM).map((verbatim) => ({ verbatim, repository: null, parts: {} })),
      2,
    ),
    agents: some(
      fc.record({
        role: from(["author", "from", "to", "signatory", "participant", "mentioned"] as const),
        id: fc.constant(null),
        name: from(NAMES),
      }),
      5,
    ),
    places: from([[], [{ role: "written" as const, id: "moscow", name: "Moscow" }]]),
    credits: some(credit, 4),
    renditions: some(rendition, 2).map((list) =>
      list.map((text, index) => ({ ...text, id: `t-${index}` })),
    ),
    memberships: from([
      [],
      [{ collection: "frus-x", title: "Foreign Relations, Volume VI, Exchanges", order: 56 }],
      [{ collection: "iran", title: "The Iran Collection" }],
    ]),
    publication: from([
      null,
      null,
      {
        archive: "Wilson Center Digital Archive",
        style: "wilson-2021",
        address: "https://x.org/1",
      },
      { archive: "History Program Digital Archive", style: "wilson-2013", address: null },
      { archive: "Another Archive", style: "unheard-of", address: "javascript:alert(1)" },
    ]),
    sources: from([
      [{ format: "tei", name: "frus-x.xml", id: "frus-x#d56" }],
      [{ format: "item-page", name: "page.txt", id: "page:1" }],
    ]),
  });

const numbered = (input: fc.Arbitrary<ItemInput>): fc.Arbitrary<Item> =>
  fc
    .tuple(input, fc.integer({ min: 1, max: 999_999 }))
    .map(([fields, number]) => Item.parse({ ...fields, number }));

/** Valid items with the texts that real archives hold, in every combination. */
export const arbitraryItem: fc.Arbitrary<Item> = numbered(description(from(TITLES)));

/** Valid items with any words whatever for a title: for what must hold of hostile input too. */
export const arbitraryWildItem: fc.Arbitrary<Item> = numbered(description(words));
