/** The kinds of heading under which items are listed and by which they are counted. */
export const HEADING_KINDS = [
  "repository",
  "fonds",
  "series",
  "file",
  "collection",
  "section",
  "person",
  "place",
  "year",
  "language",
  "type",
  "subject",
  "marking",
  /** every item, once, in order of date: for earlier / later */
  "archive",
] as const;
export type HeadingKind = (typeof HEADING_KINDS)[number];

/** One line of the derived index: an item stands under a heading. */
export interface Heading {
  kind: HeadingKind;
  /** unique within the kind, safe in a path: `rgani/f-89/op-15/d-24`, `kennedy-john-f` */
  key: string;
  label: string;
  /** key of the heading of the next kind up (a file's series or fonds), null at the top */
  parent: { kind: HeadingKind; key: string } | null;
  /** for persons and places: how the item stands under it (`from`, `to`, `mentioned`, `written`) */
  role: string;
  /** order of the item under the heading, compared as code units */
  sort: string;
}

/** What a list shows of an item, so that no two look alike. */
export interface Card {
  number: number;
  title: string;
  date: { edtf: string | null; verbatim: string };
  type: string | null;
  /** names, in the order of the item */
  from: string[];
  to: string[];
  /** verbatim first locator; empty where none */
  locator: string;
  /** leaves of the file it fills, as written; empty where unknown */
  leaves: string;
  /** its place in an ordered collection: "Foreign Relations …, no. 45"; empty where it has none */
  within: string;
  languages: string[];
  /** kinds and languages of its renditions: `["transcript:ru", "translation:en"]` */
  renditions: string[];
  hasFacsimile: boolean;
}
