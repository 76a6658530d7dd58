import type { ComponentChildren } from "preact";
import { SearchBox } from "./parts/search-box.tsx";
import type { Site } from "./site.ts";

export interface PageHead {
  /** of the page, without the archive's name */
  title: string;
  description?: string;
  /** path of the page's own address; null where it has none (errors) */
  path: string | null;
  meta?: readonly { name: string; content: string }[];
  alternates?: readonly { type: string; title: string; href: string }[];
  /** addresses of the neighbours */
  before?: string | null | undefined;
  after?: string | null | undefined;
}

export interface LayoutProps extends PageHead {
  site: Site;
  /** kind of page, for its style */
  kind: string;
  /** what stands in the search box; null = the page has a box of its own */
  asked?: string | null;
  children: ComponentChildren;
}

export const Layout = ({ site, kind, asked = "", children, ...head }: LayoutProps) => (
  <html lang="en">
    <Head site={site} kind={kind} {...head} />
    <body class={`page page--${kind}`}>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="top">
        <a class="brand" href={site.to.home()}>
          <FolderMark />
          <span>{site.name}</span>
        </a>
        {asked !== null && <SearchBox site={site} asked={asked} />}
        <nav class="sections" aria-label="Ways in">
          <ul>
            <li>
              <a href={site.to.index("collection")}>Collections</a>
            </li>
            <li>
              <a href={site.to.index("repository")}>Repositories</a>
            </li>
            <li>
              <a href={site.to.index("person")}>People</a>
            </li>
            <li>
              <a href={site.to.index("place")}>Places</a>
            </li>
            <li>
              <a href={site.to.index("year")}>Years</a>
            </li>
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="foot">
        <p>
          {site.name}
          {site.description !== "" && <span class="foot-description"> {site.description}</span>}
        </p>
        <ul>
          <li>
            <a href={site.to.about()}>About and how to cite</a>
          </li>
          <li>
            <a href={site.to.search()}>All documents</a>
          </li>
        </ul>
      </footer>
    </body>
  </html>
);

const Head = ({
  site,
  title,
  description,
  path,
  meta = [],
  alternates = [],
  before,
  after,
  kind,
}: PageHead & { site: Site; kind: string }) => (
  <head>
    <meta charset="utf-8" />
    <title>{title === site.name ? title : `${title} · ${site.name}`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    {description && <meta name="description" content={description} />}
    {path === null ? (
      <meta name="robots" content="noindex" />
    ) : (
      <link rel="canonical" href={site.baseUrl + path} />
    )}
    {site.assets.fonts.map((href) => (
      <link
        key={href}
        rel="preload"
        href={href}
        as="font"
        type="font/woff2"
        crossOrigin="anonymous"
      />
    ))}
    {(["index", kind === "item" ? "item" : "list"] as const).map((name) => {
      const href = site.assets.styles[name];
      return href && <link key={name} rel="stylesheet" href={href} />;
    })}
    <link rel="icon" type="image/svg+xml" href={ICON} />
    {meta.map(({ name, content }) => (
      // Open Graph is RDFa and stands in `property`
      <meta
        key={name + content}
        {...(name.startsWith("og:") ? { property: name } : { name })}
        content={content}
      />
    ))}
    {alternates.map(({ type, title, href }) => (
      <link key={href} rel="alternate" type={type} title={title} href={href} />
    ))}
    {before && <link rel="prev" href={before} />}
    {after && <link rel="next" href={after} />}
    {site.assets.scripts.map((src) => (
      <script key={src} type="module" src={src} />
    ))}
  </head>
);

const FOLDER =
  "M1 3.5A1.5 1.5 0 0 1 2.5 2H9l2 3h10.5A1.5 1.5 0 0 1 23 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-19A1.5 1.5 0 0 1 1 17.5z";

const ICON = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -2 24 24"><path d="${FOLDER}" fill="#9f1f17"/><path d="M6 11h12M6 14.5h7" stroke="#fdfaf3" stroke-width="1.6"/></svg>`,
)}`;

/** A folder seen from the front, its tab to the left: papka. */
const FolderMark = () => (
  <svg class="brand-mark" viewBox="0 0 24 20" width="24" height="20" aria-hidden="true">
    <path d={FOLDER} />
    <path d="M6 11h12M6 14.5h7" />
  </svg>
);
