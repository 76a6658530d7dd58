import { z } from "zod";
import { Credit } from "./credit.ts";

/** A text of an item: TEI P5, kept byte for byte. */
export const Rendition = z.strictObject({
  /** unique in the item, never changed: `en`, `ru`, `en-2` */
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/),
  kind: z.enum(["transcript", "translation"]),
  /** BCP 47 */
  language: z.string(),
  /** counts the changes of `tei`, from 1 */
  version: z.int().positive().default(1),
  makers: z.array(Credit).default([]),
  /**
   * one well-formed TEI element without XML declaration: `<div>` for a document of a volume,
   * `<body>` or `<text>` otherwise; namespaces may be declared further out in the source
   */
  tei: z.string().min(1),
});
export type Rendition = z.infer<typeof Rendition>;
