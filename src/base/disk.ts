import { Failure } from "./failure.ts";

const FULL = new Set(["ENOSPC", "EDQUOT"]);

/** Rethrows what writing to a disk threw; a full one as Failure `disk-full`. */
export const rethrowFromDisk = (error: unknown): never => {
  if (FULL.has((error as NodeJS.ErrnoException).code ?? "")) {
    throw new Failure("disk-full", "the disk is full: free some space and run this again");
  }
  throw error;
};
