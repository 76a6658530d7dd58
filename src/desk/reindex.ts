import { Failure } from "../base/failure.ts";
import type { Desk, Progress } from "./desk.ts";
import { bringInStep, rebuild } from "./in-step.ts";

/** Makes everything derived anew from the revisions: cards, headings, search index. Returns how many items. */
export const reindex = async (
  desk: Desk,
  onProgress: (progress: Progress) => void = () => {},
): Promise<number> => {
  const unlock = await desk.store.lock();
  try {
    return await rebuild(desk, onProgress);
  } finally {
    unlock();
  }
};

/**
 * Brings the search index in step before an archive is served: what an interrupted import left in
 * the outbox, or everything where the index is gone or not to be used. An import that is running
 * does so itself. Returns how many items were fed.
 */
export const drainOutbox = async (desk: Desk): Promise<number> => {
  let unlock: () => void;
  try {
    unlock = await desk.store.lock();
  } catch (error) {
    if (error instanceof Failure && error.code === "archive-busy") return 0;
    throw error;
  }
  try {
    return await bringInStep(desk);
  } finally {
    unlock();
  }
};
