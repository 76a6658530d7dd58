import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cruise } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

test("every module of src obeys the import rule, and the checker saw every module", async () => {
  const config = await extractConfig(`${root}/.dependency-cruiser.mjs`);
  const { output } = await cruise(["src"], {
    ...config.options,
    ruleSet: config,
    validate: true,
    baseDir: root,
  });
  if (typeof output === "string") throw new Error(output);
  const violations = output.summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`,
  );
  expect(violations).toEqual([]);

  // dependency-cruiser passes with no modules at all where it cannot parse TypeScript
  const written = readdirSync(`${root}/src`, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `src/${path.replaceAll("\\", "/")}`);
  const seen = new Set(output.modules.map((module) => module.source));
  expect(written.filter((path) => !seen.has(path))).toEqual([]);
  // and it followed the imports: the item is described by other nouns
  const item = output.modules.find((module) => module.source === "src/archive/item.ts");
  expect(item?.dependencies.map((dependency) => dependency.resolved)).toContain(
    "src/archive/agent.ts",
  );
});
