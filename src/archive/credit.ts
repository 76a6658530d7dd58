import { z } from "zod";

/** Who did what for the item to be readable here; the citation is generated from it. */
export const Credit = z.strictObject({
  role: z.enum(["obtained", "contributed", "transcribed", "translated", "edited", "funded"]),
  name: z.string().trim().min(1),
  /** on whose behalf: "CWIHP" */
  behalf: z.string().nullable().default(null),
});
export type Credit = z.infer<typeof Credit>;
