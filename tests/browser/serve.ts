import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { importSources } from "../../src/desk/import.ts";
import { buildAssets } from "./assets.ts";
import { makeWorld, type World } from "./world.ts";

const demo = fileURLToPath(new URL("../../demo/three-poplars", import.meta.url));

/** The demonstration archive behind a socket of this machine. */
export const serveDemo = async (): Promise<World & { address: string }> => {
  const world = await makeWorld({ assets: await buildAssets(), archiveName: "Demonstration" });
  const { problems } = await importSources(world.desk, [demo], {});
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  const server = createAdaptorServer({ fetch: world.app.fetch });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    ...world,
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      await world.close();
    },
  };
};
