import type { TeiElement } from "../tree.ts";

export interface HtmlOptions {
  /** begins every id, so that several texts can share a page: `en-` */
  idPrefix: string;
  /** language of the text where it does not say (BCP 47) */
  language: string;
  /** address for the target of a `ref`, or for "person:" + the `corresp` of a name; null = no link */
  link?: (target: string) => string | null;
}

export interface HtmlNote {
  /** of the note; the place it is called from has `${id}-ref` */
  id: string;
  n: string;
  html: string;
}

/** What behaviours may ask of the rendering they are part of. */
export interface Rendering {
  /** depth of divisions, 0 in the outermost */
  readonly depth: number;
  /** content of an element, rendered */
  content(element: TeiElement): string;
  /** content, one division further in */
  deeper(element: TeiElement): string;
  /** one child, rendered */
  child(element: TeiElement): string;
  /** true where a block lies in the element, so that it cannot be a paragraph or a phrase */
  holdsBlock(element: TeiElement): boolean;
  /** takes a note out of the text and returns the link to it */
  note(element: TeiElement): string;
  /** content inside a link to a target, or bare where there is none or a link is open already */
  link(element: TeiElement, target: string, className: string): string;
  /** id of the next paragraph, `${idPrefix}p1` …; none inside notes */
  nextParagraph(): string | null;
  /** id made from a name, once; null for the second of that name */
  idOf(name: string): string | null;
}

/** Renders one element; `behaviours.ts` has one for each TEI name. */
export type Behaviour = (element: TeiElement, rendering: Rendering) => string;
