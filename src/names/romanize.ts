import { Failure } from "../base/failure.ts";
import type { Scheme } from "./schemes/scheme.ts";
import { SCHEMES } from "./schemes/table.ts";

/** Cyrillic letters that no Russian scheme has, in their nearest Latin; one reading for all. */
const OTHERS =
  "і i, ї i, є ie, ґ g, ў u, ј j, љ lj, њ nj, ћ c, ђ dj, џ dz, ѕ dz, ѓ g, ќ k, ѣ e, ѳ f, ѵ i, ѫ a, ѧ ia, ѡ o, ә a, ө o, ү u, ұ u, ң n, қ k, ғ g, һ h, җ zh, ҷ ch, ҳ kh, ӣ i, ӯ u, ѐ e, ѝ i";
/** stands for what has no Latin letter here: visible, never dropped */
const UNKNOWN = "\ufffd";

const lettersOf = (text: string): [string, string][] =>
  text.split(", ").map((pair) => {
    const [letter, latin] = pair.split(" ") as [string, string];
    return [letter, latin === "-" ? "" : latin];
  });

const tables: ReadonlyMap<string, { scheme: Scheme; letters: ReadonlyMap<string, string> }> =
  new Map(
    SCHEMES.map((scheme: Scheme) => [
      scheme.id,
      { scheme, letters: new Map([...lettersOf(OTHERS), ...lettersOf(scheme.letters)]) },
    ]),
  );

const isUpper = (letter: string | undefined): boolean =>
  letter !== undefined && letter !== letter.toLowerCase();

/** One capital gives `Shch`, a capital among capitals `SHCH`. */
const cased = (latin: string, text: string, from: number, to: number, all: boolean): string => {
  if (latin === "" || !isUpper(text[from])) return latin;
  const among = isUpper(text[to]) || (isUpper(text[from - 1]) && !/\p{Ll}/u.test(text[to] ?? ""));
  if (among || (all && latin.includes("\u0361"))) return latin.toUpperCase();
  const first = latin.search(/\p{L}/u);
  return first < 0
    ? latin
    : latin.slice(0, first) + latin[first]!.toUpperCase() + latin.slice(first + 1);
};

/**
 * Cyrillic text in Latin letters by one scheme (`ala-lc`, `bgn-pcgn`, `iso9`, `gost-7-79-b`,
 * `icao`, `german`, `french`, `popular`); the rest stays. Throws `scheme-unknown`.
 */
export const romanize = (text: string, scheme: string): string => {
  const table = tables.get(scheme);
  if (table === undefined) throw new Failure("scheme-unknown", `no romanization scheme ${scheme}`);
  const source = text.normalize("NFC");
  if (!/\p{Script=Cyrillic}/u.test(source)) return source;
  // letter by letter, so that no letter changes its length (İ)
  const lower = source.replace(/\p{Lu}/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  );
  let out = "";
  for (let at = 0; at < lower.length;) {
    const sign = String.fromCodePoint(lower.codePointAt(at)!);
    let end = at + sign.length;
    let latin = table.letters.get(sign);
    for (const [pattern, to] of table.scheme.rules ?? []) {
      pattern.lastIndex = at;
      const match = pattern.exec(lower);
      if (match === null || match[0] === "") continue;
      latin = to;
      end = at + match[0].length;
      break;
    }
    if (latin === undefined && /\p{Script=Cyrillic}/u.test(sign)) {
      const base = sign.normalize("NFKD")[0]!;
      latin = table.letters.get(base) ?? (/\p{M}/u.test(sign) ? "" : UNKNOWN);
    }
    out +=
      latin === undefined
        ? source.slice(at, end)
        : cased(latin, source, at, end, table.scheme.ligatures ?? false);
    at = end;
  }
  return out;
};
