import type { Behaviour } from "./rendering.ts";
import { classOf, escapeHtml, phrase, tag, words } from "./tags.ts";

/** HTML's own element for a word of `rend`. */
const HI: Record<string, string> = {
  italic: "em",
  bold: "strong",
  strong: "strong",
  underline: "u",
  superscript: "sup",
  sup: "sup",
  subscript: "sub",
  sub: "sub",
};

export const hi: Behaviour = (element, rendering) => {
  const rend = words(element.attributes["rend"]);
  const known = rend.find((word) => Object.hasOwn(HI, word));
  const className = rend.filter((word) => word !== known).join(" ");
  return phrase(known ? HI[known]! : "span", element, rendering, className || null);
};

/** A phrase that needs no element of its own unless it states a language. */
export const transparent: Behaviour = (element, rendering) =>
  element.attributes["xml:lang"] === undefined
    ? rendering.content(element)
    : phrase("span", element, rendering, null);

export const as =
  (name: string, className: string | null): Behaviour =>
  (element, rendering) =>
    phrase(
      name,
      element,
      rendering,
      className && classOf(className, element.attributes["rend"] ?? element.attributes["reason"]),
    );

export const reference: Behaviour = (element, rendering) =>
  rendering.link(element, element.attributes["target"] ?? "", "ref");

export const person: Behaviour = (element, rendering) => {
  const who = element.attributes["corresp"] ?? element.attributes["ref"];
  return who === undefined
    ? transparent(element, rendering)
    : rendering.link(element, `person:${who}`, "person");
};

/** The beginning of a page or leaf (`n`), marked where it falls in the text. */
export const pageBreak: Behaviour = (element, rendering) => {
  const n = element.attributes["n"] ?? "";
  const name = element.attributes["xml:id"] ?? (n && `pg_${n}`);
  return tag(
    "span",
    element,
    {
      class: "pb",
      role: "doc-pagebreak",
      id: name && /^[\w.-]+$/.test(name) ? rendering.idOf(`pb-${name}`) : null,
      "aria-label": n ? `Page ${n}` : "Page break",
    },
    escapeHtml(n),
  );
};

/** What is missing: withheld, illegible, lost. The words are the source's where it has any. */
export const gap: Behaviour = (element, rendering) => {
  const { quantity, unit, extent, reason } = element.attributes;
  const size = extent ?? [quantity, unit].filter(Boolean).join(" ");
  const said = rendering.content(element).trim();
  return tag(
    rendering.holdsBlock(element) ? "div" : "span",
    element,
    { class: classOf("gap", reason) },
    said || escapeHtml([size, reason].filter(Boolean).join(" ") || "missing"),
  );
};

/** An element this table does not know keeps its content and its name. */
export const unknown: Behaviour = (element, rendering) =>
  tag(
    rendering.holdsBlock(element) ? "div" : "span",
    element,
    { "data-tei": element.name },
    rendering.content(element),
  );
