import { Failure, asProblem } from "../../base/failure.ts";
import { decodeXml, type DecodedXml } from "../../base/xml.ts";
import type { FormatReader, Found, SourceFile } from "../format.ts";

const OPENING =
  /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:TEI|teiCorpus)[\s>]/;

const opening = (bytes: Uint8Array): string => {
  const [a, b] = bytes;
  const encoding =
    a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes.subarray(0, 8192));
};

const VOLUME = /<div\s[^<>]*\btype\s*=\s*["']document["']/;

/** One document of a volume that an archive like this one gave out is a letter for the next. */
const isVolume = ({ text }: DecodedXml): boolean =>
  VOLUME.test(text) && !text.slice(0, text.indexOf("</teiHeader>")).includes('type="papka-record"');

/** TEI P5: volumes of documents, and letters of which a file holds one or a corpus of several. */
export const TEI_READER: FormatReader = {
  name: "tei",
  recognises: (file: SourceFile): boolean => OPENING.test(opening(file.bytes)),
  async *read(file: SourceFile): AsyncGenerator<Found> {
    let source: DecodedXml;
    try {
      source = decodeXml(file.bytes);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      yield { kind: "problem", problem: asProblem(error, { path: file.path }) };
      return;
    }
    // on demand, for most commands read no TEI and the tables of languages are large
    if (isVolume(source)) {
      const { readVolume } = await import("./volume/read.ts");
      yield* readVolume(file, source);
    } else {
      const { readLetters } = await import("./letter/read.ts");
      yield* readLetters(file, source);
    }
  },
};
