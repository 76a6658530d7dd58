import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, crc32 } from "node:zlib";

const JSON_FILES = 16;
const ITEMS_A_FILE = 10;
const LETTERS = 150;

const PEOPLE = ["Anna Lesova", "Boris Torv", "Čeněk Drahý", "Dora Fehér"];

/** Writes an invented folder of small documents: JSON with page images, and TEI letters. */
export const writeCorpus = (dir: string): number => {
  mkdirSync(dir, { recursive: true });
  for (let file = 0; file < JSON_FILES; file += 1) {
    const lines: string[] = [];
    for (let n = 0; n < ITEMS_A_FILE; n += 1) {
      const order = file * ITEMS_A_FILE + n;
      const image = `page-${order}.png`;
      writeFileSync(join(dir, image), png(order));
      lines.push(JSON.stringify(record(order, image)));
    }
    for (const [index, name] of PEOPLE.entries()) {
      const text = `named in part ${file}`;
      lines.push(
        JSON.stringify({
          kind: "agent",
          agentKind: "person",
          id: idOf(name),
          // a new form of name now and then, so that items under it are derived anew
          names: [
            { text: name, kind: "preferred" },
            ...(file % 5 === index ? [{ text: `${name} ${file}`, kind: "variant" }] : []),
          ],
          notes: [{ source: `part-${file}`, text }],
        }),
      );
    }
    writeFileSync(join(dir, `part-${String(file).padStart(2, "0")}.jsonl`), lines.join("\n"));
  }
  for (let n = 0; n < LETTERS; n += 1) {
    writeFileSync(join(dir, `letter-${String(n).padStart(3, "0")}.xml`), letter(n));
  }
  return JSON_FILES * ITEMS_A_FILE + LETTERS;
};

const idOf = (name: string): string => name.split(" ")[1]!.toLowerCase();
const day = (n: number): string => `1962-10-${String((n % 28) + 1).padStart(2, "0")}`;

const record = (n: number, image: string): object => ({
  title: `Telegram ${n} on the gauge`,
  date: { edtf: day(n), verbatim: `day ${n}` },
  agents: PEOPLE.slice(0, 1 + (n % 4)).map((name, index) => ({
    role: ["from", "to", "mentioned", "mentioned"][index],
    id: idOf(name),
    name,
  })),
  renditions: [
    {
      id: "en",
      kind: "transcript",
      language: "en",
      tei: `<body>${`<p>The gauge at post ${n} shows ${n * 3} and rises.</p>`.repeat(10)}</body>`,
    },
  ],
  facsimiles: [{ file: image }],
});

const letter = (n: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>Letter ${n} to the ministry</title></titleStmt>
<publicationStmt><p>Invented</p></publicationStmt><sourceDesc><p>Invented</p></sourceDesc></fileDesc>
<profileDesc><correspDesc>
<correspAction type="sent"><persName>${PEOPLE[n % 4]}</persName><date when="${day(n)}"/></correspAction>
<correspAction type="received"><persName>${PEOPLE[(n + 1) % 4]}</persName></correspAction>
</correspDesc></profileDesc></teiHeader>
<text><body>${`<p>Letter ${n} says that the water of the river stands high.</p>`.repeat(12)}</body></text></TEI>`;

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A grey PNG of one row, so that every page is another object of the vault. */
const png = (n: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(n + 1, 0);
  header.writeUInt32BE(1, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(n + 2, n % 256))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};
