import { type Layout, NO_FIELDS } from "./fields.ts";
import { filled, indexOfLine, isChrome, trimmed, words } from "./lines.ts";

const LABELS = [
  "Document Type",
  "Collection",
  "Document Number (FOIA) /ESDN (CREST)",
  "Release Decision",
  "Original Classification",
  "Document Page Count",
  "Document Creation Date",
  "Document Release Date",
  "Sequence Number",
  "Case Number",
  "Publication Date",
  "Content Type",
  "File",
  "AttachmentSize",
  "Body",
];

/** The codes of the CREST database; others are kept, not read. */
const CLASSIFICATIONS: Record<string, string> = { C: "Confidential", S: "Secret", T: "Top Secret" };

/** What a document's form is not: names of collections. */
const NO_FORM = /^(?:crest|foia|)$/i;

/** CIA reading room: labels with colons, the value beside or below each, recognised text last. */
export const layoutF: Layout = {
  name: "F",
  family: "cia",
  recognises: ({ lines }) =>
    indexOfLine(lines, /^Document Number \(FOIA\) ?\/ ?ESDN \(CREST\)/) >= 0 &&
    indexOfLine(lines, /^(?:Document Type|Release Decision|Publication Date)/) >= 0,
  parse: ({ lines, address }) => {
    const values = new Map<string, string[]>();
    let label = "";
    let body: string[] = [];
    for (const [at, line] of lines.entries()) {
      const text = words(line);
      const found = LABELS.find(
        (name) =>
          text.replace(" / ", " /").startsWith(name) &&
          /^(?::|$)/.test(text.replace(" / ", " /").slice(name.length)),
      );
      if (found === undefined) {
        values.set(label, [...(values.get(label) ?? []), text]);
        continue;
      }
      label = found;
      const beside = text.replace(" / ", " /").slice(found.length).replace(/^:\s*/, "");
      if (label === "Body") {
        body = [beside, ...lines.slice(at + 1)];
        break;
      }
      values.set(label, [beside]);
    }
    const value = (name: string): string => filled(values.get(name) ?? []).join(" ");
    const extra = Object.fromEntries(
      LABELS.filter(
        (name) => name !== "Body" && name !== "Publication Date" && value(name) !== "",
      ).map((name) => [name, value(name)]),
    );
    const code = value("Original Classification");
    const form = value("Content Type") || value("Document Type");
    return {
      ...NO_FIELDS,
      title: filled(values.get("") ?? []).findLast((line) => !isChrome(line)) ?? "",
      // the creation date is that of the scan
      date: value("Publication Date"),
      source: value("Document Number (FOIA) /ESDN (CREST)"),
      classification: CLASSIFICATIONS[code.toUpperCase()] ?? "",
      type: NO_FORM.test(form) ? "" : form.toLowerCase(),
      address: address ?? "",
      body: trimmed(body),
      extra,
    };
  },
};
