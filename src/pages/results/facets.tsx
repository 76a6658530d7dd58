import type { SearchAddress, Site } from "../site.ts";

/** The values of one facet over all hits, the most frequent first. */
export interface FacetGroup {
  facet: string;
  label: string;
  values: readonly { value: string; label: string; count: number }[];
}

interface FacetsProps {
  site: Site;
  at: SearchAddress;
  groups: readonly FacetGroup[];
}

const number = new Intl.NumberFormat("en");

const isChosen = (at: SearchAddress, facet: string, value: string): boolean =>
  at.filters?.some((filter) => filter.facet === facet && filter.value === value) ?? false;

/** The search with one value chosen, or given up again. */
const toggled = (at: SearchAddress, facet: string, value: string): SearchAddress => ({
  ...at,
  page: 1,
  filters: isChosen(at, facet, value)
    ? at.filters!.filter((filter) => filter.facet !== facet || filter.value !== value)
    : [...(at.filters ?? []), { facet, value }],
});

const SHOWN = 6;

/** Facets as links, so that they need no script and can be opened beside one another. */
export const Facets = ({ site, at, groups }: FacetsProps) => (
  <aside class="facets" id="narrow" aria-label="Narrow the search">
    {groups
      .filter(({ values }) => values.length > 0)
      .map(({ facet, label, values }) => (
        <section key={facet} aria-labelledby={`facet-${facet}`}>
          <h2 id={`facet-${facet}`}>{label}</h2>
          <Values site={site} at={at} facet={facet} values={values.slice(0, SHOWN)} />
          {values.length > SHOWN && (
            <details>
              <summary>
                {values.length - SHOWN} more<span class="hidden"> under {label}</span>
              </summary>
              <Values site={site} at={at} facet={facet} values={values.slice(SHOWN)} />
            </details>
          )}
        </section>
      ))}
  </aside>
);

const Values = ({
  site,
  at,
  facet,
  values,
}: Omit<FacetsProps, "groups"> & { facet: string; values: FacetGroup["values"] }) => (
  <ul>
    {values.map(({ value, label, count }) => (
      <li key={value}>
        <a
          href={site.to.search(toggled(at, facet, value))}
          aria-current={isChosen(at, facet, value) ? "true" : undefined}
          dir="auto"
        >
          {label}
        </a>
        <span class="count">{number.format(count)}</span>
      </li>
    ))}
  </ul>
);

/** What is chosen, each with the way to give it up. */
export const Chips = ({ site, at, groups }: FacetsProps) => {
  if (!at.filters || at.filters.length === 0) return null;
  return (
    <ul class="chips" aria-label="Chosen">
      {at.filters.map(({ facet, value }) => {
        const group = groups.find((one) => one.facet === facet);
        const label =
          group?.values.find((one) => one.value === value)?.label ?? value.replace("..", "–");
        return (
          <li key={facet + value}>
            <a href={site.to.search(toggled(at, facet, value))}>
              <span class="chip-facet">{group?.label ?? facet}</span> {label}
              <span aria-hidden="true"> ×</span>
              <span class="hidden">, give up</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
};
