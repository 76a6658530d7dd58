import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Locator } from "../archive/locator.ts";
import { splitCredits } from "./credits.ts";
import { levelsOf } from "./hierarchy.ts";
import { leavesOf } from "./leaves.ts";
import { parseLocators } from "./parse.ts";
import { repository, repositoryOf } from "./repositories.ts";
import { sourceNoteLocator } from "./source-note.ts";
import { suggestionsFor } from "./suggestions.ts";
import { suffixDate } from "./united-states/decimal.ts";

const only = (text: string): Locator => {
  const locators = parseLocators(text);
  expect(locators, text).toHaveLength(1);
  return locators[0]!;
};

const PARSED: [string, string | null, Record<string, string>][] = [
  [
    "AVPRF F. 0102, Op. 13, P. 72, Delo 5, Listy 165-192.",
    "avprf",
    { fond: "0102", opis: "13", papka: "72", delo: "5", list: "165-192" },
  ],
  ["ГАРФ. Р7523 105 168", "garf", { fond: "Р7523", opis: "105", delo: "168" }],
  [
    "ГАНО. Ф. П-3. Оп. 1. Д. 22. Л. 5-6об., 8",
    null,
    { archive: "ГАНО", fond: "П-3", opis: "1", delo: "22", list: "5-6об., 8" },
  ],
  [
    "TsDAHOU, F. 1, Op. 24, Spr. 4277, Ark. 5-7",
    "tsdaho",
    { fond: "1", opis: "24", delo: "4277", list: "5-7" },
  ],
  ["AJ, CK SKJ, 507/IX, 1/1-35", "aj", { creator: "CK SKJ", signature: "507/IX, 1/1-35" }],
  [
    "PA AA, B 130, Bd. 2345, Bl. 12-14",
    "pa-aa",
    { bestand: "B 130", volume: "2345", blatt: "12-14" },
  ],
  [
    "SAPMO-BArch, DY 30/3386, Bl. 12-14",
    "sapmo-barch",
    { bestand: "DY 30", signature: "3386", blatt: "12-14" },
  ],
  [
    "AAN, KC PZPR, 237/V-34, k. 3",
    "aan",
    { creator: "KC PZPR", signature: "237/V-34", karta: "3" },
  ],
  ["MOL M-KS 288 f. 5/123. ő.e.", "mnl-ol", { fonds: "M-KS 288", oe: "5/123" }],
  [
    "TsDA, F. 1-B, op. 60, a.e. 123, l. 5-8",
    "tsda",
    { fond: "1-B", opis: "60", ae: "123", list: "5-8" },
  ],
  [
    "ANIC, Fond CC al PCR, Secția Cancelarie, dosar 11/1968, f. 22-30",
    "anic",
    { fond: "CC al PCR", series: "Secția Cancelarie", dosar: "11/1968", folio: "22-30" },
  ],
  ["FO371/1", "tna", { series: "FO 371", piece: "1" }],
  ["The National Archives, Kew, FO 371/166308", "tna", { series: "FO 371", piece: "166308" }],
  ["TNA: PRO, CAB 128/34", "tna", { series: "CAB 128", piece: "34" }],
  [
    "LAC, RG 25, Vol. 4745, File 50069-A-40, pt. 35",
    "lac",
    { rg: "25", volume: "4745", file: "50069-A-40", part: "35" },
  ],
  ["NAA: A1838, 3034/2/2/8, Part 1", "naa", { series: "A1838", symbol: "3034/2/2/8", part: "1" }],
  [
    "National Archives, RG 59, Records of Counselor Nimetz, Lot 83D256, Box 1, POL 2 Cyprus 1977 and 1978",
    "nara",
    {
      rg: "59",
      series: "Records of Counselor Nimetz",
      lot: "83 D 256",
      box: "1",
      folder: "POL 2 Cyprus 1977 and 1978",
    },
  ],
  [
    "NARA, RG 59, Entry 3051B, Box 4, Folder “Cuba”",
    "nara",
    { rg: "59", entry: "3051B", box: "4", folder: "Cuba" },
  ],
  ["IO Files: US(P)/A/M(Chr)/9", "department-of-state", { office: "IO", item: "US(P)/A/M(Chr)/9" }],
  [
    "740.00119 Control (Japan)/4–1249: Telegram",
    "department-of-state",
    { class: "740.00119 Control (Japan)", suffix: "4-1249", form: "Telegram" },
  ],
  [
    "Eisenhower Library, Whitman File, NSC Records",
    "eisenhower-library",
    { collection: "Whitman File", series: "NSC Records" },
  ],
  ["Ibid., l. 5", null, { ibid: "yes", list: "5" }],
];

describe("parseLocators", () => {
  it.each(PARSED)("%s", (text, id, parts) => {
    expect(only(text)).toEqual({ verbatim: text, repository: id, parts, notUnderstood: [] });
  });

  it("reads the locator of a whole source note, not the source of a fact in it", () => {
    const note =
      "Source: Department of State, Central Files, 751H.5–MSP/7–155. Secret. Drafted by Sebald. The time of the meeting is from Dulles’ appointment diary. (Princeton University Library, Dulles Papers) For the one revision, see Document 2.";
    expect(only(note)).toEqual({
      verbatim: "Department of State, Central Files, 751H.5–MSP/7–155",
      repository: "department-of-state",
      parts: { series: "Central Files", class: "751H.5-MSP", suffix: "7-155" },
      notUnderstood: [],
    });
    expect(
      sourceNoteLocator(
        "Summary: Stein spoke. Source: Ford Library, National Security Adviser, Box 3, Libya, Vol. I (9). Secret; Exdis.",
      ),
    ).toBe("Ford Library, National Security Adviser, Box 3, Libya, Vol. I (9)");
    expect(
      sourceNoteLocator(
        "[Source: Department of State, NEA Files: Lot 62 D 435, Iraq. Secret. 5 pages not declassified.]",
      ),
    ).toBe("Department of State, NEA Files: Lot 62 D 435, Iraq");
  });

  it("parts two locators in one text", () => {
    const [first, second] = parseLocators(
      "AP RF, f. 45, op. 1, d. 334, l. 141; and RGASPI, f. 558, op. 11, d. 334, ll. 0141. Translated by Gary Goldberg.",
    );
    expect(first).toMatchObject({
      repository: "aprf",
      verbatim: "AP RF, f. 45, op. 1, d. 334, l. 141",
      parts: { list: "141" },
    });
    expect(second).toMatchObject({ repository: "rgaspi", parts: { fond: "558", list: "0141" } });
    const [, again] = parseLocators("RGANI, f. 89, op. 15, d. 24, l. 5; d. 25, l. 3");
    expect(again).toEqual({
      verbatim: "d. 25, l. 3",
      repository: "rgani",
      parts: { fond: "89", opis: "15", delo: "25", list: "3" },
      notUnderstood: [],
    });
  });

  it("lists what it does not understand, and guesses nothing", () => {
    expect(only("РГАСПИ, ф. 17, On. 163, д. 5, 11. 5-7")).toMatchObject({
      parts: { fond: "17", delo: "5" },
      notUnderstood: ["On. 163", "11. 5-7"],
    });
    expect(only("Djilas, Conversations with Stalin, 55-56")).toMatchObject({
      repository: null,
      parts: {},
      notUnderstood: ["Djilas, Conversations with Stalin, 55-56"],
    });
    expect(parseLocators("  ")).toEqual([]);
  });

  it("suggests, and never corrects", () => {
    expect(suggestionsFor(only("РГАСПИ, ф. 17, On. 163, д. 5, 11. 5-7"))).toEqual([
      { stretch: "On.", reading: "Оп." },
      { stretch: "11.", reading: "лл." },
    ]);
    expect(suggestionsFor(only("Central Intellience Agency: Job 79-S01060A"))).toEqual([
      { stretch: "Central Intellience Agency", reading: "Central Intelligence Agency" },
    ]);
    expect(suggestionsFor(only("Central Intelligence Agency, Job 80 BO 1285A"))).toEqual([
      { stretch: "O", reading: "0" },
    ]);
    expect(suggestionsFor(only("RGANI, f. 89, op.15, d.24, ll. 9-10"))).toEqual([]);
  });

  const tokens = fc.constantFrom(
    "RGANI",
    "Ф.",
    "оп",
    "17а",
    "лл.",
    "11.",
    "Lot 64 D 560",
    "Box",
    "POL 23-8",
    "611.61/3-1061",
    "Ibid.",
    "; and",
    "(",
    ")",
    "[",
    "“",
    ",",
    "–",
    "doboz",
    "а.е.",
    "FO 371/1",
    "Source:",
    "Secret.",
    "Translated by",
    " ",
    "0",
    "\0",
    "ő. e.",
    "é",
  );
  it("takes any text: valid, everything kept in order, no NUL read as a claim", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 200 }),
          fc.array(tokens, { maxLength: 80 }).map((list) => list.join(" ")),
        ),
        (text) => {
          for (const locator of parseLocators(text)) {
            expect(Locator.safeParse(locator).success).toBe(true);
            expect(text).toContain(locator.verbatim);
            for (const stretch of locator.notUnderstood)
              expect(locator.verbatim).toContain(stretch);
            levelsOf(locator);
            leavesOf(locator);
            suggestionsFor(locator);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("stays linear on hostile text", () => {
    const seeds = [
      "1",
      "1-",
      "a",
      "A ",
      "(",
      "Box ",
      "Lot 1",
      "ll. 1, ",
      "; and RGANI, f. ",
      "d. 1; d. 1",
      "POL ",
      "by x and ",
      "Translated by A. ",
      "1/1/",
      ". ",
      "611.",
      " ",
      "Source: ",
      "д. 1; ",
      "\0",
    ];
    for (const seed of seeds) {
      const time = (length: number): number => {
        const text = `RGANI ${seed.repeat(length / seed.length)}`;
        const start = performance.now();
        parseLocators(text);
        return performance.now() - start;
      };
      time(1_000);
      expect([seed, time(100_000) < 400]).toEqual([seed, true]);
    }
  });
});

describe("levelsOf", () => {
  it("names the levels from the outside in", () => {
    expect(levelsOf(only("RGANI, f. 89, op.15, d.24, ll. 9-10"))).toEqual([
      {
        kind: "repository",
        key: "rgani",
        label: "Russian State Archive of Contemporary History (RGANI)",
      },
      { kind: "fonds", key: "rgani/f-89", label: "f. 89" },
      { kind: "series", key: "rgani/f-89/op-15", label: "op. 15" },
      { kind: "file", key: "rgani/f-89/op-15/d-24", label: "d. 24" },
    ]);
    expect(levelsOf(only("RGANI, f. 89")).map(({ key }) => key)).toEqual(["rgani", "rgani/f-89"]);
    expect(levelsOf(only("f. 89, op. 15, d. 24"))).toEqual([]);
  });

  it("gives one key to one file however it is cited", () => {
    const same = [
      ["RGANI, f. 89, op. 15, d. 24", "ЦХСД, ф. 89, оп. 15, д. 24, л. 3"],
      ["GARF. F.R-9478. Op.1. D 2.", "ГАРФ. Ф. Р-9478. Оп. 1. Д. 2"],
      ["Ф. 1Б; оп. 67; а.е. 3139", "TsDA, F. 1-B, op. 67, a.e. 3139"],
      ["845.00/3–2048: Telegram", "Department of State, Central Files, 845.00/4-148"],
      ["Department of State, S/P Files: Lot 64D563", "S/P Files, lot 64 D 563"],
      ["PRO, FO 371/133009", "TNA, FO371/133009"],
    ];
    for (const [a, b] of same)
      expect(levelsOf(only(a!)).at(-1)!.key).toBe(levelsOf(only(b!)).at(-1)!.key);
  });

  it("keeps zeros and letters apart", () => {
    const keys = [
      "АВП РФ. Ф. 077. Оп. 37. Д. 6",
      "АВП РФ. Ф. 77. Оп. 37. Д. 6",
      "АВП РФ. Ф. 077а. Оп. 37. Д. 6",
    ].map((text) => levelsOf(only(text)).at(-1)!.key);
    expect(new Set(keys).size).toBe(3);
  });
});

const leaves = (list: string) => leavesOf({ parts: { list } });

describe("leavesOf", () => {
  it("reads ranges, versos and letters", () => {
    expect(leaves("9-10, 12об., 17а").map(({ first, last, text }) => [first, last, text])).toEqual([
      ["9", "10", "9-10"],
      ["12ob", "12ob", "12об."],
      ["17a", "17a", "17а"],
    ]);
    expect(leaves("106 об.-107")[0]).toMatchObject({ first: "106ob", last: "107" });
    expect(leaves("0141")[0]).toMatchObject({ first: "0141" });
    expect(leaves("x")).toEqual([]);
  });

  it("sorts as they lie in the file", () => {
    const order = ["2-4", "9", "9об", "9-10", "10", "17", "17об", "17а", "100"];
    const sorted = order.map((list) => leaves(list)[0]!).sort((a, b) => (a.sort < b.sort ? -1 : 1));
    expect(sorted.map(({ text }) => text)).toEqual([
      "2-4",
      "9",
      "9-10",
      "9об",
      "10",
      "17",
      "17об",
      "17а",
      "100",
    ]);
  });
});

describe("repositories", () => {
  it("is one under all its names", () => {
    for (const [name, id] of [
      ["ЦХСД", "rgani"],
      ["TsKhSD", "rgani"],
      ["PRO", "tna"],
      ["MOL", "mnl-ol"],
      ["BStU", "bundesarchiv"],
      ["AA", "naa"],
      ["National Archives and Records Administration", "nara"],
      ["Nixon Presidential Materials", "nixon-library"],
    ] as const) {
      expect([name, repositoryOf(name)]).toEqual([name, id]);
    }
    expect(repositoryOf("the prologue of a molten aardvark")).toBeNull();
    expect(repository("rgani")).toMatchObject({
      country: "Russia",
      names: expect.arrayContaining(["ЦХСД"]) as unknown,
    });
    expect(repository("nowhere")).toBeNull();
  });
});

describe("suffixDate", () => {
  it("reads month, day and year", () => {
    expect(suffixDate("3-1061")).toBe("1961-03-10");
    expect(suffixDate("6–359")).toBe("1959-06-03");
    expect(suffixDate("461")).toBeNull();
    expect(suffixDate("13-161")).toBeNull();
    expect(suffixDate("2-3061")).toBeNull();
  });
});

const credits = (text: string) =>
  splitCredits(text).credits.map(
    ({ role, name, behalf }) => `${role} ${name}${behalf === null ? "" : ` for ${behalf}`}`,
  );

describe("splitCredits", () => {
  it("takes credits out of the field they share with the locator", () => {
    expect(
      splitCredits(
        "RGANI, f. 89, op.15, d.24, ll. 9-10. Contributed by Roham Alvandi and translated by Richard Iserman.",
      ),
    ).toEqual({
      locator: "RGANI, f. 89, op.15, d.24, ll. 9-10.",
      credits: [
        { role: "contributed", name: "Roham Alvandi", behalf: null },
        { role: "translated", name: "Richard Iserman", behalf: null },
      ],
    });
    expect(
      credits(
        "GAPPOD, f.1. Obtained for CWIHP by Jamil Hasanli and translated for CWIHP by Gary Goldberg.",
      ),
    ).toEqual(["obtained Jamil Hasanli for CWIHP", "translated Gary Goldberg for CWIHP"]);
    expect(credits("AVP RF, copy courtesy of NSA; translation by Mark H. Doctoroff")).toEqual([
      "contributed NSA",
      "translated Mark H. Doctoroff",
    ]);
    expect(
      credits(
        "MOL. Obtained by Béla Révész; translated and edited by Barnabás Vajd, Laura Deal, and Karl P. Benziger.",
      ),
    ).toEqual([
      "obtained Béla Révész",
      "translated Barnabás Vajd",
      "translated Laura Deal",
      "translated Karl P. Benziger",
      "edited Barnabás Vajd",
      "edited Laura Deal",
      "edited Karl P. Benziger",
    ]);
    expect(
      credits(
        "Copy obtained by NHK (Japanese Television), provided to CWIHP, and on file at National Security Archive; translation by Vladimir Zaemsky.",
      ),
    ).toEqual(["obtained NHK (Japanese Television) for CWIHP", "translated Vladimir Zaemsky"]);
    expect(splitCredits("AVP RF, f. 1.").credits).toEqual([]);
  });

  it("leaves a book's imprint whole", () => {
    const book =
      "Djilas, Milovan. Conversations with Stalin. Translated by Michael B. Petrovich. (New York. Harcourt Brace and World,1962), 55-56";
    expect(splitCredits(book)).toEqual({
      locator: book,
      credits: [{ role: "translated", name: "Michael B. Petrovich", behalf: null }],
    });
  });
});
