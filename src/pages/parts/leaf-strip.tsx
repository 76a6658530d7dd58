import type { Site } from "../site.ts";

/** Leaves that one document fills. */
export interface LeafSpan {
  number: number;
  title: string;
  first: number;
  last: number;
}

const HEIGHT = 20;

/**
 * A file seen from the side: what is held of it, leaf by leaf, and what is not. Its list follows, so
 * that the strip's links need be no tab stops.
 */
export const LeafStrip = ({ site, spans }: { site: Site; spans: readonly LeafSpan[] }) => {
  const last = Math.max(...spans.map((span) => span.last));
  if (spans.length < 2 || last > 5000) return null;
  return (
    <figure class="leaves">
      <svg
        viewBox={`0 0 ${last} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="group"
        aria-label="Leaves held"
      >
        {spans.map(({ number, title, first, last }) => {
          const label = `${first === last ? `Leaf ${first}` : `Leaves ${first}–${last}`}: ${title}`;
          return (
            <a key={number} href={site.to.item(number)} tabIndex={-1} aria-label={label}>
              <title>{label}</title>
              <rect x={first - 1} y="0" width={last - first + 1} height={HEIGHT} />
            </a>
          );
        })}
      </svg>
      <figcaption class="years-scale" aria-hidden="true">
        <span>leaf 1</span>
        <span>{last}</span>
      </figcaption>
    </figure>
  );
};
