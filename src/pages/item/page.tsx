import type { Facsimile } from "../../archive/facsimile.ts";
import type { Item } from "../../archive/item.ts";
import { Layout } from "../layout.tsx";
import { When } from "../parts/item-list.tsx";
import { FolderTab, type Level } from "../parts/folder-tab.tsx";
import type { Site } from "../site.ts";
import { Citations, type Citation, type Download } from "./citations.tsx";
import { Neighbours, type Neighbourhood } from "./neighbours.tsx";
import { Panes, type Pane, type PaneChoice } from "./panes.tsx";
import { Correspondence } from "./people.tsx";
import { RecordCard } from "./record.tsx";
import type { Tie } from "./ties.tsx";

export interface ItemPageProps {
  site: Site;
  item: Item;
  /** for each locator, the levels from the repository down */
  levels: readonly (readonly Level[])[];
  panes: readonly Pane[];
  choices: readonly PaneChoice[];
  neighbourhoods: readonly Neighbourhood[];
  ties: readonly Tie[];
  citations: readonly Citation[];
  downloads: readonly Download[];
  meta: readonly { name: string; content: string }[];
}

export const ItemPage = ({ site, item, levels, panes, choices, ...rest }: ItemPageProps) => {
  const { neighbourhoods, ties, citations, downloads, meta } = rest;
  const nearest = neighbourhoods[0];
  const scan = panes.some(({ kind }) => kind === "images") ? undefined : item.facsimiles[0];
  return (
    <Layout
      site={site}
      kind="item"
      title={item.title}
      path={site.to.item(item.number)}
      meta={meta}
      alternates={downloads.map(({ mediaType, name, href }) => ({
        type: mediaType,
        title: name,
        href,
      }))}
      before={nearest?.before && site.to.item(nearest.before.number)}
      after={nearest?.after && site.to.item(nearest.after.number)}
    >
      <article class={panes.length > 1 ? "folder folder--wide" : "folder"}>
        <FolderTab site={site} levels={levels[0] ?? []} />
        <div class="sheet">
          <header class="item-head">
            {scan && <Clipping site={site} item={item} scan={scan} pane={panes[0]?.id} />}
            <p class="item-kicker">
              <span class="item-date">
                <When date={item.date} site={site} />
              </span>
              <span>{item.type ?? "type unknown"}</span>
              <span>No. {item.number}</span>
            </p>
            <h1 dir="auto">{item.title}</h1>
            <Correspondence site={site} agents={item.agents} />
            {item.summary !== "" && (
              <p class="summary" dir="auto">
                {item.summary}
              </p>
            )}
          </header>
          <Panes panes={panes} choices={choices} />
        </div>
      </article>
      <Neighbours site={site} neighbourhoods={neighbourhoods} />
      <div class="apparatus">
        <Citations citations={citations} downloads={downloads} />
        <RecordCard site={site} item={item} levels={levels} ties={ties} />
      </div>
    </Layout>
  );
};

/** The first page as it lies in the file, and the way to all of them. */
const Clipping = ({
  site,
  item,
  scan,
  pane,
}: {
  site: Site;
  item: Item;
  scan: Facsimile;
  pane: string | undefined;
}) => (
  <a
    class="clipping"
    href={site.to.item(item.number, pane === undefined ? ["images"] : ["images", pane])}
    aria-label={`Images of the original: ${item.facsimiles.length}`}
  >
    <img
      src={site.to.facsimile(item.number, scan.digest)}
      width={scan.width}
      height={scan.height}
      loading="lazy"
      alt=""
    />
  </a>
);
