import { Command, Option } from "commander";
import { EDITOR } from "../../archive/access.ts";
import { exportJson, exportTei } from "../../desk/export.ts";
import type { Context } from "../context.ts";
import { example, plural, print, printJson } from "../output.ts";

const EXPORTS = { json: exportJson, tei: exportTei };

export const exportCommand = (context: Context): Command =>
  new Command("export")
    .description("write the whole archive out, to be read back identical")
    .argument("<dir>", "the archive")
    .addOption(new Option("--as <format>").choices(Object.keys(EXPORTS)).makeOptionMandatory())
    .requiredOption("--to <folder>", "an empty or new folder")
    .option("--json", "print JSON")
    .addHelpText("after", example("export ./archive --as json --to ./archive-2026"))
    .action(
      async (dir: string, options: { as: keyof typeof EXPORTS; to: string; json?: boolean }) => {
        const archive = await context.open(dir);
        try {
          const report = await EXPORTS[options.as](archive.desk, EDITOR, options.to);
          if (options.json) printJson(context, report);
          else
            print(
              context,
              `Wrote ${plural(report.items, "item")} in ${plural(report.files, "file")} to ${options.to}`,
            );
        } finally {
          await archive.close();
        }
      },
    );
