import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { on } from "node:events";
import { basename } from "node:path";
import { Worker } from "node:worker_threads";
import { createGunzip } from "node:zlib";
import { Failure } from "../../base/failure.ts";
import { archiveFailure, mayUnpackTo, tooLarge } from "./limits.ts";
import type { UnxzTask } from "./unxz.worker.ts";

export type Packing = "none" | "gzip" | "xz";

/** Chunks that may lie unread: about 8 MB, so that unpacking goes on while a volume is parsed. */
const READ_AHEAD = 128;

async function* gunzip(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  const plain = createGunzip();
  file.on("error", (error) => plain.destroy(error));
  try {
    yield* file.pipe(plain) as AsyncIterable<Uint8Array>;
  } finally {
    file.destroy();
    plain.destroy();
  }
}

/** xz in WebAssembly is slow enough to deserve a thread of its own; see unxz.worker.ts. */
async function* unxz(path: string): AsyncGenerator<Uint8Array> {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const task: UnxzTask = { path, credit: READ_AHEAD };
  const worker = new Worker(new URL(`./unxz.worker.${extension}`, import.meta.url), {
    workerData: task,
  });
  try {
    const messages = on(worker, "message", { close: ["exit"] });
    for await (const [chunk] of messages as AsyncIterable<[Uint8Array | null]>) {
      if (chunk === null) return;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage("read");
      yield chunk;
    }
  } finally {
    await worker.terminate();
  }
}

/** The messages of zlib and of xz (error 8: more input was wanted) for a file that was cut off. */
const CUT_OFF = /unexpected end|error code 8\b/;

const failureOf = (archive: string, error: unknown): Failure => {
  if (error instanceof Failure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return CUT_OFF.test(message)
    ? archiveFailure("archive-truncated", archive, "The archive is cut off; fetch it anew.")
    : archiveFailure(
        "archive-damaged",
        archive,
        `The archive is damaged or packed in a way that is not supported (${message}); fetch or pack it anew.`,
      );
};

/**
 * The bytes of a file, unpacked.
 * @throws Failure `archive-too-large`, `archive-truncated`, `archive-damaged`
 */
export async function* unpacked(
  path: string,
  packing: Packing,
  size: number,
): AsyncGenerator<Uint8Array> {
  const archive = basename(path);
  const limit = packing === "none" ? Infinity : mayUnpackTo(size);
  let bytes = 0;
  try {
    const chunks =
      packing === "none" ? createReadStream(path) : packing === "gzip" ? gunzip(path) : unxz(path);
    for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > limit) throw tooLarge(archive, `The archive unpacks to more than ${limit} bytes`);
      yield chunk;
    }
  } catch (error) {
    throw failureOf(archive, error);
  }
}

/** A number of the xz format (xz-file-format 1.2, 1.2) and the offset behind it. */
const multibyte = (bytes: Uint8Array, from: number): [number, number] => {
  let value = 0;
  for (let at = from, weight = 1; at < bytes.length && at < from + 9; at += 1, weight *= 128) {
    value += (bytes[at]! & 0x7f) * weight;
    if (bytes[at]! < 0x80) return [value, at + 1];
  }
  return [Number.NaN, bytes.length];
};

/**
 * Unpacked size as the file states it (RFC 1952 2.3.1 ISIZE, modulo 4 GiB; xz-file-format 1.2, 4
 * Index), for progress only: nothing relies on it. Null where it states none.
 */
export const statedSize = async (
  path: string,
  packing: Packing,
  size: number,
): Promise<number | null> => {
  if (packing === "none") return size;
  const file = await open(path);
  const tail = async (length: number, behind: number): Promise<Buffer> => {
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - behind)));
    await file.read(bytes, 0, bytes.length, Math.max(0, size - behind - bytes.length));
    return bytes;
  };
  try {
    if (packing === "gzip") return size < 18 ? null : (await tail(4, 0)).readUInt32LE();
    const footer = await tail(12, 0);
    if (footer.length < 12 || footer.toString("latin1", 10) !== "YZ") return null;
    const length = (footer.readUInt32LE(4) + 1) * 4;
    if (length > 2 ** 24) return null;
    const index = await tail(length, 12);
    let [records, at] = multibyte(index, 1);
    let total = 0;
    for (; records > 0 && at < index.length; records -= 1) {
      [, at] = multibyte(index, at);
      const [unpackedSize, next] = multibyte(index, at);
      total += unpackedSize;
      at = next;
    }
    return Number.isSafeInteger(total) ? total : null;
  } finally {
    await file.close();
  }
};
