import { Command } from "commander";
import { reindex } from "../../desk/reindex.ts";
import type { Context } from "../context.ts";
import { example, plural, print, printJson } from "../output.ts";
import { progressTo } from "../progress.ts";

export const indexCommand = (context: Context): Command =>
  new Command("index")
    .description("rebuild everything derived: the search index, lists and counts")
    .argument("<dir>", "the archive")
    .option("--json", "print JSON")
    .addHelpText("after", example("index ./archive"))
    .action(async (dir: string, options: { json?: boolean }) => {
      const archive = await context.open(dir);
      const progress = progressTo(context.stderr);
      try {
        const documents = await reindex(archive.desk, (at) => progress.update(at));
        progress.end();
        if (options.json) printJson(context, { documents });
        else print(context, `Indexed ${plural(documents, "document")}`);
      } finally {
        progress.end();
        await archive.close();
      }
    });
