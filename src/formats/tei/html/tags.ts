import type { TeiElement } from "../tree.ts";
import type { Rendering } from "./rendering.ts";

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for content or a quoted attribute; characters that HTML forbids become U+FFFD. */
export const escapeHtml = (text: string): string =>
  /[&<>"\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/.test(text)
    ? text.replace(
        /[&<>"\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g,
        (sign) => SIGNS[sign] ?? "\ufffd",
      )
    : text;

/** By name; null is left out. Names are ours, values may be anyone's. */
export type HtmlAttributes = Record<string, string | null>;

const written = (values: HtmlAttributes): string => {
  let all = "";
  for (const name in values) {
    const value = values[name];
    if (value !== null && value !== undefined) all += ` ${name}="${escapeHtml(value)}"`;
  }
  return all;
};

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)$|-(arab|hebr)$/;

const languageOf = (tag: string): HtmlAttributes => {
  if (tag === "und" || !/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag)) return {};
  const [language = "", script = ""] = tag.toLowerCase().split("-");
  const key = script.length === 4 ? `${language}-${script}` : language;
  return { lang: tag, dir: RIGHT_TO_LEFT.test(key) ? "rtl" : "ltr" };
};

/** An HTML element in place of a TEI one: its language is kept, its content is rendered already. */
export const tag = (
  name: string,
  element: TeiElement,
  values: HtmlAttributes,
  content: string,
): string => {
  const language = element.attributes["xml:lang"];
  const lang = language === undefined ? "" : written(languageOf(language));
  return `<${name}${written(values)}${lang}>${content}</${name}>`;
};

/** `p`, or `div` where a block lies in the element. */
export const line = (element: TeiElement, rendering: Rendering, values: HtmlAttributes): string =>
  tag(rendering.holdsBlock(element) ? "div" : "p", element, values, rendering.content(element));

/** A phrase under an HTML name, or `div` where a block lies in the element. */
export const phrase = (
  name: string,
  element: TeiElement,
  rendering: Rendering,
  className: string | null,
): string =>
  tag(
    rendering.holdsBlock(element) ? "div" : name,
    element,
    { class: className },
    rendering.content(element),
  );

/** Values of `rend`, `type` … that can be part of a class: `italic`, `sectiontitleital`. */
export const words = (value: string | undefined): string[] =>
  value === undefined
    ? []
    : value
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => /^[a-z][a-z0-9-]{0,39}$/.test(word));

/** `p`, `p p--center` … */
export const classOf = (name: string, value?: string): string =>
  [name, ...words(value).map((word) => `${name}--${word}`)].join(" ");

/** An address that may be linked to: http, https, mailto, a place on this page or site. */
export const safeAddress = (address: string | null | undefined): string | null =>
  typeof address === "string" &&
  /^(https?:\/\/|mailto:|#|\/(?![/\\]))/i.test(address) &&
  !/[\s\p{Cc}]/u.test(address)
    ? address
    : null;
