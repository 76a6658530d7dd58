import type { TeiElement } from "../tree.ts";
import { squeeze } from "../tree.ts";
import type { AgentRole } from "../../../archive/agent.ts";

/** A name in a document and what its place there says of the person. */
export interface Named {
  role: AgentRole;
  /** `#p_KJF2`, or null where the editors identify nobody */
  corresp: string | null;
  text: string;
}

/** "to" that belongs to an office, not to the addressee. */
const OFFICE =
  /\b(?:adviser|advisor|aide|ambassadors?|assistants?|attaché|chargé|consultant|counsel|counselor|delegates?|delegation|deput(?:y|ies)|embass(?:y|ies)|emissary|envoy|legation|liaison|minister|missions?|representatives?|secretary|special assistant) to\b/giu;

const HEADING = /^.*?\bfrom (?:the )?(\S.*?) to (?:the )?(\S.*)$/iu;

interface Words {
  text: string;
  /** names in the heading, with the offset of each in `text` */
  names: { at: number; corresp: string | null; text: string }[];
}

const read = (element: TeiElement, words: Words): Words => {
  for (const child of element.children) {
    if (typeof child === "string") words.text += child.replace(/[ \t\r\n]+/g, " ");
    else if (child.name !== "note") {
      const at = words.text.length;
      read(child, words);
      if (child.name !== "persName") continue;
      const corresp = child.attributes["corresp"] ?? null;
      const text = squeeze(words.text.slice(at));
      words.names.push({ at, corresp, text });
    }
  }
  return words;
};

/**
 * Sender and addressee by a heading in which the editors marked none: "Telegram From the Embassy in
 * Libya to the Department of State". A name marked on either side is the person; else the words
 * stand for themselves. Nobody, where more than one "to" could part the two.
 */
export const namedByHeading = (head: TeiElement): Named[] => {
  const { text, names } = read(head, { text: "", names: [] });
  // no heading is longer, and the pattern's work grows with the square of its length
  if (text.length > 1_000) return [];
  const masked = text.replace(OFFICE, (office) => `${office.slice(0, -2)}··`);
  const found = HEADING.exec(masked);
  if (found === null || / to /.test(found[2]!) || /\d/.test(found[2]!)) return [];
  const bound = masked.lastIndexOf(" to ");
  const side = (role: "from" | "to", said: string): Named[] => {
    const persons = names.filter(({ at }) => at < bound === (role === "from"));
    if (persons.length > 0) return persons.map(({ corresp, text }) => ({ role, corresp, text }));
    return [{ role, corresp: null, text: squeeze(said.replaceAll("··", "to")) }];
  };
  return [...side("from", found[1]!), ...side("to", found[2]!)];
};
