import { renameSync, rmSync } from "node:fs";
import { initArchive } from "../desk/archive-folder.ts";
import { importSources } from "../desk/import.ts";
import type { Context } from "./context.ts";
import { plural } from "./output.ts";

/** Made aside and moved into place whole, so that an interruption leaves no half archive. */
export const makeDemonstration = async (context: Context, dir: string): Promise<void> => {
  const aside = `${dir.replace(/[/\\]+$/, "")}.unfinished`;
  rmSync(aside, { recursive: true, force: true });
  await initArchive(aside, { name: "Papka demonstration archive" });
  const archive = await context.open(aside);
  try {
    const { added } = await importSources(archive.desk, [context.demo], {});
    context.stderr.write(
      `Made ${dir} with the demonstration collection (${plural(added, "document")})\n`,
    );
  } finally {
    await archive.close();
  }
  renameSync(aside, dir);
};
