import { Collection } from "../../archive/collection.ts";
import { ItemDescription } from "../../archive/item.ts";
import { Failure, type Problem } from "../../base/failure.ts";
import { slug } from "../../base/fold.ts";
import { decode, opening } from "../bytes.ts";
import type { Attachment, Found, FormatReader, SourceFile } from "../format.ts";
import { issues } from "../issues.ts";
import { facsimileOf } from "../json/parts.ts";
import { columnKey, isKnown, SEPARATOR } from "./columns.ts";
import { type Cells, itemOfRow } from "./row-item.ts";
import { delimiterOf, type Row, rowsOf } from "./rows.ts";

const problem = (
  file: SourceFile,
  line: number,
  code: string,
  message: string,
  severity: Problem["severity"] = "rejected",
): Found => ({ kind: "problem", problem: { path: file.path, line, code, message, severity } });

const cellsOf = (header: readonly string[], row: Row): Cells => {
  const known = new Map<string, string>();
  const extra: Record<string, string> = {};
  for (const [at, cell] of row.cells.entries()) {
    const key = columnKey(header[at] ?? "");
    if (cell.trim() === "") continue;
    const before = known.get(key);
    if (isKnown(key)) known.set(key, before === undefined ? cell : `${before}${SEPARATOR}${cell}`);
    else extra[header[at]?.trim() || `column ${at + 1}`] = cell;
  }
  return { known, extra };
};

/** Reads the rows of one file; remembers the identifiers and collections it has met. */
class Rows {
  readonly #file: SourceFile;
  readonly #name: string;
  readonly #lines = new Map<string, number>();
  readonly #collections = new Set<string>();

  constructor(file: SourceFile) {
    this.#file = file;
    this.#name = file.path.split("/").at(-1)!;
  }

  /** Unique in the file, so the file's name goes before it, unless it is unique by itself. */
  #identifier(id: string, described: string): string {
    if (/[#:]/.test(id)) return id;
    return `${this.#name.replace(/\.\w+$/, "")}#${id || described}`;
  }

  async *read(cells: Cells, line: number): AsyncGenerator<Found> {
    const file = this.#file;
    const { item, notices } = itemOfRow(cells);
    if (item.title === "") {
      yield problem(file, line, "csv-no-title", "The row has no title; give it one.");
      return;
    }
    const described = `${slug(item.title)}:${item.date?.edtf ?? slug(item.date?.verbatim ?? "")}`;
    const id = this.#identifier(cells.known.get("id")?.trim() ?? "", described);
    const first = this.#lines.get(id);
    if (first !== undefined) {
      yield problem(
        file,
        line,
        "csv-duplicate-id",
        `${id} is the row on line ${first} already; give each row an id of its own.`,
      );
      return;
    }
    this.#lines.set(id, line);
    item.sources = [{ format: "csv", name: this.#name, id }];
    const attachments: Attachment[] = [];
    try {
      item.facsimiles = [];
      for (const path of (cells.known.get("images") ?? "").split("|")) {
        if (path.trim() === "") continue;
        const image = await facsimileOf(file, { file: path.trim(), leaf: null, description: "" });
        item.facsimiles.push(image.facsimile);
        attachments.push(image.attachment);
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      yield problem(file, line, error.code, error.message);
      return;
    }
    const wanted = cells.known.get("number")?.trim();
    const number = wanted === undefined ? undefined : Number(wanted);
    if (number !== undefined && !(Number.isSafeInteger(number) && number > 0)) {
      yield problem(file, line, "csv-invalid", `number: "${wanted}" is no record number.`);
      return;
    }
    const checked = ItemDescription.safeParse(item);
    if (!checked.success) {
      yield problem(file, line, "csv-invalid", `${issues(checked.error)}.`);
      return;
    }
    yield* this.#collection(checked.data);
    yield {
      kind: "item",
      item: checked.data,
      place: { path: file.path, line },
      ...(attachments.length > 0 ? { attachments } : {}),
      ...(number === undefined ? {} : { number }),
    };
    for (const [code, message] of notices) yield problem(file, line, code, message, "notice");
  }

  *#collection(item: ItemDescription): Generator<Found> {
    for (const { collection: id, title } of item.memberships) {
      if (this.#collections.has(id)) continue;
      this.#collections.add(id);
      const checked = Collection.safeParse({ id, title });
      if (checked.success) yield { kind: "collection", collection: checked.data };
    }
  }
}

async function* read(file: SourceFile): AsyncGenerator<Found> {
  const { guessed } = decode(file.bytes);
  if (guessed !== null) {
    yield problem(
      file,
      1,
      "encoding-guessed",
      `The bytes are not UTF-8 and were read as ${guessed}; see that the letters are right.`,
      "notice",
    );
  }
  const rows = new Rows(file);
  let header: string[] | null = null;
  let told = 0;
  for await (const row of rowsOf(file.bytes, delimiterOf(opening(file.bytes)))) {
    if (header === null) {
      header = row.cells;
      const keys = header.map(columnKey);
      if (!keys.includes("title")) {
        yield problem(
          file,
          row.line,
          "csv-no-title-column",
          'The first row names no column "title"; see the template.',
        );
        return;
      }
      for (const name of header.filter((_, at) => keys[at] !== "" && !isKnown(keys[at]!))) {
        yield problem(
          file,
          row.line,
          "csv-unknown-column",
          `The column "${name.trim()}" is not in the template; its cells are kept under "extra".`,
          "notice",
        );
      }
      continue;
    }
    if (row.cells.every((cell) => cell.trim() === "")) continue;
    const over = row.cells.slice(header.length).filter((cell) => cell.trim() !== "").length;
    if (over > 0) {
      told += 1;
      yield problem(
        file,
        row.line,
        "csv-extra-cells",
        `The row has ${over} cells more than the first; they are kept under "extra".`,
        "notice",
      );
    }
    yield* rows.read(cellsOf(header, row), row.line);
  }
}

/** A row per item, as in docs/csv-template.md. */
export const csvReader: FormatReader = {
  name: "csv",
  recognises: (file) => {
    const first = opening(file.bytes).replace(/^\uFEFF/, "");
    if (first.includes("\0") || /^\s*[<{[]/.test(first)) return false;
    const header = first.split(/[\r\n]/, 1)[0]!;
    const names = header
      .split(delimiterOf(first))
      .map((name) => columnKey(name.replace(/^"|"$/g, "")));
    return names.includes("title") && (names.length > 1 || /\.csv$/i.test(file.path));
  },
  async *read(file) {
    try {
      yield* read(file);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      yield problem(file, error.place?.line ?? 1, error.code, error.message);
    }
  },
};
