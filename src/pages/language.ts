const names = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

const known = new Map<string, { name: string; direction: "ltr" | "rtl" }>();

/** Scripts written from right to left, by ISO 15924 code. */
const RIGHT_TO_LEFT = new Set([
  "Adlm",
  "Arab",
  "Aran",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Syrc",
  "Thaa",
]);

const describe = (tag: string): { name: string; direction: "ltr" | "rtl" } => {
  try {
    const script = new Intl.Locale(tag).maximize().script ?? "";
    const name = tag === "und" ? "language unknown" : (names.of(tag) ?? tag);
    return { name, direction: RIGHT_TO_LEFT.has(script) ? "rtl" : "ltr" };
  } catch {
    return { name: tag, direction: "ltr" };
  }
};

const lookUp = (tag: string) => {
  let found = known.get(tag);
  if (!found) {
    found = describe(tag);
    if (known.size < 1000) known.set(tag, found);
  }
  return found;
};

/** English name of a BCP 47 tag; the tag itself where it has none. */
export const languageName = (tag: string): string => lookUp(tag).name;

const directionOf = (tag: string): "ltr" | "rtl" => lookUp(tag).direction;

/** `lang` and `dir` of an element; nothing is said of a language that is not known. */
export const inLanguage = (tag: string): { lang?: string; dir: "ltr" | "rtl" | "auto" } =>
  tag === "und" ? { dir: "auto" } : { lang: tag, dir: directionOf(tag) };
