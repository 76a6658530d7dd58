import { randomUUID } from "node:crypto";
import type { Dirent } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "../../base/canonical.ts";
import { rethrowFromDisk } from "../../base/disk.ts";
import { Failure } from "../../base/failure.ts";
import type { Vault } from "../vault.ts";

/** Folder of files that are being written; everything else in the vault is a whole object. */
const UNFINISHED = "unfinished";
const DIGEST = /^[0-9a-f]{64}$/;
const BYTE = /^[0-9a-f]{2}$/;

/** Objects as files `ab/cd/abcd…`, two levels of folders so that none grows too large. */
export const openDiskVault = async (dir: string): Promise<Vault> => {
  await mkdir(join(dir, UNFINISHED), { recursive: true }).catch(rethrowFromDisk);
  return new DiskVault(dir);
};

class DiskVault implements Vault {
  readonly #dir: string;
  /** objects being written by this process, so that the same bytes are written once */
  readonly #writing = new Map<string, Promise<void>>();
  /** folders known to be on the disk themselves, not only in its cache */
  readonly #durable = new Set<string>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  #path(digest: string): string {
    // the digest becomes a path, so nothing else may
    if (!DIGEST.test(digest)) {
      throw new Failure("digest-invalid", "a digest is 64 digits of lower-case hexadecimal");
    }
    return join(this.#dir, digest.slice(0, 2), digest.slice(2, 4), digest);
  }

  async put(bytes: Uint8Array): Promise<string> {
    const digest = sha256(bytes);
    const running = this.#writing.get(digest);
    const write = running ?? this.#write(digest, bytes).finally(() => this.#writing.delete(digest));
    this.#writing.set(digest, write);
    await write.catch(rethrowFromDisk);
    return digest;
  }

  async #write(digest: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(digest);
    // an altered object is replaced: here are the right bytes
    const present = await readFile(path).catch(() => null);
    if (present === null || sha256(present) !== digest) await this.#writeAnew(path, bytes);
    await this.#settle(dirname(path));
  }

  async #writeAnew(path: string, bytes: Uint8Array): Promise<void> {
    const unfinished = join(this.#dir, UNFINISHED, randomUUID());
    try {
      const file = await open(unfinished, "wx", 0o444);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await mkdir(dirname(path), { recursive: true });
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  /** Makes a new name in a folder durable, and the folder itself where that is not known. */
  async #settle(folder: string): Promise<void> {
    await syncFolder(folder);
    if (this.#durable.has(folder)) return;
    await syncFolder(dirname(folder));
    await syncFolder(this.#dir);
    this.#durable.add(folder);
  }

  async has(digest: string): Promise<boolean> {
    const found = await stat(this.#path(digest)).catch(() => null);
    return found?.isFile() ?? false;
  }

  async read(digest: string): Promise<Uint8Array> {
    const bytes = await readFile(this.#path(digest)).catch((error: unknown) => {
      if (["ENOENT", "EISDIR"].includes(codeOf(error))) {
        throw new Failure("vault-missing", `the vault has no object ${digest}`);
      }
      throw error;
    });
    if (sha256(bytes) !== digest) {
      throw new Failure("vault-altered", `the bytes of object ${digest} are not what they were`);
    }
    return bytes;
  }

  async *list(): AsyncIterable<{ digest: string; bytes: number }> {
    for await (const { path, entry, digest } of this.#files()) {
      if (digest === null || !entry.isFile()) continue;
      yield { digest, bytes: (await stat(join(this.#dir, path))).size };
    }
  }

  async *strays(): AsyncIterable<string> {
    for await (const { path, entry, digest } of this.#files()) {
      if (digest === null || !entry.isFile()) yield path;
    }
  }

  async sweep(): Promise<void> {
    const folder = join(this.#dir, UNFINISHED);
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#writing.values());
  }

  /** Everything that is no folder, in order of path; `digest` where name and place agree. */
  async *#files(
    folder = "",
  ): AsyncIterable<{ path: string; entry: Dirent; digest: string | null }> {
    const entries = await readdir(join(this.#dir, folder), { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) yield* this.#files(path);
      else {
        const [first = "", second = "", name = "", ...deeper] = path.split("/");
        const inPlace = DIGEST.test(name) && name.startsWith(first + second) && deeper.length === 0;
        const fits = BYTE.test(first) && BYTE.test(second) && inPlace;
        yield { path, entry, digest: fits ? name : null };
      }
    }
  }
}

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "";
