import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { parentPort, workerData } from "node:worker_threads";
import xz from "xz-decompress";

/** Sends the chunks of a file, never more than `credit` ahead of the reader; null at the end. */
export interface UnxzTask {
  path: string;
  credit: number;
}

const port = parentPort!;
const task = workerData as UnxzTask;
/** what the reader has asked for so far, and what it was sent */
const count = { asked: task.credit, sent: 0 };
let wake = (): void => undefined;

port.on("message", () => {
  count.asked += 1;
  wake();
});

const compressed = Readable.toWeb(createReadStream(task.path));
const plain: unknown = new xz.XzReadableStream(
  compressed as ConstructorParameters<typeof xz.XzReadableStream>[0],
);
for await (const chunk of plain as ReadableStream<Uint8Array<ArrayBuffer>>) {
  if (chunk.length === 0) continue;
  while (count.sent === count.asked) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
  count.sent += 1;
  port.postMessage(chunk, [chunk.buffer]);
}
port.postMessage(null);
port.close();
