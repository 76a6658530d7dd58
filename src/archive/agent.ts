import { z } from "zod";

/** ISAAR(CPF) 5.1.2–5.1.5: one form of an agent's name. */
export const NameForm = z.strictObject({
  text: z.string().trim().min(1),
  kind: z.enum(["preferred", "variant", "as-written"]),
  /** ISO 15924 script code where known: `Latn`, `Cyrl`, `Arab` */
  script: z.string().nullable().default(null),
  /** romanization scheme where known: `ala-lc`, `bgn-pcgn`, `iso9` … */
  scheme: z.string().nullable().default(null),
});
export type NameForm = z.infer<typeof NameForm>;

/** A person, corporate body or family (ISAAR(CPF) 5.1.1). */
export const Agent = z.strictObject({
  id: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u),
  kind: z.enum(["person", "corporate body", "family"]),
  names: z.array(NameForm).min(1),
  /** what a source says of the agent, with the source: ("frus1961-63v06#p_KJF2", "President …") */
  notes: z.array(z.strictObject({ source: z.string(), text: z.string() })).default([]),
});
export type Agent = z.infer<typeof Agent>;

export const preferredName = (agent: Agent): string =>
  (agent.names.find((form) => form.kind === "preferred") ?? agent.names[0]!).text;

/** How an agent takes part in an item. */
export const AgentRole = z.enum(["author", "from", "to", "signatory", "participant", "mentioned"]);
export type AgentRole = z.infer<typeof AgentRole>;

export const AgentLink = z.strictObject({
  role: AgentRole,
  /** id of the authority record; null where the source names someone whom no list resolves */
  id: z.string().nullable(),
  /** name as the item has it, or the preferred name */
  name: z.string().trim().min(1),
});
export type AgentLink = z.infer<typeof AgentLink>;
