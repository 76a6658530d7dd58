import { elementsOf, type TeiElement } from "../tree.ts";
import type { Behaviour, Rendering } from "./rendering.ts";
import { classOf, escapeHtml, line, tag, words } from "./tags.ts";

const isNumbered = ({ attributes }: TeiElement): boolean =>
  [...words(attributes["rend"]), ...words(attributes["type"])].some((word) =>
    ["numbered", "ordered"].includes(word),
  );

const WHOLE = /^-?\d{1,9}$/;

/** What HTML does not allow between items (page breaks, labels) goes into the item that follows. */
const listItems = (list: TeiElement, rendering: Rendering, ordered: boolean): string[] => {
  const items: string[] = [];
  let before = "";
  for (const child of elementsOf(list)) {
    if (child.name === "head") continue;
    if (child.name === "item") {
      const n = child.attributes["n"];
      const shown = n && !ordered ? `<span class="label">${escapeHtml(n)}</span> ` : "";
      const content = before + shown + rendering.content(child);
      items.push(tag("li", child, { value: ordered && n ? n : null }, content));
      before = "";
    } else if (child.name === "list") {
      items.push(`<li class="nested">${before}${rendering.child(child)}</li>`);
      before = "";
    } else if (child.name === "label") {
      before += `${tag(rendering.holdsBlock(child) ? "div" : "span", child, { class: "label" }, rendering.content(child))} `;
    } else {
      before += rendering.child(child);
    }
  }
  if (before !== "") items.push(`<li class="nested">${before}</li>`);
  return items;
};

export const list: Behaviour = (element, rendering) => {
  const children = elementsOf(element);
  const ordered =
    isNumbered(element) &&
    children.every(({ name, attributes }) => name !== "item" || WHOLE.test(attributes["n"] ?? "0"));
  const title = children
    .filter(({ name }) => name === "head")
    .map((head) => line(head, rendering, { class: "list-title" }))
    .join("\n");
  const className = classOf("list", element.attributes["type"]);
  const items = listItems(element, rendering, ordered).join("\n");
  if (title === "") return tag(ordered ? "ol" : "ul", element, { class: className }, items);
  const inner = ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
  return tag("div", element, { class: className }, `${title}\n${inner}`);
};
