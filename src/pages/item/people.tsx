import type { AgentLink, AgentRole } from "../../archive/agent.ts";
import type { Site } from "../site.ts";

export const ROLE_LABELS: Record<AgentRole, string> = {
  author: "Author",
  from: "From",
  to: "To",
  signatory: "Signed by",
  participant: "Participants",
  mentioned: "Mentioned",
};

export const AgentName = ({ site, agent }: { site: Site; agent: AgentLink }) =>
  agent.id === null ? (
    <bdi>{agent.name}</bdi>
  ) : (
    <a href={site.to.heading("person", agent.id)}>
      <bdi>{agent.name}</bdi>
    </a>
  );

export const AgentNames = ({ site, agents }: { site: Site; agents: readonly AgentLink[] }) => (
  <ul class="names">
    {agents.map((agent) => (
      <li key={agent.id ?? agent.name}>
        <AgentName site={site} agent={agent} />
      </li>
    ))}
  </ul>
);

/** In each role once, in the order of the item. */
export const inRole = (agents: readonly AgentLink[], ...roles: AgentRole[]): AgentLink[] => {
  const seen = new Set<string>();
  return agents.filter(({ role, id, name }) => {
    const key = id ?? name;
    if (!roles.includes(role) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** Who wrote to whom, under the title. */
export const Correspondence = ({ site, agents }: { site: Site; agents: readonly AgentLink[] }) => {
  const from = inRole(agents, "from", "author");
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
