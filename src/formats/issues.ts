import type { z } from "zod";

/** What a schema misses in a record, in one line: `renditions[0].tei: …; title: …`. */
export const issues = (error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => {
      const at = path
        .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
        .join("");
      return `${at.replace(/^\./, "")}: ${message}`;
    })
    .join("; ");
