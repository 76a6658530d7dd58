import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Style, fonts and islands under hashed names, with the manifest that src/web/assets.ts reads. */
export default defineConfig({
  root: path("../.."),
  publicDir: false,
  logLevel: "warn",
  build: {
    outDir: path("../../dist/public"),
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsInlineLimit: 0,
    modulePreload: false,
    // light-dark(), container queries, nesting are read by every browser since 2024
    target: ["chrome125", "firefox128", "safari17.5"],
    rolldownOptions: {
      input: [
        path("main.ts"),
        ...["index", "item", "list"].map((name) => path(`../pages/style/${name}.css`)),
      ],
      // fonts keep their names: the page asks for one of them before the style does
      output: {
        assetFileNames: "assets/[name]-[hash][extname]",
        entryFileNames: "assets/[name]-[hash].js",
      },
    },
  },
});
