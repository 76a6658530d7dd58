#!/usr/bin/env node
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Failure } from "./base/failure.ts";
import type { Archive, Context } from "./cli/context.ts";
import { run } from "./cli/program.ts";

// What a page leaves behind is short-lived: for a server, a large nursery only puts its collection
// off. An import is faster with it.
if (process.argv[2] === "serve" || process.argv[2] === "start") {
  setFlagsFromString("--max-semi-space-size=4");
  setFlagsFromString("--semi-space-growth-factor=1");
}

// What a command does not need is not loaded: `papka --help` should not wait for a database.

const open = async (dir: string): Promise<Archive> => {
  const [
    { requireArchive },
    { readConfig },
    { openSqliteStore },
    { openDiskVault },
    { openEmbeddedSearch },
  ] = await Promise.all([
    import("./desk/archive-folder.ts"),
    import("./config.ts"),
    import("./store/sqlite/open.ts"),
    import("./vault/disk/open.ts"),
    import("./search/embedded/open.ts"),
  ]);
  await requireArchive(dir);
  const config = readConfig(dir);
  const store = await openSqliteStore(join(dir, "store.sqlite"));
  const vault = await openDiskVault(join(dir, "vault"));
  const search = await openEmbeddedSearch(join(dir, "search"));
  return {
    desk: { store, vault, search, now: () => new Date() },
    config,
    close: async () => {
      await Promise.all([store.close(), vault.close(), search.close()]);
    },
  };
};

const serve: Context["serve"] = async ({ desk, config }, { host, port }) => {
  const [{ createAdaptorServer }, { createApp }] = await Promise.all([
    import("@hono/node-server"),
    import("./web/app.ts"),
  ]);
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request) });
  server.listen(port, host);
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    throw new Failure(
      "cannot-listen",
      `cannot listen on ${host}, port ${port} (${error.code}): choose another with --port or --host`,
    );
  });
  const bound = server.address() as AddressInfo;
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${bound.port}`;
  const app = createApp({ ...desk, config: { ...config, baseUrl: config.baseUrl ?? address } });
  return {
    address,
    close: async () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await once(server, "close");
    },
  };
};

// a reader such as `head` may stop reading: that is not an error of ours
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

await run(process.argv.slice(2), {
  open,
  serve,
  demo: fileURLToPath(new URL("../demo/three-poplars", import.meta.url)),
  stdout: process.stdout,
  stderr: process.stderr,
  exit: (code) => {
    process.exitCode = code;
  },
});
