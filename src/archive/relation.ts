import { z } from "zod";

/** A tie to another document that the source's editors stated. */
export const Relation = z.strictObject({
  kind: z.enum(["refers", "witness", "encloses", "answers"]),
  /** source identifier (`frus1961-63v06#d58`), or `record:NUMBER` */
  target: z.string().min(1),
  /** the words that carry it: "Document 58" */
  text: z.string().default(""),
});
export type Relation = z.infer<typeof Relation>;
