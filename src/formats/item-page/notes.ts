import { hiElements } from "./ink.ts";
import { words } from "./lines.ts";

/** Lines that stand together; never empty. */
export type Block = string[];

const HEADING = /^(?:foot|end)?notes:?$/i;
const NOTE = /^(?:\[(\d{1,3})\]|(\d{1,3})[.)]?|\uE006(\d{1,3})\uE007)[ \t]*(?=\S)(.*)$/su;

/**
 * Notes below a text: numbered from 1 behind a heading "Notes", or `[1] …` without one. They are
 * notes only if the text calls every one of them; otherwise they stay where they are.
 */
export const notesOf = (blocks: Block[]): { blocks: Block[]; notes: Map<string, string> } => {
  const none = { blocks, notes: new Map<string, string>() };
  let first = blocks.length;
  while (first > 0 && NOTE.test(blocks[first - 1]![0]!)) first -= 1;
  const heading = blocks[first - 1];
  const isHeaded = heading?.length === 1 && HEADING.test(words(heading[0]!));
  const found = blocks.slice(first).flatMap((block) => {
    const [, bracketed, plain, raised, text] = NOTE.exec(block.join(" "))!;
    return isHeaded || plain === undefined
      ? [{ n: (bracketed ?? plain ?? raised)!, text: text! }]
      : [];
  });
  const isWhole =
    found.length === blocks.length - first && found.every(({ n }, at) => n === String(at + 1));
  const rest = blocks.slice(0, isHeaded ? first - 1 : first);
  const text = rest.map((block) => block.join("\n")).join("\n");
  const isCalled = ({ n }: { n: string }): boolean =>
    new RegExp(`\\[${n}\\]|\\p{L}[.,;:"”')]?\uE006?${n}\uE007?(?![\\p{L}\\d])`, "u").test(text);
  if (found.length === 0 || !isWhole || !found.every(isCalled)) return none;
  const notes = found.map(
    ({ n, text }) => [n, `<note n="${n}">${hiElements(text)}</note>`] as const,
  );
  return { blocks: rest, notes: new Map(notes) };
};
