import { Command } from "commander";
import type { Locator } from "../../archive/locator.ts";
import { parseLocators } from "../../locators/parse.ts";
import { repository } from "../../locators/repositories.ts";
import type { Context } from "../context.ts";
import { example, print, printJson } from "../output.ts";

export const locatorCommand = (context: Context): Command =>
  new Command("locator")
    .description("try out how an archival reference is understood")
    .argument("<text...>", "one or more references; Ibid. inherits from the one before")
    .option("--json", "print JSON")
    .addHelpText("after", example("locator 'RGANI, f. 89, op.15, d.24, ll. 9-10'"))
    .action((texts: string[], options: { json?: boolean }) => {
      const locators: Locator[] = [];
      for (const text of texts) locators.push(...parseLocators(text, locators.at(-1)));
      if (options.json) printJson(context, locators);
      else for (const locator of locators) print(context, ...locatorLines(locator));
    });

const locatorLines = ({ verbatim, repository: id, parts, notUnderstood }: Locator): string[] => [
  verbatim,
  `  repository: ${id === null ? "not named or not known" : (repository(id)?.name ?? id)}`,
  ...Object.entries(parts).map(([part, value]) => `  ${part}: ${value}`),
  ...notUnderstood.map((text) => `  not understood: ${text}`),
];
