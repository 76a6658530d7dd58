/** `node importer.ts ARCHIVE SOURCE…`: imports, and prints the numbers of each batch once it is durable. */
import { writeSync } from "node:fs";
import { importSources } from "../../src/desk/import.ts";
import { openDesk } from "../desk.ts";

const [archive, ...sources] = process.argv.slice(2);
const { desk, close } = await openDesk(archive!);
writeSync(1, "begun\n");
const report = await importSources(desk, sources, {
  atOnce: 8,
  onCommit: (numbers) => void writeSync(1, `${numbers.join(" ")}\n`),
});
writeSync(1, `ended ${report.rejected}\n`);
await close();
