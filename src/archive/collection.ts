import { z } from "zod";

/** A curated set with a text of its own; a published volume is one. */
export const Collection = z.strictObject({
  id: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u),
  title: z.string().trim().min(1),
  /** plain paragraphs */
  text: z.string().default(""),
  credits: z.array(z.strictObject({ role: z.string(), name: z.string() })).default([]),
  /** imprint or address as the source states it */
  imprint: z.string().default(""),
});
export type Collection = z.infer<typeof Collection>;

/** An item's place in a collection: its chapters from the outside in, and its order. */
export const Membership = z.strictObject({
  collection: z.string(),
  /** the collection's title, so that an item can be read alone */
  title: z.string(),
  path: z.array(z.strictObject({ id: z.string(), title: z.string() })).default([]),
  /** position in the collection, from 1; null where the collection has no order */
  order: z.int().positive().nullable().default(null),
});
export type Membership = z.infer<typeof Membership>;
