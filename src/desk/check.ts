import { EDITOR } from "../archive/access.ts";
import { Failure } from "../base/failure.ts";
import type { Desk } from "./desk.ts";

/** What `papka check --json` prints; arrays name which, in order. */
export interface CheckReport {
  /** objects in the vault, and their bytes */
  objects: number;
  bytes: number;
  /** digests that some revision names and the vault does not hold */
  missing: string[];
  /** digests whose bytes are not what they were */
  altered: string[];
  /** objects that no revision names, and files of the vault that are no objects */
  orphaned: string[];
  chainBroken: string[];
  /** what is not wrong but worth a look */
  notices: string[];
}

/**
 * Re-reads every byte of the vault and every revision of the store. Nobody may import meanwhile,
 * for bytes on their way in would look orphaned: Failure `archive-busy`.
 */
export const check = async ({ store, vault, search }: Desk): Promise<CheckReport> => {
  const unlock = await store.lock();
  try {
    const chain = await store.verify();
    const named = new Set(chain.digests);
    const missing = new Set(chain.digests);
    const altered: string[] = [];
    const orphaned: string[] = [];
    let [objects, bytes] = [0, 0];
    for await (const object of vault.list()) {
      objects += 1;
      bytes += object.bytes;
      missing.delete(object.digest);
      if (!named.has(object.digest)) orphaned.push(object.digest);
      const code = await vault.read(object.digest).then(() => null, codeOf);
      if (code !== null) altered.push(object.digest);
    }
    for await (const path of vault.strays()) orphaned.push(path);
    const broken = chain.broken.map(({ seq, kind, id }) => `revision ${seq}: ${kind} ${id}`.trim());
    const diverged = chain.diverged.map((number) => `item ${number} is not its last revision`);

    const [state, count, waiting] = [
      await search.state(),
      await store.count(EDITOR),
      await store.outbox(1),
    ];
    const inStep = state.usable && state.documents === count && waiting.length === 0;
    const notice = `the search index is not in step with the records (${state.documents} of ${count}): rebuild it with papka index`;
    return {
      objects,
      bytes,
      missing: [...missing],
      altered,
      orphaned,
      chainBroken: [...broken, ...diverged],
      notices: inStep ? [] : [notice],
    };
  } finally {
    unlock();
  }
};

/** Code of a Failure; what else goes wrong with reading is not about these bytes. */
const codeOf = (error: unknown): string => {
  if (error instanceof Failure) return error.code;
  throw error;
};
