import { readTree, type TeiElement } from "../../src/formats/tei/tree.ts";

/** A stretch of a leaf: a paragraph, an item, a stamp … */
export interface Block {
  kind:
    | "head"
    | "dateline"
    | "address"
    | "salute"
    | "p"
    | "item"
    | "signed"
    | "closing"
    | "marking";
  /** of a marking: its subtype; of an item: its number */
  label: string;
  language: string;
  element: TeiElement;
}

export interface Leaf {
  /** as the archive numbered it: `12ob` */
  n: string;
  language: string;
  blocks: Block[];
}

const KINDS: Readonly<Record<string, Block["kind"]>> = {
  head: "head",
  dateline: "dateline",
  address: "address",
  salute: "salute",
  p: "p",
  item: "item",
  signed: "signed",
  ab: "marking",
};

/** A transcript cut at its page breaks. */
export const leavesOf = (tei: string): Leaf[] => {
  const root = readTree(tei);
  const language = root.attributes["xml:lang"] ?? "und";
  const leaves: Leaf[] = [];
  const walk = (element: TeiElement): void => {
    for (const child of element.children) {
      if (typeof child === "string") continue;
      if (child.name === "pb") {
        leaves.push({ n: child.attributes["n"]!, language, blocks: [] });
        continue;
      }
      const kind = KINDS[child.name];
      if (kind === undefined) {
        walk(child);
        continue;
      }
      leaves.at(-1)!.blocks.push({
        kind: kind === "dateline" && element.name === "closer" ? "closing" : kind,
        label: child.attributes["subtype"] ?? child.attributes["n"] ?? "",
        language: child.attributes["xml:lang"] ?? language,
        element: child,
      });
    }
  };
  walk(root);
  return leaves;
};

/** Lines of a block without its markup, as `lb` and `addrLine` divide it. */
export const linesOf = (element: TeiElement): string[] => {
  const lines = [""];
  const walk = (inside: TeiElement): void => {
    for (const child of inside.children) {
      if (typeof child === "string") lines.push(lines.pop()! + child.replace(/\s+/g, " "));
      else if (child.name === "lb" || child.name === "addrLine") {
        lines.push("");
        walk(child);
      } else if (child.name !== "note") walk(child);
    }
  };
  walk(element);
  return lines.map((line) => line.trim()).filter((line) => line !== "");
};
