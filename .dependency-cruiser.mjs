/**
 * The import rule (ARCHITECTURE.md): each layer and the layers it may import. Ports may be
 * imported by the desk, the web and the CLI; their adapters by main.ts alone.
 */
const pure = ["archive", "base", "locators", "names", "dossier"];
const ports = ["store/store", "vault/vault", "search/search", "search/query"];
const layers = {
  base: [],
  archive: ["base"],
  locators: ["archive", "base"],
  names: ["archive", "base"],
  dossier: ["archive", "base", "locators", "names"],
  formats: pure,
  store: ["archive", "names", "base"],
  vault: ["archive", "names", "base"],
  search: ["archive", "names", "base"],
  desk: [...pure, "formats", ...ports],
  pages: ["archive", "formats", "base"],
  islands: ["archive", "base"],
  web: [...pure, "formats", "desk", "pages", "config", ...ports],
  cli: [...pure, "formats", "desk", "pages", "web", "config", ...ports],
};

const test = "\\.(test|cases)\\.tsx?$";

export default {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `${layer}-imports`,
      severity: "error",
      from: { path: `^src/${layer}/`, pathNot: test },
      to: {
        path: "^src/",
        pathNot: [layer, ...allowed].map((name) => `^src/${name}(/|\\.)`),
      },
    })),
    {
      name: "main-alone-chooses-adapters",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/main\\.ts$", "^src/(store|vault|search)/", test] },
      to: { path: "^src/(store/sqlite|vault/disk|search/embedded)/" },
    },
    { name: "nobody-imports-main", severity: "error", from: {}, to: { path: "^src/main\\.ts$" } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|node_modules)" },
    parser: "swc",
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx"],
      conditionNames: ["import", "node", "default"],
    },
  },
};
