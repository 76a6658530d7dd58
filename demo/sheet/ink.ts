import { sha256 } from "../../src/base/canonical.ts";
import type { TeiElement } from "../../src/formats/tei/tree.ts";
import { chance } from "./chance.ts";

type Chance = () => number;

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const pick = (random: Chance, from: number, to: number): number => from + random() * (to - from);

/** Joined scripts are uneven by the word, the typewriter by the letter. */
const JOINED = /\p{Script=Arabic}/u;

const key = (sign: string, random: Chance): string => {
  const faint = random() < 0.05 ? pick(random, 0.5, 0.7) : pick(random, 0.8, 1);
  const top = random() < 0.12 ? pick(random, -1.6, 1.6) : pick(random, -0.5, 0.5);
  const heavy = random() < 0.06 ? ";text-shadow:.6px .2px 0 currentColor" : "";
  return `<i style="opacity:${faint.toFixed(2)};top:${top.toFixed(1)}px${heavy}">${escapeHtml(sign)}</i>`;
};

/** No line ends inside a quotation mark's space, a number, or a name with its initials. */
const bound = (text: string): string =>
  text
    .replace(/[ \t\r\n]+/g, " ")
    .replace(/([«№°]|n°) /g, "$1\u00a0")
    .replace(/ ([»;:?!—–])/g, "\u00a0$1")
    .replace(/(\d) (?=\d|см|м(?!\p{L}))/gu, "$1\u00a0")
    .replace(/(?<=\p{L}{3}) (?=\p{Lu}\. ?(?:\p{Lu}\.)?(?: \p{Ll}|[ ,;.]*$))/gu, "\u00a0")
    .replace(/(?<!\p{L})(\p{Lu}\.) (?=\p{Lu})/gu, "$1\u00a0");

/** Words struck key by key. */
export const typed = (text: string, random: Chance): string =>
  bound(text)
    .split(/( )/)
    .map((word) => {
      if (word === " " || word === "") return word;
      if (JOINED.test(word))
        return `<b style="opacity:${pick(random, 0.84, 1).toFixed(2)}">${escapeHtml(word)}</b>`;
      return `<b>${Array.from(word, (sign) => key(sign, random)).join("")}</b>`;
    })
    .join("");

const bar = (width: string): string => `<span class="bar" style="width:${width}"></span>`;

const withheld = ({ attributes }: TeiElement, random: Chance): string => {
  const quantity = Number(attributes["quantity"]);
  if (attributes["unit"] === "words") return bar(`${quantity * 96}px`);
  const last = bar(`${Math.round(pick(random, 35, 80))}%`);
  return `<span class="bars">${bar("100%").repeat(quantity - 1)}${quantity > 1 ? last : bar("86%")}</span>`;
};

/** The content of an element as ink on paper. Notes are the editors' and are not on it. */
export const ink = (element: TeiElement, random: Chance, byHand = false): string =>
  element.children
    .map((child) => {
      if (typeof child === "string")
        return byHand ? escapeHtml(bound(child)) : typed(child, random);
      const inner = (): string => ink(child, random, byHand);
      switch (child.name) {
        case "lb":
          return "<br>";
        case "addrLine":
          return `<div>${inner()}</div>`;
        case "gap":
          return withheld(child, random);
        case "add":
          return `<span class="add">${ink(child, random, true)}</span>`;
        case "del":
          return `<span class="del">${inner()}</span>`;
        case "hi":
          return `<span class="pencil">${inner()}</span>`;
        case "unclear":
          return `<span class="unclear">${inner()}</span>`;
        case "note":
          return "";
        default:
          return inner();
      }
    })
    .join("");

/** A name written fast: its first letters, then a line that means the rest; one hand a name. */
export const signature = (name: string): string => {
  const surname = name.replace(/^за .* /u, "").replace(/^(\p{L}{1,2}\. ?)+/u, "");
  const random = chance(Number.parseInt(sha256(surname).slice(0, 8), 16));
  const joined = JOINED.test(surname);
  const letters = joined ? surname.split(" ")[0]! : surname.slice(0, random() < 0.5 ? 1 : 2);
  const height = pick(random, 12, 30);
  let path = "M-4 36";
  let x = 0;
  for (let stroke = 0; stroke < pick(random, 3, 6); stroke += 1) {
    const reach = pick(random, 12, 26);
    const fall = pick(random, -3, 5);
    path += ` c${(reach * 0.2).toFixed(1)} ${(-height).toFixed(1)} ${(reach * 0.7).toFixed(1)} ${(-height * 0.8).toFixed(1)} ${(reach * 0.55).toFixed(1)} ${fall.toFixed(1)}`;
    x += reach * 0.55;
  }
  path += ` q${pick(random, 10, 50).toFixed(1)} ${pick(random, -30, 10).toFixed(1)} ${pick(random, 50, 110).toFixed(1)} ${pick(random, -34, 4).toFixed(1)}`;
  const under = `M${(-pick(random, 30, 90)).toFixed(1)} ${pick(random, 44, 56).toFixed(1)} q${pick(random, 40, 90).toFixed(1)} ${pick(random, -22, 4).toFixed(1)} ${(x + pick(random, 60, 120)).toFixed(1)} ${pick(random, -16, 0).toFixed(1)}`;
  const lines = joined
    ? `<path d="${under}"/>`
    : `<path d="${path}"/>${random() < 0.6 ? `<path d="${under}"/>` : ""}`;
  return `<span class="signature" dir="ltr">${escapeHtml(letters)}<svg width="150" height="60" viewBox="0 0 150 60">${lines}</svg></span>`;
};
