import type { Agent } from "../archive/agent.ts";
import type { Collection } from "../archive/collection.ts";
import type { ItemInput } from "../archive/item.ts";
import type { Place, Problem } from "../base/failure.ts";

/** One file of a source (a folder, a zip, a tar …), held in memory. */
export interface SourceFile {
  /** path inside the source, with forward slashes */
  path: string;
  bytes: Uint8Array;
  /** SHA-256 of `bytes` */
  digest: string;
  /** A file beside this one by relative path; null where there is none. Never leaves the source. */
  sibling(path: string): Promise<Uint8Array | null>;
}

/** Bytes that belong to an item (facsimiles) and go into the vault with it. */
export interface Attachment {
  digest: string;
  bytes: Uint8Array;
}

/** Plain text of one rendition, derived from its TEI: what search and comparison read. */
export interface Plain {
  /** running text; paragraphs are separated by one line feed, notes and page breaks left out */
  text: string;
  /** the notes, one a line */
  notes: string;
}

export interface FoundItem {
  kind: "item";
  item: ItemInput;
  place: Place;
  attachments?: Attachment[];
  /** wanted record number */
  number?: number;
  /** by rendition id, where the reader has it at hand, so that no text is parsed twice */
  plain?: Record<string, Plain>;
}

export type Found =
  | FoundItem
  | { kind: "agent"; agent: Agent }
  | { kind: "collection"; collection: Collection }
  | { kind: "problem"; problem: Problem };

/** Bytes → nouns. Reads everything it can, reports the rest, never throws for what the file holds. */
export interface FormatReader {
  /** the name for `--as` */
  name: string;
  /** Looks at the content (path only as a hint); the first that says yes reads. */
  recognises(file: SourceFile): boolean;
  read(file: SourceFile): AsyncIterable<Found> | Iterable<Found>;
}
