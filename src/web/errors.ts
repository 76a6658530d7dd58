import { Failure } from "../base/failure.ts";

/** The one table from a Failure's code to an HTTP status; what is not in it is our fault: 500. */
const STATUS: Record<string, 400 | 404 | 503> = {
  "not-found": 404,
  "cursor-unknown": 404,
  "archive-busy": 503,
};

export type ProblemStatus = 400 | 404 | 500 | 503;

export const statusOf = (error: unknown): ProblemStatus =>
  error instanceof Failure ? (STATUS[error.code] ?? 500) : 500;

/** Thrown by handlers for everything a reader may not see, whether it exists or not. */
export const notFound = (): Failure =>
  new Failure("not-found", "There is nothing at this address.");
