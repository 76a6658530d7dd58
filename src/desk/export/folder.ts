import { mkdir, mkdtemp, open, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { rethrowFromDisk } from "../../base/disk.ts";
import { Failure } from "../../base/failure.ts";

/** A folder being written. */
export interface NewFolder {
  /** Writes one file durably; the path is inside the folder and made by us, never by a source. */
  write(
    path: string,
    parts: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  ): Promise<void>;
}

/**
 * Makes a folder that is whole or absent: it is written aside and moved into place.
 * Throws Failure `export-target-not-empty`, `disk-full`.
 */
export const makeFolder = async <T>(
  path: string,
  fill: (folder: NewFolder) => Promise<T>,
): Promise<T> => {
  const target = resolve(path);
  const present = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new Failure("export-target-not-empty", `${path} is no folder: name a new or empty one`);
  });
  if (present !== null && present.length > 0) {
    throw new Failure("export-target-not-empty", `${path} holds files: name a new or empty folder`);
  }
  await mkdir(dirname(target), { recursive: true });
  const aside = await mkdtemp(`${target}.unfinished-`).catch(rethrowFromDisk);
  try {
    const result = await fill({ write: (file, parts) => writeFile(join(aside, file), parts) });
    if (present !== null) await rmdir(target);
    await rename(aside, target);
    return result;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    return rethrowFromDisk(error);
  }
};

const writeFile = async (
  path: string,
  parts: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "wx");
  try {
    for await (const part of parts) await file.writeFile(part);
    await file.sync();
  } finally {
    await file.close();
  }
};
