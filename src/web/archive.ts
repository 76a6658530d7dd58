import type { Statement } from "../pages/about.tsx";
import type { Site } from "../pages/site.ts";
import type { Search } from "../search/search.ts";
import type { Store } from "../store/store.ts";
import type { Vault } from "../vault/vault.ts";
import type { PageCache } from "./page-cache.ts";

/** What a publisher says of an archive; see src/config.ts. */
export interface WebConfig {
  /** origin with scheme, under which readers know the archive: `https://archive.example.org` */
  baseUrl: string;
  archiveName: string;
  /** one sentence */
  description?: string;
  dateStyle?: Site["dateStyle"];
  /** answers on the page About; what is left out is said to be not stated */
  statements?: Partial<Record<Statement, string>>;
}

/** What every handler is given. Handlers read; nothing on the web writes. */
export interface Archive {
  store: Store;
  search: Search;
  vault: Vault;
  config: WebConfig;
  site: Site;
  pages: PageCache;
  now: () => Date;
}
