import { Failure } from "../../base/failure.ts";
import { decodeXml } from "../../base/xml.ts";

/** A text for a stretch of a file: byte offsets, end excluded. */
export interface Replacement {
  range: [number, number];
  tei: string;
}

const encode = (text: string, encoding: string): Uint8Array => {
  if (encoding === "utf-8") return Buffer.from(text);
  const wide = Buffer.from(text, "utf16le");
  return encoding === "utf-16be" ? wide.swap16() : wide;
};

/**
 * A file with the current texts of its documents put back in their places, in the file's own
 * encoding. Texts that have not changed leave every byte as it was.
 * @throws Failure `splice-overlap` where two ranges share bytes or one lies outside the file;
 * `xml-encoding`
 */
export const spliceSource = (source: Uint8Array, replacements: Replacement[]): Uint8Array => {
  const { encoding } = decodeXml(source);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { range, tei } of replacements.toSorted((a, b) => a.range[0] - b.range[0])) {
    const [from, to] = range;
    if (from < at || to < from || to > source.length) {
      throw new Failure("splice-overlap", `The bytes ${from}–${to} cannot be replaced.`);
    }
    parts.push(source.subarray(at, from), encode(tei, encoding));
    at = to;
  }
  parts.push(source.subarray(at));
  return Buffer.concat(parts);
};
