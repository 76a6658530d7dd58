import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { loadAssets, type Assets } from "../../src/web/assets.ts";

const configFile = fileURLToPath(new URL("../../src/islands/vite.config.ts", import.meta.url));

/** Style and islands built from the sources as they are, read into memory. */
export const buildAssets = async (): Promise<Assets> => {
  const outDir = mkdtempSync(join(tmpdir(), "papka-assets-"));
  try {
    await build({ configFile, build: { outDir, emptyOutDir: true } });
    return loadAssets(outDir);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
};
