import { beforeAll, describe, expect, test } from "vitest";
import { hasShared, shared } from "../../../../tests/shared.ts";
import { preferredName, type Agent } from "../../../archive/agent.ts";
import type { Collection } from "../../../archive/collection.ts";
import { Item } from "../../../archive/item.ts";
import type { Problem } from "../../../base/failure.ts";
import { openSource } from "../../../desk/sources.ts";
import type { Found, FoundItem, Plain } from "../../format.ts";
import { teiDocument } from "../document.ts";
import { teiToHtml } from "../html.ts";
import { plainText } from "../plain.ts";
import { TEI_READER } from "../reader.ts";
import { spliceSource } from "../splice.ts";

const DOCUMENTS: Record<string, number> = {
  "frus1917-72PubDip": 44,
  frus1948v01p1: 271,
  frus1949v07p2: 386,
  frus1951v07p2: 333,
  "frus1952-54Guat": 287,
  "frus1955-57v02": 324,
  "frus1955-57v11": 361,
  "frus1955-57v25": 281,
  "frus1958-60v10p2": 381,
  "frus1958-60v12": 374,
  "frus1961-63v05": 390,
  "frus1961-63v06": 120,
  "frus1961-63v10-12mSupp": 746,
  "frus1961-63v12": 434,
  "frus1961-63v16": 397,
  "frus1964-68v12": 349,
  "frus1964-68v14": 335,
  "frus1964-68v22": 325,
  "frus1964-68v29p2": 140,
  "frus1969-76v12": 229,
  "frus1969-76v28": 239,
  "frus1969-76ve09p1": 128,
  "frus1969-76ve15p1": 105,
  "frus1977-80v21": 212,
};

/** Known volumes in which the whole text of each document is compared, not a tenth of them. */
const WHOLE = "frus1961-63v06";

const items = new Map<string, Item>();
const counts = new Map<string, number>();
const agents = new Map<string, Agent[]>();
const collections: Collection[] = [];
const problems: Problem[] = [];
const wrong: string[] = [];

const check = (item: Item, plain: Record<string, Plain>, bytes: Uint8Array): void => {
  const [rendition] = item.renditions;
  const [from, to] = item.sources[0]!.range!;
  const id = item.sources[0]!.id;
  if (Buffer.from(bytes.subarray(from, to)).toString() !== rendition!.tei)
    wrong.push(`${id}: bytes`);
  const n = Number(item.extra["document number"]);
  if (n % 10 !== 0 && !id.startsWith(`${WHOLE}#`)) return;
  const again = plainText(rendition!.tei);
  if (JSON.stringify(again) !== JSON.stringify(plain[rendition!.id])) wrong.push(`${id}: plain`);
  const { body, notes } = teiToHtml(rendition!.tei, { idPrefix: "", language: "en" });
  if (
    !body.startsWith("<div") ||
    notes.length !== (rendition!.tei.match(/<note(?![^>]*inline)/g) ?? []).length
  ) {
    wrong.push(`${id}: html`);
  }
};

const readCorpus = async (): Promise<void> => {
  const source = await openSource(shared("corpus/frus-sample.tar.xz"));
  for await (const file of source.files) {
    if (!TEI_READER.recognises(file)) continue;
    const own: Item[] = [];
    for await (const found of TEI_READER.read(file)) {
      if (found.kind === "collection") collections.push(found.collection);
      else if (found.kind === "problem") problems.push(found.problem);
      else if (found.kind === "agent") {
        const volume = collections.at(-1)!.id;
        agents.set(volume, [...(agents.get(volume) ?? []), found.agent]);
      } else {
        const item = Item.parse({ ...(found satisfies FoundItem).item, number: items.size + 1 });
        check(item, found.plain!, file.bytes);
        items.set(item.sources[0]!.id, item);
        own.push(item);
      }
    }
    counts.set(collections.at(-1)!.id, own.length);
    const spliced = spliceSource(
      file.bytes,
      own.map(({ sources, renditions }) => ({
        range: sources[0]!.range!,
        tei: renditions[0]!.tei,
      })),
    );
    if (Buffer.compare(spliced, file.bytes) !== 0) wrong.push(`${file.path}: splice`);
  }
};

const named = (id: string, role: string): (string | null)[][] =>
  items
    .get(id)!
    .agents.filter((agent) => agent.role === role)
    .map((agent) => [agent.id, agent.name]);

const has =
  (role: string) =>
  ({ agents }: Item): boolean =>
    agents.some((agent) => agent.role === role);

const who = ({ role, name }: Item["agents"][number]): string => `${role} ${name}`;

describe.skipIf(!hasShared)("the sample of Foreign Relations (needs the shared corpus)", () => {
  beforeAll(readCorpus, 300_000);

  test("every document of the 24 volumes comes out, with nothing to complain of", () => {
    expect(Object.fromEntries(counts)).toEqual(DOCUMENTS);
    expect(items.size).toBe(7191);
    expect(problems).toEqual([]);
  });

  test("bytes, plain text, notes and whole volumes come back as they were", () => {
    expect(wrong).toEqual([]);
  });

  test("what is known of how many documents does not shrink", () => {
    const all = [...items.values()];
    const count = (test: (item: Item) => boolean): number =>
      all.filter((item) => test(item)).length;
    const coverage = {
      date: count(({ date }) => date.edtf !== null),
      verbatimDate: count(({ date }) => date.verbatim !== ""),
      place: count(({ places }) => places.length > 0),
      from: count(has("from")),
      to: count(has("to")),
      signatory: count(has("signatory")),
      participant: count(has("participant")),
      locator: count(({ locators }) => locators.length > 0),
      repository: count(({ locators }) => locators.some(({ repository }) => repository !== null)),
      type: count(({ type }) => type !== null),
      marking: count(({ markings }) => markings.length > 0),
      relations: count(({ relations }) => relations.length > 0),
      chapter: count(({ memberships }) => memberships[0]!.path.length > 0),
      language: count(({ languages }) => languages.length > 0),
    };
    console.log(`of ${items.size} documents:`, coverage);
    expect(coverage.date).toBeGreaterThanOrEqual(6_460);
    expect(coverage.verbatimDate).toBeGreaterThanOrEqual(6_630);
    expect(coverage.place).toBeGreaterThanOrEqual(5_570);
    expect(coverage.from).toBeGreaterThanOrEqual(4_150);
    expect(coverage.to).toBeGreaterThanOrEqual(4_150);
    expect(coverage.locator).toBeGreaterThanOrEqual(6_600);
    expect(coverage.type).toBeGreaterThanOrEqual(6_930);
    expect(coverage.marking).toBeGreaterThanOrEqual(6_380);
    expect(coverage.chapter).toBe(7_191);
    expect(coverage.language).toBe(7_191);
  });

  test("1962: message of Chairman Khrushchev, fact by fact", () => {
    const item = items.get("frus1961-63v06#d56")!;
    expect(item).toMatchObject({
      title: "Message From Chairman Khrushchev to President Kennedy",
      date: { edtf: "1962-09-28", verbatim: "September 28, 1962" },
      type: "message",
      languages: ["en"],
      places: [{ role: "written", id: "moscow", name: "Moscow" }],
      markings: [{ kind: "classification", text: "No classification marking" }],
      extra: { "document number": "56" },
    });
    expect(named(item.sources[0]!.id, "from")).toEqual([
      ["khrushchev-nikita-s", "Nikita S. Khrushchev"],
    ]);
    expect(named(item.sources[0]!.id, "to")).toEqual([["kennedy-john-f", "John F. Kennedy"]]);
    expect(named(item.sources[0]!.id, "mentioned")).toContainEqual([
      "dobrynin-anatoly-f",
      "Anatoly F. Dobrynin",
    ]);
    expect(named(item.sources[0]!.id, "mentioned")).not.toContainEqual([
      "kennedy-john-f",
      "John F. Kennedy",
    ]);
    expect(item.relations.map(({ target, text }) => [target, text])).toEqual([
      ["frus1961-63v06#d58", "Document 58"],
      ["frus1961-63v06#d55", "Documents 55"],
      ["frus1961-63v06#d53", "53"],
    ]);
    expect(item.memberships[0]).toMatchObject({
      collection: "frus1961-63v06",
      path: [{ title: "Kennedy-Khrushchev Exchanges" }],
      order: 56,
    });
    expect(item.locators[0]!.verbatim).toBe(
      "Department of State, Presidential Correspondence: Lot 77 D 163",
    );
    expect(item.extra["source note"]).toMatch(
      /^Source: Department of State.*Khrushchev Correspondence\.$/,
    );
    expect(item.renditions[0]!.tei).toMatch(
      /^<div type="document" xml:id="d56" n="56">.*<\/div>$/s,
    );
  });

  test("1948: telegram with its file number above the heading", () => {
    expect(items.get("frus1948v01p1#d52")).toMatchObject({
      title: "The Secretary of State to the Embassy in the United Kingdom",
      date: { edtf: "1948-08-10", verbatim: "August 10, 1948—6 p. m." },
      type: "telegram",
      places: [{ name: "Washington" }],
      markings: [{ kind: "classification", text: "secret" }],
      locators: [{ verbatim: "501.BC/8–1048" }],
      extra: { "source note": "501.BC/8–1048: Telegram" },
    });
    expect(named("frus1948v01p1#d52", "from")).toEqual([[null, "Secretary of State"]]);
    expect(named("frus1948v01p1#d52", "to")).toEqual([[null, "Embassy in the United Kingdom"]]);
    expect(named("frus1948v01p1#d52", "signatory")).toEqual([[null, "Marshall"]]);
  });

  test("1951: memorandum whose addressee is named in brackets, without a list of persons", () => {
    expect(items.get("frus1951v07p2#d1")).toMatchObject({
      title: "Memorandum by the Joint Chiefs of Staff to the Secretary of Defense (Marshall)",
      date: { edtf: "1951-01-02", verbatim: "2 January 1951" },
      type: "memorandum",
      markings: [{ kind: "classification", text: "top secret" }],
      locators: [{ verbatim: "794A.5/1–351" }],
    });
    expect(named("frus1951v07p2#d1", "from")).toEqual([[null, "Joint Chiefs of Staff"]]);
    expect(named("frus1951v07p2#d1", "to")).toEqual([[null, "Marshall"]]);
    expect(items.get("frus1951v07p2#d1")!.relations[0]).toEqual({
      kind: "refers",
      target: "frus1950v06#pg_587",
      text: "Foreign Relations, 1950, vol. vi, p. 587",
    });
  });

  test("1955: telegram from an ambassador", () => {
    expect(items.get("frus1955-57v02#d72")).toMatchObject({
      title:
        "Telegram From the Ambassador in the Republic of China (Rankin) to the Department of State",
      date: { edtf: "1955-02-02", verbatim: "February 2, 1955—6 p.m" },
      type: "telegram",
      places: [{ name: "Taipei" }],
    });
    expect(named("frus1955-57v02#d72", "from")).toEqual([["rankin-karl-lott", "Karl Lott Rankin"]]);
    expect(named("frus1955-57v02#d72", "to")).toEqual([[null, "Department of State"]]);
    expect(named("frus1955-57v02#d72", "signatory")).toEqual([
      ["rankin-karl-lott", "Karl Lott Rankin"],
    ]);
  });

  test("1963, on microfiche: a heading that holds everything", () => {
    expect(items.get("frus1961-63v10-12mSupp#d16")).toMatchObject({
      title:
        "Memorandum of conversation, October 22, 1963, among Kennedy, President Paz, and U.S. and Bolivian officials",
      summary: "General exchange of views.",
      date: { edtf: "1963-10-22", verbatim: "October 22, 1963" },
      type: "memorandum of conversation",
      markings: [{ kind: "classification", text: "Confidential" }],
      locators: [{ verbatim: "DOS, President’s Memoranda of Conversation: Lot 66 D 149" }],
    });
    // the year stands in the heading of the chapter: "March 1961"
    expect(items.get("frus1961-63v10-12mSupp#d244")!.date).toEqual({
      edtf: "1961-03-01",
      verbatim: "March 1",
    });
  });

  test("1975: action memorandum with a summary", () => {
    expect(items.get("frus1969-76ve15p1#d96")).toMatchObject({
      date: { edtf: "1975-03-04" },
      type: "action memorandum",
      markings: [{ kind: "classification", text: "Confidential" }],
    });
    expect(items.get("frus1969-76ve15p1#d96")!.summary).toMatch(/^Lord asked Kissinger to approve/);
    expect(named("frus1969-76ve15p1#d96", "from")).toContainEqual(["lord-winston", "Winston Lord"]);
    expect(named("frus1969-76ve15p1#d96", "to")).toEqual([
      ["kissinger-henry-a", "Henry A. Kissinger"],
    ]);
  });

  test("1978: a heading in which nobody is marked as sender", () => {
    expect(items.get("frus1977-80v21#d52")).toMatchObject({
      title: "Telegram From the Department of State to the Embassy in Cyprus",
      date: { edtf: "1978-05-24", verbatim: "May 24, 1978, 2044Z" },
      markings: [{ text: "Confidential" }, { text: "Exdis" }],
    });
    expect(named("frus1977-80v21#d52", "from")).toEqual([[null, "Department of State"]]);
    expect(named("frus1977-80v21#d52", "to")).toEqual([[null, "Embassy in Cyprus"]]);
    expect(named("frus1977-80v21#d114", "from")).toEqual([["ecevit-bulent", "Bülent Ecevit"]]);
    expect(named("frus1977-80v21#d114", "to")).toEqual([
      ["carter-james-jimmy", "James “Jimmy” Carter"],
    ]);
  });

  test("a person is one agent in every volume, a bare name in its own alone", () => {
    const kennedy = [...agents].flatMap(([volume, list]) =>
      list.filter(({ id }) => id === "kennedy-john-f").map((agent) => ({ volume, agent })),
    );
    expect(kennedy.length).toBeGreaterThan(4);
    expect(preferredName(kennedy[0]!.agent)).toBe("John F. Kennedy");
    const own = kennedy.find(({ volume }) => volume === "frus1961-63v06")!.agent;
    expect(own.names[1]).toMatchObject({ text: "Kennedy, John F.", kind: "variant" });
    expect(own.notes[0]!.source).toBe("frus1961-63v06#p_KJF2");
    expect(own.notes[0]!.text).toMatch(/^President of/);
    const bare = [...agents.values()].flat().filter(({ names }) => names[0]!.text === "Caramanlis");
    expect(new Set(bare.map(({ id }) => id)).size).toBe(2);
  });

  test("a volume is a collection with its editors and imprint", () => {
    expect(collections.find(({ id }) => id === "frus1961-63v06")).toEqual({
      id: "frus1961-63v06",
      title:
        "Foreign Relations of the United States, 1961–1963, Volume VI, Kennedy-Khrushchev Exchanges",
      text: "Released in 1996 as printed book",
      credits: [
        { role: "editor", name: "Charles S. Sampson" },
        { role: "general editor", name: "Glenn W. LaFantasie" },
      ],
      imprint: "United States Government Printing Office, Washington, 1996",
    });
  });

  test("a document given out as TEI is read again as the letter it is", async () => {
    for (const id of ["frus1961-63v06#d56", "frus1948v01p1#d52", "frus1961-63v10-12mSupp#d16"]) {
      const item = items.get(id)!;
      const bytes = Buffer.from(teiDocument(item));
      const file = {
        path: "134553.tei.xml",
        bytes,
        digest: "0".repeat(64),
        sibling: async () => null,
      };
      let found: Found | undefined;
      for await (const one of TEI_READER.read(file)) found = one;
      if (found?.kind !== "item") throw new Error(JSON.stringify(found));
      const again = Item.parse({ ...found.item, number: found.number });
      for (const field of [
        "number",
        "title",
        "date",
        "type",
        "languages",
        "summary",
        "places",
        "markings",
        "relations",
        "locators",
      ] as const) {
        expect(again[field]).toEqual(item[field]);
      }
      expect(again.agents.map((agent) => who(agent))).toEqual(
        item.agents.map((agent) => who(agent)),
      );
      expect(again.renditions[0]!.tei).toContain(item.renditions[0]!.tei);
      expect(found.plain!["en"]).toEqual(plainText(item.renditions[0]!.tei));
    }
  });
});
