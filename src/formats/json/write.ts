import type { Agent } from "../../archive/agent.ts";
import type { Collection } from "../../archive/collection.ts";
import type { Facsimile } from "../../archive/facsimile.ts";
import type { Item } from "../../archive/item.ts";
import { canonicalJson } from "../../base/canonical.ts";

/**
 * One line of our own format, without line feed; the reader gives the same item back.
 * @param fileOf path of a facsimile's bytes beside the file that is written, if they go along
 */
export const itemLine = (item: Item, fileOf?: (facsimile: Facsimile) => string): string => {
  const facsimiles = item.facsimiles.map((facsimile) =>
    fileOf === undefined ? facsimile : { ...facsimile, file: fileOf(facsimile) },
  );
  return canonicalJson({ ...item, facsimiles, kind: "item" });
};

/** `kind` names the noun in our format, so the kind of agent stands under `agentKind`. */
export const agentLine = (agent: Agent): string =>
  canonicalJson({ ...agent, kind: "agent", agentKind: agent.kind });

export const collectionLine = (collection: Collection): string =>
  canonicalJson({ ...collection, kind: "collection" });
