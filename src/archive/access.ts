import { z } from "zod";

/** Who is asking. Every read of every port takes its reader first. */
export interface Reader {
  role: "public" | "editor";
}

export const PUBLIC: Reader = { role: "public" };
export const EDITOR: Reader = { role: "editor" };

export const Access = z.strictObject({
  /** `draft`: not yet shown; `published`; `withdrawn`: was shown, is no longer */
  status: z.enum(["draft", "published", "withdrawn"]).default("published"),
  /** instant (ISO 8601, UTC, `2030-01-01T00:00:00Z`) before which the public may not read it */
  embargoUntil: z.iso.datetime().nullable().default(null),
});
export type Access = z.infer<typeof Access>;

/** The one rule of access; adapters that filter in SQL state the same rule and share its contract. */
export const mayRead = (reader: Reader, access: Access, now: Date): boolean =>
  reader.role === "editor" ||
  (access.status === "published" &&
    (access.embargoUntil === null || new Date(access.embargoUntil) <= now));
