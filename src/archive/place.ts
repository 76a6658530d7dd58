import { z } from "zod";

/** A place an item names: where it was written, received, or what it speaks of. */
export const PlaceLink = z.strictObject({
  role: z.enum(["written", "received", "mentioned"]),
  /** slug of the name: `washington`, `тегеран` */
  id: z.string().min(1),
  name: z.string().trim().min(1),
});
export type PlaceLink = z.infer<typeof PlaceLink>;
