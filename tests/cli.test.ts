import { createHash } from "node:crypto";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openSource } from "../src/desk/sources.ts";
import { type Outcome, papka, papkaJson, workFolder } from "./papka.ts";
import { hasShared, shared } from "./shared.ts";

interface Report {
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  numbers: number[];
  problems: { path: string; line?: number; code: string; message: string }[];
}

const SAMPLES = [
  shared("samples/item-page-new-skin.txt"),
  shared("samples/item-page-old-skin.txt"),
];

const newArchive = async (): Promise<string> => {
  const dir = join(workFolder(), "archive");
  await papkaJson("init", dir);
  return dir;
};

const filesUnder = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(dir, path)).isFile())
    .sort();

const digests = (dir: string): Record<string, string> =>
  Object.fromEntries(
    filesUnder(dir).map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(dir, path)))
        .digest("hex"),
    ]),
  );

const volume = async (name: string): Promise<Uint8Array> => {
  const { files } = await openSource(shared("corpus/frus-sample.tar.xz"));
  for await (const file of files) if (file.path.endsWith(name)) return file.bytes;
  throw new Error(`${name} is not in the sample`);
};

describe("every command", () => {
  const commands = [
    "start",
    "init",
    "import",
    "search",
    "show",
    "cite",
    "locator",
    "export",
    "check",
    "index",
    "serve",
  ];
  test.each(commands)("%s --help shows an example", async (command) => {
    const { code, stdout } = await papka(command, "--help");
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Example:\\n  \\$ papka ${command}`));
  });

  test("an unknown command, and an archive that is none, end with 1 and say what to do", async () => {
    expect(await papka("serch")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Did you mean search?"),
    });
    const nothing = join(workFolder(), "nothing");
    const refused = await papka("search", nothing, "x");
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("not-an-archive") });
    const asJson = await papka("check", nothing, "--json");
    expect(asJson.code).toBe(1);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ error: { code: "not-an-archive" } });
  });
});

describe.skipIf(!hasShared)("the two sample pages (needs the shared folder)", () => {
  test("come in once, are found, shown and cited", async () => {
    const dir = await newArchive();
    const first = await papkaJson<Report>("import", dir, ...SAMPLES);
    expect(first).toMatchObject({ added: 2, changed: 0, unchanged: 0, rejected: 0 });
    expect(first.numbers).toContain(134553);
    const again = await papkaJson<Report>("import", dir, ...SAMPLES);
    expect(again).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
      rejected: 0,
      numbers: first.numbers,
    });

    const [asked, answered] = first.numbers as [number, number];
    const found = await papkaJson<{ total: number; hits: { number: number; snippet: string }[] }>(
      "search",
      dir,
      `"staging of such an uprising"`,
    );
    expect(found).toMatchObject({ total: 1, hits: [{ number: answered }] });
    expect(found.hits[0]?.snippet).toContain("<mark>staging of such an uprising</mark>");

    const shown = await papkaJson<Record<string, unknown>>("show", dir, String(asked));
    expect(shown).toMatchObject({
      number: 134553,
      title:
        "On an Answer to a Message from the Leadership of the Organization of Mujahadin of the Iranian People",
      date: { edtf: "1986-02-12", verbatim: "February 12, 1986" },
      languages: ["ru"],
      locators: [
        {
          verbatim: "RGANI, f. 89, op.15, d.24, ll. 9-10",
          repository: "rgani",
          parts: { fond: "89", opis: "15", delo: "24", list: "9-10" },
        },
      ],
      credits: [
        { role: "contributed", name: "Roham Alvandi" },
        { role: "translated", name: "Richard Iserman" },
      ],
      renditions: [{ kind: "translation", language: "en", version: 1 }],
    });

    for (const [number, sample] of [
      [asked, SAMPLES[0]],
      [answered, SAMPLES[1]],
    ] as const) {
      const { stdout } = await papka("cite", dir, String(number));
      const page = readFileSync(sample!, "utf8");
      expect(page).toContain(stdout.trim());
      expect(stdout).toContain("Roham Alvandi");
    }
  });
});

describe("locators", () => {
  test("papka locator --json", async () => {
    const [locator] = await papkaJson<unknown[]>(
      "locator",
      "РГАСПИ. Ф. 17. Оп.163. Д. 1323. Л. 57",
    );
    expect(locator).toEqual({
      verbatim: "РГАСПИ. Ф. 17. Оп.163. Д. 1323. Л. 57",
      repository: "rgaspi",
      parts: { fond: "17", opis: "163", delo: "1323", list: "57" },
      notUnderstood: [],
    });
  });
});

describe("keeping", () => {
  const demo = "demo/three-poplars";

  test("check names what is missing, altered and orphaned, and ends with 3", async () => {
    const dir = await newArchive();
    await papkaJson<Report>("import", dir, demo);
    const sound = await papkaJson<Record<string, unknown>>("check", dir);
    expect(sound).toMatchObject({ missing: [], altered: [], orphaned: [], chainBroken: [] });
    expect(sound["objects"]).toBeGreaterThan(10);

    const vault = join(dir, "vault");
    const victim = join(vault, filesUnder(vault)[3]!);
    appendFileSync(victim, "x");
    writeFileSync(join(vault, "stray"), "x");
    const damaged: Outcome = await papka("check", dir, "--json");
    expect(damaged.code).toBe(3);
    const report = JSON.parse(damaged.stdout) as { altered: unknown[]; orphaned: unknown[] };
    expect(report.altered).toHaveLength(1);
    expect(report.orphaned).toHaveLength(1);
  });

  test("an export as JSON comes back identical", async () => {
    const dir = await newArchive();
    const work = workFolder();
    await papkaJson<Report>("import", dir, demo);
    await papkaJson("export", dir, "--as", "json", "--to", join(work, "one"));
    const second = await newArchive();
    await papkaJson<Report>("import", second, join(work, "one"));
    await papkaJson("export", second, "--as", "json", "--to", join(work, "two"));
    expect(digests(join(work, "two"))).toEqual(digests(join(work, "one")));
    expect(filesUnder(join(work, "one")).length).toBeGreaterThan(10);

    const refused = await papka("export", dir, "--as", "json", "--to", join(work, "one"));
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("export-target-not-empty"),
    });
  });

  test.skipIf(!hasShared)(
    "a volume comes out byte for byte (needs the shared folder)",
    async () => {
      const dir = await newArchive();
      const work = workFolder();
      const bytes = await volume("frus1961-63v06.xml");
      mkdirSync(join(work, "in"));
      writeFileSync(join(work, "in", "frus1961-63v06.xml"), bytes);
      const report = await papkaJson<Report>("import", dir, join(work, "in"));
      expect(report).toMatchObject({ added: 120, rejected: 0 });
      await papkaJson("export", dir, "--as", "tei", "--to", join(work, "out"));
      expect(Buffer.from(bytes).equals(readFileSync(join(work, "out", "frus1961-63v06.xml")))).toBe(
        true,
      );

      const named = await papkaJson<{ title: string }>("show", dir, "frus1961-63v06#d56");
      expect(named.title).toBe("Message From Chairman Khrushchev to President Kennedy");
      const dry = await papkaJson<Report>(
        "import",
        dir,
        join(work, "in"),
        "--dry-run",
        "--collection",
        "Letters",
      );
      expect(dry).toMatchObject({ changed: 120 });
      expect(await papkaJson<Report>("import", dir, join(work, "in"))).toMatchObject({
        unchanged: 120,
      });
    },
  );
});

describe("bad input", () => {
  test("is reported with its place while the rest goes on, and ends with 2", async () => {
    const dir = await newArchive();
    const work = workFolder();
    writeFileSync(
      join(work, "broken.xml"),
      "<TEI xmlns='http://www.tei-c.org/ns/1.0'>\n<text>\n<body></text></TEI>",
    );
    writeFileSync(join(work, "noise.bin"), Buffer.from([0, 1, 2, 3]));
    writeFileSync(join(work, "rows.csv"), "title,date\nA letter,1962-10-18\n,1962-10-19\n");
    const { code, stdout } = await papka("import", dir, work, "--json");
    expect(code).toBe(2);
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({ added: 1, rejected: 3 });
    for (const path of ["broken.xml", "noise.bin", "rows.csv"]) {
      expect(report.problems.find((problem) => problem.path.endsWith(path))?.code).toMatch(
        /^[a-z-]+$/,
      );
    }
    expect(report.problems.find((problem) => problem.path.endsWith("rows.csv"))?.line).toBe(3);
  });
});
