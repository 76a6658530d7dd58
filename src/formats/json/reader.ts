import type { Facsimile } from "../../archive/facsimile.ts";
import type { ItemInput } from "../../archive/item.ts";
import type { Rendition } from "../../archive/rendition.ts";
import { Failure, type Place, type Problem } from "../../base/failure.ts";
import { slug } from "../../base/fold.ts";
import type { Attachment, Found, FormatReader, SourceFile } from "../format.ts";
import { issues } from "../issues.ts";
import { facsimileOf, renditionOf } from "./parts.ts";
import { type ItemRecord, JsonRecord } from "./schema.ts";

const rejected = (place: Place, code: string, message: string): Found => ({
  kind: "problem",
  problem: { ...place, code, message, severity: "rejected" } satisfies Problem,
});

/** An item that names no source gets an identifier of its own: its number, or title and date. */
const ownSource = (file: SourceFile, item: ItemRecord): ItemInput["sources"][number] => {
  const name = file.path.split("/").at(-1)!;
  const key = item.number ?? `${slug(item.title)}:${item.date.edtf ?? slug(item.date.verbatim)}`;
  return { format: "json", name, id: `${name.replace(/\.jsonl?$/i, "")}#${key}` };
};

const itemOf = async (file: SourceFile, place: Place, record: ItemRecord): Promise<Found> => {
  const { kind: _, number, ...description } = record;
  const facsimiles: Facsimile[] = [];
  const attachments: Attachment[] = [];
  const renditions: Rendition[] = [];
  try {
    for (const given of record.facsimiles) {
      if ("file" in given) {
        const { facsimile, attachment } = await facsimileOf(file, given);
        facsimiles.push(facsimile);
        attachments.push(attachment);
      } else facsimiles.push(given);
    }
    for (const given of record.renditions) renditions.push(await renditionOf(file, given));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return rejected(place, error.code, `${record.title}: ${error.message}`);
  }
  const sources = record.sources ?? [ownSource(file, record)];
  return {
    kind: "item",
    item: { ...description, facsimiles, renditions, sources },
    place,
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(number === undefined ? {} : { number }),
  };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

const recordOf = async (file: SourceFile, place: Place, value: unknown): Promise<Found> => {
  const kind = isObject(value) ? (value["kind"] ?? "item") : "item";
  if (kind === "agent") {
    const read = JsonRecord.agent.safeParse(value);
    if (!read.success) return rejected(place, "json-invalid", issues(read.error));
    const { agentKind, ...agent } = read.data;
    return { kind: "agent", agent: { ...agent, kind: agentKind } };
  }
  if (kind === "collection") {
    const read = JsonRecord.collection.safeParse(value);
    if (!read.success) return rejected(place, "json-invalid", issues(read.error));
    const { kind: _, ...collection } = read.data;
    return { kind: "collection", collection };
  }
  const read = JsonRecord.item.safeParse(value);
  if (!read.success) return rejected(place, "json-invalid", issues(read.error));
  return itemOf(file, place, read.data);
};

/** A value that stands alone in a file or on a line is a record, `{"items": […]}` or `[…]`. */
const recordsIn = (value: unknown): unknown[] => {
  const many = isObject(value) && !("title" in value) ? value["items"] : value;
  return Array.isArray(many) ? many : [value];
};

const LINE_FEED = 10;

function* linesOf(bytes: Uint8Array): Generator<{ line: number; bytes: Uint8Array }> {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end;
    yield { line, bytes: bytes.subarray(from, to) };
    from = to + 1;
  }
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** @throws Failure `json-not-utf8`, `json-not-well-formed` */
const parse = (bytes: Uint8Array): unknown => {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    throw new Failure("json-not-utf8", "The bytes are not UTF-8; convert the file.");
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Failure("json-not-well-formed", `It is no JSON: ${(error as Error).message}`);
  }
};

/** A value a line, or one value over many: told by the name, or by the first line standing alone. */
const isByLine = ({ path, bytes }: SourceFile): boolean => {
  if (/\.jsonl$/i.test(path)) return true;
  const first = linesOf(bytes).find((line) => line.bytes.some((byte) => byte > 32));
  try {
    if (first !== undefined) parse(first.bytes);
    return true;
  } catch {
    return false;
  }
};

/** Our own format: items, agents and collections, one a line or in one JSON value. */
export const jsonReader: FormatReader = {
  name: "json",
  recognises: ({ bytes }) => {
    const start = bytes[0] === 0xef ? 3 : 0;
    const head = Buffer.from(bytes.subarray(start, start + 1024)).toString("latin1");
    return /^\s*(?:\{\s*["}]|\[\s*[{\]])/.test(head);
  },
  async *read(file) {
    const pieces = isByLine(file) ? linesOf(file.bytes) : [{ bytes: file.bytes, line: 0 }];
    for (const { line, bytes } of pieces) {
      if (bytes.every((byte) => byte <= 32)) continue;
      const place = { path: file.path, ...(line > 0 ? { line } : {}) };
      let value: unknown;
      try {
        value = parse(bytes);
      } catch (error) {
        const { code, message } = error as Failure;
        const told = /line (\d+) column/.exec(message)?.[1];
        const at = line > 0 || told === undefined ? place : { ...place, line: Number(told) };
        yield rejected(at, code, message);
        continue;
      }
      for (const record of recordsIn(value)) yield recordOf(file, place, record);
    }
  },
};
