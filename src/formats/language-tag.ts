/** English names that differ from those of CLDR, as catalogues have them. */
const ALSO: Record<string, string> = {
  farsi: "fa",
  mandarin: "zh",
  "mandarin chinese": "zh",
  moldovan: "ro",
  "serbo-croatian": "sh",
  "modern greek": "el",
  gaelic: "gd",
  azeri: "az",
};

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");
let byName: Map<string, string> | null = null;

/** English name, lower case → two-letter code of ISO 639-1, read from CLDR. */
const namesOfLanguages = (): Map<string, string> => {
  if (byName !== null) return byName;
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  byName = new Map(Object.entries(ALSO));
  for (const code of LETTERS.flatMap((a) => LETTERS.map((b) => a + b))) {
    const name = names.of(code)?.toLowerCase();
    if (name !== undefined && !byName.has(name)) {
      byName.set(name, Intl.getCanonicalLocales(code)[0]!);
    }
  }
  return byName;
};

/** BCP 47 tag of a language given by English name or by tag; null where it is neither. */
export const languageTag = (name: string): string | null => {
  const key = name.trim().toLowerCase();
  const known = namesOfLanguages().get(key);
  if (known !== undefined) return known;
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(key)) return null;
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return names.of(key) === undefined ? null : Intl.getCanonicalLocales(key)[0]!;
};
