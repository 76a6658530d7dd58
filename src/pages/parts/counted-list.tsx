import type { HeadingKind } from "../../archive/heading.ts";
import type { Site } from "../site.ts";

/** A heading as lists show it, with the number of its documents. */
export interface Counted {
  key: string;
  label: string;
  count: number;
}

const number = new Intl.NumberFormat("en");

export const CountedList = ({
  site,
  kind,
  entries,
  class: name,
}: {
  site: Site;
  kind: HeadingKind;
  entries: readonly Counted[];
  class?: string;
}) => (
  <ul class={name}>
    {entries.map(({ key, label, count }) => (
      <li key={key}>
        <a href={site.to.heading(kind, key)} dir="auto">
          {label}
        </a>
        <span class="count">{number.format(count)}</span>
      </li>
    ))}
  </ul>
);
