import type { Context } from "hono";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { compress, MadePage, tagOf } from "./made-page.ts";

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

type Status = 200 | 400 | 404 | 500 | 503;

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
export const reply = (
  c: Context,
  text: string,
  mediaType: string,
  status: Status = 200,
): Response => {
  const body = Buffer.from(text);
  const tag = status === 200 ? tagOf(body) : null;
  const headers = headersOf(mediaType, tag);
  if (tag !== null && isKnown(c, tag)) return c.body(null, 304, headers);
  if (body.length < WORTH_COMPRESSING || !takesGzip(c)) return c.body(body, status, headers);
  headers["content-encoding"] = "gzip";
  return c.body(compress(body), status, headers);
};

const htmlOf = (node: VNode): string => `<!doctype html>\n${renderToString(node)}`;

export const page = (c: Context, node: VNode, status: Status = 200): Response =>
  reply(c, htmlOf(node), HTML, status);

export const makePage = (node: VNode): MadePage => new MadePage(htmlOf(node));

export const sendPage = (c: Context, made: MadePage): Response => {
  const headers = headersOf(HTML, made.tag);
  if (isKnown(c, made.tag)) return c.body(null, 304, headers);
  if (!takesGzip(c)) return c.body(made.plain(), 200, headers);
  headers["content-encoding"] = "gzip";
  return c.body(made.gzip(), 200, headers);
};
