import { Command, Option } from "commander";
import { READERS } from "../../formats/readers.ts";
import type { Problem } from "../../base/failure.ts";
import { type ImportReport, importSources } from "../../desk/import.ts";
import type { Context } from "../context.ts";
import { example, plural, print, printJson } from "../output.ts";
import { progressTo } from "../progress.ts";

interface Options {
  as?: string;
  collection?: string;
  dryRun?: boolean;
  json?: boolean;
}

export const importCommand = (context: Context): Command =>
  new Command("import")
    .description("bring documents in: item pages, TEI, CSV, JSON")
    .argument("<dir>", "the archive")
    .argument("<source...>", "files, folders, .zip, .tar, .tar.gz or .tar.xz")
    .addOption(
      new Option("--as <format>", "read as this format instead of recognising it").choices(
        READERS.map(({ name }) => name),
      ),
    )
    .option("--collection <name>", "put every item into this collection")
    .option("--dry-run", "read and check everything, write nothing")
    .option("--json", "print the report as JSON")
    .addHelpText(
      "after",
      `${example(
        "import ./archive frus1961-63v06.xml",
        "import ./archive pages/ --collection 'Iran, 1986' --dry-run",
      )}
Exit code: 0 nothing was rejected, 2 something was, 1 it could not run.`,
    )
    .action(async (dir: string, sources: string[], options: Options) => {
      const archive = await context.open(dir);
      const interruption = new AbortController();
      const interrupt = (): void => interruption.abort();
      process.once("SIGINT", interrupt);
      process.once("SIGTERM", interrupt);
      const progress = progressTo(context.stderr);
      try {
        const report = await importSources(archive.desk, sources, {
          ...(options.as === undefined ? {} : { as: options.as }),
          ...(options.collection === undefined ? {} : { collection: options.collection }),
          dryRun: options.dryRun ?? false,
          signal: interruption.signal,
          onProgress: (at) => progress.update(at),
        });
        progress.end();
        if (options.json) printJson(context, publicReport(report));
        else printReport(context, report, options.dryRun ?? false);
        context.exit(report.rejected > 0 ? 2 : 0);
      } finally {
        progress.end();
        process.off("SIGINT", interrupt);
        process.off("SIGTERM", interrupt);
        await archive.close();
      }
    });

const publicReport = (report: ImportReport): ImportReport => ({
  ...report,
  problems: report.problems.map(({ path, line, code, message, severity }) => ({
    path,
    ...(line === undefined ? {} : { line }),
    code,
    message,
    severity,
  })),
});

const problemLine = ({ path, line, code, message }: Problem): string =>
  `${[path, line].filter((part) => part !== undefined).join(":")}: ${code}: ${message}`;

const printReport = (context: Context, report: ImportReport, dryRun: boolean): void => {
  for (const problem of report.problems) context.stderr.write(`${problemLine(problem)}\n`);
  const { added, changed, unchanged, rejected } = report;
  print(
    context,
    `${dryRun ? "Nothing was written. It would be: " : ""}${added} added, ${changed} changed, ${unchanged} unchanged, ${rejected} rejected` +
      (report.problems.length > rejected
        ? `; ${plural(report.problems.length - rejected, "notice")}`
        : ""),
  );
};
