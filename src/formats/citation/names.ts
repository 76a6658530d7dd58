import type { Item } from "../../archive/item.ts";
import { slug } from "../../base/fold.ts";
import { perItem } from "./per-item.ts";

/** A name as it is cited. `family` is null where the spelling does not show which part it is. */
export interface CitedName {
  /** natural order: "John F. Kennedy" */
  natural: string;
  family: string | null;
  given: string;
  suffix: string;
}

/** Words that only names of bodies have; such a name is never turned round. */
const BODY =
  /\b(?:academy|agency|archives?|army|board|bureau|cabinet|center|central|centre|chiefs|commission|committee|conference|congress|consulate|council|delegation|department|directorate|division|embassy|forces|foundation|government|group|institute|intelligence|legation|mission|minist(?:ry|er)|nations|office|party|president|secretar(?:y|iat)|section|society|staff|union|university)\b|(?:комитет|министерств|посольств|управлени|отдел|совет|партия|академи|комисси)/iu;
const INITIALS = String.raw`(?:\p{Lu}\p{L}?\.[\s-]?)+`;
const FAMILY = String.raw`(?:(?:de|del|der|den|di|la|le|van|von|zu|al|el|bin|ibn)[\s-])*\p{Lu}[\p{L}\p{M}'’ʹʼ-]+`;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
const INITIALS_FIRST = new RegExp(`^(${INITIALS})(${FAMILY})$`, "u");
const INITIALS_LAST = new RegExp(`^(${FAMILY}),? (${INITIALS})$`, "u");
/** an initial before the last word shows Western order: "John F. Kennedy", "W. Taylor Fain III" */
const INITIALS_AMID = new RegExp(
  String.raw`^((?:\p{Lu}[\p{L}'’-]*\.? )*\p{Lu}\. (?:\p{Lu}[\p{L}'’-]*\.? )*)(?!(?:I|V)+$)(${FAMILY})(?:,? (Jr\.?|Sr\.?|II|III|IV))?$`,
  "u",
);
/** beyond this a "name" is a sentence, and not worth reading */
const MAX_NAME = 120;
/** given names: no small words but particles, nothing that is not a name */
const GIVEN =
  /^\p{Lu}[\p{L}\p{M}'’ʹʼ.-]*(?: (?:\(?["“‘]?\p{Lu}[\p{L}\p{M}'’ʹʼ."”-]*\)?|de|del|der|van|von|di|la|al|el|bin|ibn))*$/u;

const person = (family: string, given: string, suffix = ""): CitedName => ({
  natural:
    [given, family].join(" ") +
    (suffix === "" ? "" : /^[JS]/.test(suffix) ? `, ${suffix}` : ` ${suffix}`),
  family,
  given,
  suffix,
});

/** "Dean Rusk" of the agent `rusk-dean`: an authority's id begins with the family name. */
const byAuthority = (name: string, id: string): CitedName | null => {
  const words = name.split(" ");
  const is = (order: readonly string[]): boolean =>
    `${id}-`.startsWith(`${slug(order.join(" "))}-`);
  if (is(words)) return null;
  const cut = words.findIndex((_, at) => at > 0 && is([...words.slice(at), ...words.slice(0, at)]));
  return cut === -1 ? null : person(words.slice(cut).join(" "), words.slice(0, cut).join(" "));
};

const read = (written: string, id: string | null): CitedName => {
  const name = written.replace(/\s+/gu, " ").trim();
  const literal = { natural: name, family: null, given: "", suffix: "" };
  const known = id === null || name.includes(",") ? null : byAuthority(name, id);
  if (known !== null) return known;
  const [before = "", ...rest] = name.split(/, ?/);
  if (name.length > MAX_NAME || /^U\. ?[KNS]\./.test(name)) return literal;
  if (rest.length > 0 && BODY.test(rest.join(" ")) && !BODY.test(before)) return read(before, id);
  if (BODY.test(name)) return literal;
  const last = INITIALS_LAST.exec(name);
  if (last) return person(last[1]!, last[2]!.trim());
  const first = INITIALS_FIRST.exec(name);
  if (first) return person(first[2]!, first[1]!.trim());
  const amid = INITIALS_AMID.exec(name);
  if (amid) return person(amid[2]!, amid[1]!.trim(), amid[3] ?? "");
  const [given = "", suffix = "", ...more] = rest;
  const names = GIVEN.test(given) && more.length === 0 && (suffix === "" || SUFFIX.test(suffix));
  return names && before.split(" ").length <= 4 ? person(before, given, suffix) : literal;
};

/** the same few names stand in thousands of items */
const MAX_REMEMBERED = 10_000;
const remembered = new Map<string, CitedName>();

/**
 * Reads a name. It is turned round only where its authority (`id`) or its own spelling shows which
 * part is the family name, by a comma ("Kennedy, John F.") or by initials ("R. Ul'ianovskii");
 * "Kim Il Sung" and "CPSU Central Committee" stay as they are.
 */
export const readName = (written: string, id: string | null = null): CitedName => {
  const key = `${id ?? ""}\n${written}`;
  let name = remembered.get(key);
  if (name === undefined) {
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    name = read(written, id);
    remembered.set(key, name);
  }
  return name;
};

/** "Kennedy, John F."; a name that cannot be turned round stays in natural order. */
export const inverted = (name: CitedName): string =>
  name.family === null
    ? name.natural
    : [name.family, name.given, name.suffix].filter((part) => part !== "").join(", ");

/** "J. F.", "J.-P.": given names as APA and GOST want them */
export const initials = (given: string): string =>
  given
    .split(/[\s]+|(?<=\.)(?=\p{Lu})/u)
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) =>
      part
        .split("-")
        .map((half) =>
          /^\p{Lu}\p{Ll}?\.$/u.test(half) ? half : `${String.fromCodePoint(half.codePointAt(0)!)}.`,
        )
        .join("-"),
    )
    .join(" ");

const named = (item: Item, role: string): CitedName[] => [
  ...new Map(
    item.agents
      .filter((link) => link.role === role)
      .map((link) => [link.name, readName(link.name, link.id)]),
  ).values(),
];

/** Whose document it is: its authors, else its senders, else its signatories. */
export const authorsOf: (item: Item) => readonly CitedName[] = perItem(
  (item) =>
    ["author", "from", "signatory"]
      .map((role) => named(item, role))
      .find((list) => list.length > 0) ?? [],
);

export const recipientsOf: (item: Item) => readonly CitedName[] = perItem((item) =>
  named(item, "to"),
);

/** Items that reference managers know as letters: of that form, with sender and addressee. */
export const isLetter = (item: Item): boolean =>
  item.type !== null &&
  /^(?:personal |private )?(?:letter|message)$/.test(item.type) &&
  item.agents.some(({ role }) => role === "from" || role === "author") &&
  item.agents.some(({ role }) => role === "to");

/** "A", "A and B", "A, B, and C" */
export const listed = (names: readonly string[], and = "and"): string =>
  names.length < 3
    ? names.join(` ${and} `)
    : `${names.slice(0, -1).join(", ")}, ${and} ${names.at(-1)}`;
