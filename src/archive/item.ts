import { z } from "zod";
import { Access } from "./access.ts";
import { AgentLink } from "./agent.ts";
import { Membership } from "./collection.ts";
import { Credit } from "./credit.ts";
import { ItemDate } from "./date.ts";
import { Facsimile } from "./facsimile.ts";
import { Locator } from "./locator.ts";
import { Marking } from "./marking.ts";
import { PlaceLink } from "./place.ts";
import { Publication } from "./publication.ts";
import { Relation } from "./relation.ts";
import { Rendition } from "./rendition.ts";
import { Source } from "./source.ts";

/** BCP 47 language tag; `und` where the language is not known. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** What a format reader yields: everything of an item but its record number. */
export const ItemDescription = z.strictObject({
  /** ISAD(G) 3.1.2; editors' notes are not part of it */
  title: z.string().trim().min(1),
  /** ISAD(G) 3.1.3 */
  date: ItemDate.default({ edtf: null, verbatim: "" }),
  /** form of document, lower case: `telegram`, `letter`, `memorandum of conversation` …; null = unknown */
  type: z.string().nullable().default(null),
  /** languages of the original; empty = unknown (ISAD(G) 3.4.3) */
  languages: z.array(LanguageTag).default([]),
  /** ISAD(G) 3.3.1 */
  summary: z.string().default(""),
  subjects: z.array(z.string()).default([]),
  locators: z.array(Locator).default([]),
  agents: z.array(AgentLink).default([]),
  places: z.array(PlaceLink).default([]),
  credits: z.array(Credit).default([]),
  markings: z.array(Marking).default([]),
  renditions: z.array(Rendition).default([]),
  facsimiles: z.array(Facsimile).default([]),
  relations: z.array(Relation).default([]),
  memberships: z.array(Membership).default([]),
  /** where it was published before, as the house citation names it */
  publication: Publication.nullable().default(null),
  /** rights statement as given; empty = none stated */
  rights: z.string().default(""),
  /** what else the source said, under the source's own labels; nothing is dropped */
  extra: z.record(z.string(), z.string()).default({}),
  access: Access.default({ status: "published", embargoUntil: null }),
  /** where it came from; the first id is the stable identifier by which a re-import knows it */
  sources: z.array(Source).min(1),
});
export type ItemDescription = z.infer<typeof ItemDescription>;
export type ItemInput = z.input<typeof ItemDescription>;

/** One document: the unit readers see and cite. */
export const Item = ItemDescription.extend({
  /** record number, never changed, never reused */
  number: z.int().positive(),
});
export type Item = z.infer<typeof Item>;
