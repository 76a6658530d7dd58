import { SaxesParser } from "saxes";
import { Failure } from "./failure.ts";

/** Elements inside elements beyond this depth are an attack, not a document. */
const MAX_DEPTH = 500;

const PIECE = 1 << 16;

/** Values by qualified name (`xml:id`), white space normalized as XML 1.0, 3.3.3 asks. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Where a tag stands, in UTF-16 offsets of the text that is read. One object, reused. */
export interface XmlPosition {
  /** of `<`; for an end tag, of `</` */
  start: number;
  /** behind `>` */
  end: number;
  /** 1-based */
  line: number;
}

/** Called in document order. Comments and processing instructions are passed over. */
export interface XmlHandlers {
  open?(name: string, attributes: XmlAttributes, at: Readonly<XmlPosition>): void;
  close?(name: string, at: Readonly<XmlPosition>): void;
  /** character data and CDATA, references resolved, line ends as "\n" */
  text?(text: string): void;
}

const failureOf = (error: unknown, line: number): Failure => {
  if (error instanceof Failure) return error;
  const message = error instanceof Error ? error.message.replace(/^\d+:\d+: /, "") : String(error);
  return new Failure("xml-not-well-formed", `XML is not well-formed: ${message}`, {
    path: "",
    line,
  });
};

const forbidden = (what: string, line: number): Failure =>
  new Failure("xml-forbidden", `${what} is refused; remove it from the file.`, { path: "", line });

/**
 * Reads well-formed XML 1.0 piece by piece, so that a caller can hand on what it has found between
 * two pieces. Names are qualified names as written; undeclared prefixes are let through, for a
 * stretch of a larger document is read by itself too. No entity but the five of XML and character
 * references is known, nothing outside the text is ever fetched.
 *
 * @throws Failure `xml-not-well-formed`; `xml-forbidden` for a DOCTYPE with declarations of its own
 * and for nesting deeper than 500. `place.line` is set, `place.path` is the caller's to fill.
 */
export function* readXmlInPieces(text: string, handlers: XmlHandlers): Generator<void> {
  const parser = new SaxesParser({
    position: false,
    forceXMLVersion: true,
    defaultXMLVersion: "1.0",
  });
  const at: XmlPosition = { start: 0, end: 0, line: 1 };
  let depth = 0;
  parser.on("doctype", (doctype) => {
    if (doctype.includes("[")) throw forbidden("A DOCTYPE with declarations", parser.line);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw forbidden(`Nesting deeper than ${MAX_DEPTH}`, parser.line);
    at.end = parser.position;
    at.start = text.lastIndexOf("<", at.end - 1);
    at.line = parser.line;
    handlers.open?.(name, attributes as Record<string, string>, at);
  });
  parser.on("closetag", ({ name, isSelfClosing }) => {
    depth -= 1;
    at.end = parser.position;
    at.start = text.lastIndexOf("<", at.end - 1);
    at.line = parser.line;
    // the parser tells of a wrong end tag only after this event
    if (!isSelfClosing && !text.startsWith(name, at.start + 2)) {
      throw failureOf(new Error(`unexpected close tag inside ${name}.`), parser.line);
    }
    handlers.close?.(name, at);
  });
  const onText = handlers.text?.bind(handlers) ?? (() => undefined);
  parser.on("text", onText);
  parser.on("cdata", onText);
  try {
    if (!text.isWellFormed()) throw new Error("half of a surrogate pair.");
    for (let from = 0; from < text.length; from += PIECE) {
      parser.write(text.slice(from, from + PIECE));
      yield;
    }
    parser.close();
  } catch (error) {
    throw failureOf(error, parser.line);
  }
}

/** {@link readXmlInPieces} in one go. */
export const readXml = (text: string, handlers: XmlHandlers): void => {
  for (const _ of readXmlInPieces(text, handlers));
};

const ENTITY: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for element content or a double-quoted attribute. */
export const escapeXml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ENTITY[sign]!) : text;

const wrongEncoding = (what: string): Failure =>
  new Failure("xml-encoding", `${what}; convert the file to UTF-8.`);

/** Text of XML bytes and how they were encoded, for offsets back into the bytes. */
export interface DecodedXml {
  text: string;
  encoding: "utf-8" | "utf-16le" | "utf-16be";
  /** bytes before the first character: the byte order mark, which `text` leaves out */
  bom: number;
}

/**
 * Decodes UTF-8 with or without byte order mark and UTF-16 with one (XML 1.0, 4.3.3).
 * @throws Failure `xml-encoding` for anything else, never replacing what it cannot read
 */
export const decodeXml = (bytes: Uint8Array): DecodedXml => {
  const [a, b, c] = bytes;
  const wide = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : null;
  const encoding = wide ?? "utf-8";
  const bom = wide ? 2 : a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(bom));
  } catch {
    throw wrongEncoding(`The bytes are not ${encoding.toUpperCase()}`);
  }
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']/
    .exec(text.slice(0, 200))?.[1]
    ?.toLowerCase();
  const expected = wide ? /^utf-16(le|be)?$/ : /^(utf-?8|us-ascii)$/;
  if (declared !== undefined && !expected.test(declared)) {
    throw wrongEncoding(`The file declares the encoding ${declared}`);
  }
  return { text, encoding, bom };
};
