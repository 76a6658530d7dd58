import { imageSize } from "image-size";
import type { Facsimile } from "../../../archive/facsimile.ts";
import { sha256 } from "../../../base/canonical.ts";
import type { Attachment, SourceFile } from "../../format.ts";
import { find, findAll, textOf, type TeiElement } from "../tree.ts";

const MEDIA_TYPES: Record<string, string> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  tiff: "image/tiff",
};

const measure = (bytes: Uint8Array): Pick<Facsimile, "mediaType" | "width" | "height"> | null => {
  try {
    const { type = "", width, height } = imageSize(bytes);
    const mediaType = MEDIA_TYPES[type];
    return mediaType === undefined ? null : { mediaType, width, height };
  } catch {
    return null;
  }
};

export interface Images {
  facsimiles: Facsimile[];
  attachments: Attachment[];
  /** addresses of images that are not beside the file */
  extra: Record<string, string>;
}

/** Images of the original that lie beside the file; others are kept by their address. */
export const readFacsimiles = async (letter: TeiElement, file: SourceFile): Promise<Images> => {
  const images: Images = { facsimiles: [], attachments: [], extra: {} };
  const elsewhere: string[] = [];
  const graphics = findAll(find(letter, "facsimile"), "graphic");
  for (const graphic of graphics) {
    const url = graphic.attributes["url"] ?? "";
    const isLocal = url !== "" && !/^[a-z][a-z0-9+.-]*:|^\//i.test(url);
    const bytes = isLocal ? await file.sibling(url) : null;
    const size = bytes && measure(bytes);
    if (!bytes || !size) {
      if (url !== "") elsewhere.push(url);
      continue;
    }
    const digest = sha256(bytes);
    const surface = graphic.parent?.name === "surface" ? graphic.parent : graphic;
    images.attachments.push({ digest, bytes });
    images.facsimiles.push({
      digest,
      ...size,
      leaf: surface.attributes["n"] ?? null,
      description: textOf(
        find(surface, "figDesc") ?? find(surface, "desc") ?? find(surface, "label"),
      ),
    });
  }
  if (elsewhere.length > 0) images.extra["facsimile"] = elsewhere.join("\n");
  return images;
};
