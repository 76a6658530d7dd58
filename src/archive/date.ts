import { z } from "zod";

export const ItemDate = z.strictObject({
  /** EDTF level 1 (ISO 8601-2:2019), or null where the date is not known */
  edtf: z.string().nullable(),
  /** the date as the source has it; empty where it has none */
  verbatim: z.string(),
});
export type ItemDate = z.infer<typeof ItemDate>;
