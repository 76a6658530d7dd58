import { DatabaseSync } from "node:sqlite";
import { Failure } from "../../base/failure.ts";
import { coded } from "./statements.ts";

const MEMORY = ":memory:";

/**
 * Takes the archive's one lock for long deeds; the returned function gives it back. The lock is an
 * exclusive transaction on an empty file beside the store: the operating system gives it back when
 * the process ends, however it ends. Throws Failure `archive-busy` after `patience` milliseconds.
 */
export const takeLock = (store: string, patience: number): (() => void) => {
  // a store in memory is nobody else's
  const path = store === MEMORY ? MEMORY : `${store}.lock`;
  const file = coded(() => new DatabaseSync(path, { timeout: patience }));
  try {
    coded(() => file.exec("BEGIN EXCLUSIVE"));
  } catch (error) {
    file.close();
    if (error instanceof Failure && error.code === "archive-busy") {
      throw new Failure("archive-busy", "another import is running: wait until it has finished");
    }
    throw error;
  }
  return () => {
    file.close();
  };
};
