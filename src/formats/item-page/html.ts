import { type CheerioAPI, loadBuffer } from "cheerio";
import { Failure } from "../../base/failure.ts";
import { inked, unmarked } from "./ink.ts";

const LEFT_OUT = "script,style,noscript,template,iframe,object,svg,nav,form,button,select,[hidden]";

const BLOCKS = new Set(
  `address article aside blockquote body center dd div dl dt fieldset figcaption figure footer h1 h2 h3
  h4 h5 h6 header hr li main ol p pre section table tbody tr ul`.split(/\s+/),
);

const EMPHASIS: Record<string, ReturnType<typeof inked>> = {
  b: inked("strong"),
  strong: inked("strong"),
  i: inked("italic"),
  em: inked("italic"),
  u: inked("underline"),
  sup: inked("superscript"),
};

/** No page nests deeper; what does is made to exhaust readers. */
const MAX_DEPTH = 200;
/** Elements that may stay open while a sloppy page is parsed: parsing takes the square of them. */
const MAX_OPEN = 2000;

/** Ended by what follows, or never open. */
const UNENDED =
  /^(?:p|li|dt|dd|tr|td|th|thead|tbody|option|area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

const tooDeep = (limit: number): Failure =>
  new Failure("item-page-nesting", `The page nests deeper than ${limit} elements.`);

const refuseDeep = (html: string): void => {
  let open = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z\d]*)/gi)) {
    if (UNENDED.test(name!)) continue;
    open = slash === "" ? open + 1 : Math.max(0, open - 1);
    if (open > MAX_OPEN) throw tooDeep(MAX_OPEN);
  }
};

/** What we use of a node of the parsed page. */
interface Node {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  parent?: Node | null;
  children?: Node[];
}

const marker = (node: Node): string => {
  if (node.name !== "li") return "";
  const list = node.parent;
  if (list?.name !== "ol") return "• ";
  const before = list.children?.filter((child) => child.name === "li") ?? [];
  const start = Number(list.attribs?.["start"] ?? 1) || 1;
  return `${start + before.indexOf(node)}. `;
};

/** Lines as a browser would save them: blocks apart by an empty line, items with their numbers. */
class Lines {
  text = "";

  block(): void {
    if (this.text !== "" && !this.text.endsWith("\n\n")) this.text = `${this.text.trimEnd()}\n\n`;
  }

  words(text: string): void {
    const words = text.replace(/[ \t\r\n\f]+/g, " ");
    this.text += /\s$/.test(this.text) || this.text === "" ? words.trimStart() : words;
  }

  walk(node: Node, depth: number, isPre: boolean): void {
    if (node.type === "text") {
      const text = unmarked(node.data ?? "");
      if (isPre) this.text += text;
      else this.words(text);
      return;
    }
    if (node.type !== "tag" || node.name === undefined) return;
    if (depth > MAX_DEPTH) throw tooDeep(MAX_DEPTH);
    if (node.name === "br") {
      this.text = `${this.text.replace(/ +$/, "")}\n`;
      return;
    }
    const isBlock = BLOCKS.has(node.name);
    if (isBlock) this.block();
    this.text += marker(node);
    const [open, close] = EMPHASIS[node.name] ?? ["", ""];
    this.text += open;
    for (const child of node.children ?? [])
      this.walk(child, depth + 1, isPre || node.name === "pre");
    this.text += close;
    if (node.name === "td" || node.name === "th") this.words(" ");
    if (isBlock) this.block();
  }
}

const addressOf = ($: CheerioAPI): string | null =>
  $('link[rel="canonical"]').attr("href") ?? $('meta[property="og:url"]').attr("content") ?? null;

/**
 * A page's visible text and the address it gives itself. The bytes are sniffed for their charset.
 * @throws Failure `item-page-nesting`
 */
export const htmlPage = (bytes: Uint8Array): { text: string; address: string | null } => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseDeep(buffer.toString("latin1"));
  const $ = loadBuffer(buffer);
  $(LEFT_OUT).remove();
  const lines = new Lines();
  for (const node of $("body").get() as unknown as Node[]) lines.walk(node, 0, false);
  const address = addressOf($);
  return {
    text: lines.text,
    address: address !== null && /^https?:\/\//.test(address) ? address : null,
  };
};
