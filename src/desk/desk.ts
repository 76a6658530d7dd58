import type { Search } from "../search/search.ts";
import type { Store } from "../store/store.ts";
import type { Vault } from "../vault/vault.ts";

/** Where the deeds are done: the ports of one archive, and the time. */
export interface Desk {
  store: Store;
  vault: Vault;
  search: Search;
  now: () => Date;
}

/** How far a long deed is. */
export interface Progress {
  /** items done */
  done: number;
  bytesDone: number;
  /** null where nobody can tell */
  bytesTotal: number | null;
  /** what is being read */
  file: string;
}
