import { z } from "zod";

/** What a hand or a stamp put on the paper. */
export const Marking = z.strictObject({
  kind: z.enum([
    "classification",
    "stamp",
    "registry",
    "handwritten",
    "signature",
    "resolution",
    "seal",
    "other",
  ]),
  text: z.string().trim().min(1),
});
export type Marking = z.infer<typeof Marking>;
