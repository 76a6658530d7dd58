import { z } from "zod";

/**
 * An archival reference (ISAD(G) 3.1.1). `parts` are named by the tradition's own words: `fond`,
 * `opis`, `delo`, `listy`, `bestand`, `box`, `folder`, `lot`, `class`, `suffix` …
 */
export const Locator = z.strictObject({
  /** exactly as written */
  verbatim: z.string().min(1),
  /** id in src/locators/repositories.ts, or null where none is named or it is not known */
  repository: z.string().nullable(),
  parts: z.record(z.string(), z.string()),
  /** stretches of `verbatim` that no rule understood, never guessed */
  notUnderstood: z.array(z.string()).default([]),
});
export type Locator = z.infer<typeof Locator>;
