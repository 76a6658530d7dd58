import { Failure } from "../base/failure.ts";
import { csvReader } from "./csv/reader.ts";
import type { FormatReader, SourceFile } from "./format.ts";
import { itemPageReader } from "./item-page/reader.ts";
import { jsonReader } from "./json/reader.ts";
import { TEI_READER } from "./tei/reader.ts";

/** Every format that is read; the first that recognises a file reads it. */
export const READERS: readonly FormatReader[] = [TEI_READER, jsonReader, csvReader, itemPageReader];

const ARCHIVES = ["PK\u0003\u0004", "\u001f\u008b", "\u00fd7zXZ", "BZh", "7z\u00bc", "Rar!"];

/**
 * The reader for a file, by its content; `as` names one instead.
 * @throws Failure `format-unknown`
 */
export const readerFor = (file: SourceFile, as?: string): FormatReader => {
  const names = READERS.map(({ name }) => name).join(", ");
  if (as !== undefined) {
    const named = READERS.find(({ name }) => name === as);
    if (named !== undefined) return named;
    throw new Failure("format-unknown", `There is no format "${as}"; the formats are ${names}.`);
  }
  const reader = READERS.find((one) => one.recognises(file));
  if (reader !== undefined) return reader;
  const head = Buffer.from(file.bytes.subarray(0, 8)).toString("latin1");
  throw new Failure(
    "format-unknown",
    ARCHIVES.some((magic) => head.startsWith(magic))
      ? "An archive inside a source is not opened; import it by itself."
      : `The content is of no format that is read (${names}); if it should be one, say which with --as.`,
    { path: file.path },
  );
};
