import { mkdir, open, readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { Failure } from "../base/failure.ts";

/** Counts the changes of what lies where in an archive's folder. */
const LAYOUT = 1;
const SIGN = "papka.json";

/** What papka.json says of the archive in whose folder it lies. */
const ArchiveSign = z.object({ layout: z.int().positive(), name: z.string().trim().min(1) });
export type ArchiveSign = z.infer<typeof ArchiveSign>;

/** Makes the folder of a new archive. Throws Failure `archive-exists` or `folder-not-empty`. */
export const initArchive = async (
  dir: string,
  { name = "Papka archive" }: { name?: string } = {},
): Promise<ArchiveSign> => {
  const sign = ArchiveSign.safeParse({ layout: LAYOUT, name });
  if (!sign.success) throw new Failure("archive-name-empty", "an archive needs a name");
  await mkdir(dir, { recursive: true });
  const present = await readdir(dir);
  if (present.includes(SIGN)) throw new Failure("archive-exists", `${dir} is an archive already`);
  if (present.length > 0) {
    throw new Failure("folder-not-empty", `${dir} holds other files: name a new or empty folder`);
  }
  const file = await open(join(dir, SIGN), "wx");
  try {
    await file.writeFile(`${JSON.stringify(sign.data, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return sign.data;
};

/** Reads what an archive says of itself. Throws Failure `not-an-archive` or `archive-newer`. */
export const requireArchive = async (dir: string): Promise<ArchiveSign> => {
  const text = await readFile(join(dir, SIGN), "utf8").catch(() => null);
  const sign = ArchiveSign.safeParse(text === null ? null : parsed(text));
  if (!sign.success) {
    throw new Failure(
      "not-an-archive",
      `${resolve(dir)} is no archive: make one with papka init ${dir}`,
    );
  }
  if (sign.data.layout > LAYOUT) {
    throw new Failure("archive-newer", "the archive was made by a later Papka: use that one");
  }
  return sign.data;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
