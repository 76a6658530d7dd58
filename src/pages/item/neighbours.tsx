import type { Card } from "../../archive/heading.ts";
import { When } from "../parts/item-list.tsx";
import type { Level } from "../parts/folder-tab.tsx";
import type { Site } from "../site.ts";

/** What stands before and after an item in one order. */
export interface Neighbourhood {
  /** “In the same file” */
  name: string;
  /** the heading whose order it is; null for the whole archive */
  heading: Level | null;
  before: Card | null;
  after: Card | null;
  /** leaves between this item and its neighbour that the archive does not hold: “5–8” */
  gapBefore?: string | null;
  gapAfter?: string | null;
}

/** Where one order tells what another has told, it is not told again. */
const isSame = (a: Pick<Neighbourhood, "before" | "after">, b: typeof a): boolean =>
  a.before?.number === b.before?.number && a.after?.number === b.after?.number;

export const Neighbours = ({
  site,
  neighbourhoods,
}: {
  site: Site;
  neighbourhoods: readonly Neighbourhood[];
}) => {
  const shown = neighbourhoods.filter(
    ({ before, after }, index) =>
      (before ?? after) !== null &&
      !neighbourhoods.slice(0, index).some((other) => isSame(other, { before, after })),
  );
  if (shown.length === 0) return null;
  return (
    <nav class="neighbours" aria-label="Neighbouring documents">
      {shown.map((neighbourhood) => (
        <section key={neighbourhood.name} class="neighbourhood">
          <h2>
            {neighbourhood.name}
            {neighbourhood.heading && (
              <>
                {" "}
                <a href={site.to.heading(neighbourhood.heading.kind, neighbourhood.heading.key)}>
                  {neighbourhood.heading.label}
                </a>
              </>
            )}
          </h2>
          <Neighbour
            site={site}
            card={neighbourhood.before}
            rel="prev"
            gap={neighbourhood.gapBefore}
          />
          <Neighbour
            site={site}
            card={neighbourhood.after}
            rel="next"
            gap={neighbourhood.gapAfter}
          />
        </section>
      ))}
    </nav>
  );
};

interface NeighbourProps {
  site: Site;
  card: Card | null;
  rel: "prev" | "next";
  gap: string | null | undefined;
}

const Neighbour = ({ site, card, rel, gap }: NeighbourProps) => (
  <div class={`neighbour neighbour--${rel}`}>
    {card ? (
      <a href={site.to.item(card.number)} rel={rel}>
        <span class="neighbour-date">
          <When date={card.date} site={site} />
          {card.leaves !== "" &&
            `, ${/[-–,]/.test(card.leaves) ? "leaves" : "leaf"} ${card.leaves}`}
        </span>
        <span class="neighbour-title" dir="auto">
          {card.title}
        </span>
      </a>
    ) : (
      <p class="unknown">
        {rel === "prev" ? "Nothing held before this" : "Nothing held after this"}
      </p>
    )}
    {card && gap && <p class="gap">Not held between: {gap}</p>}
  </div>
);
