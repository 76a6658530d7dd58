import type { Item } from "../archive/item.ts";
import { writeBibtex } from "./bibtex/write.ts";
import type { CiteContext } from "./citation/context.ts";
import { writeCslJson } from "./csl-json/write.ts";
import { publicJson } from "./json/public.ts";
import { writeRis } from "./ris/write.ts";
import { teiDocument } from "./tei/document.ts";
import { writeText } from "./text/write.ts";

/** An item → bytes of one format, all of it text in UTF-8. */
export interface Writer {
  /** of `/document/NUMBER.ext` and `papka show --format ext` */
  extension: "ris" | "bib" | "csl.json" | "json" | "tei.xml" | "txt";
  mediaType: string;
  name: string;
  write(item: Item, context: CiteContext): string;
}

export const WRITERS: readonly Writer[] = [
  {
    extension: "ris",
    mediaType: "application/x-research-info-systems",
    name: "RIS (Zotero, EndNote)",
    write: writeRis,
  },
  { extension: "bib", mediaType: "application/x-bibtex", name: "BibTeX", write: writeBibtex },
  {
    extension: "csl.json",
    mediaType: "application/vnd.citationstyles.csl+json",
    name: "CSL-JSON",
    write: writeCslJson,
  },
  {
    extension: "json",
    mediaType: "application/json",
    name: "JSON, everything known of it",
    write: (item) => `${JSON.stringify(publicJson(item), null, 2)}\n`,
  },
  {
    extension: "tei.xml",
    mediaType: "application/tei+xml",
    name: "TEI P5",
    write: (item) => teiDocument(item),
  },
  { extension: "txt", mediaType: "text/plain", name: "Plain text", write: writeText },
];
