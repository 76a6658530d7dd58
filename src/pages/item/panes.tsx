import type { Credit } from "../../archive/credit.ts";
import { inLanguage, languageName } from "../language.ts";
import type { Text } from "./text.ts";

export interface PageImage {
  href: string;
  width: number;
  height: number;
  leaf: string | null;
  description: string;
}

/** One way to see the item. */
export type Pane =
  | { kind: "images"; id: "images"; images: readonly PageImage[] }
  | {
      kind: "transcript" | "translation";
      id: string;
      language: string;
      version: number;
      makers: readonly Credit[];
      text: Text;
    };

export interface PaneChoice {
  label: string;
  href: string;
  current: boolean;
}

export const Panes = ({
  panes,
  choices,
}: {
  panes: readonly Pane[];
  choices: readonly PaneChoice[];
}) => (
  <>
    {choices.length > 1 && (
      <nav class="choices" aria-label="Texts and images">
        <ul>
          {choices.map(({ label, href, current }) => (
            <li key={href}>
              <a href={href} aria-current={current ? "true" : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )}
    {panes.length === 0 && <p class="no-text unknown">No text of this document is held.</p>}
    <div class={panes.length > 1 ? "panes panes--two" : "panes"}>
      {panes.map((pane) =>
        pane.kind === "images" ? (
          <Images key={pane.id} images={pane.images} />
        ) : (
          <TextPane key={pane.id} pane={pane} alone={panes.length === 1} />
        ),
      )}
    </div>
  </>
);

const TextPane = ({ pane, alone }: { pane: Exclude<Pane, { kind: "images" }>; alone: boolean }) => (
  <section class={alone ? "pane pane--alone" : "pane"} aria-labelledby={`head-${pane.id}`}>
    <header class="pane-head">
      <h2 id={`head-${pane.id}`}>{nameOf(pane.kind, pane.language)}</h2>
      {pane.makers.length > 0 && <p>{pane.makers.map(maker).join("; ")}</p>}
    </header>
    <div
      class="text"
      {...inLanguage(pane.language)}
      dangerouslySetInnerHTML={{ __html: pane.text.body }}
    />
    {pane.text.endnotes.length > 0 && (
      <ol class="endnotes">
        {pane.text.endnotes.map(({ id, n, html }) => (
          <li key={id} id={id}>
            <span class="sidenote-n">{n}</span>
            <div dangerouslySetInnerHTML={{ __html: html }} />
          </li>
        ))}
      </ol>
    )}
  </section>
);

const Images = ({ images }: { images: readonly PageImage[] }) => (
  <section class="pane pane--images" aria-labelledby="head-images">
    <header class="pane-head">
      <h2 id="head-images">Images of the original</h2>
    </header>
    {images.map(({ href, width, height, leaf, description }, index) => (
      <figure key={href} class="leaf">
        <a href={href}>
          <img
            src={href}
            width={width}
            height={height}
            loading={index === 0 ? "eager" : "lazy"}
            alt={description || `Image ${index + 1} of the original`}
          />
        </a>
        <figcaption>
          {leaf === null ? `Image ${index + 1}, leaf unknown` : `Leaf ${leaf}`}
        </figcaption>
      </figure>
    ))}
  </section>
);

const nameOf = (kind: "transcript" | "translation", language: string): string =>
  kind === "translation"
    ? `Translation into ${languageName(language)}`
    : language === "und"
      ? "Transcript, language unknown"
      : `Transcript in ${languageName(language)}`;

const maker = ({ role, name, behalf }: Credit): string =>
  `${role} by ${name}${behalf ? ` for ${behalf}` : ""}`;
