import { readXml, type XmlAttributes } from "../../base/xml.ts";

/** One element of a rendition. */
export interface TeiElement {
  name: string;
  attributes: XmlAttributes;
  children: (TeiElement | string)[];
  parent: TeiElement | null;
}

/** @throws Failure `xml-not-well-formed`, `xml-forbidden` */
export const readTree = (tei: string): TeiElement => {
  const top: TeiElement = { name: "", attributes: {}, children: [], parent: null };
  let here = top;
  readXml(tei, {
    open(name, attributes) {
      const element: TeiElement = { name, attributes, children: [], parent: here };
      here.children.push(element);
      here = element;
    },
    close() {
      here = here.parent!;
    },
    text(text) {
      here.children.push(text);
    },
  });
  const root = top.children.find((child) => typeof child !== "string")!;
  root.parent = null;
  return root;
};

export const elementsOf = (element: TeiElement): TeiElement[] =>
  element.children.filter((child) => typeof child !== "string");
