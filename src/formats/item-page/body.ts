import type { Marking } from "../../archive/marking.ts";
import { escapeXml } from "../../base/xml.ts";
import { fold } from "../../base/fold.ts";
import { bare } from "./ink.ts";
import { type Setting, set } from "./inline.ts";
import { isBlank, words } from "./lines.ts";
import { bracketOf, markingLine } from "./markings.ts";
import { type Block, notesOf } from "./notes.ts";

const blocksOf = (lines: readonly string[]): Block[] => {
  const blocks: Block[] = [];
  let isNew = true;
  for (const line of lines) {
    if (isBlank(line)) isNew = true;
    else if (isNew) {
      blocks.push([line]);
      isNew = false;
    } else blocks.at(-1)!.push(line);
  }
  return blocks;
};

/** At most so many blocks belong to one bracket: what stays open longer was never closed. */
const REACH = 6;

const balance = (text: string): number =>
  (text.match(/\[/g)?.length ?? 0) - (text.match(/\]/g)?.length ?? 0);

/** A stamp or note whose bracket spans empty lines is one block. */
const withWholeBrackets = (blocks: readonly Block[]): Block[] => {
  const joined: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = [...blocks[at]!];
    if (block[0]!.startsWith("[") && balance(block.join("\n")) > 0) {
      const end = blocks.slice(at, at + REACH).findIndex(
        (_, n) =>
          balance(
            blocks
              .slice(at, at + n + 1)
              .flat()
              .join("\n"),
          ) <= 0,
      );
      if (end > 0) {
        block.push(...blocks.slice(at + 1, at + end + 1).flat());
        at += end;
      }
    }
    joined.push(block);
  }
  return joined;
};

/** A sentence cannot end in such a word: what follows in small letters is its rest. */
const OPEN_END =
  /(?:^|\s)(?:the|an?|of|to|in|on|for|and|or|with|by|from|at|that|their|its|his|her|between|against)$/i;

/** One paragraph cut by the end of a page is one paragraph. */
const withoutPageEnds = (blocks: readonly Block[]): Block[] => {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      OPEN_END.test(words(before.at(-1)!)) &&
      /^\p{Ll}/u.test(words(block[0]!))
    ) {
      before.push(`${before.pop()!} ${block[0]!}`, ...block.slice(1));
    } else joined.push([...block]);
  }
  return joined;
};

/** Lines of equal length, about as long as a page is wide, only wrap. */
const isWrapped = (lines: readonly string[]): boolean =>
  lines.length > 2 &&
  lines.every((line, at) => line.length <= 100 && (at === lines.length - 1 || line.length >= 55));

const NUMBERED = /^([\uE000-\uE007]*)\(?(\d{1,2})[.)]\s+(?=\S)/;
const BULLET = /^[•·]\s+/;
const MONTH = /^\p{L}+ \d{4}\b/u;

/** Writes the body element by element. */
class Body {
  readonly #setting: Setting;
  #tei: string[] = [];
  #list: { rend: "numbered" | "bulleted"; items: { n: string; lines: string[] }[] } | null = null;
  #lines: string[] = [];

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  #text(lines: readonly string[]): string {
    return set(lines.join(isWrapped(lines) ? " " : "\n"), this.#setting).replaceAll("\n", "<lb/>");
  }

  #mark(kind: Marking["kind"], said: string, content: string): void {
    this.end();
    this.#setting.markings.push({ kind, text: said });
    this.#tei.push(`<ab type="marking" subtype="${kind}">${content}</ab>`);
  }

  #endParagraph(): void {
    if (this.#lines.length > 0) this.#tei.push(`<p>${this.#text(this.#lines)}</p>`);
    this.#lines = [];
  }

  #endList(): void {
    if (this.#list === null) return;
    const { rend, items } = this.#list;
    this.#list = null;
    const content = items.map(
      ({ n, lines }) => `<item${n === "" ? "" : ` n="${n}"`}>${this.#text(lines)}</item>`,
    );
    this.#tei.push(`<list rend="${rend}">${content.join("")}</list>`);
  }

  end(): void {
    this.#endParagraph();
    this.#endList();
  }

  /** A line that begins an item, if it does. */
  #item(line: string): boolean {
    const number = NUMBERED.exec(line);
    if (number === null && !BULLET.test(line)) return false;
    const rest = line.replace(number === null ? BULLET : NUMBERED, "$1");
    // "12. October 1962" is a date
    if (number !== null && MONTH.test(bare(rest)) && rest.length < 24) return false;
    const n = number?.[2] ?? "";
    const rend = number === null ? "bulleted" : "numbered";
    this.#endParagraph();
    const last = this.#list?.items.at(-1)?.n;
    const goesOn = this.#list?.rend === rend && (n === "" || Number(n) === Number(last) + 1);
    if (!goesOn) this.#endList();
    this.#list ??= { rend, items: [] };
    this.#list.items.push({ n, lines: [rest] });
    return true;
  }

  /** A block that is one bracket describing a marking, if it is. */
  #bracket(block: Block): boolean {
    const text = bare(block.join("\n"));
    const inside = /^\[([^]*?)\]?$/.exec(text)?.[1];
    if (inside === undefined || balance(text) < 0 || /\][^]*\[/.test(inside)) return false;
    const found = bracketOf(inside);
    if (found === null) return false;
    const said = found.text.replace(/\s*\n\s*/g, " ");
    const lines = found.text
      .split(/\s*\n\s*/)
      .map(escapeXml)
      .join("<lb/>");
    const element = {
      stamp: `<stamp>${lines}</stamp>`,
      handwritten: `<add rend="handwritten">${lines}</add>`,
    };
    const content = found.text === "" ? escapeXml(text) : (element[found.kind as "stamp"] ?? lines);
    this.#mark(found.kind, said || text.replace(/\s+/g, " "), content);
    return true;
  }

  block(block: Block): void {
    if (this.#bracket(block)) return;
    let inItem = false;
    for (const line of block) {
      const kind = markingLine(line);
      if (kind !== null) {
        const content = set(line, { ...this.#setting, markings: [] });
        this.#mark(
          kind,
          bare(line).trim(),
          kind === "stamp" ? `<stamp>${content}</stamp>` : content,
        );
      } else if (/^\[[^[\]]+\]$/.test(bare(line)) && this.#bracket([line])) inItem = false;
      else if (this.#item(line)) inItem = true;
      else if (inItem && this.#list !== null) this.#list.items.at(-1)!.lines.push(line);
      else {
        this.#endList();
        this.#lines.push(line);
      }
    }
    this.#endParagraph();
  }

  head(block: Block): void {
    this.#tei.push(`<head>${this.#text(block)}</head>`);
  }

  get tei(): string {
    this.end();
    return `<body>\n${this.#tei.join("\n")}\n</body>`;
  }
}

/**
 * The lines of a text as TEI `body`, and the markings in it, in order, each once. `title`: a first
 * block that repeats it is the head.
 */
export const bodyOf = (
  lines: readonly string[],
  title: string,
): { tei: string; markings: Marking[] } => {
  const { blocks, notes } = notesOf(withoutPageEnds(withWholeBrackets(blocksOf(lines))));
  const setting: Setting = { notes, markings: [] };
  const body = new Body(setting);
  for (const [at, block] of blocks.entries()) {
    if (at === 0 && fold(words(block.join(" "))) === fold(title)) body.head(block);
    else body.block(block);
  }
  const { tei } = body;
  const seen = new Set<string>();
  const markings = setting.markings.filter(({ kind, text }) => {
    const key = `${kind} ${text}`;
    return !seen.has(key) && seen.add(key);
  });
  return { tei, markings };
};
