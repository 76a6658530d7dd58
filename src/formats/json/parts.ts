import { imageSize } from "image-size";
import type { Facsimile } from "../../archive/facsimile.ts";
import type { Rendition } from "../../archive/rendition.ts";
import { sha256 } from "../../base/canonical.ts";
import { Failure } from "../../base/failure.ts";
import { decodeXml, readXml } from "../../base/xml.ts";
import type { Attachment, SourceFile } from "../format.ts";
import type { FacsimileFile, ItemRecord } from "./schema.ts";

/** Images of pages; SVG is a program more than an image and stays out. */
const MEDIA_TYPES: Record<string, string> = {
  jpg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  tiff: "image/tiff",
  jp2: "image/jp2",
};

const read = async (file: SourceFile, path: string): Promise<Uint8Array> => {
  const bytes = await file.sibling(path);
  if (bytes !== null) return bytes;
  throw new Failure(
    "json-file-missing",
    `There is no ${path} beside ${file.path} in the source; add it, or import the folder that holds both.`,
  );
};

const sizeOf = (bytes: Uint8Array): ReturnType<typeof imageSize> | null => {
  try {
    return imageSize(bytes);
  } catch {
    return null;
  }
};

/** Digest, type and size of an image that the item names. @throws Failure `json-…` */
export const facsimileOf = async (
  file: SourceFile,
  { file: path, ...given }: FacsimileFile,
): Promise<{ facsimile: Facsimile; attachment: Attachment }> => {
  const bytes = await read(file, path);
  const size = sizeOf(bytes);
  const mediaType = MEDIA_TYPES[size?.type ?? ""];
  if (size === null || mediaType === undefined) {
    const kinds = Object.keys(MEDIA_TYPES).join(", ");
    throw new Failure("json-not-an-image", `${path} is no image of a kind we know (${kinds}).`);
  }
  const digest = sha256(bytes);
  if (given.digest !== undefined && given.digest !== digest) {
    throw new Failure(
      "json-digest-differs",
      `${path} is not the file that the item describes: its SHA-256 is ${digest}, not ${given.digest}.`,
    );
  }
  return {
    facsimile: { ...given, digest, mediaType, width: size.width, height: size.height },
    attachment: { digest, bytes },
  };
};

/** The root element of a document, or of a whole TEI document its `text`. */
const textElement = (xml: string): string => {
  let depth = 0;
  let root = "";
  let from = 0;
  let to = 0;
  readXml(xml, {
    open: (name, _attributes, at) => {
      depth += 1;
      if (depth === 1) root = name;
      if (depth === 1 || (depth === 2 && root === "TEI" && name === "text")) from = at.start;
    },
    close: (name, at) => {
      if (depth === 2 && root === "TEI" && name === "text") to = at.end;
      if (depth === 1 && to === 0) to = at.end;
      depth -= 1;
    },
  });
  return xml.slice(from, to);
};

/** Given text stays as it is, byte for byte. @throws Failure `json-file-missing`, `xml-…` */
export const renditionOf = async (
  file: SourceFile,
  { tei, ...given }: ItemRecord["renditions"][number],
): Promise<Rendition> => {
  if (typeof tei !== "string") {
    return { ...given, tei: textElement(decodeXml(await read(file, tei.file)).text) };
  }
  readXml(tei, {});
  return { ...given, tei };
};
