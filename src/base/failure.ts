/** Where a problem lies: a file inside the source, and a 1-based line when one is known. */
export interface Place {
  path: string;
  line?: number;
}

/** One thing wrong with one place of the input; collected, never thrown. */
export interface Problem extends Place {
  /** stable kebab-case code, documented in docs/problems.md */
  code: string;
  /** what is wrong and what to do */
  message: string;
  /** `rejected`: the record was not taken; `notice`: it was, and an editor should look */
  severity: "rejected" | "notice";
}

/**
 * The one error class that Papka throws on purpose. `code` is stable and documented in
 * docs/problems.md; the web maps it to an HTTP status, the CLI to an exit code, each in one place.
 */
export class Failure extends Error {
  readonly code: string;
  readonly place: Place | undefined;

  constructor(code: string, message: string, place?: Place) {
    super(message);
    this.name = "Failure";
    this.code = code;
    this.place = place;
  }
}

export const asProblem = (failure: Failure, place: Place): Problem => {
  const line = failure.place?.line ?? place.line;
  return {
    path: failure.place?.path ?? place.path,
    ...(line === undefined ? {} : { line }),
    code: failure.code,
    message: failure.message,
    severity: "rejected",
  };
};
