import type { Context } from "hono";
import { ProblemPage } from "../../pages/problem.tsx";
import type { Archive } from "../archive.ts";
import { statusOf, type ProblemStatus } from "../errors.ts";
import { page } from "../respond.ts";

const WORDS: Record<ProblemStatus, { title: string; text: string }> = {
  400: {
    title: "That cannot be asked",
    text: "The address holds something this archive cannot read.",
  },
  404: {
    title: "Not found",
    text: "There is nothing at this address. Perhaps a search finds what you came for.",
  },
  500: {
    title: "Something went wrong",
    text: "This page could not be made. The fault is ours, and it has been written down.",
  },
  503: { title: "Busy", text: "The archive cannot answer at this moment. Please try again." },
};

/** The page for everything that went wrong; what it was goes to the log, never to the reader. */
export const problem = ({ site }: Archive, c: Context, error: unknown): Response => {
  const status = statusOf(error);
  if (status === 500) console.error(c.req.method, c.req.path, error);
  return page(c, <ProblemPage site={site} {...WORDS[status]} />, status);
};
