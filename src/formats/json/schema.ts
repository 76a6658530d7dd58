import { z } from "zod";
import { Agent } from "../../archive/agent.ts";
import { Collection } from "../../archive/collection.ts";
import { Facsimile } from "../../archive/facsimile.ts";
import { ItemDescription } from "../../archive/item.ts";
import { Rendition } from "../../archive/rendition.ts";
import { isEdtf } from "../../base/dates.ts";

/** A file of the source, by its path beside the JSON file. */
const FileName = z.string().min(1);

/** An image in the source: what its bytes tell need not be given, and must agree where it is. */
const FacsimileFile = Facsimile.partial({
  digest: true,
  mediaType: true,
  width: true,
  height: true,
}).extend({ file: FileName });
export type FacsimileFile = z.infer<typeof FacsimileFile>;

const ItemRecord = ItemDescription.extend({
  kind: z.literal("item").optional(),
  number: z.int().positive().optional(),
  facsimiles: z.array(z.union([Facsimile, FacsimileFile])).default([]),
  renditions: z
    .array(
      Rendition.extend({ tei: z.union([z.string().min(1), z.strictObject({ file: FileName })]) }),
    )
    .default([]),
  sources: ItemDescription.shape.sources.optional(),
}).superRefine((item, context) => {
  const { edtf } = item.date;
  if (edtf !== null && !isEdtf(edtf)) {
    context.addIssue({ code: "custom", path: ["date", "edtf"], message: `no EDTF date: ${edtf}` });
  }
  const ids = item.renditions.map((rendition) => rendition.id);
  if (new Set(ids).size < ids.length) {
    context.addIssue({ code: "custom", path: ["renditions"], message: "two have one id" });
  }
});
export type ItemRecord = z.infer<typeof ItemRecord>;

const AgentRecord = Agent.extend({ kind: z.literal("agent"), agentKind: Agent.shape.kind });
const CollectionRecord = Collection.extend({ kind: z.literal("collection") });

/** One line of a .jsonl file, one member of `items`. `kind` says which noun; without it, an item. */
export const JsonRecord = { item: ItemRecord, agent: AgentRecord, collection: CollectionRecord };
