import type { Item } from "../../archive/item.ts";
import type { Run } from "./runs.ts";

/** What a citation says of the archive it is made in. */
export interface CiteContext {
  /** permanent address of the item */
  address: string;
  archiveName: string;
  /** imprint of the published volume the item stands in, as its collection has it */
  imprint?: string;
  /** day on which the reader saw the page, `YYYY-MM-DD`; GOST R 7.0.5-2008 asks for it of electronic resources */
  accessed?: string;
}

/** One style: an item as runs of text. */
export type Style = (item: Item, context: CiteContext) => Run[];
