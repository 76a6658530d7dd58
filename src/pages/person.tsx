import { preferredName, type Agent } from "../archive/agent.ts";
import type { Site } from "./site.ts";

const KIND = { preferred: "", variant: "", "as-written": "as written" };

/** Every form of the name, and what each source says of its bearer. */
export const AboutAgent = ({ site, agent }: { site: Site; agent: Agent }) => {
  const others = agent.names.filter(({ text }) => text !== preferredName(agent));
  return (
    <div class="about-agent">
      {others.length > 0 && (
        <dl class="fields">
          <div class="field">
            <dt>Also written</dt>
            <dd>
              <ul class="names">
                {others.map(({ text, kind, script, scheme }) => (
                  <li key={text}>
                    <bdi>{text}</bdi>
                    <span class="aside">
                      {" "}
                      {[KIND[kind], scheme ?? script ?? ""].filter(Boolean).join(", ")}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        </dl>
      )}
      {agent.notes.map(({ source, text }) => (
        <p key={source + text} class="agent-note" dir="auto">
          {text} <SourceOf site={site} source={source} />
        </p>
      ))}
    </div>
  );
};

/** A volume's list of persons is cited by the volume. */
const SourceOf = ({ site, source }: { site: Site; source: string }) => {
  const [volume = source] = source.split("#");
  return (
    <cite class="aside">
      {source.includes("#") ? <a href={site.to.heading("collection", volume)}>{volume}</a> : source}
    </cite>
  );
};
