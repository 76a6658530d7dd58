import type { Access, Reader } from "../../archive/access.ts";
import { Failure } from "../../base/failure.ts";

/**
 * The rule of access.ts as one comparison, so that every query states it alike:
 * `opens <= horizon(reader)`. Both are milliseconds since 1970.
 */
const NEVER = Number.MAX_SAFE_INTEGER;

/** From when the public may read a record: 0 = always, NEVER = not until its status changes. */
export const opensAt = (access: Access): number => {
  if (access.status !== "published") return NEVER;
  if (access.embargoUntil === null) return 0;
  const instant = Date.parse(access.embargoUntil);
  if (Number.isNaN(instant)) {
    throw new Failure("embargo-unreadable", `“${access.embargoUntil}” is no instant`);
  }
  return Math.max(instant, 0);
};

/** How far a reader sees. */
export const horizon = (reader: Reader, now: Date): number =>
  reader.role === "editor" ? NEVER : now.getTime();
