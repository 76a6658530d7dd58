import { chance } from "./chance.ts";
import { ink, typed } from "./ink.ts";
import type { Block, Leaf } from "./leaves.ts";
import type { Look } from "./look.ts";
import { headOf, laterOf, signed } from "./marks.ts";

const RIGHT_TO_LEFT = new Set(["ar", "fa"]);
const DIGITS: Readonly<Record<string, string>> = { ar: "٠١٢٣٤٥٦٧٨٩", fa: "۰۱۲۳۴۵۶۷۸۹" };

const numeral = ({ label, language }: Block): string => {
  const own = DIGITS[language];
  return own === undefined ? `${label}. ` : `${own[Number(label)]} – `;
};

const blockHtml = (block: Block, leaf: Leaf, look: Look, random: () => number): string => {
  if (block.kind === "signed") return signed(block, leaf, look, random);
  const byHand = look.form === "note";
  const number =
    block.kind === "item" ? `<span class="n">${typed(numeral(block), random)}</span>` : "";
  return `<div class="${block.kind}">${number}${ink(block.element, random, byHand)}</div>`;
};

const textOf = (leaf: Leaf, look: Look, random: () => number): string =>
  leaf.blocks
    .filter(({ kind }) => kind !== "marking")
    .map((block) => blockHtml(block, leaf, look, random))
    .map((html) => (look.form === "tape" ? `<div class="strip">${html}</div>` : html))
    .join("\n");

/** The outline of a sheet that was cut by a guillotine and then handled. */
const edge = (random: () => number): string => {
  const wear = (): string => (random() * 2.6).toFixed(1);
  const steps = Array.from({ length: 24 }, (_, step) => (step * 100) / 24);
  const corner = random() < 0.4 ? (5 + random() * 12).toFixed(0) : "0";
  return `polygon(${[
    ...steps.map((at) => `${at.toFixed(1)}% ${wear()}px`),
    `calc(100% - ${corner}px) 0px`,
    `100% ${corner}px`,
    ...steps.slice(1).map((at) => `calc(100% - ${wear()}px) ${at.toFixed(1)}%`),
    ...steps.map((at) => `${(100 - at).toFixed(1)}% calc(100% - ${wear()}px)`),
    ...steps.map((at) => `${wear()}px ${(100 - at).toFixed(1)}%`),
  ].join(",")})`;
};

/** One leaf as HTML, to be photographed. `recto`: the leaf on whose back this one is. */
export const leafHtml = (leaf: Leaf, look: Look, seed: number, recto: Leaf | null): string => {
  const random = chance(seed);
  const verso = leaf.n.endsWith("ob");
  const classes = [
    `sheet form--${look.form} paper--${look.paper} hand--${look.hand}`,
    ...(look.carbon ? ["carbon"] : []),
    ...(verso ? ["verso"] : []),
  ];
  const style = [
    `transform:rotate(${((random() - 0.5) * 0.7).toFixed(2)}deg)`,
    `--widest:${look.leading ?? 2.1}`,
    `--fold:${(48 + random() * 5).toFixed(1)}%`,
    `clip-path:${edge(random)}`,
  ];
  const first = leaf.blocks.some(({ kind }) => kind === "address");
  const clip = first && random() < 0.6 ? `<div class="clip"></div>` : "";
  const through =
    recto === null
      ? ""
      : `<div class="through"><div class="text">${textOf(recto, look, random)}</div></div>`;
  const dir = RIGHT_TO_LEFT.has(leaf.language) ? "rtl" : "ltr";
  return `<div class="desk"><div class="${classes.join(" ")}" lang="${leaf.language}" style="${style.join(";")}">
<div class="grain"></div>${through}${clip}
<div class="holes">${"<u></u>".repeat(look.form === "letter" ? 4 : 3)}</div>
<div class="text" dir="${dir}">${headOf(leaf, random)}${textOf(leaf, look, random)}</div>
${laterOf(leaf, look, random)}
<div class="folio">${leaf.n.replace("ob", " об").replace("a", " а")}</div>
<div class="edges"></div></div></div>`;
};
