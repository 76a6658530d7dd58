import { open, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { Failure, type Problem } from "../base/failure.ts";
import type { SourceFile } from "../formats/format.ts";
import { openFile, openFolder } from "./sources/folder.ts";
import { filesOf } from "./sources/shelf.ts";
import { tarFiles } from "./sources/tar.ts";
import { type Packing, statedSize } from "./sources/unpack.ts";
import { openZip } from "./sources/zip.ts";

/** What was opened for an import. Reading it to the end, or leaving the loop, closes it. */
export interface OpenedSource {
  /** name without the folders around it: `letters.zip` */
  name: string;
  /** files in a fixed order; throws Failure `archive-…` for an archive that is not to be trusted */
  files: AsyncIterable<SourceFile>;
  /** bytes of all files, unpacked, as far as the source states it: for progress */
  bytesTotal: number | null;
  /** what was passed over; complete once `files` has been read */
  problems: Problem[];
}

type Kind = "zip" | Packing | "file" | "unsupported";

const MAGIC: readonly [signature: string, at: number, kind: Kind][] = [
  ["PK\u0003\u0004", 0, "zip"],
  ["PK\u0005\u0006", 0, "zip"],
  ["\u001f\u008b", 0, "gzip"],
  ["\u00fd7zXZ\0", 0, "xz"],
  ["ustar", 257, "none"],
  ["BZh", 0, "unsupported"],
  ["7z\u00bc\u00af\u0027\u001c", 0, "unsupported"],
  ["Rar!\u001a\u0007", 0, "unsupported"],
  ["\u0028\u00b5\u002f\u00fd", 0, "unsupported"],
];

/** as far as the magic of a tar */
const BLOCK = 512;

/** By the first bytes, never by the name. */
const kindOf = async (path: string): Promise<Kind> => {
  const file = await open(path);
  try {
    const head = Buffer.alloc(BLOCK);
    const { bytesRead } = await file.read(head, 0, BLOCK, 0);
    const text = head.toString("latin1", 0, bytesRead);
    return MAGIC.find(([signature, at]) => text.startsWith(signature, at))?.[2] ?? "file";
  } finally {
    await file.close();
  }
};

const failureOf = (path: string, error: unknown): Failure => {
  if (error instanceof Failure) return error;
  const code = (error as NodeJS.ErrnoException).code;
  return code === "ENOENT" || code === "ENOTDIR"
    ? new Failure("source-missing", `There is no ${path}; check the path.`, { path })
    : new Failure("source-unreadable", `${path} cannot be read (${code ?? String(error)}).`, {
        path,
      });
};

/**
 * Opens a file, a folder, a .zip, .tar, .tar.gz or .tar.xz. Nothing is ever written to disk.
 * @throws Failure `source-missing`, `source-unreadable`, `archive-…`
 */
export const openSource = async (given: string): Promise<OpenedSource> => {
  const path = resolve(given);
  const problems: Problem[] = [];
  const source = (files: AsyncIterable<SourceFile>, bytesTotal: number | null): OpenedSource => ({
    name: basename(path),
    files,
    bytesTotal,
    problems,
  });
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      const folder = await openFolder(path, problems);
      return source(filesOf(folder), folder.bytes);
    }
    if (!found.isFile()) {
      throw new Failure("source-unreadable", `${given} is neither a file nor a folder.`, { path });
    }
    const kind = await kindOf(path);
    if (kind === "unsupported") {
      throw new Failure(
        "archive-unsupported",
        "This kind of archive is not read; unpack it and import the folder, or pack a .zip.",
        { path: basename(path) },
      );
    }
    if (kind === "zip") {
      const zip = await openZip(path);
      return source(filesOf(zip), zip.bytes);
    }
    if (kind === "file") {
      return source(filesOf(await openFile(path, found.size, problems)), found.size);
    }
    const stated = await statedSize(path, kind, found.size);
    return source(tarFiles(path, kind, found.size, stated), stated);
  } catch (error) {
    throw failureOf(given, error);
  }
};
