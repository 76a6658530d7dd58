import type { ItemDescription } from "../../archive/item.ts";
import { sha256 } from "../../base/canonical.ts";
import { Failure } from "../../base/failure.ts";
import type { FoundItem, SourceFile } from "../../formats/format.ts";
import type { Vault } from "../../vault/vault.ts";

/** Where our own exports keep the bytes that their items name. */
const EXPORTED = "files/";

/** Brings the bytes that items name into the vault, each once, several at a time. */
export class Bytes {
  readonly #vault: Vault;
  readonly #dryRun: boolean;
  readonly #secured = new Set<string>();
  #writing: Promise<unknown>[] = [];
  /** bytes on their way */
  size = 0;

  constructor(vault: Vault, dryRun: boolean) {
    this.#vault = vault;
    this.#dryRun = dryRun;
  }

  /** Starts writing; returns the digests whose bytes are nowhere to be found. */
  async secure(
    item: ItemDescription,
    file: SourceFile,
    attachments: FoundItem["attachments"] = [],
  ): Promise<string[]> {
    const missing: string[] = [];
    for (const { digest } of [...item.sources, ...item.facsimiles]) {
      if (digest === null || this.#secured.has(digest)) continue;
      this.#secured.add(digest);
      const bytes =
        digest === file.digest
          ? file.bytes
          : (attachments.find((each) => each.digest === digest)?.bytes ??
            (await exported(file, digest)));
      if (bytes !== null) this.#write(bytes);
      else if (!(await this.#vault.has(digest))) missing.push(digest);
    }
    return missing;
  }

  #write(bytes: Uint8Array): void {
    if (this.#dryRun) return;
    this.size += bytes.byteLength;
    const writing = this.#vault.put(bytes);
    // it is awaited at the end of the batch; until then a refusal is nobody's surprise
    writing.catch(() => {});
    this.#writing.push(writing);
  }

  /** Resolves when everything is written durably. */
  async settle(): Promise<void> {
    const writing = this.#writing;
    this.#writing = [];
    this.size = 0;
    await Promise.all(writing);
  }
}

const exported = async (file: SourceFile, digest: string): Promise<Uint8Array | null> => {
  const bytes = await file.sibling(EXPORTED + digest).catch((error: unknown) => {
    // a source that cannot give it, such as a long tar, does not have it
    if (error instanceof Failure) return null;
    throw error;
  });
  return bytes !== null && sha256(bytes) === digest ? bytes : null;
};
