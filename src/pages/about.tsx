import { Layout } from "./layout.tsx";
import type { Site } from "./site.ts";

/** What readers and reviewers ask of an edition; the publisher answers in the configuration. */
export const STATEMENTS = {
  aims: "What it is for",
  editors: "Who edits it",
  selection: "What was selected, and why",
  method: "How texts were transcribed, translated and checked",
  completeness: "What is complete and what is not",
  rights: "Rights",
  preservation: "Who looks after it, and for how long",
  contact: "Contact",
} as const;
export type Statement = keyof typeof STATEMENTS;

export interface AboutProps {
  site: Site;
  count: number;
  statements: Partial<Record<Statement, string>>;
  /** how to cite the archive as a whole */
  citation: string;
}

export const AboutPage = ({ site, count, statements, citation }: AboutProps) => (
  <Layout site={site} kind="about" title="About" path={site.to.about()}>
    <header class="page-head">
      <h1>About {site.name}</h1>
      {site.description !== "" && <p class="lede">{site.description}</p>}
    </header>
    <div class="prose">
      <h2>How to cite</h2>
      <p>The archive as a whole:</p>
      <blockquote class="citation" data-copy>
        {citation}
      </blockquote>
      <p>
        Every document gives its own citation in six styles, and itself as BibTeX, RIS, CSL-JSON,
        JSON, TEI and plain text, for Zotero and other programs. Record numbers never change: a
        cited address stays.
      </p>
      <h2>How to read</h2>
      <p>
        Stamps, classifications and other markings stand in the margin beside the line they belong
        to, and so do notes; where there is no margin, a note opens at its number. What the archive
        does not know it says it does not know. Leaves that are not held here are named as such:
        whether they exist elsewhere is another question.
      </p>
      <p>
        Press <kbd>/</kbd> to search, <kbd>←</kbd> and <kbd>→</kbd> to go to the neighbouring
        document.
      </p>
    </div>
    <dl class="fields fields--prose">
      {(Object.keys(STATEMENTS) as Statement[]).map((statement) => (
        <div key={statement} class="field">
          <dt>{STATEMENTS[statement]}</dt>
          <dd>{statements[statement] ?? <span class="unknown">not stated</span>}</dd>
        </div>
      ))}
      <div class="field">
        <dt>Documents</dt>
        <dd>{new Intl.NumberFormat("en").format(count)}</dd>
      </div>
    </dl>
  </Layout>
);
