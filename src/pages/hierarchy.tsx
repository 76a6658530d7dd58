import type { Card, HeadingKind } from "../archive/heading.ts";
import { Layout } from "./layout.tsx";
import { FolderTab, type Level } from "./parts/folder-tab.tsx";
import { Line } from "./parts/item-list.tsx";
import { LeafStrip, type LeafSpan } from "./parts/leaf-strip.tsx";
import { More } from "./parts/more.tsx";
import type { Site } from "./site.ts";

/** A level below, and what is below that. */
export interface Branch {
  kind: HeadingKind;
  key: string;
  label: string;
  count: number;
  branches: readonly Branch[];
}

/** A document, or leaves between two documents that the archive does not hold. */
export type LeafLine = { kind: "item"; card: Card } | { kind: "gap"; text: string };

export interface HierarchyProps {
  site: Site;
  /** the level itself */
  level: Level;
  count: number;
  above: readonly Level[];
  branches: readonly Branch[];
  lines: readonly LeafLine[];
  /** of a file: which leaves its documents fill */
  spans: readonly LeafSpan[];
  /** other names of a repository, its country */
  facts: readonly { name: string; value: string }[];
  next: string | null;
}

const number = new Intl.NumberFormat("en");

/** longer lists than this are opened at will */
const OPEN = 12;

const KINDS: Partial<Record<HeadingKind, string>> = {
  repository: "Repository",
  fonds: "Fonds",
  series: "Series",
  file: "File",
};

/** A repository, fonds, series or file: where it stands, what is below it, its documents in order. */
export const HierarchyPage = ({
  site,
  level,
  count,
  above,
  branches,
  lines,
  spans,
  facts,
  next,
}: HierarchyProps) => (
  <Layout
    site={site}
    kind="hierarchy"
    title={[...above, level].map(({ label }) => label).join(", ")}
    path={site.to.heading(level.kind, level.key)}
  >
    <div class="folder">
      <FolderTab site={site} levels={above} here={level.label} />
      <div class="sheet sheet--list">
        <header class="item-head">
          <p class="item-kicker">
            <span>{KINDS[level.kind] ?? level.kind}</span>
            <span>
              {number.format(count)} {count === 1 ? "document" : "documents"} held here
            </span>
          </p>
          <h1 dir="auto">{[...above, level].map(({ label }) => label).join(", ")}</h1>
          {facts.length > 0 && (
            <dl class="correspondence">
              {facts.map(({ name, value }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
        </header>
        {branches.length > 0 && (
          <nav class="tree" aria-label="Levels below">
            <Branches site={site} branches={branches} />
          </nav>
        )}
        {lines.length > 0 && (
          <section aria-labelledby="head-items">
            <h2 id="head-items">
              {level.kind === "file" ? "In the order of its leaves" : "Documents"}
            </h2>
            <LeafStrip site={site} spans={spans} />
            <ol class="register register--leaves">
              {lines.map((line) =>
                line.kind === "item" ? (
                  <Line key={line.card.number} site={site} item={line.card} />
                ) : (
                  <li key={line.text} class="gap">
                    {line.text}
                  </li>
                ),
              )}
            </ol>
          </section>
        )}
        <More
          href={next === null ? null : site.to.heading(level.kind, level.key, { after: next })}
        />
      </div>
    </div>
  </Layout>
);

export const Branches = ({ site, branches }: { site: Site; branches: readonly Branch[] }) => (
  <ul>
    {branches.map(({ kind, key, label, count, branches }) => (
      <li key={kind + key}>
        <a href={site.to.heading(kind, key)} dir="auto">
          {label}
        </a>
        <span class="count">{number.format(count)}</span>
        {branches.length > OPEN ? (
          <details>
            <summary>
              {number.format(branches.length)} below<span class="hidden"> {label}</span>
            </summary>
            <Branches site={site} branches={branches} />
          </details>
        ) : (
          branches.length > 0 && <Branches site={site} branches={branches} />
        )}
      </li>
    ))}
  </ul>
);
