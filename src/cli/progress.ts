import { SingleBar } from "cli-progress";
import type { Context } from "./context.ts";
import { readableBytes, readableTime } from "./output.ts";

/** How far a long job is; `bytesTotal` null where nobody knows. */
export interface Progress {
  done: number;
  bytesDone: number;
  bytesTotal: number | null;
  file?: string;
}

const PLAIN_LINE_EVERY_MS = 5000;

/** A bar with count, rate and time left on a terminal, a plain line now and then otherwise. */
export const progressTo = (
  stream: Context["stderr"],
): { update(progress: Progress): void; end(): void } => {
  const started = Date.now();
  const words = ({ done, bytesDone, bytesTotal }: Progress): string => {
    const seconds = Math.max((Date.now() - started) / 1000, 0.001);
    const left =
      bytesTotal === null || bytesDone === 0
        ? ""
        : `, ${readableTime(((bytesTotal - bytesDone) / bytesDone) * seconds)} left`;
    const size =
      bytesTotal === null
        ? readableBytes(bytesDone)
        : `${readableBytes(bytesDone)} of ${readableBytes(bytesTotal)}`;
    return `${done.toLocaleString("en")} documents, ${size}, ${Math.round(done / seconds)}/s${left}`;
  };

  if (!stream.isTTY) {
    let last = started;
    return {
      update(progress) {
        if (Date.now() - last < PLAIN_LINE_EVERY_MS) return;
        last = Date.now();
        stream.write(`${words(progress)}\n`);
      },
      end() {},
    };
  }

  const bar = new SingleBar({
    format: "{bar} {words}",
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stream: stream as NodeJS.WritableStream,
  });
  let begun = false;
  return {
    update(progress) {
      const total = progress.bytesTotal ?? Math.max(progress.bytesDone, 1);
      if (!begun) bar.start(total, 0, { words: "" });
      begun = true;
      bar.setTotal(total);
      bar.update(Math.min(progress.bytesDone, total), { words: words(progress) });
    },
    end() {
      if (begun) bar.stop();
      begun = false;
    },
  };
};
