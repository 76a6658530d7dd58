import type { TeiElement } from "../tree.ts";
import { elementsOf } from "../tree.ts";
import type { Behaviour } from "./rendering.ts";
import { classOf, line, phrase, tag } from "./tags.ts";

const LINES = new Set(
  `addrLine argument byline dateline epigraph head item l p salute signed speaker stage trailer`.split(
    " ",
  ),
);

const CONTAINERS = new Set(
  `ab address back body cell closer div div1 div2 div3 div4 div5 div6 div7 figure floatingText
  frus:attachment front group lg list opener postscript row sp table text`.split(/\s+/),
);

const standsFree = (element: TeiElement): boolean =>
  element.parent === null ||
  (CONTAINERS.has(element.parent.name) && element.parent.name !== "ab") ||
  ["item", "note", "quote"].includes(element.parent.name);

/** A note that stays in its place in the text. */
export const staysInText = ({ attributes }: TeiElement): boolean =>
  attributes["rend"] === "inline" ||
  attributes["place"] === "inline" ||
  attributes["type"] === "editorial";

/** True for elements that HTML must show as blocks, by themselves. */
export const isBlock = (element: TeiElement): boolean => {
  const { name, attributes } = element;
  if (LINES.has(name) || CONTAINERS.has(name)) return true;
  if (name === "stamp") return element.parent?.name !== "ab";
  if (name === "quote" || name === "q") {
    return attributes["rend"] === "blockquote" || (name === "quote" && standsFree(element));
  }
  return name === "note" && attributes["rend"] === "inline" && standsFree(element);
};

/** A division or another part that holds blocks. */
export const part: Behaviour = (element, rendering) =>
  tag(
    "div",
    element,
    { class: classOf(element.name.replace(/^.*:/, ""), element.attributes["type"]) },
    element.name.startsWith("div") && element.parent !== null
      ? rendering.deeper(element)
      : rendering.content(element),
  );

export const attachment: Behaviour = (element, rendering) =>
  tag("div", element, { class: "attachment" }, rendering.deeper(element));

export const paragraph: Behaviour = (element, rendering) =>
  line(element, rendering, {
    id: rendering.nextParagraph(),
    class:
      element.attributes["rend"] === undefined ? null : classOf("p", element.attributes["rend"]),
  });

/** A line of its own that is no paragraph of the text: `signed`, `dateline`, `salute` … */
export const ownLine: Behaviour = (element, rendering) =>
  line(element, rendering, { class: classOf(element.name, element.attributes["rend"]) });

export const head: Behaviour = (element, rendering) => {
  const level = Math.min(6, 3 + rendering.depth);
  const content = rendering.content(element);
  return rendering.holdsBlock(element)
    ? tag("div", element, { class: "head", role: "heading", "aria-level": String(level) }, content)
    : tag(`h${level}`, element, { class: "head" }, content);
};

export const quote: Behaviour = (element, rendering) =>
  isBlock(element)
    ? tag("blockquote", element, { class: "quote" }, rendering.content(element))
    : phrase("span", element, rendering, "quote");

/** Images are shown as facsimiles; here only what the source says of the figure. */
export const figure: Behaviour = (element, rendering) => {
  const said = elementsOf(element)
    .filter(({ name }) => name !== "graphic")
    .map((child) => rendering.child(child))
    .join("\n");
  const caption = said === "" ? "Image not reproduced here" : said;
  return tag("figure", element, { class: "figure" }, `<figcaption>${caption}</figcaption>`);
};
