import { emblemOf } from "./emblems.ts";
import { escapeHtml, ink, signature, typed } from "./ink.ts";
import { type Block, type Leaf, linesOf } from "./leaves.ts";
import type { Look } from "./look.ts";

const lines = (block: Block): string =>
  linesOf(block.element)
    .map((line) => `<div>${escapeHtml(line)}</div>`)
    .join("");

const isLetterhead = (block: Block): boolean =>
  block.label === "other" && emblemOf(linesOf(block.element)[0]!) !== "";

const markingsOf = (leaf: Leaf, label: string): Block[] =>
  leaf.blocks.filter((block) => block.kind === "marking" && block.label === label);

/** The word printed or typed, the number in ink: `№` and `214/61`. */
const registry = (block: Block, random: () => number): string => {
  const line = linesOf(block.element)[0]!;
  const [, label = "", number = line] = /^(\D*?[№°]|No\.|\D+: )\s*(.*)$/.exec(line) ?? [];
  return `<p class="registry">${typed(label, random)} <span class="number">${escapeHtml(number)}</span></p>`;
};

/** What stands above the text: classification, copy number, letterhead with its number. */
export const headOf = (leaf: Leaf, random: () => number): string => {
  const others = markingsOf(leaf, "other");
  const letterhead = others.find(isLetterhead);
  const corner = [
    ...markingsOf(leaf, "classification").map(
      ({ element }) => `<p class="secret">${ink(element, random)}</p>`,
    ),
    ...others
      .filter((block) => block !== letterhead)
      .map(({ element }) => `<p class="copy">${ink(element, random)}</p>`),
  ].join("");
  const number = markingsOf(leaf, "registry")
    .map((block) => registry(block, random))
    .join("");
  const printed =
    letterhead === undefined
      ? number
      : `<div class="letterhead">${emblemOf(linesOf(letterhead.element)[0]!)}<div>${lines(letterhead)}</div><hr>${number}</div>`;
  return `<div class="top">${corner}</div>${printed}`;
};

/** What was put on the paper later: stamps, resolutions, notes in the margin. */
export const laterOf = (leaf: Leaf, look: Look, random: () => number): string => {
  const place = (name: string): string =>
    look.places?.[`${leaf.n} ${name}`] ?? look.places?.[name] ?? "";
  const turn = ((random() - 0.5) * 14).toFixed(2);
  const stamps = markingsOf(leaf, "stamp").map(
    (block) =>
      `<div class="stamp" dir="ltr" style="transform:rotate(${turn}deg);${place("stamp")}">${lines(block)}</div>`,
  );
  const hands = ["resolution", "handwritten"].flatMap((label) =>
    markingsOf(leaf, label).map(
      (block) =>
        `<div class="later hand--${look.resolution}" style="${place(label)}">${lines(block)}</div>`,
    ),
  );
  return [...stamps, ...hands].join("");
};

/** “Старший гидролог В. Чижова” → office and name. */
const officeAndName = (line: string): string[] =>
  /^(.*?) ?((?:\p{Lu}\. ?)+\p{Lu}.*)$/u.exec(line)?.slice(1) ?? ["", line];

/** The end of a paper: office and name, with a hand between or above them where it was signed. */
export const signed = (block: Block, leaf: Leaf, look: Look, random: () => number): string => {
  const all = linesOf(block.element);
  const type = (line: string): string =>
    look.form === "note" ? escapeHtml(line) : typed(line, random);
  const hand = (name: string): string =>
    markingsOf(leaf, "signature").length > 0 ? signature(name) : "";
  const row = (office: string, name: string): string =>
    `<div class="signed row"><span>${type(office)}</span>${hand(name)}<span>${type(name)}</span></div>`;
  if (all.length > 2)
    return `<div class="signers">${all.map((name) => row("", name)).join("")}</div>`;
  if (look.form === "tape") return `<div class="signed"><span>${type(all.join(" "))}</span></div>`;
  if (look.form === "note")
    return `<div class="signed">${type(all.join(" "))}${hand(all.at(-1)!)}</div>`;
  if (look.form === "letter" && /^[А-Я]/.test(all[0]!)) {
    const [office, name] = all.length === 2 ? all : officeAndName(all[0]!);
    return row(office!, name!);
  }
  const name = all.find((line) => /^\p{Lu}\. /u.test(line)) ?? all.at(-1)!;
  return `<div class="signed below">${hand(name)}<div>${all.map((line) => `<div>${type(line)}</div>`).join("")}</div></div>`;
};
