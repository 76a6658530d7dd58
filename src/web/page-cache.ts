import type { MadePage } from "./made-page.ts";

/**
 * Pages as the public sees them, the least recently read dropped first. A page serves only under the
 * very mark of the store (`Store.mark`) it was made under, so that nothing withdrawn, embargoed or
 * changed outlives its moment.
 */
export class PageCache {
  readonly #pages = new Map<string, MadePage>();
  readonly #making = new Map<string, Promise<MadePage>>();
  readonly #limit: number;
  #size = 0;
  #mark = "";

  /** @param limit bytes of pages held, counted as if none were compressed */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * The page kept for this address, else the one that `make` makes; readers who ask for it meanwhile
   * wait for the same one.
   * @param mark read before anything the page is made from
   */
  async page(mark: string, address: string, make: () => Promise<MadePage>): Promise<MadePage> {
    if (mark !== this.#mark) {
      this.#pages.clear();
      this.#size = 0;
      this.#mark = mark;
    }
    const kept = this.#pages.get(address);
    if (kept) {
      this.#pages.delete(address);
      this.#pages.set(address, kept);
      return kept;
    }
    const key = `${mark} ${address}`;
    let making = this.#making.get(key);
    if (!making) {
      making = make().finally(() => this.#making.delete(key));
      this.#making.set(key, making);
    }
    const page = await making;
    if (mark === this.#mark && !this.#pages.has(address)) this.#keep(address, page);
    return page;
  }

  #keep(address: string, page: MadePage): void {
    this.#pages.set(address, page);
    this.#size += page.length + address.length;
    for (const [oldest, { length }] of this.#pages) {
      if (this.#size <= this.#limit) break;
      this.#pages.delete(oldest);
      this.#size -= length + oldest.length;
    }
  }
}
