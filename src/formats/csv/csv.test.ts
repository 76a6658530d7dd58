import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Found, FoundItem, SourceFile } from "../format.ts";
import { COLUMNS } from "./columns.ts";
import { csvReader } from "./reader.ts";
import { csvTemplate } from "./template.ts";

const fileOf = (content: string | Uint8Array, path = "letters.csv"): SourceFile => ({
  path,
  bytes: Buffer.from(content as string),
  digest: "",
  sibling: async () => null,
});

const read = async (content: string | Uint8Array): Promise<Found[]> => {
  const found: Found[] = [];
  for await (const one of csvReader.read(fileOf(content))) found.push(one);
  return found;
};

const items = (found: Found[]): FoundItem[] =>
  found.filter((one): one is FoundItem => one.kind === "item");

const problems = (found: Found[]): [string, number | undefined, string][] =>
  found.flatMap((one) =>
    one.kind === "problem" ? [[one.problem.code, one.problem.line, one.problem.severity]] : [],
  );

describe("csv", () => {
  it("reads its own template", async () => {
    expect(csvReader.recognises(fileOf(csvTemplate(), "x"))).toBe(true);
    const found = await read(csvTemplate());
    expect(problems(found)).toEqual([]);
    expect(found[0]).toMatchObject({ kind: "collection", collection: { id: "public-works" } });
    expect(items(found)[0]).toMatchObject({
      place: { path: "letters.csv", line: 2 },
      item: {
        title: "On the repair of the northern bridge",
        date: { edtf: "1974-03-12", verbatim: "12 March 1974" },
        type: "letter",
        languages: ["fr"],
        subjects: ["Bridges", "Public works"],
        agents: [
          { role: "from", name: "A. Marlow" },
          { role: "to", name: "Ministry of Works" },
          { role: "mentioned", name: "J. Carrow" },
          { role: "mentioned", name: "E. Lind" },
        ],
        places: [{ role: "written", id: "northgate", name: "Northgate" }],
        markings: [
          { kind: "classification", text: "Confidential" },
          { kind: "stamp", text: "Received 14 March" },
        ],
        renditions: [
          {
            id: "fr",
            kind: "transcript",
            tei: "<body><p>Monsieur,</p><p>Le pont du nord …</p></body>",
          },
          { id: "en", kind: "translation", makers: [{ role: "translated", name: "S. Hale" }] },
        ],
        memberships: [{ collection: "public-works", title: "Public works" }],
        sources: [{ format: "csv", name: "letters.csv", id: "letters#1" }],
      },
    });
  });

  it("documents every column", () => {
    const docs = readFileSync(new URL("../../../docs/csv-template.md", import.meta.url), "utf8");
    for (const { name } of COLUMNS) expect(docs).toContain(`\`${name}\``);
  });

  it.each([",", ";", "\t"])("reads cells apart by %j, with mark, quotes and CRLF", async (sign) => {
    const rows = [
      ["ID", "Title", "Text"],
      ["1", `"A ""quoted""${sign} title"`, '"one\r\n\r\ntwo\r\nlines"'],
      ["2", "B", ""],
    ];
    const found = await read(`\uFEFF${rows.map((row) => row.join(sign)).join("\r\n")}\r\n`);
    expect(problems(found)).toEqual([]);
    const [one, two] = items(found);
    expect(one!.item.title).toBe(`A "quoted"${sign} title`);
    expect(one!.item.renditions![0]!.tei).toBe("<body><p>one</p><p>two<lb/>lines</p></body>");
    expect(one!.place.line).toBe(2);
    expect(two!.place.line).toBe(6);
  });

  it("rejects rows by line, keeps and reports the rest", async () => {
    const found = await read(
      [
        "id,title,date,edtf,languages,shelf,number,status",
        "1,A,25 Brumaire,,Klingonese,B 7,,",
        "2,,1962,,,,,",
        "1,A again,,,,,,",
        "3,C,,1962-13,,,,",
        "4,D,,,,,x,",
        "5,E,,,,,,secret",
        "",
        "6,F,,,,,12,draft,surplus",
        "7,G",
      ].join("\n"),
    );
    expect(problems(found)).toEqual([
      ["csv-unknown-column", 1, "notice"],
      ["language-not-understood", 2, "notice"],
      ["date-not-understood", 2, "notice"],
      ["csv-no-title", 3, "rejected"],
      ["csv-duplicate-id", 4, "rejected"],
      ["date-not-understood", 5, "notice"],
      ["csv-invalid", 6, "rejected"],
      ["csv-invalid", 7, "rejected"],
      ["csv-extra-cells", 9, "notice"],
    ]);
    expect(
      items(found).map(({ item, number }) => [item.title, item.date?.verbatim, number]),
    ).toEqual([
      ["A", "25 Brumaire", undefined],
      ["C", "1962-13", undefined],
      ["F", "", 12],
      ["G", "", undefined],
    ]);
    expect(items(found)[0]!.item.extra).toEqual({ shelf: "B 7", languages: "Klingonese" });
    expect(items(found)[2]!.item.extra).toEqual({ "column 9": "surplus" });
  });

  it("keeps formulas, markup and odd characters as text", async () => {
    const cell = '=HYPERLINK("http://x")<script>&\u0001';
    const found = await read(
      `title;text\n"${cell.replaceAll('"', '""')}";"${cell.replaceAll('"', '""')}"`,
    );
    expect(items(found)[0]!.item.title).toBe(cell);
    expect(items(found)[0]!.item.renditions![0]!.tei).toBe(
      "<body><p>=HYPERLINK(&quot;http://x&quot;)&lt;script&gt;&amp;\ufffd</p></body>",
    );
  });

  it("reads what Excel of Russian Windows saves, and says that it guessed", async () => {
    // "title;date\nДоклад;1962" in windows-1251
    const bytes = Buffer.concat([
      Buffer.from("title;place written\n"),
      Buffer.from([0xc4, 0xee, 0xea, 0xeb, 0xe0, 0xe4, 0x3b, 0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]),
      Buffer.from([0x20, 0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xff, 0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xff]),
    ]);
    const found = await read(bytes);
    expect(problems(found)).toEqual([["encoding-guessed", 1, "notice"]]);
    expect(items(found)[0]!.item.title).toBe("Доклад");
  });

  it("says where a quotation mark is never closed, and that a title column is missing", async () => {
    const found = await read('title\nA\n"never\nclosed\n');
    expect(items(found)).toHaveLength(1);
    expect(problems(found)).toEqual([["csv-not-well-formed", 3, "rejected"]]);
    expect(problems(await read("name,date\nA,1962"))).toEqual([
      ["csv-no-title-column", 1, "rejected"],
    ]);
    expect(await read("")).toEqual([]);
  });

  it("reads many rows", async () => {
    const content = `title,date\n${Array.from({ length: 20_000 }, (_, n) => `Letter ${n},1962`).join("\n")}`;
    let count = 0;
    for await (const one of csvReader.read(fileOf(content))) if (one.kind === "item") count += 1;
    expect(count).toBe(20_000);
  });
});
