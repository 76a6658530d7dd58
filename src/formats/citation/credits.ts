import type { Credit } from "../../archive/credit.ts";
import type { Item } from "../../archive/item.ts";
import { listed } from "./names.ts";
import { perItem } from "./per-item.ts";
import { capital } from "./punctuation.ts";

/** In the order in which the work is done. Funding is thanked on the page, not cited. */
const CITED = ["obtained", "contributed", "transcribed", "translated", "edited"] as const;

/** Credits of the item and of the makers of its texts, each once, in the order of the work. */
export const creditsOf: (item: Item) => readonly Credit[] = perItem((item) => {
  const all = [...item.credits, ...item.renditions.flatMap((rendition) => rendition.makers)];
  return CITED.flatMap((role) => {
    const done = all.filter((credit) => credit.role === role);
    return done.filter(({ name }, at) => done.findIndex((other) => other.name === name) === at);
  });
});

export const translatorsOf = (item: Item): string[] =>
  creditsOf(item)
    .filter((credit) => credit.role === "translated")
    .map((credit) => credit.name);

export const editorsOf = (item: Item): string[] =>
  creditsOf(item)
    .filter((credit) => credit.role === "edited")
    .map((credit) => credit.name);

interface Deed {
  verbs: string[];
  names: string[];
}

/**
 * "Contributed by Roham Alvandi and translated by Richard Iserman", "Obtained by Béla Révész;
 * translated and edited by Barnabás Vajd, Laura Deal, and Karl P. Benziger"; empty without credits.
 */
export const creditPhrase = (credits: readonly Credit[]): string => {
  const deeds = new Map<string, Deed>();
  for (const { role, behalf, name } of credits) {
    const verb = behalf === null || behalf === "" ? role : `${role} for ${behalf}`;
    const deed = deeds.get(verb) ?? { verbs: [verb], names: [] };
    deed.names.push(name);
    deeds.set(verb, deed);
  }
  // those who did two things are named once
  const merged = new Map<string, Deed>();
  for (const { verbs, names } of deeds.values()) {
    const who = names.join("\n");
    merged.set(who, { names, verbs: [...(merged.get(who)?.verbs ?? []), ...verbs] });
  }
  const phrases = [...merged.values()].map(
    ({ verbs, names }) => `${listed(verbs)} by ${listed(names)}`,
  );
  const long = phrases.length > 1 && phrases.some((phrase) => phrase.includes(","));
  const text = long ? phrases.join("; ") : listed(phrases);
  return capital(text);
};
