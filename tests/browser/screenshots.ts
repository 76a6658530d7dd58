import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { hasShared, shared } from "../shared.ts";
import { hasChromium, launchChromium } from "./chromium.ts";

/**
 * Pictures of the pages, for people to look at: `npm run screenshots -- FOLDER`. Needs a build. The
 * demonstration collection, and the two sample pages where the shared input stands beside the project.
 */
const folder = process.argv[2] ?? "screenshots";
const papka = fileURLToPath(new URL("../../bin/papka", import.meta.url));
const demo = fileURLToPath(new URL("../../demo/three-poplars", import.meta.url));
const samples = ["new", "old"].map((skin) => shared(`samples/item-page-${skin}-skin.txt`));

const PAGES: Record<string, string> = {
  home: "/",
  results: "/search?q=gauge",
  item: "/document/1",
  texts: "/document/1?text=fr,en",
  images: "/document/1?text=images,en",
  arabic: "/document/12?text=ar",
  persian: "/document/16?text=fa,en",
  file: "/repository/cavr-invented/f-12/op-3/d-7",
  person: "/person/yelshansky-georgy",
  collection: "/collection/three-poplars",
  about: "/about",
};

const MODES = {
  light: { viewport: { width: 1360, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1360, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: "light", deviceScaleFactor: 2 },
} as const;

const run = promisify(execFile);

/** Serves an archive made for the pictures; resolves when it answers. */
const serveArchive = async (
  dir: string,
): Promise<{ address: string; samples: number[]; stop: () => Promise<void> }> => {
  await run(papka, ["init", dir, "--name", "The Gauge at Three Poplars"]);
  await run(papka, ["import", dir, demo]);
  const report = hasShared ? await run(papka, ["import", dir, ...samples, "--json"]) : null;
  const { numbers } = report
    ? (JSON.parse(report.stdout) as { numbers: number[] })
    : { numbers: [] };
  const server = spawn(papka, ["serve", dir, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface(server.stdout)) {
    const [address] = /http:\/\/\S+/.exec(line) ?? [];
    if (address === undefined) continue;
    return {
      address,
      samples: numbers,
      stop: async () => {
        server.kill("SIGTERM");
        await once(server, "exit");
      },
    };
  }
  throw new Error("the archive could not be served");
};

const take = async (
  browser: Browser,
  address: string,
  pages: Record<string, string>,
): Promise<void> => {
  for (const [mode, options] of Object.entries(MODES)) {
    const context = await browser.newContext({ baseURL: address, ...options });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path, { waitUntil: "networkidle" });
      await page.screenshot({ path: join(folder, `${name}-${mode}.png`), fullPage: true });
      if (mode === "light")
        await page.pdf({ path: join(folder, `${name}-print.pdf`), format: "A4" });
    }
    await context.close();
  }
};

if (!hasChromium()) process.exit(1);
mkdirSync(folder, { recursive: true });
const dir = mkdtempSync(join(tmpdir(), "papka-screenshots-"));
const archive = await serveArchive(join(dir, "archive"));
const browser = await launchChromium();
const sampled = archive.samples.map((number) => [`sample-${number}`, `/document/${number}`]);
await take(browser, archive.address, { ...PAGES, ...Object.fromEntries(sampled) });
await browser.close();
await archive.stop();
rmSync(dir, { recursive: true, force: true });
console.log(`Pictures in ${folder}`);
