/** Ids of a document's values as stored: for each of KINDS their count, then the ids. */
export const packFacts = (ids: readonly number[][]): Uint8Array =>
  new Uint8Array(Uint32Array.from(ids.flatMap((of) => [of.length, ...of])).buffer);

export const unpackFacts = (blob: Uint8Array): Uint32Array => new Uint32Array(blob.slice().buffer);

/** A copy twice as long, or long enough. */
export const grown = <T extends Uint8Array | Uint32Array | Float64Array>(
  array: T,
  least: number,
): T => {
  const make = array.constructor as new (length: number) => T;
  const larger = new make(Math.max(array.length * 2, least));
  larger.set(array);
  return larger;
};

/** The values of one kind, document by document: the ids of slot s are `ids[from, from + count)`. */
export class Column {
  from = new Uint32Array(1024);
  count = new Uint32Array(1024);
  ids = new Uint32Array(1024);
  /** ids written, and those of them that no later write has replaced */
  private used = 0;
  private live = 0;

  set(slot: number, ids: Uint32Array): void {
    if (slot >= this.from.length) {
      this.from = grown(this.from, slot + 1);
      this.count = grown(this.count, slot + 1);
    }
    this.live += ids.length - this.count[slot]!;
    this.count[slot] = 0;
    if (this.used + ids.length > this.ids.length) this.makeRoom(ids.length);
    this.ids.set(ids, this.used);
    this.from[slot] = this.used;
    this.count[slot] = ids.length;
    this.used += ids.length;
  }

  private makeRoom(more: number): void {
    const old = this.ids;
    this.ids = new Uint32Array(Math.max(1024, (this.live + more) * 2));
    this.used = 0;
    this.from.forEach((from, slot) => {
      const ids = old.subarray(from, from + this.count[slot]!);
      this.ids.set(ids, this.used);
      this.from[slot] = this.used;
      this.used += ids.length;
    });
  }
}
