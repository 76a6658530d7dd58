import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const CODE =
  /(?:new Failure\(\s*|\bcode: |#reject\([\w.]+, |notice\([\w.]+, )"([a-z0-9]+(?:-[a-z0-9]+)+)"/g;

const sourcesOf = (kind: (path: string) => boolean): string =>
  readdirSync(`${root}/src`, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && kind(path))
    .map((path) => readFileSync(`${root}/src/${path}`, "utf8"))
    .join("\n");

/** First groups of all matches, once each. */
const found = (text: string, pattern: RegExp): Set<string> =>
  new Set(Array.from(text.matchAll(pattern), (match) => match[1]!));

test("every code of a failure or problem is documented, and every documented code exists", () => {
  const used = found(
    sourcesOf((path) => !/\.(test|cases)\.tsx?$/.test(path)),
    CODE,
  );
  const firstCells = readFileSync(`${root}/docs/problems.md`, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|")[1])
    .join("\n");
  const documented = found(firstCells, /`([a-z0-9-]+)`/g);
  expect([...used].filter((code) => !documented.has(code)).sort()).toEqual([]);
  // codes that reach Failure through a helper are written in quotes somewhere
  const sources = sourcesOf(() => true);
  expect([...documented].filter((code) => !sources.includes(`"${code}"`)).sort()).toEqual([]);
});
