import { hash } from "node:crypto";
import { promisify } from "node:util";
import { gunzipSync, gzip } from "node:zlib";
import type { Context } from "hono";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { MadePage } from "./page-cache.ts";

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

const HTML = "text/html; charset=utf-8";

/** Compressing less than this costs more than it saves. */
const WORTH_COMPRESSING = 1400;

/** The fastest level already makes a page four times smaller. */
const compress = promisify(gzip);
const FAST = { level: 1 };

type Status = 200 | 400 | 404 | 500 | 503;

const tagOf = (body: Uint8Array): string => hash("sha1", body, "base64url");

/**
 * Readers ask again each time (`no-cache`), for a document may be withdrawn at any moment; what did
 * not change is a 304 (RFC 9110, 13.1.2). The tag is weak: one text goes out compressed or not.
 */
const headersOf = (mediaType: string, tag: string | null): Record<string, string> => ({
  ...SECURITY,
  "content-type": mediaType,
  "cache-control": "no-cache",
  vary: "Accept, Accept-Encoding",
  ...(tag === null ? {} : { etag: `W/"${tag}"` }),
});

const isKnown = (c: Context, tag: string): boolean => {
  const known = c.req.header("if-none-match");
  if (known === undefined) return false;
  return (
    known === "*" || known.split(",").some((part) => part.trim().replace(/^W\//, "") === `"${tag}"`)
  );
};

const takesGzip = (c: Context): boolean => /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");

/** Text of any media type, with everything an answer needs. */
export const reply = async (
  c: Context,
  text: string,
  mediaType: string,
  status: Status = 200,
): Promise<Response> => {
  const body = Buffer.from(text);
  const tag = status === 200 ? tagOf(body) : null;
  const headers = headersOf(mediaType, tag);
  if (tag !== null && isKnown(c, tag)) return c.body(null, 304, headers);
  if (body.length < WORTH_COMPRESSING || !takesGzip(c)) return c.body(body, status, headers);
  headers["content-encoding"] = "gzip";
  return c.body(await compress(body, FAST), status, headers);
};

const htmlOf = (node: VNode): string => `<!doctype html>\n${renderToString(node)}`;

export const page = (c: Context, node: VNode, status: Status = 200): Promise<Response> =>
  reply(c, htmlOf(node), HTML, status);

/** A page to be kept, and to be sent from what was kept. */
export const makePage = async (node: VNode): Promise<MadePage> => {
  const body = Buffer.from(htmlOf(node));
  return { gzip: await compress(body, FAST), tag: tagOf(body) };
};

export const sendPage = (c: Context, { gzip, tag }: MadePage): Response => {
  const headers = headersOf(HTML, tag);
  if (isKnown(c, tag)) return c.body(null, 304, headers);
  if (!takesGzip(c)) return c.body(gunzipSync(gzip), 200, headers);
  headers["content-encoding"] = "gzip";
  return c.body(gzip, 200, headers);
};
