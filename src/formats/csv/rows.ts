import { isUtf8 } from "node:buffer";
import { finished } from "node:stream/promises";
import { type CsvError, parse } from "csv-parse";
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

/** The sign that parts the cells of the first row, outside quotation marks: the most frequent. */
export const delimiterOf = (opening: string): "," | ";" | "\t" => {
  const header = /^(?:"(?:[^"]|"")*"|[^"\n\r])*/.exec(opening)![0].replace(/"(?:[^"]|"")*"/g, "");
  const count = (sign: string): number => header.split(sign).length;
  return ([",", ";", "\t"] as const).reduce((best, sign) =>
    count(sign) > count(best) ? sign : best,
  );
};

const LINE_ENDS = /\r\n?|\n/g;

/**
 * The rows of a CSV file (RFC 4180, with the liberties of spreadsheets), streamed over its bytes.
 * @throws Failure `csv-not-well-formed` with the line; every row before it has been given
 */
export async function* rowsOf(bytes: Uint8Array, delimiter: string): AsyncGenerator<Row> {
  const utf8 = isUtf8(bytes) ? bytes : Buffer.from(decode(bytes).text);
  // rows are taken as they are read: the stream forgets what it holds when it meets an error
  const read: string[][] = [];
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: ROW_BYTES,
    on_record: (record: string[]) => {
      read.push(record);
      return null;
    },
  });
  let line = 1;
  const rows = function* (): Generator<Row> {
    for (const cells of read.splice(0)) {
      yield { cells, line };
      line += 1 + cells.reduce((sum, cell) => sum + (cell.match(LINE_ENDS)?.length ?? 0), 0);
    }
  };
  const ended = finished(parser.resume()).catch((error: unknown) => error);
  for (let at = 0; at < utf8.length && !parser.destroyed; at += CHUNK) {
    parser.write(utf8.subarray(at, at + CHUNK));
    yield* rows();
  }
  parser.end();
  const error = await ended;
  yield* rows();
  if (error === undefined) return;
  const { code, message } = error as CsvError;
  if (!code?.startsWith("CSV_")) throw error;
  const place = { path: "", line };
  throw new Failure("csv-not-well-formed", `${message}. Nothing behind it was read.`, place);
}
