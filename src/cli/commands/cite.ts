import { Command, Option } from "commander";
import { CITATION_STYLES, type CitationStyle, cite } from "../../formats/citation/styles.ts";
import { WRITERS } from "../../formats/writers.ts";
import { itemNamed } from "../arguments.ts";
import { citationContext } from "../citation-context.ts";
import type { Context } from "../context.ts";
import { example, print, printJson } from "../output.ts";

/** Formats of reference managers, which `cite` knows under their usual names too. */
const FILES: Record<string, string> = { bibtex: "bib", ris: "ris", "csl-json": "csl.json" };
const STYLES = CITATION_STYLES.map((style) => style.id);

export const citeCommand = (context: Context): Command =>
  new Command("cite")
    .description("print the citation of one document")
    .argument("<dir>", "the archive")
    .argument("<number>", "record number or source identifier")
    .addOption(
      new Option("--style <style>").choices([...STYLES, ...Object.keys(FILES)]).default("house"),
    )
    .option("--json", "print every style as JSON")
    .addHelpText("after", example("cite ./archive 12", "cite ./archive 12 --style chicago-note"))
    .action(async (dir: string, number: string, options: { style: string; json?: boolean }) => {
      const archive = await context.open(dir);
      try {
        const item = await itemNamed(archive.desk.store, number);
        const about = await citationContext(archive, item);
        const citation = (style: CitationStyle): string => cite(item, style, about).text;
        if (options.json) {
          printJson(context, {
            number: item.number,
            citations: Object.fromEntries(STYLES.map((style) => [style, citation(style)])),
          });
          return;
        }
        const extension = FILES[options.style];
        const writer = WRITERS.find((candidate) => candidate.extension === extension);
        print(
          context,
          writer ? writer.write(item, about).trimEnd() : citation(options.style as CitationStyle),
        );
      } finally {
        await archive.close();
      }
    });
