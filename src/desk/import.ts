import { EDITOR } from "../archive/access.ts";
import type { Collection } from "../archive/collection.ts";
import { asProblem, Failure } from "../base/failure.ts";
import { slug } from "../base/fold.ts";
import type { Found, SourceFile } from "../formats/format.ts";
import { readerFor } from "../formats/readers.ts";
import type { Desk, Progress } from "./desk.ts";
import { bringInStep, drain } from "./in-step.ts";
import type { ImportReport } from "./import/report.ts";
import { ImportRun, interrupted } from "./import/run.ts";
import { openSource } from "./sources.ts";

export type { ImportReport } from "./import/report.ts";

export interface ImportOptions {
  /** name of the reader; recognised from content where absent */
  as?: string;
  /** title of a collection into which every item is put; made where there is none */
  collection?: string;
  /** does everything but writing */
  dryRun?: boolean;
  /** stops after the batch at hand: Failure `import-interrupted` */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** numbers that are durably in the archive from now on */
  onCommit?: (numbers: number[]) => void;
  /** items in one transaction, at most */
  atOnce?: number;
}

/**
 * Brings sources in. Every batch is whole or absent, and running the same import again completes
 * it or changes nothing. Resolves when everything taken is durable and in the search index.
 * Throws Failure `archive-busy`, `import-interrupted`, `disk-full`, and those of openSource.
 */
export const importSources = async (
  desk: Desk,
  sources: readonly string[],
  options: ImportOptions = {},
): Promise<ImportReport> => {
  const { dryRun = false, onCommit = () => {}, atOnce = 200 } = options;
  const named = collectionNamed(options.collection);
  const opened = await Promise.all(sources.map(openSource));
  const unlock = dryRun ? () => {} : await desk.store.lock();
  try {
    if (!dryRun) {
      await desk.vault.sweep();
      await bringInStep(desk);
    }
    const collection = named && ((await desk.store.collection(EDITOR, named.id)) ?? named);
    const run = new ImportRun(desk, { dryRun, collection, onCommit, atOnce });
    await readAll(run, opened, options);
    if (!dryRun) await drain(desk);
    return run.tally.report();
  } finally {
    unlock();
  }
};

const collectionNamed = (title?: string): Collection | null => {
  if (title === undefined) return null;
  const id = slug(title);
  if (id === "") throw new Failure("collection-name-empty", "a collection needs a name in letters");
  return { id, title: title.trim(), text: "", credits: [], imprint: "" };
};

const readAll = async (
  run: ImportRun,
  opened: readonly Awaited<ReturnType<typeof openSource>>[],
  { as, signal, onProgress }: ImportOptions,
): Promise<void> => {
  const totals = opened.map(({ bytesTotal }) => bytesTotal);
  const bytesTotal = totals.reduce(
    (sum, bytes) => (sum === null || bytes === null ? null : sum + bytes),
    0,
  );
  let bytesRead = 0;
  const commit = async (file: SourceFile, within: number): Promise<void> => {
    await run.commit();
    onProgress?.({
      done: run.tally.done,
      bytesDone: bytesRead + within,
      bytesTotal,
      file: file.path,
    });
    if (signal?.aborted) throw interrupted(run.tally.done);
  };
  const read = async (file: SourceFile): Promise<void> => {
    for await (const found of foundIn(file, as)) {
      await run.take(found, file);
      if (run.isDue) await commit(file, endOf(found));
    }
    bytesRead += file.bytes.byteLength;
    if (run.isDue) await commit(file, 0);
  };

  try {
    for (const { files, problems } of opened) {
      for await (const file of files) await read(file);
      for (const problem of problems) run.tally.problem(problem);
    }
    await run.commit();
  } catch (error) {
    // a source may break off: what was read before stands
    await run.rescue();
    throw error;
  }
  await run.end();
};

/** Everything a file holds; what goes wrong inside a reader is a problem of that file alone. */
async function* foundIn(file: SourceFile, as?: string): AsyncGenerator<Found> {
  try {
    yield* readerFor(file, as).read(file);
  } catch (error) {
    const failure =
      error instanceof Failure
        ? error
        : new Failure("reader-failed", `this file cannot be read: ${String(error)}`);
    yield { kind: "problem", problem: asProblem(failure, { path: file.path }) };
  }
}

/** How far into its file an item reaches, in bytes. */
const endOf = (found: Found): number =>
  found.kind === "item" ? (found.item.sources[0]?.range?.[1] ?? 0) : 0;
