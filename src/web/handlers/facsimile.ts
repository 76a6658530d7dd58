import type { Handler } from "hono";
import { PUBLIC } from "../../archive/access.ts";
import type { Archive } from "../archive.ts";
import { notFound } from "../errors.ts";
import { recordNumber } from "../record-number.ts";
import { SECURITY } from "../respond.ts";

/** Images that browsers show and that run nothing; whatever else lies in the vault stays there. */
const IMAGES = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]);

/** An image of the original, for those who may read the document it belongs to. */
export const facsimile =
  ({ store, vault }: Archive): Handler =>
  async (c) => {
    const number = recordNumber(c.req.param("number") ?? "");
    const item = number === null ? null : await store.find(PUBLIC, number);
    const image = item?.facsimiles.find(({ digest }) => digest === c.req.param("digest"));
    if (!image || !IMAGES.has(image.mediaType)) throw notFound();
    const tag = `"${image.digest}"`;
    const headers = {
      ...SECURITY,
      "content-type": image.mediaType,
      // the address names the bytes, but whether they may be seen is asked each time
      "cache-control": "private, max-age=3600, immutable",
      etag: tag,
    };
    if (c.req.header("if-none-match") === tag) return c.body(null, 304, headers);
    return c.body(new Uint8Array(await vault.read(image.digest)), 200, headers);
  };
