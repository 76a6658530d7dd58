import { fold } from "../base/fold.ts";
import { romanize } from "./romanize.ts";

/** Latin letters that are no base letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  đ: "d",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  þ: "th",
  ð: "d",
  ı: "i",
};

/**
 * Spellings of one sound, in order. English ch is ч, French ш, German х; English j ж or дж, German
 * й: hushing and guttural sounds fall together (`h`), so do s, z and ts.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(?:schtsch|shtsh|chtch|shch|shh|sch|tsch|tch|tsh|tj|dzh|dsch|dj|zh|kh|sh|ch|gh)/g, "h"],
  [/j(?=ou|[bcdfgklmnpqrstvwxz])/g, "h"],
  [/^x/, "h"],
  [/x/g, "ks"],
  [/ph/g, "f"],
  [/ou/g, "u"],
  [/w/g, "v"],
  [/(?:ff|f)$/, "v"],
  [/gu(?=[ei])/g, "g"],
  [/ck|q/g, "k"],
  [/c(?=[aoulr]|$)/g, "k"],
  [/(?:tz|ts|cz|dz|ds|c|z|s)+/g, "s"],
  [/ine$/, "in"],
  // glides: ia, ya, ja; iu, yu, ju; ë, yo, ye, je
  [/[iyj]+(?=[aeou])/g, ""],
  [/(?<=[aeou])[iyj]+/g, ""],
  [/[iyj]+/g, "i"],
  [/[eo]v(?=a?$|i?h$|na$)/, "ov"],
  [/(.)\1+/g, "$1"],
];
/** Serbo-Croatian, Czech and scientific spelling, before the marks are folded away. */
const MARKED: Readonly<Record<string, string>> = {
  š: "sh",
  ś: "sh",
  ŝ: "shch",
  č: "ch",
  ć: "ch",
  ž: "zh",
  ż: "zh",
  â: "ja",
  û: "ju",
  ĵ: "zh",
};

const wordKey = (word: string): string =>
  SOUNDS.reduce((text, [seen, sound]) => text.replace(seen, sound), word);

/**
 * One key for the spellings of one name, whatever the scheme, language or order: Ul'ianovskii,
 * Ulyanovsky, Uljanowski, Oulianovski, Ульяновский. Coarse: for suggestions and for finding
 * variants, never for saying that two names are one.
 */
export const nameKey = (name: string): string => {
  const latin = romanize(name.slice(0, 300), "popular").toLowerCase();
  const plain = fold(latin.replace(/[šśŝčćžżâûĵ]/gu, (letter) => MARKED[letter]!))
    .replace(/[łđøæœßþðı]/gu, (letter) => LETTERS[letter]!)
    .replace(/\p{M}|['’ʹʺ″′`"·]/gu, "");
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .map((word) => wordKey(word))
    .filter((word) => word !== "")
    .sort()
    .join(" ");
};
