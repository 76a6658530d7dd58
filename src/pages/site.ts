import type { HeadingKind } from "../archive/heading.ts";

/** Where a search stands: what is asked, what is chosen, how it is ordered, which page. */
export interface SearchAddress {
  query?: string;
  filters?: readonly { facet: string; value: string }[];
  sort?: string;
  /** from 1 */
  page?: number;
}

/** Every address a page may link to; src/web/routes.ts makes them, pages only ask. */
export interface Routes {
  home(): string;
  about(): string;
  search(at?: SearchAddress): string;
  /** `panes`: ids of renditions or `images`, side by side; none = the archive's choice */
  item(number: number, panes?: readonly string[]): string;
  /** The same item for another program: `ris`, `bib`, `csl.json`, `json`, `tei.xml`, `txt`. */
  itemAs(number: number, extension: string): string;
  facsimile(number: number, digest: string): string;
  heading(kind: HeadingKind, key: string, at?: { role?: string; after?: string }): string;
  /** All headings of a kind: `/people`. */
  index(kind: HeadingKind, at?: { after?: string; startsWith?: string }): string;
}

/** Files of src/pages/style: `index` is for every page. */
export const STYLES = ["index", "item", "list"] as const;
export type StyleName = (typeof STYLES)[number];

/** What every page is given. */
export interface Site {
  name: string;
  /** one sentence under the name; empty = none */
  description: string;
  /** origin with scheme, without a slash at its end */
  baseUrl: string;
  dateStyle: "us" | "eu" | "iso";
  to: Routes;
  assets: {
    styles: Partial<Record<StyleName, string>>;
    scripts: readonly string[];
    fonts: readonly string[];
  };
}
