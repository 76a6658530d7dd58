import { basename } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { extract, type Header } from "tar-stream";
import { sha256 } from "../../base/canonical.ts";
import { Failure } from "../../base/failure.ts";
import type { SourceFile } from "../../formats/format.ts";
import { archiveFailure, Gate, HELD_BYTES, nameOf } from "./limits.ts";
import { filesOf } from "./shelf.ts";
import { type Packing, unpacked } from "./unpack.ts";

const KINDS: Partial<Record<Header["type"], "file" | "folder" | "link">> = {
  file: "file",
  "contiguous-file": "file",
  directory: "folder",
  link: "link",
  symlink: "link",
};

const BLOCK = 512;

const cutOff = (archive: string): Failure =>
  archiveFailure("archive-truncated", archive, "The archive is cut off; fetch it anew.");

/** Lets the bytes of a tar through and asks for the two zero blocks at its end (POSIX, ustar). */
async function* whole(
  archive: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let tail: Uint8Array = Buffer.alloc(0);
  for await (const chunk of chunks) {
    tail =
      chunk.length >= BLOCK
        ? chunk.subarray(-BLOCK)
        : Buffer.concat([tail, chunk]).subarray(-BLOCK);
    yield chunk;
  }
  if (tail.length < BLOCK || tail.some((byte) => byte !== 0)) throw cutOff(archive);
}

/** The files of a tar in its own order, one in memory at a time. */
async function* entriesOf(
  path: string,
  packing: Packing,
  size: number,
): AsyncGenerator<{ path: string; bytes: Uint8Array }> {
  const archive = basename(path);
  // names come as bytes: one that is not UTF-8 would lose its bytes in the library
  const tar = extract({ filenameEncoding: "latin1" } as object);
  const gate = new Gate(archive, packing === "none" ? Infinity : size);
  const source = Readable.from(whole(archive, unpacked(path, packing, size)));
  let broken: unknown;
  const feeding = pipeline(source, tar).catch((error: unknown) => {
    broken = error;
  });
  try {
    for await (const entry of tar) {
      const { name, type, size: bytes, pax } = entry.header;
      const text = (pax as { path?: string } | null)?.path ?? nameOf(Buffer.from(name, "latin1"));
      const admitted = gate.admit(text, bytes, KINDS[type] ?? "device");
      if (admitted === null) entry.resume();
      else yield { path: admitted, bytes: await buffer(entry as AsyncIterable<unknown>) };
    }
    await feeding;
    if (broken !== undefined) throw broken;
  } catch (error) {
    const cause = broken ?? error;
    if (cause instanceof Failure) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    if (/unexpected end/i.test(message)) throw cutOff(archive);
    throw archiveFailure(
      "archive-damaged",
      archive,
      `The archive holds no tar, or a damaged one (${message}); fetch or pack it anew.`,
    );
  } finally {
    source.destroy();
    await feeding;
  }
}

const streamed = ({ path, bytes }: { path: string; bytes: Uint8Array }): SourceFile => ({
  path,
  bytes,
  digest: sha256(bytes),
  sibling: async () => {
    throw new Failure(
      "archive-not-seekable",
      "Files that name others cannot be read from so large a tar; pack a .zip, or unpack it and import the folder.",
      { path },
    );
  },
});

/**
 * A small tar is held whole and read like a folder; a larger one streams by in its own order, one
 * file in memory at a time.
 * @param size bytes of the archive; `stated` is what it says to be unpacked
 */
export async function* tarFiles(
  path: string,
  packing: Packing,
  size: number,
  stated: number | null,
): AsyncGenerator<SourceFile> {
  const held = new Map<string, Uint8Array>();
  let room = (stated ?? 0) > HELD_BYTES ? 0 : HELD_BYTES;
  for await (const entry of entriesOf(path, packing, size)) {
    room -= entry.bytes.length;
    if (room >= 0) held.set(entry.path, entry.bytes);
    else {
      for (const [name, bytes] of held) yield streamed({ path: name, bytes });
      held.clear();
      yield streamed(entry);
    }
  }
  yield* filesOf({
    paths: [...held.keys()],
    read: async (wanted) => held.get(wanted) ?? null,
    close: async () => held.clear(),
  });
}
