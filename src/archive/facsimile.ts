import { z } from "zod";

/** One image of the original, in order. */
export const Facsimile = z.strictObject({
  /** SHA-256 of its bytes in the vault */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  /** leaf of the file it shows (`9`, `12ob`), null where unknown */
  leaf: z.string().nullable().default(null),
  /** what is on it, for those who cannot see it */
  description: z.string().default(""),
});
export type Facsimile = z.infer<typeof Facsimile>;
