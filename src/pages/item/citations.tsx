export interface Citation {
  id: string;
  label: string;
  /** safe HTML: italics and links */
  html: string;
}

export interface Download {
  extension: string;
  name: string;
  mediaType: string;
  href: string;
}

/** Formats that are pasted into another program rather than saved. */
const COPIED = new Set(["ris", "bib", "csl.json"]);

/** The citation in every style; the first, the archive's own, is open. `data-copy` gets a button. */
export const Citations = ({
  citations: [house, ...others],
  downloads,
}: {
  citations: readonly Citation[];
  downloads: readonly Download[];
}) => (
  <section class="cite" id="cite" aria-labelledby="head-cite">
    <h2 id="head-cite">Cite</h2>
    {house && (
      <blockquote class="citation" data-copy dangerouslySetInnerHTML={{ __html: house.html }} />
    )}
    {others.length > 0 && (
      <details class="styles">
        <summary>Other styles</summary>
        <dl>
          {others.map(({ id, label, html }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd data-copy dangerouslySetInnerHTML={{ __html: html }} />
            </div>
          ))}
        </dl>
      </details>
    )}
    <ul class="downloads" aria-label="The document for other programs">
      {downloads.map(({ extension, name, mediaType, href }) => (
        <li key={extension}>
          <a href={href} type={mediaType} data-copy-from={COPIED.has(extension) ? "" : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </section>
);
