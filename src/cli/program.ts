import { Command, CommanderError } from "commander";
import { Failure } from "../base/failure.ts";
import { checkCommand } from "./commands/check.ts";
import { citeCommand } from "./commands/cite.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { indexCommand } from "./commands/index.ts";
import { initCommand } from "./commands/init.ts";
import { locatorCommand } from "./commands/locator.ts";
import { searchCommand } from "./commands/search.ts";
import { serveCommand } from "./commands/serve.ts";
import { showCommand } from "./commands/show.ts";
import { startCommand } from "./commands/start.ts";
import type { Context } from "./context.ts";

const COMMANDS = [
  startCommand,
  initCommand,
  importCommand,
  searchCommand,
  showCommand,
  citeCommand,
  locatorCommand,
  exportCommand,
  checkCommand,
  indexCommand,
  serveCommand,
];

/** Exit codes: 0 done, 1 could not run; `import` and `check` add their own 2 and 3. */
export const run = async (args: readonly string[], context: Context): Promise<void> => {
  const program = new Command("papka")
    .description("A digital archive for declassified government documents.")
    .version("0.1.0")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    })
    .showHelpAfterError("(add --help for the options and an example)");
  for (const make of COMMANDS) {
    program.addCommand(make(context).copyInheritedSettings(program));
  }
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      context.exit(error.exitCode === 0 ? 0 : 1);
      return;
    }
    if (!(error instanceof Failure)) throw error;
    const { code, message, place } = error;
    if (args.includes("--json")) {
      context.stdout.write(`${JSON.stringify({ error: { code, message, ...place } }, null, 2)}\n`);
    } else {
      const where = place
        ? `${[place.path, place.line].filter((part) => part !== undefined).join(":")}: `
        : "";
      context.stderr.write(`papka: ${where}${code}: ${message}\n`);
    }
    context.exit(1);
  }
};
