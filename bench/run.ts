/**
 * `npm run bench [-- SOURCE]`: imports a corpus, then measures search, pages and start-up.
 * Everything runs as a user would run it: the built CLI and server in processes of their own.
 * SOURCE defaults to the shared corpus sample beside the project.
 */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import autocannon from "autocannon";
import { openEmbeddedSearch } from "../src/search/embedded/open.ts";
import { shared } from "../tests/shared.ts";
import { benchSearch } from "./search.ts";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const source = process.argv[2] ?? shared("corpus/frus-sample.tar.xz");
const work = mkdtempSync(join(tmpdir(), "papka-bench-"));
const archive = join(work, "archive");

const sizeOf = (path: string): number => {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
};
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Peak (`VmHWM`) and present (`VmRSS`) resident memory in bytes, from Linux; NaN elsewhere. */
const memoryOf = (pid: number): { peak: number; now: number } => {
  const path = `/proc/${pid}/status`;
  const status = existsSync(path) ? readFileSync(path, "utf8") : "";
  const field = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? Number.NaN) * 1024;
  return { peak: field("VmHWM"), now: field("VmRSS") };
};

const benchImport = async (): Promise<number[]> => {
  await promisify(execFile)(process.execPath, [main, "init", archive]);
  const begun = performance.now();
  const child = spawn(process.execPath, [main, "import", archive, source, "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid!).peak || 0);
  }, 50);
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  await once(child, "close");
  clearInterval(watch);
  const seconds = (performance.now() - begun) / 1000;
  const report = JSON.parse(output) as { added: number; rejected: number; numbers: number[] };
  const vault = sizeOf(join(archive, "vault"));
  console.table({
    "import: documents added": report.added,
    "import: rejected": report.rejected,
    "import: seconds, whole process": seconds.toFixed(2),
    "import: documents/s": Math.round(report.added / seconds),
    "import: MB/s of source text": (vault / 1e6 / seconds).toFixed(1),
    "import: peak memory": megabytes(peak),
    "disk: vault (the sources)": megabytes(vault),
    "disk: store (records, history)": megabytes(sizeOf(join(archive, "store.sqlite"))),
    "disk: search index": megabytes(sizeOf(join(archive, "search"))),
  });
  return report.numbers;
};

const load = async (title: string, address: string, paths: string[]): Promise<object> => {
  const result = await autocannon({
    url: address,
    connections: 32,
    duration: 8,
    headers: { "accept-encoding": "gzip" },
    requests: paths.map((path) => ({ path })),
  });
  if (result.non2xx || result.errors) {
    throw new Error(`${title}: ${result.non2xx} answers were not 2xx, ${result.errors} errors`);
  }
  const { p50, p99, max } = result.latency;
  return {
    what: title,
    "requests/s": Math.round(result.requests.average),
    "p50 ms": p50,
    "p99 ms": p99,
    "max ms": max,
  };
};

/** One reader, one page after another. */
const viewed = async (what: string, address: string, paths: string[]): Promise<object> => {
  const times: number[] = [];
  for (const path of paths) {
    const from = performance.now();
    await (await fetch(address + path)).text();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return {
    [`item page, ${what}, p50 ms`]: times[Math.floor(times.length * 0.5)]!.toFixed(2),
    [`item page, ${what}, p95 ms`]: times[Math.floor(times.length * 0.95)]!.toFixed(2),
  };
};

const shuffled = <T>(values: readonly T[]): T[] => {
  let state = 7;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647);
  return values
    .map((value) => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
};

/** Starts a server that prints its address. */
const started = async (
  args: string[],
): Promise<{ address: string; pid: number; stop: () => Promise<void> }> => {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise<string>((resolve) => {
    child.stdout.on("data", (chunk) => {
      const found = /http:\/\/\S+/.exec(String(chunk));
      if (found) resolve(found[0]);
    });
  });
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await once(child, "close");
  };
  return { address, pid: child.pid!, stop };
};

const benchServer = async (numbers: number[], queries: string[]): Promise<void> => {
  const bare = await started([fileURLToPath(new URL("bare.ts", import.meta.url))]);
  const thousand = Array.from({ length: 1000 }, (_, index) => `/${index + 1}`);
  const reference = await load("for comparison: a bare page of 13 kB", bare.address, thousand);
  await bare.stop();

  const begun = performance.now();
  const { address, pid, stop } = await started([main, "serve", archive, "--port", "0"]);
  await (await fetch(`${address}/`)).text();
  const startup = performance.now() - begun;

  const pages = shuffled(numbers).map((number) => `/document/${number}`);
  console.table({
    "start-up to the first page, ms": Math.round(startup),
    ...(await viewed("first view", address, pages.slice(0, 1000))),
    ...(await viewed("second view", address, pages.slice(0, 1000))),
  });
  const rows = [
    reference,
    await load("item pages, all documents in turn, 32 clients", address, pages),
    await load("item pages, the same 100, 32 clients", address, pages.slice(0, 100)),
    await load(
      "search pages, 64 queries, 32 clients",
      address,
      queries.map((query) => `/search?q=${encodeURIComponent(query)}`),
    ),
  ];
  console.table(rows);
  console.table({
    "serving: memory now": megabytes(memoryOf(pid).now),
    "serving: peak memory": megabytes(memoryOf(pid).peak),
  });
  await stop();
};

if (!existsSync(source))
  throw new Error(`no corpus at ${source}: name one, npm run bench -- SOURCE`);
console.log(`Node ${process.version}, ${availableParallelism()} cores, ${source}`);
try {
  const numbers = await benchImport();
  const queries = JSON.parse(readFileSync(shared("relevance/bench-queries.json"), "utf8")) as {
    class: string;
    query: string;
  }[];
  const search = await openEmbeddedSearch(join(archive, "search"));
  console.table(await benchSearch(search, queries));
  await search.close();
  await benchServer(
    numbers,
    queries.map(({ query }) => query),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
