import type { Collection } from "../archive/collection.ts";
import { Branches, type Branch } from "./hierarchy.tsx";
import type { Site } from "./site.ts";

/** A collection's own words, who made it, and its chapters. */
export const AboutCollection = ({
  site,
  collection,
  chapters,
}: {
  site: Site;
  collection: Collection | null;
  chapters: readonly Branch[];
}) => (
  <>
    {collection && collection.text !== "" && (
      <div class="prose" dir="auto">
        {collection.text.split(/\n+/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    )}
    {collection && (collection.credits.length > 0 || collection.imprint !== "") && (
      <dl class="fields">
        {collection.credits.map(({ role, name }) => (
          <div key={role + name} class="field">
            <dt>{role}</dt>
            <dd>{name}</dd>
          </div>
        ))}
        {collection.imprint !== "" && (
          <div class="field">
            <dt>Imprint</dt>
            <dd>{collection.imprint}</dd>
          </div>
        )}
      </dl>
    )}
    {chapters.length > 0 && (
      <nav class="tree" aria-label="Chapters">
        <h2>Chapters</h2>
        <Branches site={site} branches={chapters} />
      </nav>
    )}
  </>
);
