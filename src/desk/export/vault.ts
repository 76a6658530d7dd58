import { Failure } from "../../base/failure.ts";
import type { Vault } from "../../vault/vault.ts";

export interface ExportReport {
  items: number;
  files: number;
  /** digests whose bytes the vault does not hold whole; `papka check` says more */
  missing: string[];
}

/** Verified bytes, or null where the vault cannot give them. */
export const readable = (vault: Vault, digest: string): Promise<Uint8Array | null> =>
  vault.read(digest).catch((error: unknown) => {
    if (error instanceof Failure) return null;
    throw error;
  });
