import { Command, Option } from "commander";
import { WRITERS } from "../../formats/writers.ts";
import { itemNamed } from "../arguments.ts";
import { citationContext } from "../citation-context.ts";
import type { Context } from "../context.ts";
import { example } from "../output.ts";

const FORMATS = WRITERS.map((writer) => writer.extension);

export const showCommand = (context: Context): Command =>
  new Command("show")
    .description("print one document")
    .argument("<dir>", "the archive")
    .argument("<number>", "record number or source identifier")
    .addOption(new Option("--format <format>").choices(FORMATS).default("txt"))
    .option("--json", "short for --format json")
    .addHelpText(
      "after",
      example("show ./archive 12", "show ./archive 'frus1961-63v06#d56' --format tei.xml"),
    )
    .action(async (dir: string, number: string, options: { format: string; json?: boolean }) => {
      const archive = await context.open(dir);
      try {
        const item = await itemNamed(archive.desk.store, number);
        const extension = options.json ? "json" : options.format;
        const writer = WRITERS.find((candidate) => candidate.extension === extension)!;
        const text = writer.write(item, await citationContext(archive, item));
        context.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
      } finally {
        await archive.close();
      }
    });
