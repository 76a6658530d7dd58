import { readXml, type XmlAttributes, type XmlHandlers, type XmlPosition } from "../../base/xml.ts";

/** One element, with its place in the text it was read from. */
export interface TeiElement {
  name: string;
  attributes: XmlAttributes;
  children: (TeiElement | string)[];
  parent: TeiElement | null;
  /** UTF-16 offsets of the whole element */
  start: number;
  end: number;
}

/** Builds the tree of one element from its events. */
export class TreeBuilder implements Required<XmlHandlers> {
  root: TeiElement | null = null;
  #here: TeiElement | null = null;

  open(name: string, attributes: XmlAttributes, at: Readonly<XmlPosition>): void {
    const parent = this.#here;
    const element = { name, attributes, children: [], parent, start: at.start, end: at.end };
    if (parent) parent.children.push(element);
    else this.root ??= element;
    this.#here = element;
  }

  close(_name: string, at: Readonly<XmlPosition>): void {
    this.#here!.end = at.end;
    this.#here = this.#here!.parent;
  }

  text(text: string): void {
    this.#here?.children.push(text);
  }

  /** true when the root has been closed */
  get done(): boolean {
    return this.root !== null && this.#here === null;
  }
}

/** @throws Failure `xml-not-well-formed`, `xml-forbidden` */
export const readTree = (tei: string): TeiElement => {
  const builder = new TreeBuilder();
  readXml(tei, builder);
  return builder.root!;
};

export const elementsOf = (element: TeiElement): TeiElement[] =>
  element.children.filter((child) => typeof child !== "string");

/** Every element below, in document order. */
function* within(element: TeiElement): Generator<TeiElement> {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    yield child;
    yield* within(child);
  }
}

/** The first element below on a path of names, which may skip generations. */
export const find = (
  element: TeiElement | undefined,
  ...path: string[]
): TeiElement | undefined => {
  if (element === undefined || path.length === 0) return element;
  for (const below of within(element)) {
    if (below.name !== path[0]) continue;
    const found = find(below, ...path.slice(1));
    if (found) return found;
  }
  return undefined;
};

/** Every element of a name below. */
export const findAll = (element: TeiElement | undefined, name: string): TeiElement[] =>
  element === undefined ? [] : [...within(element)].filter((below) => below.name === name);

/** The nearest element of a name around, or the element itself where there is none. */
export const closest = (element: TeiElement, name: string): TeiElement => {
  for (let here = element.parent; here !== null; here = here.parent) {
    if (here.name === name) return here;
  }
  return element;
};

const BREAKS = new Set(["lb", "p", "item", "list", "head", "cell", "row", "table", "quote", "l"]);

const gather = (element: TeiElement, without: string, parts: string[]): void => {
  const breaks = BREAKS.has(element.name);
  if (breaks) parts.push(" ");
  for (const child of element.children) {
    if (typeof child === "string") parts.push(child);
    else if (child.name !== without) gather(child, without, parts);
  }
  if (breaks) parts.push(" ");
};

export const squeeze = (text: string): string =>
  text.replace(/[\t\r\n][ \t\r\n]*| [ \t\r\n]+/g, " ").trim();

/** Text of an element on one line, without the notes in it. */
export const textOf = (element: TeiElement | undefined, without = "note"): string => {
  if (element === undefined) return "";
  const parts: string[] = [];
  gather(element, without, parts);
  return squeeze(parts.join(""));
};
