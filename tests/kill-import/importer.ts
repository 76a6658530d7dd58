/**
 * `node importer.ts ARCHIVE SOURCE embedded|remembered`: imports, and prints the numbers of each
 * batch once it is durable. `remembered`: with an index in memory, which starts faster.
 */
import { writeSync } from "node:fs";
import { importSources } from "../../src/desk/import.ts";
import { openDesk, RememberedIndex } from "../desk.ts";

const [archive, source, index] = process.argv.slice(2);
const { desk, close } = await openDesk(
  archive!,
  index === "remembered" ? new RememberedIndex() : undefined,
);
writeSync(1, "begun\n");
const report = await importSources(desk, [source!], {
  atOnce: 8,
  onCommit: (numbers) => void writeSync(1, `${numbers.join(" ")}\n`),
});
writeSync(1, `ended ${report.rejected}\n`);
await close();
