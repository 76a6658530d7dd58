import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Locator } from "../archive/locator.ts";
import { hasShared, shared } from "../../tests/shared.ts";
import { edtfFromProse } from "../base/dates.ts";
import { splitCredits } from "./credits.ts";
import { parseLocators } from "./parse.ts";
import { suffixDate } from "./united-states/decimal.ts";

/** The samples' names of repositories → ours; null where the text alone does not tell it. */
const REPOSITORIES: Record<string, string | null> = {
  RGASPI: "rgaspi",
  APRF: "aprf",
  TsKhSD: "rgani",
  RGANI: "rgani",
  AVPRF: "avprf",
  GARF: "garf",
  "not identified": null,
  Bukovsky: null,
  GAPPOD: "gappod",
  AJBT: "ajbt",
  "Arhiv Jugoslavije": "aj",
  "SAPMO-BArch": "sapmo-barch",
  BStU: "bundesarchiv",
  AMSZ: "amsz",
  ABS: "abs",
  MOL: "mnl-ol",
  "MNL OL": "mnl-ol",
  TsDA: "tsda",
  ANIC: "anic",
  "PRC Foreign": "prc-fma",
  "Academy of Sciences": "mongolia-history-institute",
  AMAE: "amae",
  AAE: "amae",
  TNA: "tna",
  Churchill: "churchill-archives",
  "National Archives of Ireland": "nai",
  "Australian Archives": "naa",
  NAA: "naa",
  LAC: "lac",
  "UN Archives": "un-archives",
  "NARA, Nixon": "nixon-library",
  NARA: "nara",
  "Department of State": "department-of-state",
  "Johnson Library": "johnson-library",
  "Truman Library": "truman-library",
  "Carter Library": "carter-library",
  "Library of Congress": "library-of-congress",
  WNRC: "wnrc",
  CIA: "cia",
  "National Defense University": "ndu",
  Princeton: "princeton",
};
/** The samples' names of parts → ours; by country where they differ. */
const PARTS: Record<string, string> = {
  RG: "rg",
  HN: "hn",
  leaves: "blatt",
  nr: "number",
  "regional office": "office",
  "outgoing number": "outgoing",
  "inventory no": "inventory",
  "register no": "register",
  "cs.": "csoport",
  "ő.e.": "oe",
  "a.e.": "ae",
  pieces: "piece",
  countries: "country",
  "subject range": "subject",
  "Yugoslavia fonds": "fond",
  "Germany dept": "abteilung",
  "Ireland dept": "department",
  "Australia item": "symbol",
};
/** Values the samples describe in other words than the locator's own. */
const VALUES: Record<string, string[]> = {
  copy: ["copy", "копия"],
  "typed extract on CC letterhead. Same resolution also held in РГАСПИ": [
    "Машинописная выписка на бланке ЦК ВКП(б)",
  ],
  telegram: ["Telegram"],
  "M KS-276.f.": ["M KS-276"],
  "K 63 and K 64": ["K 63-64"],
  "83230 to 83579": ["83230-83579"],
  "FO 7/1..FO 7/5": ["FO 7/1-FO 7/5"],
  WHCF: ["White House Central Files"],
  CFPF: ["Central Foreign Policy Files", "Central Foreign Policy File"],
  "repository only": ["yes"],
  "repository and lot 64 D 560": ["yes"],
};
/** Said of the document by the same note, but not part of a reference. */
const OF_THE_DOCUMENT = new Set(["classification", "withheld"]);
const CREDITS: Record<string, string> = {
  obtained_by: "obtained",
  translated_by: "translated",
  contributor: "contributed",
  translator: "translated",
};
/** Right, though the samples do not list them: reviewed by eye. */
const UNLISTED = new Set([
  "series=Central Files",
  "series=Conference Files",
  "office=NEA",
  "rg=330",
  "office=OSD",
  "office=OSD/OASD/ISA",
  "folder=Viet Sensitive",
  "folder=092 Japan",
  "series=DCI (McCone) Files",
  "division=Manuscript Division",
  "collection=Dulles Papers",
  "part=ii",
  "form=Telegram",
  "ibid=yes",
  "archive=NARCH",
  "class=501.BC Indonesia",
]);

interface Row {
  text: string;
  country: string;
  repository: string;
  listed: string;
}

const rows = (): Row[] =>
  readFileSync(shared("samples/locators.tsv"), "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => {
      const [text, country, repository, listed] = line.split("\t") as [
        string,
        string,
        string,
        string,
      ];
      return { text, country, repository, listed };
    });

/** What “ibid.” of a row refers to, where the samples say so in words. */
const PREVIOUS: Record<string, string> = {
  "(Там же. Л. 69 - 70)": "АВП РФ. Ф. 077. Оп. 37. Папка 187. Д. 6. Л. 57 - 59.",
  "Ibid., note secrète pour le conseil des directeurs": "AAE, versement AR 1720-1970, carton 65",
  "ibid., Conference Files: Lot 64 D 560, CF 1340.":
    "Department of State, Central Files, 396.1-GE/6-359",
  "(Ibid., CF 1226)": "Department of State, Conference Files: Lot 64 D 560, CF 1340",
};

const readRow = ({ text, country }: Row): { locator: Locator; credits: string[] } => {
  const before = PREVIOUS[text];
  const locators = parseLocators(text, before === undefined ? undefined : parseLocators(before)[0]);
  expect(locators, text).toHaveLength(1);
  expect(country).not.toBe("");
  return { locator: locators[0]!, credits: splitCredits(text).credits.map(({ role }) => role) };
};

/** One listed part held against what was read: true, false, or null where it is no part at all. */
const agrees = (
  listed: string,
  { country }: Row,
  locator: Locator,
  credits: string[],
): { part: string; ok: boolean } | null => {
  const reads = /^suffix reads (.*)$/.exec(listed)?.[1];
  if (reads !== undefined)
    return {
      part: "suffix",
      ok: suffixDate(locator.parts["suffix"] ?? "") === edtfFromProse(reads),
    };
  const bare =
    /^(collection|series|folder|contributor|translator|obtained_by|translated_by)(?: in quotation marks| with date range)?$/.exec(
      listed,
    )?.[1];
  const [left, right] = bare === undefined ? listed.split("=") : [bare, ""];
  if (right === undefined) return null;
  const name = left!.replace(/ ?\(.*?\)/, "").trim();
  if (name === "repo" || OF_THE_DOCUMENT.has(name)) return null;
  if (CREDITS[name] !== undefined) return { part: "credit", ok: credits.includes(CREDITS[name]) };
  const part = PARTS[`${country.replace(/ \(.*/, "")} ${name}`] ?? PARTS[name] ?? name;
  const value = right
    .replace(/ \(.*$/, "")
    .replace(/ reads .*$/, "")
    .trim();
  const read = locator.parts[part];
  if (value === "absent") return { part, ok: read === undefined };
  if (value === "") return { part, ok: read !== undefined };
  const loose = part === "folder" || part === "item";
  const values = VALUES[value] ?? [value];
  return {
    part,
    ok: values.some((one) => read === one || (loose && read?.startsWith(one) === true)),
  };
};

describe.skipIf(!hasShared)("real archival references (needs the shared samples)", () => {
  it("finds the repository and the parts of each, and no wrong ones", () => {
    const recall = new Map<string, { rows: number; found: number; listed: number }>();
    const missed: string[] = [];
    const wrong: string[] = [];
    let repositories = 0;
    const all = rows();
    for (const row of all) {
      const { locator, credits } = readRow(row);
      const known = Object.entries(REPOSITORIES).find(
        ([name]) => row.repository.startsWith(name) || row.repository.includes(`(${name}`),
      );
      expect(known, row.repository).toBeDefined();
      if (locator.repository === known![1]) repositories += 1;
      else wrong.push(`${row.text}: repository ${locator.repository}`);
      const count = recall.get(row.country) ?? { rows: 0, found: 0, listed: 0 };
      count.rows += 1;
      const named = new Set<string>();
      for (const listed of row.listed.split("; ")) {
        const answer = agrees(listed.trim(), row, locator, credits);
        if (answer === null) continue;
        named.add(answer.part);
        count.listed += 1;
        if (answer.ok) count.found += 1;
        else
          missed.push(`${row.text}: ${listed} (read ${locator.parts[answer.part] ?? "nothing"})`);
        if (!answer.ok && locator.parts[answer.part] !== undefined)
          wrong.push(`${row.text}: ${listed}`);
      }
      for (const [part, value] of Object.entries(locator.parts)) {
        const inherits = PREVIOUS[row.text] !== undefined;
        if (!named.has(part) && !inherits && !UNLISTED.has(`${part}=${value}`))
          wrong.push(`${row.text}: ${part}=${value}`);
      }
      recall.set(row.country, count);
    }
    const total = [...recall.values()].reduce(
      (sum, { found, listed }) => ({ found: sum.found + found, listed: sum.listed + listed }),
      { found: 0, listed: 0 },
    );
    const lines = [...recall].map(
      ([country, { rows: n, found, listed }]) =>
        `${country.padEnd(18)} ${String(n).padStart(2)} references, parts ${found}/${listed}`,
    );
    console.log(
      [
        ...lines,
        `all: repositories ${repositories}/${all.length}, parts ${total.found}/${total.listed}, wrong ${wrong.length}`,
        ...missed,
      ].join("\n"),
    );
    expect(wrong).toEqual([]);
    expect(repositories).toBe(all.length);
    expect(total.found / total.listed).toBeGreaterThanOrEqual(0.95);
  });

  it("leaves nothing unread in them, and inherits what “ibid.” stands for", () => {
    for (const row of rows())
      expect([row.text, readRow(row).locator.notUnderstood]).toEqual([row.text, []]);
    const { locator } = readRow({
      text: "(Там же. Л. 69 - 70)",
      country: "Russia",
      repository: "",
      listed: "",
    });
    expect(locator.parts).toEqual({
      fond: "077",
      opis: "37",
      papka: "187",
      delo: "6",
      list: "69-70",
      ibid: "yes",
    });
    expect(locator.repository).toBe("avprf");
  });
});
