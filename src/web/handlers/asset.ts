import type { Handler } from "hono";
import type { Assets } from "../assets.ts";
import { notFound } from "../errors.ts";
import { SECURITY } from "../respond.ts";

/** Style, fonts and scripts. A changed file has another name, so each may be kept for ever. */
export const asset =
  ({ files }: Assets): Handler =>
  (c) => {
    const file = files.get(c.req.path);
    if (!file) throw notFound();
    const squeezed = /\bbr\b/.test(c.req.header("accept-encoding") ?? "") ? file.brotli : null;
    return c.body(squeezed ?? file.bytes, 200, {
      ...SECURITY,
      ...(squeezed ? { "content-encoding": "br" } : {}),
      "content-type": file.mediaType,
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
    });
  };
