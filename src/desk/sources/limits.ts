import { Failure } from "../../base/failure.ts";

/** Largest single file, in bytes: it is held in memory whole. */
export const FILE_BYTES = 256 * 2 ** 20;
/** Largest sum of the files of an archive, unpacked. */
const TOTAL_BYTES = 16 * 2 ** 30;
/** An archive may unpack to this many times its own size, or to FREE_BYTES if that is more. */
export const RATIO = 200;
export const FREE_BYTES = 2 ** 20;
export const ENTRIES = 65_000;
/** A tar up to this size, unpacked, is held whole: in order of name, files able to name others. */
export const HELD_BYTES = 32 * 2 ** 20;

export const archiveFailure = (code: string, path: string, message: string): Failure =>
  new Failure(code, message, { path });

/** What an archive of `size` bytes may unpack to at most. */
export const mayUnpackTo = (size: number): number =>
  Math.min(TOTAL_BYTES, Math.max(FREE_BYTES, size * RATIO));

export const tooLarge = (archive: string, what: string): Failure =>
  archiveFailure(
    "archive-too-large",
    archive,
    `${what}; if this is meant, unpack the archive and import the folder.`,
  );

/**
 * The name of an entry as a path inside the archive.
 * @throws Failure `archive-path-outside`
 */
const insidePath = (archive: string, name: string): string => {
  const steps = name.replaceAll("\\", "/").split("/");
  if (/^[/\\]|^[A-Za-z]:/.test(name) || name.includes("\0") || steps.includes("..")) {
    throw archiveFailure(
      "archive-path-outside",
      archive,
      `The entry ${JSON.stringify(name)} points outside the archive; do not trust this archive.`,
    );
  }
  return steps.filter((step) => step !== "" && step !== ".").join("/");
};

/** Counts and judges the entries of one archive before a byte of them is unpacked. */
export class Gate {
  readonly #archive: string;
  readonly #limit: number;
  readonly #seen = new Set<string>();
  #entries = 0;
  #bytes = 0;

  /** @param size bytes of the archive file */
  constructor(archive: string, size: number) {
    this.#archive = archive;
    this.#limit = mayUnpackTo(size);
  }

  /** Total of the sizes that the admitted entries state. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * @param kind of the entry as the archive has it
   * @returns the path of a file to read, null for a folder or a hidden file
   * @throws Failure `archive-…`
   */
  admit(name: string, size: number, kind: "file" | "folder" | "link" | "device"): string | null {
    const archive = this.#archive;
    this.#entries += 1;
    if (this.#entries > ENTRIES) {
      throw archiveFailure(
        "archive-too-many-entries",
        archive,
        `The archive has more than ${ENTRIES} entries; split it.`,
      );
    }
    const path = insidePath(archive, name);
    if (kind === "link" || kind === "device") {
      throw archiveFailure(
        "archive-link",
        archive,
        `The entry ${JSON.stringify(name)} is a ${kind}; pack the files themselves.`,
      );
    }
    if (kind === "folder") return null;
    this.#bytes += size;
    if (size > FILE_BYTES) {
      throw tooLarge(archive, `${path} has ${size} bytes, more than ${FILE_BYTES}`);
    }
    if (this.#bytes > this.#limit) {
      throw tooLarge(archive, `The archive unpacks to more than ${this.#limit} bytes`);
    }
    if (this.#seen.has(path)) {
      throw archiveFailure(
        "archive-duplicate-path",
        archive,
        `${path} occurs twice in the archive; pack it anew.`,
      );
    }
    this.#seen.add(path);
    return isHidden(path) ? null : path;
  }
}

/** What systems leave beside the files of people. */
export const isHidden = (path: string): boolean =>
  path
    .split("/")
    .some((step) => step.startsWith(".") || step === "__MACOSX" || step === "Thumbs.db");

/** File names are bytes; those that are not UTF-8 keep their bytes as Latin-1 letters. */
export const nameOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString("latin1");
  }
};
