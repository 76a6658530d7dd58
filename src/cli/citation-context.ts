import type { Item } from "../archive/item.ts";
import { type Config, DEFAULT_ADDRESS } from "../config.ts";
import { routes } from "../web/routes.ts";

/** What a citation needs besides the item: the archive's name and the item's permanent address. */
export const citationContext = (
  config: Config,
  item: Item,
): { address: string; archiveName: string } => ({
  address: new URL(routes.item(item.number), config.baseUrl ?? DEFAULT_ADDRESS).href,
  archiveName: config.archiveName,
});
