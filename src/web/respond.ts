import { hash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Context } from "hono";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** Nothing is loaded from, sent to or framed by another host; no inline script or style runs. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

export const SECURITY = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
} as const;

/** Compressing less than this costs more than it saves. */
const WORTH_COMPRESSING = 1400;

type Status = 200 | 400 | 404 | 500 | 503;

const holds = (header: string, tag: string): boolean =>
  header === "*" || header.split(",").some((part) => part.trim().replace(/^W\//, "") === tag);

/**
 * Text with everything an answer needs. Readers ask again each time (`no-cache`), for a document may
 * be withdrawn at any moment; what did not change is a 304 (RFC 9110, 13.1.2). The tag is weak, for
 * one text goes out compressed or not.
 */
export const reply = (
  c: Context,
  text: string,
  mediaType: string,
  status: Status = 200,
): Response => {
  const tag = `"${hash("sha1", text, "base64url")}"`;
  const headers: Record<string, string> = {
    ...SECURITY,
    "content-type": mediaType,
    "cache-control": "no-cache",
    vary: "Accept, Accept-Encoding",
  };
  if (status === 200) {
    headers["etag"] = `W/${tag}`;
    const known = c.req.header("if-none-match");
    if (known !== undefined && holds(known, tag)) return c.body(null, 304, headers);
  }
  if (text.length > WORTH_COMPRESSING && /\bgzip\b/.test(c.req.header("accept-encoding") ?? "")) {
    headers["content-encoding"] = "gzip";
    return c.body(new Uint8Array(gzipSync(text, { level: 3 })), status, headers);
  }
  return c.body(text, status, headers);
};

export const page = (c: Context, node: VNode, status: Status = 200): Response =>
  reply(c, `<!doctype html>\n${renderToString(node)}`, "text/html; charset=utf-8", status);
