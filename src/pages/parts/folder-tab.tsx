import type { HeadingKind } from "../../archive/heading.ts";
import type { Site } from "../site.ts";

/** One level of description above an item, from the repository inwards. */
export interface Level {
  kind: HeadingKind;
  key: string;
  label: string;
}

/** The tab of the folder a sheet lies in: where it is kept, each level a link. */
export const FolderTab = ({
  site,
  levels,
  here,
}: {
  site: Site;
  levels: readonly Level[];
  /** the level this page is about: last, and no link */
  here?: string;
}) => (
  <nav class="tab" aria-label="Where it is kept">
    {levels.length === 0 && here === undefined ? (
      <p class="unknown">No archival reference</p>
    ) : (
      <ol>
        {levels.map(({ kind, key, label }) => (
          <li key={kind + key}>
            <a href={site.to.heading(kind, key)}>{label}</a>
          </li>
        ))}
        {here !== undefined && (
          <li>
            <span aria-current="page">{here}</span>
          </li>
        )}
      </ol>
    )}
  </nav>
);
