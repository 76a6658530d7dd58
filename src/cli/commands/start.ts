import { existsSync } from "node:fs";
import { Command } from "commander";
import type { Context } from "../context.ts";
import { example } from "../output.ts";
import { hostOption, jsonOption, portOption, type Serving, serveUntilStopped } from "./serve.ts";

export const startCommand = (context: Context): Command =>
  new Command("start")
    .description("serve ./archive; make it with the demonstration collection if there is none")
    .option("--archive <dir>", "the archive", "./archive")
    .addOption(portOption())
    .addOption(hostOption())
    .addOption(jsonOption())
    .addHelpText("after", example("start", "start --port 8081 --archive ./my-archive"))
    .action(async ({ archive: dir, ...at }: Serving & { archive: string }) => {
      if (!existsSync(dir)) {
        // the readers of all formats are only loaded for this
        const { makeDemonstration } = await import("../demonstration.ts");
        await makeDemonstration(context, dir);
      }
      const archive = await context.open(dir);
      await serveUntilStopped(context, archive, at);
    });
