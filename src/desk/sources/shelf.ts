import { posix } from "node:path";
import { sha256 } from "../../base/canonical.ts";
import type { SourceFile } from "../../formats/format.ts";

/** Files that can be read in any order. */
export interface Shelf {
  /** the files that may be documents, as paths inside the source */
  paths: string[];
  /** Null where there is none, or none inside the source. */
  read(path: string): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** The path that `relative` means beside `from`; null where it leaves the source. */
const beside = (from: string, relative: string): string | null => {
  if (/^[/\\]|^[A-Za-z]+:|\0/.test(relative)) return null;
  const path = posix.join(posix.dirname(from), relative.replaceAll("\\", "/"));
  return path === ".." || path.startsWith("../") ? null : path;
};

const isJson = (path: string): boolean => /\.jsonl?$/i.test(path);

/**
 * In order of name; JSON first, for it may name other files as parts of its items, which are then
 * no documents of their own. Pages saved by a browser bring a folder `NAME_files`, passed over.
 */
const inOrder = (paths: readonly string[]): string[] => {
  const companions = paths.flatMap((path) => {
    const stem = /^(.*)\.x?html?$/i.exec(path)?.[1];
    return stem === undefined ? [] : [`${stem}_files/`];
  });
  const folders = new Set(companions);
  const isCompanion = (path: string): boolean => {
    for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) {
      if (folders.has(path.slice(0, at + 1))) return true;
    }
    return false;
  };
  return paths
    .filter((path) => folders.size === 0 || !isCompanion(path))
    .sort((a, b) => Number(isJson(b)) - Number(isJson(a)) || (a < b ? -1 : 1));
};

/** The files of a shelf, each read when its turn comes. */
export async function* filesOf(shelf: Shelf): AsyncGenerator<SourceFile> {
  const claimed = new Set<string>();
  try {
    for (const path of inOrder(shelf.paths)) {
      const bytes = claimed.has(path) ? null : await shelf.read(path);
      if (bytes === null) continue;
      yield {
        path,
        bytes,
        digest: sha256(bytes),
        sibling: async (relative) => {
          const target = beside(path, relative);
          if (target === null) return null;
          claimed.add(target);
          return shelf.read(target);
        },
      };
    }
  } finally {
    await shelf.close();
  }
}
