/**
 * Text folded for comparison: lower case, diacritics off (NFKD, combining marks dropped), ё as е;
 * й stays itself, for и and й are different letters. Never longer-lived than a comparison.
 */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  if (!/[^ -~\s]/.test(lower)) return lower;
  return lower
    .replaceAll("ё", "е")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, (marks, at: number, whole: string) =>
      whole[at - 1] === "и" && marks[0] === "\u0306" ? marks[0] : "",
    )
    .normalize("NFC");
};

/** A name for addresses and keys: folded letters and digits of any script, joined by hyphens. */
export const slug = (text: string): string =>
  fold(text)
    .replace(/['’ʹʼ`]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
