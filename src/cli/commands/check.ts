import { Command } from "commander";
import { type CheckReport, check } from "../../desk/check.ts";
import type { Context } from "../context.ts";
import { example, plural, print, printJson, readableBytes } from "../output.ts";

const DAMAGED = 3;

export const checkCommand = (context: Context): Command =>
  new Command("check")
    .description("re-read every byte and verify the history")
    .argument("<dir>", "the archive")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      `${example("check ./archive")}\nExit code: 0 all is well, 3 something is missing, altered, orphaned or broken.`,
    )
    .action(async (dir: string, options: { json?: boolean }) => {
      const archive = await context.open(dir);
      try {
        const report = await check(archive.desk);
        if (options.json) printJson(context, report);
        else printReport(context, report);
        context.exit(FINDINGS.some((finding) => report[finding].length > 0) ? DAMAGED : 0);
      } finally {
        await archive.close();
      }
    });

const FINDINGS = ["missing", "altered", "orphaned", "chainBroken"] as const;

const printReport = (context: Context, report: CheckReport): void => {
  print(context, `${plural(report.objects, "object")}, ${readableBytes(report.bytes)}`);
  for (const finding of FINDINGS) {
    for (const which of report[finding]) {
      print(context, `${finding}: ${typeof which === "string" ? which : JSON.stringify(which)}`);
    }
  }
  if (FINDINGS.every((finding) => report[finding].length === 0)) print(context, "All is well.");
};
