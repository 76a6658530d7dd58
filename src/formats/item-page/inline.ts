import type { Marking } from "../../archive/marking.ts";
import { escapeXml } from "../../base/xml.ts";
import { bare, hiElements } from "./ink.ts";
import { bracketOf } from "./markings.ts";

/** What the text of a page is set with: its notes, and where the markings found are listed. */
export interface Setting {
  /** by their number, in TEI already */
  notes: ReadonlyMap<string, string>;
  markings: Marking[];
}

const WITHHELD =
  /\b(?:deleted|redacted|withheld|excised|sanitized|not declassified|blacked out|removed by|censored|whited out)\b/i;
const ILLEGIBLE =
  /\b(?:illegible|unreadable|indecipherable|undecipherable|garbled|unclear)\b|неразборчив/iu;
const LOST = /\b(?:missing|torn|cut off|lost|blank|damaged)\b/i;
const EDITOR = /^(?:sic\b|!|\?|translator|editor|ed\.|note\b|trans\.|p\.|see\b|i\.e|emphasis)/i;

const NUMBERS: Record<string, string> = {
  half: "0.5",
  a: "1",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
};

/** TEI `gap`: the reason, the extent where the editor states one, the editor's words. */
const gap = (reason: string, said: string): string => {
  const size =
    /\b(\d+|half|an?|one|two|three|four|five|six|seven|eight|nine|ten)(?: |(?<=half)-)(?:an? )?(line|word|page|paragraph|sentence|letter)s?\b/i.exec(
      said,
    );
  const n = size === null ? "" : (NUMBERS[size[1]!.toLowerCase()] ?? size[1]!);
  const extent = /^[\d.]+$/.test(n) ? ` quantity="${n}" unit="${size![2]!.toLowerCase()}s"` : "";
  return `<gap reason="${reason}"${extent}><desc>[${escapeXml(said)}]</desc></gap>`;
};

/** An editor's brackets, and what they say of the paper. `before`, `after`: what they touch. */
const bracket = (
  inside: string,
  before: string,
  after: string,
  setting: Setting,
  depth: number,
): string => {
  const said = bare(inside).trim();
  const marking = bracketOf(inside);
  if (marking !== null) {
    const text = marking.text.replace(/\s+/g, " ");
    setting.markings.push({ kind: marking.kind, text: text || `[${said}]` });
    if (text === "") return `<note type="editorial">[${escapeXml(said)}]</note>`;
    return marking.kind === "handwritten"
      ? `<add rend="handwritten">${escapeXml(text)}</add>`
      : `<stamp type="${marking.kind}">${escapeXml(text)}</stamp>`;
  }
  if (/^(?:\.\s?){2,}$|^…+$/.test(said)) return gap("omitted", said);
  const page = /^page (\w{1,8})$/i.exec(said);
  if (page !== null) return `<pb n="${page[1]!}"/>`;
  const isNote = EDITOR.test(said);
  if (!isNote && WITHHELD.test(said)) return gap("withheld", said);
  if (!isNote && ILLEGIBLE.test(said)) return gap("illegible", said);
  if (!isNote && LOST.test(said)) return gap("lost", said);
  const note = /^\d{1,3}$/.test(said) ? setting.notes.get(said) : undefined;
  if (note !== undefined) return note;
  // letters or small words that an editor completed belong to the text
  const touches = /\p{L}$/u.test(before) || /^\p{L}/u.test(after) || /^\[.*\]$/s.test(said);
  const completes = touches || (/^\p{Ll}[\p{Ll}' ]*$/u.test(said) && said.length <= 24);
  if (completes && !isNote) {
    return `<supplied>${set(inside.replace(/^\s*\[(.*)\]\s*$/s, "$1"), setting, depth + 1)}</supplied>`;
  }
  return `<note type="editorial">[${set(inside, setting, depth + 1)}]</note>`;
};

/** Digits that hang on a word, where a note of that number exists: "Donovan2". */
const withNotes = (text: string, setting: Setting): string => {
  if (setting.notes.size === 0) return hiElements(text);
  let tei = "";
  let from = 0;
  for (const match of text.matchAll(
    /(?<=\p{L}[.,;:"”')]?)\uE006?(\d{1,3})\uE007?(?![\p{L}\d])/gu,
  )) {
    const note = setting.notes.get(match[1]!);
    if (note === undefined) continue;
    tei += hiElements(text.slice(from, match.index)) + note;
    from = match.index + match[0].length;
  }
  return tei + hiElements(text.slice(from));
};

/** Index of the bracket that closes the one at `from`, or -1. */
const closing = (text: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "[") depth += 1;
    else if (text[at] === "]") {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
};

/** Brackets inside brackets beyond this depth stay as they are. */
const MAX_DEPTH = 8;

/** A stretch of text as TEI: escaped, brackets, notes and emphasis set as elements. */
export const set = (text: string, setting: Setting, depth = 0): string => {
  if (depth > MAX_DEPTH) return hiElements(text);
  let tei = "";
  let from = 0;
  for (let at = text.indexOf("["); at >= 0; at = text.indexOf("[", from)) {
    const end = closing(text, at);
    if (end < 0) break;
    const inside = text.slice(at + 1, end);
    tei += withNotes(text.slice(from, at), setting);
    tei +=
      inside.trim() === ""
        ? escapeXml(text.slice(at, end + 1))
        : bracket(
            inside,
            text.slice(Math.max(0, at - 2), at),
            text.slice(end + 1, end + 3),
            setting,
            depth,
          );
    from = end + 1;
  }
  return tei + withNotes(text.slice(from), setting);
};
