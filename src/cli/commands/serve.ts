import { once } from "node:events";
import { Command, Option } from "commander";
import { drainOutbox } from "../../desk/reindex.ts";
import { portNumber } from "../arguments.ts";
import type { Archive, Context } from "../context.ts";
import { example, print } from "../output.ts";

export const serveCommand = (context: Context): Command =>
  new Command("serve")
    .description("serve an archive to browsers")
    .argument("<dir>", "the archive")
    .addOption(portOption())
    .addOption(hostOption())
    .addOption(jsonOption())
    .addHelpText("after", example("serve ./archive --port 8080"))
    .action(async (dir: string, at: Serving) => {
      await serveUntilStopped(context, await context.open(dir), at);
    });

export interface Serving {
  host: string;
  port: number;
  json?: boolean;
}

export const jsonOption = (): Option =>
  new Option("--json", "print the address as one line of JSON");

export const portOption = (): Option =>
  new Option("--port <port>", "0 = any free port").argParser(portNumber).default(8080);

export const hostOption = (): Option =>
  new Option("--host <host>", "address to listen on").default("127.0.0.1");

export const serveUntilStopped = async (
  context: Context,
  archive: Archive,
  at: Serving,
): Promise<void> => {
  // documents can be read meanwhile; only searches wait for an index that must be made anew
  const inStep = drainOutbox(archive.desk).catch((error: Error) => {
    context.stderr.write(
      `papka: the search index could not be brought in step: ${error.message}\n`,
    );
  });
  try {
    const server = await context.serve(archive, at);
    const { archiveName } = archive.config;
    print(
      context,
      at.json
        ? JSON.stringify({ address: server.address, archiveName })
        : `${archiveName} is served on ${server.address} (Ctrl-C stops it)`,
    );
    const stop = new AbortController();
    await Promise.race(
      ["SIGINT", "SIGTERM"].map((signal) => once(process, signal, { signal: stop.signal })),
    );
    stop.abort();
    await server.close();
  } finally {
    await inStep;
    await archive.close();
  }
};
