import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { Failure } from "../base/failure.ts";
import type { Context } from "./context.ts";

/** src/cli and dist/cli lie equally deep in the package. */
const { version } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
) as { version: string };

type Make = (context: Context) => Command;

/** In the order of the help. Each is loaded when it is asked for, so that the others cost no time. */
const COMMANDS: Record<string, () => Promise<Make>> = {
  start: async () => (await import("./commands/start.ts")).startCommand,
  init: async () => (await import("./commands/init.ts")).initCommand,
  import: async () => (await import("./commands/import.ts")).importCommand,
  search: async () => (await import("./commands/search.ts")).searchCommand,
  show: async () => (await import("./commands/show.ts")).showCommand,
  cite: async () => (await import("./commands/cite.ts")).citeCommand,
  locator: async () => (await import("./commands/locator.ts")).locatorCommand,
  export: async () => (await import("./commands/export.ts")).exportCommand,
  check: async () => (await import("./commands/check.ts")).checkCommand,
  index: async () => (await import("./commands/index.ts")).indexCommand,
  serve: async () => (await import("./commands/serve.ts")).serveCommand,
};

/** The command asked for; all of them for the help, or to suggest what may have been meant. */
const commandsFor = (asked: string | undefined): Promise<Make[]> => {
  const load = asked !== undefined && Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
  return Promise.all(load ? [load()] : Object.values(COMMANDS).map((each) => each()));
};

/** Exit codes: 0 done, 1 could not run; `import` and `check` add their own 2 and 3. */
export const run = async (args: readonly string[], context: Context): Promise<void> => {
  const program = new Command("papka")
    .description("A digital archive for declassified government documents.")
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    })
    .showHelpAfterError("(add --help for the options and an example)");
  for (const make of await commandsFor(args[0])) {
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
