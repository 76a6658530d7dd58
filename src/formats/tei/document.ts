import type { Item } from "../../archive/item.ts";
import type { Rendition } from "../../archive/rendition.ts";
import { escapeXml, readXml } from "../../base/xml.ts";
import { headerOf } from "./document-header.ts";

/** Namespaces of prefixes that slices of known series use without declaring them. */
const NAMESPACES: Record<string, string> = { frus: "http://history.state.gov/ns/1.0" };

const prefixOf = (name: string): string => (name.includes(":") ? name.split(":")[0]! : "");

/** Prefixes of a slice; what it declares itself may be declared again further out. */
const prefixes = (tei: string): Set<string> => {
  const found = new Set<string>();
  readXml(tei, {
    open(name, attributes) {
      found.add(prefixOf(name));
      for (const attribute in attributes) found.add(prefixOf(attribute));
    },
  });
  for (const known of ["", "xml", "xmlns"]) found.delete(known);
  return found;
};

const rootName = (tei: string): string => /^[^<]*<([^\s/>]+)/.exec(tei)?.[1] ?? "";

/** A `text` with the slice in it as it is; a slice that is a `text` itself stands in a group. */
const textElement = ({ kind, language, tei }: Rendition): string => {
  const root = rootName(tei);
  const inner =
    root === "text" ? `<group>${tei}</group>` : root === "body" ? tei : `<body>${tei}</body>`;
  const lang = language === "und" ? "" : ` xml:lang="${escapeXml(language)}"`;
  return `<text type="${kind}"${lang}>${inner}</text>`;
};

/**
 * An item as a whole TEI P5 document: its description as teiHeader, its renditions as they are,
 * byte for byte. `rendition`: that one alone; `publisher`: who gives the document out.
 */
export const teiDocument = (item: Item, rendition?: Rendition, publisher = ""): string => {
  const renditions = rendition ? [rendition] : item.renditions;
  const declared = new Set(renditions.flatMap(({ tei }) => [...prefixes(tei)]));
  const namespaces = [...declared]
    .map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix] ?? `urn:x-prefix:${prefix}`}"`)
    .join("");
  const texts = renditions.map((one) => textElement(one));
  const text =
    texts.length === 1
      ? texts[0]!
      : `<text>${texts.length === 0 ? "<body><p/></body>" : `<group>${texts.join("\n")}</group>`}</text>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"${namespaces}>
${headerOf(item, publisher)}
${text}
</TEI>
`;
};
