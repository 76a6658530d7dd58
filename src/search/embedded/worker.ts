import { parentPort, workerData } from "node:worker_threads";
import { Failure } from "../../base/failure.ts";
import { Reader } from "./reader.ts";
import { isDamage, UnusableIndex } from "./schema.ts";
import { Writer } from "./writer.ts";

/** What a worker can be asked; a method's arguments and result travel as they are. */
export interface Deeds {
  index: Writer["index"];
  remove: Writer["remove"];
  clear: Writer["clear"];
  search: Reader["search"];
  state: Reader["state"];
  close: () => void;
}

export interface Call {
  id: number;
  deed: keyof Deeds;
  args: unknown[];
}

export interface Reply {
  id: number;
  result?: unknown;
  failure?: { code: string; message: string };
}

/** Codes of SQLite that a person can do something about. */
const FAILURES: Record<number, string> = { 5: "search-index-busy", 13: "search-disk-full" };

const failureOf = (error: unknown): { code: string; message: string } => {
  const known = isDamage(error) ? new UnusableIndex() : error;
  if (known instanceof Failure) return { code: known.code, message: known.message };
  const code = FAILURES[((known as { errcode?: number }).errcode ?? 0) & 0xff];
  return { code: code ?? "search-failed", message: (known as Error).message };
};

const { role, path } = workerData as { role: "reader" | "writer"; path: string };
const owner = role === "reader" ? new Reader(path) : new Writer(path);

parentPort!.on("message", ({ id, deed, args }: Call) => {
  let reply: Reply;
  try {
    const method = (owner as unknown as Record<string, (...args: unknown[]) => unknown>)[deed]!;
    reply = { id, result: method.apply(owner, args) };
  } catch (error) {
    reply = { id, failure: failureOf(error) };
  }
  parentPort!.postMessage(reply, []);
});
