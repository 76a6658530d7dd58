/** Bytes under their SHA-256. An object is whole or absent; what does not match its name is never served. */
export interface Vault {
  /** Writes durably before it resolves; returns the digest. The same bytes twice are one object. */
  put(bytes: Uint8Array): Promise<string>;
  has(digest: string): Promise<boolean>;
  /** Verified bytes. Throws Failure `vault-missing` or `vault-altered`. */
  read(digest: string): Promise<Uint8Array>;
  /** Every object there is, with its size in bytes, in order of digest, without reading it. */
  list(): AsyncIterable<{ digest: string; bytes: number }>;
  /** Files that are not objects: left-over temporary files, foreign files. Paths relative to the vault. */
  strays(): AsyncIterable<string>;
  /** Removes what interrupted writes left. Only while nobody else writes: under the store's lock. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}
