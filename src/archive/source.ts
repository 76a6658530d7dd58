import { z } from "zod";

/** Where an item was brought in from: a stretch of a file whose bytes are in the vault. */
export const Source = z.strictObject({
  /** `tei`, `item-page`, `csv`, `json` */
  format: z.string(),
  /** name of the file as brought in, without folders outside the source */
  name: z.string(),
  /** stable identifier of the item in it: `frus1961-63v06#d56` */
  id: z.string().min(1),
  /** SHA-256 of the file; null only while a reader has not been told */
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  /** byte offsets of the item in the file, end excluded; null = the whole file */
  range: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).nullable().default(null),
});
export type Source = z.infer<typeof Source>;
