import { hash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

type Bytes = Uint8Array<ArrayBuffer>;

/** Entity tag of a body, without its quotes. */
export const tagOf = (body: Uint8Array): string => hash("sha1", body, "base64url");

/** The fastest level already makes a page four times smaller, sooner than a thread wakes. */
export const compress = (body: Uint8Array): Bytes => gzipSync(body, { level: 1 });

/** A page ready to go out, held once: as it is until somebody takes it compressed, then so. */
export class MadePage {
  /** bytes of the page as it is */
  readonly length: number;
  readonly tag: string;
  #held: { kind: "plain" | "gzip"; bytes: Bytes };

  constructor(text: string) {
    const bytes = Buffer.from(text);
    this.length = bytes.length;
    this.tag = tagOf(bytes);
    this.#held = { kind: "plain", bytes };
  }

  plain(): Bytes {
    const { kind, bytes } = this.#held;
    return kind === "plain" ? bytes : gunzipSync(bytes, { chunkSize: Math.max(this.length, 64) });
  }

  gzip(): Bytes {
    if (this.#held.kind === "plain") {
      this.#held = { kind: "gzip", bytes: compress(this.#held.bytes) };
    }
    return this.#held.bytes;
  }
}
