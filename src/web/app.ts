import { Hono } from "hono";
import type { Search } from "../search/search.ts";
import type { Store } from "../store/store.ts";
import type { Vault } from "../vault/vault.ts";
import type { Archive, WebConfig } from "./archive.ts";
import { loadAssets, type Assets } from "./assets.ts";
import { notFound } from "./errors.ts";
import { about } from "./handlers/about.tsx";
import { asset } from "./handlers/asset.ts";
import { collection } from "./handlers/collection.tsx";
import { facsimile } from "./handlers/facsimile.ts";
import { hierarchy } from "./handlers/hierarchy.tsx";
import { home } from "./handlers/home.tsx";
import { index } from "./handlers/index.tsx";
import { item } from "./handlers/item.tsx";
import { listing } from "./handlers/listing.tsx";
import { problem } from "./handlers/problem.tsx";
import { search } from "./handlers/search.tsx";
import { year } from "./handlers/year.tsx";
import { PageCache } from "./page-cache.ts";
import { routes } from "./routes.ts";

export interface AppOptions {
  store: Store;
  search: Search;
  vault: Vault;
  config: WebConfig;
  assets?: Assets;
  now?: () => Date;
  /** bytes of pages kept in memory */
  pageCache?: number;
}

const PAGE_CACHE = 32 * 1024 * 1024;

/** The archive for browsers. It reads as the public does; nothing here writes. */
export const createApp = ({ assets = loadAssets(), ...options }: AppOptions): Hono => {
  const { store, search: engine, vault, config, now = () => new Date() } = options;
  const archive: Archive = {
    store,
    search: engine,
    vault,
    config,
    now,
    pages: new PageCache(options.pageCache ?? PAGE_CACHE),
    site: {
      name: config.archiveName,
      description: config.description ?? "",
      baseUrl: config.baseUrl.replace(/\/+$/, ""),
      dateStyle: config.dateStyle ?? "eu",
      to: routes,
      assets,
    },
  };
  const app = new Hono({ strict: false });
  app.get("/", home(archive));
  app.get("/search", search(archive));
  app.get("/document/:ref", item(archive));
  app.get("/document/:number/facsimile/:digest", facsimile(archive));
  app.get("/repository/:key{.+}", hierarchy(archive));
  app.get("/collection/:key{.+}", collection(archive));
  app.get("/year/:key", year(archive));
  for (const kind of ["person", "place", "subject", "type", "language", "marking"] as const) {
    app.get(`/${kind}/:key`, listing(archive, kind));
  }
  for (const kind of [
    "repository",
    "collection",
    "person",
    "place",
    "year",
    "subject",
    "type",
    "language",
    "marking",
  ] as const) {
    app.get(routes.index(kind), index(archive, kind));
  }
  app.get("/about", about(archive));
  app.get("/assets/:name", asset(assets));
  app.notFound((c) => problem(archive, c, notFound()));
  app.onError((error, c) => problem(archive, c, error));
  return app;
};
