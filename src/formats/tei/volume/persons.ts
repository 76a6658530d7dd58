import type { Agent } from "../../../archive/agent.ts";
import { slug } from "../../../base/fold.ts";
import { invertedToNatural } from "../../../names/display.ts";
import { squeeze, textOf, type TeiElement } from "../tree.ts";

/** Words around a given name that are no part of it: ranks, honours, services. */
const TITLES = new Set(
  `admiral air ambassador archbishop baron bishop brigadier captain cardinal chief colonel commander
  commodore count crown dr duke earl emperor empress field fleet general generalissimo governor judge justice king
  lady lieutenant lord madame major marshal mr mrs ms prince princess prof professor queen rear
  representative rev reverend ret senator shah sheik sheikh sir squadron sultan usa usaf usmc usn vice viscount`.split(
    /\s+/,
  ),
);

const isName = (word: string): boolean => !TITLES.has(word.toLowerCase().replace(/\.$/, ""));

/**
 * The parts of an inverted name between commas, without titles and brackets: "Adams, General
 * Paul D., Jr. (ret.)" → ["Adams", "Paul D.", "Jr."].
 */
const bare = (inverted: string): string[] =>
  inverted
    .replace(/\([^)]*\)?/g, "")
    .replace(/,\s*(?=[“"])/g, " ")
    .split(",")
    .map((part, index) => {
      const words = part.split(/\s+/).filter((word) => word !== "");
      return (index === 0 ? words : words.filter(isName)).join(" ");
    })
    .filter((part) => part !== "");

/** Longer than any name of a person. */
const LONGEST_NAME = 200;

export interface Person {
  id: string;
  /** preferred form, natural order */
  name: string;
}

interface Entry {
  xmlId: string;
  inverted: string;
  description: string;
}

/** The name a list entry is about is its first; what follows describes the person. */
const entryOf = (name: TeiElement, holder: TeiElement): Entry => {
  const whole = textOf(holder);
  const written = textOf(name).slice(0, LONGEST_NAME + 1);
  const behind = whole.indexOf(written) + written.length;
  // "Carter, James “Jimmy,”": the comma before the quotation mark is the printer's
  const inverted = written.replace(/,\s*(?=[”"])/g, "").replace(/[\s,;:]+$/, "");
  const description = squeeze(whole.slice(behind).replace(/^[\s,;:.]+/, ""));
  return { xmlId: name.attributes["xml:id"]!, inverted, description };
};

/**
 * A volume's list of persons. A name with surname and given name or initial makes the same agent
 * in every volume; a bare one ("Caramanlis"), and one that stands twice in this list for two
 * persons, makes an agent of this volume alone, for nothing says that it is the same person.
 */
export class PersonList {
  readonly #entries: Entry[] = [];
  #persons: Map<string, Person> | null = null;

  add(name: TeiElement, holder: TeiElement): void {
    const entry = entryOf(name, holder);
    if (entry.inverted !== "" && entry.inverted.length <= LONGEST_NAME) this.#entries.push(entry);
  }

  /** The agents of the list; from now on names resolve. */
  agents(volume: string): Agent[] {
    const bared = this.#entries.map(({ inverted }) => bare(inverted));
    const keys = bared.map((parts) => slug(parts.join(" ")));
    const times = Map.groupBy(keys, (key) => key);
    const persons = new Map<string, Person>();
    this.#persons = persons;
    return this.#entries.map(({ xmlId, inverted, description }, index) => {
      const parts = bared[index]!;
      const shared = parts.length > 1 && times.get(keys[index]!)!.length === 1;
      const id = shared ? keys[index]! : `${keys[index] || "person"}-${slug(`${volume} ${xmlId}`)}`;
      const name = invertedToNatural(parts.length > 1 ? parts.join(", ") : inverted);
      persons.set(xmlId, { id, name });
      return {
        id,
        kind: "person",
        names: [
          { text: name, kind: "preferred", script: null, scheme: null },
          ...(name === inverted
            ? []
            : [{ text: inverted, kind: "variant" as const, script: null, scheme: null }]),
        ],
        notes: [{ source: `${volume}#${xmlId}`, text: description }],
      };
    });
  }

  /** The person of a `corresp` (`#p_KJF2`), or undefined where the list has none. */
  find(corresp: string): Person | undefined {
    return this.#persons?.get(corresp.replace(/^#/, ""));
  }
}
