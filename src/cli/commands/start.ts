import { existsSync, renameSync, rmSync } from "node:fs";
import { Command } from "commander";
import { initArchive } from "../../desk/archive-folder.ts";
import { importSources } from "../../desk/import.ts";
import type { Context } from "../context.ts";
import { example, plural, print } from "../output.ts";
import { hostOption, portOption, serveUntilStopped } from "./serve.ts";

export const startCommand = (context: Context): Command =>
  new Command("start")
    .description("serve ./archive; make it with the demonstration collection if there is none")
    .option("--archive <dir>", "the archive", "./archive")
    .addOption(portOption())
    .addOption(hostOption())
    .addHelpText("after", example("start", "start --port 8081 --archive ./my-archive"))
    .action(async ({ archive: dir, ...at }: { archive: string; host: string; port: number }) => {
      if (!existsSync(dir)) await makeDemonstration(context, dir);
      const archive = await context.open(dir);
      await serveUntilStopped(context, archive, at);
    });

/** Made aside and moved into place whole, so that an interruption leaves no half archive. */
const makeDemonstration = async (context: Context, dir: string): Promise<void> => {
  const aside = `${dir.replace(/[/\\]+$/, "")}.unfinished`;
  rmSync(aside, { recursive: true, force: true });
  await initArchive(aside, { name: "Papka demonstration archive" });
  const archive = await context.open(aside);
  try {
    const { added } = await importSources(archive.desk, [context.demo], {});
    print(context, `Made ${dir} with the demonstration collection (${plural(added, "document")})`);
  } finally {
    await archive.close();
  }
  renameSync(aside, dir);
};
