import type { Behaviour } from "./rendering.ts";
import { classOf, line, phrase, tag, words } from "./tags.ts";

/**
 * What a hand or a stamp put on the paper stands in the margin, but here in reading order. `note`
 * as role: a complementary landmark for each stamp would drown the page's own.
 */
export const marking: Behaviour = (element, rendering) => {
  const isMarking = element.name === "stamp" || element.attributes["type"] === "marking";
  if (!isMarking)
    return line(element, rendering, { class: classOf("ab", element.attributes["type"]) });
  const kind =
    words(element.attributes["subtype"])[0] ?? (element.name === "stamp" ? "stamp" : "other");
  return tag(
    "aside",
    element,
    { class: `marking marking--${kind}`, role: "note", "aria-label": kind },
    rendering.content(element),
  );
};

/** A stamp inside a marking is the marking's own content. */
export const stamp: Behaviour = (element, rendering) =>
  element.parent?.name === "ab"
    ? phrase("span", element, rendering, "stamp")
    : marking(element, rendering);
