import type { HeadingKind } from "../archive/heading.ts";
import type { Routes, SearchAddress } from "../pages/site.ts";

/** First segment of a heading's address and of the list of its kind. */
const HEADING_PATHS = {
  repository: { one: "repository", all: "repositories" },
  fonds: { one: "repository", all: "repositories" },
  series: { one: "repository", all: "repositories" },
  file: { one: "repository", all: "repositories" },
  collection: { one: "collection", all: "collections" },
  section: { one: "collection", all: "collections" },
  person: { one: "person", all: "people" },
  place: { one: "place", all: "places" },
  year: { one: "year", all: "years" },
  language: { one: "language", all: "languages" },
  type: { one: "type", all: "types" },
  subject: { one: "subject", all: "subjects" },
  marking: { one: "marking", all: "markings" },
  archive: { one: "years", all: "years" },
} as const satisfies Record<HeadingKind, { one: string; all: string }>;

/** Path segments one by one, so that a slash in a key stays a slash and nothing else gets through. */
const path = (key: string): string => key.split("/").map(encodeURIComponent).join("/");

const withQuery = (address: string, fields: [string, string | undefined][]): string => {
  const query = new URLSearchParams(
    fields.filter((field): field is [string, string] => field[1] !== undefined && field[1] !== ""),
  ).toString();
  return query === "" ? address : `${address}?${query}`;
};

const search = ({ query, filters = [], sort, page = 1 }: SearchAddress = {}): string =>
  withQuery("/search", [
    ["q", query],
    ...filters.map(({ facet, value }): [string, string] => [facet, value]),
    ["sort", sort === "relevance" ? undefined : sort],
    ["page", page > 1 ? String(page) : undefined],
  ]);

/** The only maker of addresses. What a reader may have cited or bookmarked never changes. */
export const routes: Routes = {
  home: () => "/",
  about: () => "/about",
  search,
  item: (number, panes = []) =>
    panes.length === 0
      ? `/document/${number}`
      : `/document/${number}?text=${panes.map(encodeURIComponent).join(",")}`,
  itemAs: (number, extension) => `/document/${number}.${extension}`,
  facsimile: (number, digest) => `/document/${number}/facsimile/${digest}`,
  heading: (kind, key, at = {}) =>
    withQuery(kind === "archive" ? "/years" : `/${HEADING_PATHS[kind].one}/${path(key)}`, [
      ["role", at.role],
      ["after", at.after],
    ]),
  index: (kind, at = {}) =>
    withQuery(`/${HEADING_PATHS[kind].all}`, [
      ["from", at.startsWith],
      ["after", at.after],
    ]),
};
