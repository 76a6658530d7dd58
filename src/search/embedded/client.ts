import { Worker } from "node:worker_threads";
import { Failure } from "../../base/failure.ts";
import type { Call, Deeds, Reply } from "./worker.ts";

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (failure: Failure) => void;
}

/** The worker runs as TypeScript in a checkout and as JavaScript from `dist`. */
const SCRIPT = new URL(
  import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js",
  import.meta.url,
);

/** What a query leaves behind is short-lived: more room would only put its collection off. */
const READER_LIMITS = { maxYoungGenerationSizeMb: 12 };

/** A worker thread, started at its first call, and again at the next call after it died. */
export class Client {
  private readonly role: "reader" | "writer";
  private readonly path: string;
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;

  constructor(role: "reader" | "writer", path: string) {
    this.role = role;
    this.path = path;
  }

  call<D extends keyof Deeds>(
    deed: D,
    ...args: Parameters<Deeds[D]>
  ): Promise<ReturnType<Deeds[D]>> {
    return new Promise((resolve, reject) => {
      const id = ++this.calls;
      this.worker ??= this.start();
      if (this.waiting.size === 0) this.worker.ref();
      this.waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      this.worker.postMessage({ id, deed, args } satisfies Call, []);
    });
  }

  /** Ends the thread, after what it was asked for. */
  async close(): Promise<void> {
    if (this.worker === null) return;
    await this.call("close");
    await this.worker?.terminate();
  }

  /** Ends the thread at once; for tests of what survives that. */
  async kill(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(SCRIPT, {
      workerData: { role: this.role, path: this.path },
      resourceLimits: this.role === "reader" ? READER_LIMITS : {},
    });
    let reason = "it was ended";
    worker.on("message", ({ id, result, failure }: Reply) => {
      const call = this.waiting.get(id);
      this.waiting.delete(id);
      if (this.waiting.size === 0) worker.unref();
      if (failure === undefined) call?.resolve(result);
      else call?.reject(new Failure(failure.code, failure.message));
    });
    worker.on("error", (error: Error) => {
      reason = error.message;
    });
    worker.on("exit", () => {
      if (this.worker === worker) this.worker = null;
      const lost = [...this.waiting.values()];
      this.waiting.clear();
      for (const { reject } of lost) {
        reject(new Failure("search-worker-died", `The search worker stopped: ${reason}.`));
      }
    });
    return worker;
  }
}
