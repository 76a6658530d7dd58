import type { Site } from "../site.ts";

const WAYS = [
  ["loan uprising", "both words, in any form: loans, loaned"],
  ["“armed uprising”", "the words in this order"],
  ["Berlin OR Vienna", "either"],
  ["Berlin -wall", "without a word; NOT does the same"],
  ["disarm*", "words that begin so"],
  ["title:memorandum", "only in titles"],
  ["person:Khrushchev", "also place, repository, fonds, file, collection, language, marking"],
  ["year:1961..1963", "years from, to"],
] as const;

/** What one may ask, beside the box. */
export const QueryHelp = ({ site }: { site: Site }) => (
  <details class="help">
    <summary>How to ask</summary>
    <dl>
      {WAYS.map(([query, meaning]) => (
        <div key={query}>
          <dt>
            <a href={site.to.search({ query: query.replace(/[“”]/g, '"') })}>
              <code>{query}</code>
            </a>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
    <p>Accents do not matter, and ё finds е. Names are found in every form the archive knows.</p>
  </details>
);
