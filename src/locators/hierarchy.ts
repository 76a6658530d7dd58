import type { Locator } from "../archive/locator.ts";
import { slug } from "../base/fold.ts";
import { LATIN_LETTERS } from "./letters.ts";
import { repository } from "./repositories.ts";
import type { Part } from "./vocabulary.ts";
import { PARTS } from "./vocabulary.ts";

interface LevelOfReference {
  kind: "repository" | "fonds" | "series" | "file";
  /** path-safe, each beginning with the key above it: `rgani/f-89/op-15/d-24` */
  key: string;
  label: string;
}

/** Prefixes that keep numbers of different kinds apart in a key; the rest stand bare. */
const PREFIX: Partial<Record<Part, string>> = {
  fond: "f",
  opis: "op",
  delo: "d",
  papka: "p",
  rg: "rg",
  lot: "lot",
  box: "box",
  job: "job",
  entry: "entry",
  carton: "carton",
  volume: "vol",
  doboz: "doboz",
  part: "part",
  oe: "oe",
  csoport: "cs",
  ae: "ae",
  hn: "hn",
  dans: "dans",
  inventory: "inv",
  wiazka: "w",
  teczka: "t",
};
/** Фонд Р-9478 and fond R-9478 are one fonds: single Cyrillic letters become Latin, and “File” is “Files”, in keys. */
const keyOf = (part: Part, value: string): string => {
  const latin = slug(value)
    .replace(/(?<!\p{L})[а-ц](?!\p{L})/gu, (letter) => LATIN_LETTERS[letter]!)
    .replace(/(?<![^-])(file|paper|record)(?![^-])/g, "$1s");
  // Р7523 and Р-7523, 1Б and 1-B
  const joined =
    part === "fond"
      ? latin.replace(/^([a-z])(?=\d)/, "$1-").replace(/(?<=\d)-(?=[a-z]$)/, "")
      : latin;
  const prefix = PREFIX[part];
  return prefix === undefined ? joined : `${prefix}-${joined}`;
};

/**
 * The levels of description a reference names, from the outside in; nothing where the repository
 * is not known, for the same numbers mean other papers elsewhere.
 */
export const levelsOf = (locator: Pick<Locator, "repository" | "parts">): LevelOfReference[] => {
  const { archive } = locator.parts;
  const known = locator.repository === null ? null : repository(locator.repository);
  const name = known?.name ?? archive;
  if (name === undefined) return [];
  const parts = { ...locator.parts };
  if (locator.repository === "department-of-state" && parts["class"])
    parts["series"] ??= "Central Files";
  const levels: LevelOfReference[] = [
    { kind: "repository", key: known?.id ?? slug(name), label: name },
  ];
  let key = levels[0]!.key;
  for (const kind of ["fonds", "series", "file"] as const) {
    const named = (Object.keys(PARTS) as Part[]).filter(
      (part) => part !== "archive" && PARTS[part].level === kind && parts[part] !== undefined,
    );
    if (named.length === 0) continue;
    for (const part of named) {
      const segment = keyOf(part, parts[part]!);
      if (segment !== "") key += `/${segment}`;
    }
    const label = named.map((part) => `${PARTS[part].label}${parts[part]}`).join(", ");
    levels.push({ kind, key, label });
  }
  return levels;
};
