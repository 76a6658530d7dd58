import { type Dirent, type Stats } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import type { Problem } from "../../base/failure.ts";
import { FILE_BYTES, isHidden, nameOf } from "./limits.ts";
import type { Shelf } from "./shelf.ts";

type Entry = Dirent<Buffer>;

const notice = (path: string, code: string, message: string): Problem => ({
  path,
  code,
  message,
  severity: "notice",
});

const statOrNull = (path: string | Buffer): Promise<Stats | null> => stat(path).catch(() => null);

/** A shelf of files on the disk. Paths go by name; `disk` keeps the bytes that the system knows. */
class DiskShelf implements Shelf {
  readonly paths: string[] = [];
  readonly problems: Problem[];
  readonly #root: string;
  readonly #disk = new Map<string, Buffer>();
  bytes = 0;

  /** @param root real path of the folder that nothing read may leave */
  constructor(root: string, problems: Problem[]) {
    this.#root = root;
    this.problems = problems;
  }

  add(path: string, disk: Buffer, size: number): void {
    this.paths.push(path);
    this.#disk.set(path, disk);
    this.bytes += size;
  }

  async #isInside(disk: Buffer | string): Promise<boolean> {
    const real = await realpath(disk).catch(() => null);
    return (
      real !== null && real.startsWith(this.#root.endsWith(sep) ? this.#root : this.#root + sep)
    );
  }

  async walk(folder: Buffer, prefix: string): Promise<void> {
    let entries: Entry[];
    try {
      entries = await readdir(folder, { withFileTypes: true, encoding: "buffer" });
    } catch {
      this.#unreadable(prefix.slice(0, -1) || ".");
      return;
    }
    for (const entry of entries) await this.#enter(entry, folder, prefix);
  }

  async #enter(entry: Entry, folder: Buffer, prefix: string): Promise<void> {
    const path = prefix + nameOf(entry.name);
    const disk = Buffer.concat([folder, Buffer.from(sep), entry.name]);
    if (isHidden(path)) return;
    if (entry.isDirectory()) return this.walk(disk, `${path}/`);
    const link = entry.isSymbolicLink();
    if (!link && !entry.isFile()) return;
    const found = await statOrNull(disk);
    if (link && !(found?.isFile() && (await this.#isInside(disk)))) {
      const message =
        "A link to a folder, or out of the source, is not followed; copy what it names.";
      this.problems.push(notice(path, "source-link", message));
      return;
    }
    this.add(path, disk, found?.size ?? 0);
  }

  #unreadable(path: string): null {
    const message = "It cannot be read; see who may read it.";
    this.problems.push({ ...notice(path, "source-unreadable", message), severity: "rejected" });
    return null;
  }

  async read(path: string): Promise<Uint8Array | null> {
    const listed = this.#disk.get(path);
    const disk = listed ?? Buffer.from(join(this.#root, path));
    if (listed === undefined && !(await this.#isInside(disk))) return null;
    const found = await statOrNull(disk);
    if (found === null ? listed === undefined : !found.isFile()) return null;
    if (found !== null && found.size > FILE_BYTES) {
      const message = `It has ${found.size} bytes, more than ${FILE_BYTES}; split it.`;
      this.problems.push({ ...notice(path, "source-too-large", message), severity: "rejected" });
      return null;
    }
    return readFile(disk).catch(() => this.#unreadable(path));
  }

  async close(): Promise<void> {}
}

/** Every file of a folder and the folders in it. */
export const openFolder = async (path: string, problems: Problem[]): Promise<DiskShelf> => {
  const shelf = new DiskShelf(await realpath(path), problems);
  await shelf.walk(Buffer.from(path), "");
  return shelf;
};

/** One file; what it names beside itself is looked for in its own folder and below. */
export const openFile = async (path: string, size: number, problems: Problem[]): Promise<Shelf> => {
  const shelf = new DiskShelf(await realpath(dirname(path)), problems);
  shelf.add(basename(path), Buffer.from(path), size);
  return shelf;
};
