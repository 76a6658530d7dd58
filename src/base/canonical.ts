import { hash } from "node:crypto";

/** SHA-256 of bytes or UTF-8 text, 64 hexadecimal digits. */
export const sha256 = (data: Uint8Array | string): string => hash("sha256", data);

/**
 * JSON with object keys in code-unit order and no white space, so that equal values have equal
 * text and equal digests (the parts of RFC 8785 that our values need).
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  let text = "";
  if (Array.isArray(value)) {
    for (const entry of value) text += `,${canonicalJson(entry ?? null)}`;
    return `[${text.slice(1)}]`;
  }
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined) text += `,${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return `{${text.slice(1)}}`;
};
