import type { DecodedXml } from "../../base/xml.ts";

/** Turns UTF-16 offsets of a decoded text into byte offsets of its file, asked in rising order. */
export class ByteOffsets {
  readonly #source: DecodedXml;
  #last = 0;
  #bytes: number;

  constructor(source: DecodedXml) {
    this.#source = source;
    this.#bytes = source.bom;
  }

  at(offset: number): number {
    const { text, encoding, bom } = this.#source;
    if (encoding !== "utf-8") return bom + offset * 2;
    if (offset < this.#last) {
      this.#last = 0;
      this.#bytes = bom;
    }
    this.#bytes += Buffer.byteLength(text.slice(this.#last, offset));
    this.#last = offset;
    return this.#bytes;
  }
}
