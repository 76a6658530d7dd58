import type { Locator } from "../../archive/locator.ts";
import { repository } from "../../locators/repositories.ts";
import { element } from "./punctuation.ts";

/** Search data of a Russian archive in the order and with the labels of GOST R 7.0.5-2008, 11.4. */
const LABELS: readonly (readonly [part: string, label: string])[] = [
  ["fond", "Ф."],
  ["opis", "Оп."],
  ["papka", "Папка"],
  ["delo", "Д."],
  ["list", "Л."],
];
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** what stands the same in a romanized and in a Russian reference */
const NUMBER = /^[\d\p{Script=Cyrillic}][\d\p{Script=Cyrillic}\s.,–-]*$/u;

/** "РГАНИ": the first abbreviation in Cyrillic letters by which a Russian archive is known. */
const abbreviation = (id: string | null): string | undefined => {
  const archive = id === null ? null : repository(id);
  if (archive?.country !== "Russia") return undefined;
  return archive.names.find((name) =>
    /^\p{Script=Cyrillic}[\p{Script=Cyrillic} ]{1,9}$/u.test(name),
  );
};

const leaves = (written: string): string =>
  written.replace(/(\d)ob\b/g, "$1об.").replace(/(?<=\d|об\.)\s?[-–]\s?(?=\d)/g, "–");

/**
 * A locator for a Russian reference, and whether it is one. A romanized locator of a Russian
 * archive is given back its own letters ("РГАНИ. Ф. 89. Оп. 15. Д. 24. Л. 9–10") where every part
 * of it was understood; any other stays as written.
 */
export const russianLocator = (locator: Locator): { text: string; russian: boolean } => {
  const written = element(locator.verbatim);
  const archive = abbreviation(locator.repository);
  const parts = LABELS.flatMap(([part, label]) => {
    const value = locator.parts[part];
    return value === undefined ? [] : [{ label, value: leaves(value) }];
  });
  const whole =
    archive !== undefined &&
    parts.length > 0 &&
    parts.length === Object.keys(locator.parts).length &&
    locator.notUnderstood.length === 0 &&
    parts.every(({ value }) => NUMBER.test(value));
  if (CYRILLIC.test(written) || !whole) return { text: written, russian: CYRILLIC.test(written) };
  const data = parts.map(({ label, value }) => `${label} ${value}`);
  return { text: [archive, ...data].join(". "), russian: true };
};
