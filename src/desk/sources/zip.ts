import { buffer } from "node:stream/consumers";
import { basename } from "node:path";
import { type Entry, getFileNameLowLevel, openPromise } from "yauzl";
import { Failure } from "../../base/failure.ts";
import { archiveFailure, Gate, nameOf, RATIO, FREE_BYTES, tooLarge } from "./limits.ts";
import type { Shelf } from "./shelf.ts";

/** APPNOTE.TXT 4.4.2.2: the upper byte of "version made by" */
const UNIX = 3;

const kindOf = (entry: Entry, name: string): "file" | "folder" | "link" | "device" => {
  if (name.endsWith("/")) return "folder";
  if (entry.versionMadeBy >>> 8 !== UNIX) return "file";
  const type = (entry.externalFileAttributes >>> 28) & 0xf;
  if (type === 0o12) return "link";
  if (type === 0o4) return "folder";
  return type === 0 || type === 0o10 ? "file" : "device";
};

/** UTF-8 where the bytes are, flagged or not; else as APPNOTE.TXT, appendix D has it (CP437). */
const nameIn = (entry: Entry): string => {
  const raw = entry.fileNameRaw;
  const utf8 = nameOf(raw);
  return Buffer.from(utf8).equals(raw)
    ? utf8
    : getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, true);
};

const damaged = (archive: string, error: unknown): Failure =>
  error instanceof Failure
    ? error
    : archiveFailure(
        "archive-damaged",
        archive,
        `The zip archive is cut off or damaged (${(error as Error).message}); fetch or pack it anew.`,
      );

const open = async (path: string, archive: string): ReturnType<typeof openPromise> => {
  try {
    return await openPromise(path, { autoClose: false, decodeStrings: false });
  } catch (error) {
    throw damaged(archive, error);
  }
};

/**
 * A zip archive. The whole directory is judged before anything is unpacked.
 * @throws Failure `archive-…`
 */
export const openZip = async (path: string): Promise<Shelf & { bytes: number }> => {
  const archive = basename(path);
  const zip = await open(path, archive);
  const gate = new Gate(archive, zip.fileSize);
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameIn(entry);
      const admitted = gate.admit(name, entry.uncompressedSize, kindOf(entry, name));
      if (admitted === null) continue;
      if (!entry.canDecodeFileData()) {
        const what = entry.isEncrypted() ? "encrypted" : "packed by a method that is not supported";
        throw archiveFailure(
          entry.isEncrypted() ? "archive-encrypted" : "archive-unsupported",
          archive,
          `${admitted} is ${what}; unpack the archive and import the folder.`,
        );
      }
      if (entry.uncompressedSize > Math.max(FREE_BYTES, entry.compressedSize * RATIO)) {
        throw tooLarge(archive, `${admitted} unpacks to more than ${RATIO} times its size`);
      }
      entries.set(admitted, entry);
    }
  } catch (error) {
    zip.close();
    throw damaged(archive, error);
  }
  return {
    paths: [...entries.keys()],
    bytes: gate.bytes,
    read: async (wanted) => {
      const entry = entries.get(wanted);
      if (entry === undefined) return null;
      try {
        return await buffer(await zip.openReadStreamPromise(entry));
      } catch (error) {
        throw damaged(archive, error);
      }
    },
    close: async () => zip.close(),
  };
};
