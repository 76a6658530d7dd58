import type { Credit } from "../archive/credit.ts";

/**
 * Credits that ride in the same field as the locator: “Contributed by X and translated by Y”,
 * “Obtained for CWIHP by X; translation by Y”.
 */
const ROLES: Readonly<Record<string, Credit["role"]>> = {
  obtained: "obtained",
  acquired: "obtained",
  provided: "contributed",
  donated: "contributed",
  contributed: "contributed",
  courtesy: "contributed",
  translated: "translated",
  translation: "translated",
  transcribed: "transcribed",
  transcription: "transcribed",
  edited: "edited",
  funded: "funded",
  support: "funded",
};
const VERB = "obtained|acquired|provided|donated|contributed|translated|transcribed|edited|funded";
/** 1: verb or noun, 2: second verb (“translated and edited by”), 3: on whose behalf */
const CLAUSE = new RegExp(
  `(?<![\\p{L}])(?:(?:this |the )?document (?:was )?)?(?:copy )?(?:(?:(${VERB})(?: and (${VERB}))?(?: from (?:the )?[\\p{L}-]{1,20})?(?: into [\\p{L}]{1,20})?(?: (?:for|on behalf of|to) (?:the )?([^.;,]{1,60}?))?|(translation|transcription)(?: from (?:the )?[\\p{L}-]{1,20})?) by|(?:copy )?(courtesy) of|made possible with (support) from) `,
  "giu",
);
/** without one of these there is no credit, and no need to look closer */
const HINT = / by |courtesy of|support from/iu;
const FURTHER = /^,? (?:and )?(provided to|made available to|given to) ([^.;,]{1,60})/u;

/** “A, B, and C” → three names; a comma inside brackets parts nothing. */
const namesOf = (text: string): string[] => {
  const closed = text.replace(/[\s.;,]+$/, "").replace(/^[\s"“]+/, "");
  const initial = /(?:^|[\s.])\p{Lu}$/u.test(closed) ? "." : "";
  return (closed + initial)
    .split(/(?:,? (?:and|und|et|и) |, )(?![^(]*\))(?!(?:Jr|Sr|Inc|Ltd|D\.C)\b)/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
};

/** Where the last name of a credit ends: at a full stop that closes the sentence. */
const endOfSentence = (text: string): number => {
  for (const stop of text.matchAll(/[.;](?=\s|$)/g)) {
    if (
      stop[0] === ";" ||
      !/(?:^|[\s.(-])(?:\p{L}|Jr|Sr|Dr|Mr|Mrs|Ms|St|D\.C|Prof)$/u.test(text.slice(0, stop.index))
    ) {
      return stop.index;
    }
  }
  return text.length;
};

/**
 * A source statement as locator and credits. Where more than credits follows a credit (a book's
 * translator inside its imprint), the locator keeps the whole text.
 */
export const splitCredits = (text: string): { locator: string; credits: Credit[] } => {
  if (!HINT.test(text)) return { locator: text.trim(), credits: [] };
  const clauses = [...text.slice(0, 4_000).matchAll(CLAUSE)];
  if (clauses.length === 0) return { locator: text.trim(), credits: [] };
  const credits: Credit[] = [];
  let tail = "";
  for (const [index, clause] of clauses.entries()) {
    const [, verb, second, behalf, noun, courtesy, support] = clause;
    const from = clause.index + clause[0].length;
    const next = clauses[index + 1]?.index ?? text.length;
    const stretch = text.slice(from, next).replace(/(?:[\s,;(]|\band)+$/u, "");
    const end = endOfSentence(stretch);
    const names = stretch.slice(0, end);
    tail = stretch.slice(end).replace(/^[.;\s)"”]+/, "");
    // “obtained by NHK (Japanese Television), provided to CWIHP, and on file at …”
    const [own = "", ...rest] = names.split(/, (?=(?:provided|made available|given) to )/);
    const given = FURTHER.exec(`, ${rest.join(", ")}`);
    const roles = [verb ?? noun ?? courtesy ?? support, second].filter(
      (word) => word !== undefined,
    );
    for (const word of roles) {
      const [people = "", later] = own.split(/ for (?:the )?(?=\p{Lu}[^()]*$)/u);
      for (const name of namesOf(people)) {
        const whom = behalf ?? given?.[2] ?? later;
        credits.push({ role: ROLES[word.toLowerCase()]!, name, behalf: whom?.trim() ?? null });
      }
    }
  }
  const head = text
    .slice(0, clauses[0]!.index)
    .replace(/[\s,;(]+$/, "")
    .trim();
  return { locator: tail === "" ? head : text.trim(), credits };
};
