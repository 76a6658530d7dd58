import { Command } from "commander";
import { initArchive } from "../../desk/archive-folder.ts";
import type { Context } from "../context.ts";
import { example, print, printJson } from "../output.ts";

export const initCommand = (context: Context): Command =>
  new Command("init")
    .description("make a new, empty archive")
    .argument("<dir>", "folder to make it in")
    .option("--name <name>", "what the archive is called")
    .option("--json", "print JSON")
    .addHelpText("after", example('init ./archive --name "Cold War Papers"'))
    .action(async (dir: string, options: { name?: string; json?: boolean }) => {
      const made = await initArchive(dir, options.name === undefined ? {} : { name: options.name });
      if (options.json) printJson(context, { archive: dir, ...made });
      else print(context, `Made an empty archive in ${dir}`);
    });
