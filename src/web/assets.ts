import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { z } from "zod";
import { STYLES, type StyleName } from "../pages/site.ts";

export interface Asset {
  bytes: Uint8Array<ArrayBuffer>;
  /** the same under Brotli, where that is smaller */
  brotli: Uint8Array<ArrayBuffer> | null;
  mediaType: string;
}

/** Style, fonts, scripts, by the hashed names that Vite gave them; read once, kept in memory. */
export interface Assets {
  files: ReadonlyMap<string, Asset>;
  styles: Partial<Record<StyleName, string>>;
  scripts: string[];
  /** what every page needs at once */
  fonts: string[];
}

/** Pages without style or script: what they are where nothing has been built. */
export const NO_ASSETS: Assets = { files: new Map(), styles: {}, scripts: [], fonts: [] };

const MEDIA_TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
};

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), src: z.string().optional(), isEntry: z.boolean().default(false) }),
);

const read = (path: string): Asset => {
  const bytes = new Uint8Array(readFileSync(path));
  const extension = path.slice(path.lastIndexOf(".") + 1);
  const squeezed = extension === "woff2" ? bytes : new Uint8Array(brotliCompressSync(bytes));
  return {
    bytes,
    brotli: squeezed.length < bytes.length ? squeezed : null,
    mediaType: MEDIA_TYPES[extension] ?? "application/octet-stream",
  };
};

/** Where `npm run build` puts them, seen from dist/web as from src/web. */
const BUILT_ASSETS = fileURLToPath(new URL("../../dist/public", import.meta.url));

/** @throws where the folder has no manifest: run `npm run build` */
export const loadAssets = (folder: string = BUILT_ASSETS): Assets => {
  const manifest = Manifest.parse(JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")));
  const chunks = Object.values(manifest);
  const addresses = (which: (chunk: (typeof chunks)[number]) => boolean): string[] =>
    chunks.filter(which).map(({ file }) => `/${file}`);
  return {
    files: new Map(chunks.map(({ file }) => [`/${file}`, read(`${folder}/${file}`)])),
    styles: Object.fromEntries(
      STYLES.map((name) => [
        name,
        addresses(({ src, isEntry }) => isEntry && src?.endsWith(`/${name}.css`) === true)[0],
      ]),
    ),
    scripts: addresses(({ file, isEntry }) => isEntry && file.endsWith(".js")),
    fonts: addresses(({ file }) => /\/source-serif-4-latin-400-normal/.test(file)),
  };
};
