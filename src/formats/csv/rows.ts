import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { type CsvError, type Info, parse } from "csv-parse";
import { Failure } from "../../base/failure.ts";
import { decode } from "../bytes.ts";

export interface Row {
  cells: string[];
  /** 1-based line on which it begins */
  line: number;
}

/** Largest row, in bytes: its texts are in it. */
const ROW_BYTES = 16 * 2 ** 20;
const CHUNK = 2 ** 16;

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** The sign that parts the cells of the first row, outside quotation marks: the most frequent. */
export const delimiterOf = (opening: string): "," | ";" | "\t" => {
  const header = /^(?:"(?:[^"]|"")*"|[^"\n\r])*/.exec(opening)![0].replace(/"(?:[^"]|"")*"/g, "");
  const count = (sign: string): number => header.split(sign).length;
  return ([",", ";", "\t"] as const).reduce((best, sign) =>
    count(sign) > count(best) ? sign : best,
  );
};

const LINE_FEEDS = /\r\n?|\n/g;

/**
 * The rows of a CSV file (RFC 4180, with the liberties of spreadsheets), streamed over its bytes.
 * Empty rows are left out.
 * @throws Failure `csv-not-well-formed` with the line; the rows before it have been given
 */
export async function* rowsOf(bytes: Uint8Array, delimiter: string): AsyncGenerator<Row> {
  const utf8 = isUtf8(bytes) ? bytes : Buffer.from(decode(bytes).text);
  const parser = Readable.from(chunksOf(utf8)).pipe(
    parse({
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: ROW_BYTES,
    }),
  );
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: Info;
    }>) {
      const inside = record.reduce((sum, cell) => sum + (cell.match(LINE_FEEDS)?.length ?? 0), 0);
      yield { cells: record, line: info.lines - inside };
    }
  } catch (error) {
    const { code, message, lines } = error as CsvError & { lines?: number };
    if (!code?.startsWith("CSV_")) throw error;
    throw new Failure("csv-not-well-formed", `${message}. Nothing behind it was read.`, {
      path: "",
      ...(lines === undefined ? {} : { line: lines }),
    });
  }
}
