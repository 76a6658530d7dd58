import { z } from "zod";

/** Where an item was published before it came here, as its house citation names it. */
export const Publication = z.strictObject({
  /** the citing archive: "Wilson Center Digital Archive" */
  archive: z.string(),
  /** which house style regenerates its citation; see src/formats/citation/house.ts */
  style: z.string(),
  /** address in that citation */
  address: z.string().nullable().default(null),
  /** author with office, where the house style puts it before the title */
  byline: z.string().nullable().default(null),
});
export type Publication = z.infer<typeof Publication>;
