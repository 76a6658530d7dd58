import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const CODE =
  /(?:new Failure\(\s*|\bcode: |#reject\([\w.]+, |notice\([\w.]+, )"([a-z0-9]+(?:-[a-z0-9]+)+)"/g;

test("every code of a failure or problem is documented, and every documented code exists", () => {
  const used = new Set(
    readdirSync(`${root}/src`, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path) && !/\.(test|cases)\.tsx?$/.test(path))
      .flatMap((path) => [...readFileSync(`${root}/src/${path}`, "utf8").matchAll(CODE)])
      .map((match) => match[1]!),
  );
  const table = readFileSync(`${root}/docs/problems.md`, "utf8");
  const documented = new Set(
    table
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .flatMap((line) => [...line.split("|")[1]!.matchAll(/`([a-z0-9-]+)`/g)])
      .map((match) => match[1]!),
  );
  expect([...used].filter((code) => !documented.has(code)).sort()).toEqual([]);
  // codes that reach Failure through a helper are written in quotes somewhere
  const sources = readdirSync(`${root}/src`, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(`${root}/src/${path}`, "utf8"))
    .join("\n");
  expect([...documented].filter((code) => !sources.includes(`"${code}"`)).sort()).toEqual([]);
});
