import type { Item } from "../../archive/item.ts";
import { decodeXml } from "../../base/xml.ts";
import { teiDocument } from "../../formats/tei/document.ts";
import { type Replacement, spliceSource } from "../../formats/tei/splice.ts";

/** A TEI file from which items came. */
export interface TeiFile {
  digest: string;
  name: string;
  items: { number: number; range: [number, number] | null }[];
}

/** Of files that had one name, the one with the most items keeps it. */
export const inOrder = (files: TeiFile[]): TeiFile[] =>
  files.sort((a, b) => b.items.length - a.items.length || (a.digest < b.digest ? -1 : 1));

/** The file's own name, made safe: it came with the source, and may be anything. */
export const freeName = (name: string, digest: string, taken: Set<string>): string => {
  const own = name.replace(/^.*[/\\]/s, "").replace(/[\p{Cc}<>:"|?*]/gu, "_");
  const usable = /^\.*$/.test(own) ? `${digest.slice(0, 12)}.xml` : own;
  const free = (candidate: string): boolean => !taken.has(candidate.toLowerCase());
  const chosen = free(usable)
    ? usable
    : usable.replace(/(\.[^.]*)?$/, (extension) => `.${digest.slice(0, 12)}${extension}`);
  taken.add(chosen.toLowerCase());
  return chosen;
};

/** A file with the current texts of its items in their places. */
export const withTexts = (
  bytes: Uint8Array,
  pairs: readonly { item: Item; range: [number, number] | null }[],
): Uint8Array => {
  const { encoding } = decodeXml(bytes);
  const decoder = new TextDecoder(encoding);
  const replacements: Replacement[] = [];
  for (const { item, range } of pairs) {
    const before = decoder.decode(range === null ? bytes : bytes.subarray(...range));
    const [only, ...others] = item.renditions;
    if (item.renditions.every(({ tei }) => before.includes(tei))) continue;
    if (range === null) return Buffer.from(teiDocument(item));
    // a document of a volume is its one text; a letter of a corpus is a document of its own
    const isText = only && others.length === 0 && rootOf(before) === rootOf(only.tei);
    replacements.push({ range, tei: isText ? only.tei : withoutDeclaration(teiDocument(item)) });
  }
  return spliceSource(bytes, replacements);
};

const rootOf = (xml: string): string => /<([^\s/>!?]+)/.exec(xml)?.[1] ?? "";

const withoutDeclaration = (xml: string): string => xml.replace(/^<\?xml[^>]*>\s*/, "").trimEnd();
