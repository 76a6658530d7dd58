import type { Credit } from "../../archive/credit.ts";
import type { Item } from "../../archive/item.ts";
import { languageName } from "../language.ts";
import { When } from "../parts/item-list.tsx";
import type { Level } from "../parts/folder-tab.tsx";
import type { Site } from "../site.ts";
import { Field, Linked } from "./field.tsx";
import { Ties, type Tie } from "./ties.tsx";
import { AgentNames, inRole, ROLE_LABELS, Unknown } from "./people.tsx";
import { slug } from "../../base/fold.ts";

interface RecordProps {
  site: Site;
  item: Item;
  levels: readonly (readonly Level[])[];
  ties: readonly Tie[];
}

/** Everything that is known of an item, as on an index card; what is not known is said. */
export const RecordCard = ({ site, item, levels, ties }: RecordProps) => (
  <section class="record" aria-labelledby="head-record">
    <h2 id="head-record">The record</h2>
    <dl class="fields">
      <Field name="Date">
        <When date={item.date} site={site} />
        {item.date.verbatim !== "" && (
          <span class="verbatim">as written: “{item.date.verbatim}”</span>
        )}
      </Field>
      <Field name="Type">
        {item.type === null ? (
          <Unknown>unknown</Unknown>
        ) : (
          <a href={site.to.heading("type", slug(item.type))}>{item.type}</a>
        )}
      </Field>
      <Field name="Language of the original">
        {item.languages.length === 0 ? (
          <Unknown>unknown</Unknown>
        ) : (
          <Linked
            links={item.languages.map((tag) => ({
              text: languageName(tag),
              href: site.to.heading("language", tag),
            }))}
          />
        )}
      </Field>
      <Field name="Archival reference">
        {item.locators.length === 0 && <Unknown />}
        {item.locators.map((locator, index) => (
          <LocatorLine
            key={locator.verbatim}
            site={site}
            verbatim={locator.verbatim}
            levels={levels[index] ?? []}
          />
        ))}
      </Field>
      <People site={site} item={item} />
      {item.places.length > 0 && (
        <Field name="Places">
          <Linked
            links={item.places.map(({ id, name, role }) => ({
              text: name,
              href: site.to.heading("place", slug(id)),
              after: role === "mentioned" ? "" : ` (${role} there)`,
            }))}
          />
        </Field>
      )}
      {item.markings.length > 0 && (
        <Field name="Markings">
          <ul>
            {item.markings.map(({ kind, text }) => (
              <li key={kind + text}>
                {kind === "classification" ? (
                  <a class="marking-text" href={site.to.heading("marking", slug(text))} dir="auto">
                    {text}
                  </a>
                ) : (
                  <span class="marking-text" dir="auto">
                    {text}
                  </span>
                )}{" "}
                <span class="aside">{kind}</span>
              </li>
            ))}
          </ul>
        </Field>
      )}
      {item.subjects.length > 0 && (
        <Field name="Subjects">
          <Linked
            links={item.subjects.map((text) => ({
              text,
              href: site.to.heading("subject", slug(text)),
            }))}
          />
        </Field>
      )}
      <Memberships site={site} item={item} />
      <Ties site={site} ties={ties} />
      <Field name="Credits">
        {item.credits.length === 0 ? (
          <Unknown />
        ) : (
          <ul>
            {item.credits.map((credit) => (
              <li key={credit.role + credit.name}>{creditLine(credit)}</li>
            ))}
          </ul>
        )}
      </Field>
      <Field name="Rights">{item.rights === "" ? <Unknown /> : item.rights}</Field>
      <Origin item={item} />
    </dl>
  </section>
);

const LocatorLine = ({
  site,
  verbatim,
  levels,
}: {
  site: Site;
  verbatim: string;
  levels: readonly Level[];
}) => (
  <div class="locator">
    <p dir="auto">{verbatim}</p>
    {levels.length > 0 && (
      <Linked
        links={levels.map(({ kind, key, label }) => ({
          text: label,
          href: site.to.heading(kind, key),
        }))}
      />
    )}
  </div>
);

const People = ({ site, item }: { site: Site; item: Item }) => (
  <>
    {(["author", "from", "to", "signatory", "participant", "mentioned"] as const).map((role) => {
      const agents = inRole(item.agents, role);
      return (
        agents.length > 0 && (
          <Field key={role} name={ROLE_LABELS[role]}>
            <AgentNames site={site} agents={agents} />
          </Field>
        )
      );
    })}
  </>
);

const Memberships = ({ site, item }: { site: Site; item: Item }) => (
  <>
    {item.memberships.map(({ collection, title, path, order }) => (
      <Field key={collection} name="Collection">
        <a href={site.to.heading("collection", collection)}>{title}</a>
        {path.map(({ id, title }) => (
          <span key={id} class="aside">
            {" › "}
            {title}
          </span>
        ))}
        {order !== null && <span class="aside">, no. {order}</span>}
      </Field>
    ))}
  </>
);

const creditLine = ({ role, name, behalf }: Credit): string =>
  `${role} by ${name}${behalf ? ` for ${behalf}` : ""}`;

const Origin = ({ item }: { item: Item }) => (
  <>
    {item.publication && (
      <Field name="Published before in">
        {item.publication.archive}
        {item.publication.address && (
          <>
            {" "}
            <span class="code">{item.publication.address}</span>
          </>
        )}
      </Field>
    )}
    <Field name="Brought in from">
      <ul>
        {item.sources.map(({ id, format }) => (
          <li key={id}>
            <span class="code">{id}</span> <span class="aside">{format}</span>
          </li>
        ))}
      </ul>
    </Field>
    {Object.entries(item.extra).map(([label, value]) => (
      <Field key={label} name={label}>
        <span dir="auto">{value}</span>
      </Field>
    ))}
  </>
);
