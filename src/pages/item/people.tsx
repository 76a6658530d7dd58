import type { AgentLink, AgentRole } from "../../archive/agent.ts";
import { slug } from "../../base/fold.ts";
import type { Site } from "../site.ts";

export const ROLE_LABELS: Record<AgentRole, string> = {
  author: "Author",
  from: "From",
  to: "To",
  signatory: "Signed by",
  participant: "Participants",
  mentioned: "Mentioned",
};

/** Key of the heading; a name that no authority record resolves stands apart, see desk/headings.ts. */
const keyOf = ({ id, name }: AgentLink): string => id ?? `~${slug(name)}`;

export const AgentNames = ({ site, agents }: { site: Site; agents: readonly AgentLink[] }) => (
  <ul class="names">
    {agents.map((agent) => (
      <li key={keyOf(agent)}>
        <a href={site.to.heading("person", keyOf(agent))}>
          <bdi>{agent.name}</bdi>
        </a>
      </li>
    ))}
  </ul>
);

/** Those in a role, each once, in the order of the item. */
export const inRole = (agents: readonly AgentLink[], wanted: AgentRole): AgentLink[] => {
  const seen = new Set<string>();
  return agents.filter(({ role, id, name }) => {
    const key = id ?? name;
    if (role !== wanted || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** Who wrote to whom, under the title. */
export const Correspondence = ({ site, agents }: { site: Site; agents: readonly AgentLink[] }) => {
  const from =
    (["from", "author", "signatory"] as const)
      .map((role) => inRole(agents, role))
      .find((names) => names.length > 0) ?? [];
  const to = inRole(agents, "to");
  if (from.length === 0 && to.length === 0) return null;
  return (
    <dl class="correspondence">
      <div>
        <dt>From</dt>
        <dd>{from.length > 0 ? <AgentNames site={site} agents={from} /> : <Unknown />}</dd>
      </div>
      {to.length > 0 && (
        <div>
          <dt>To</dt>
          <dd>
            <AgentNames site={site} agents={to} />
          </dd>
        </div>
      )}
    </dl>
  );
};

export const Unknown = ({ children = "not stated" }: { children?: string }) => (
  <span class="unknown">{children}</span>
);
