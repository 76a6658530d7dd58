import { EDITOR } from "../archive/access.ts";
import type { Item } from "../archive/item.ts";
import { DEFAULT_ADDRESS } from "../config.ts";
import { imprintOf } from "../desk/imprint.ts";
import type { CiteContext } from "../formats/citation/context.ts";
import { routes } from "../web/routes.ts";
import type { Archive } from "./context.ts";

/** What a citation needs besides the item. */
export const citationContext = async (
  { config, desk }: Archive,
  item: Item,
): Promise<CiteContext> => ({
  address: new URL(routes.item(item.number), config.baseUrl ?? DEFAULT_ADDRESS).href,
  archiveName: config.archiveName,
  imprint: await imprintOf(desk.store, EDITOR, item),
});
