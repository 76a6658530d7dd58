/** Turning names round: “Kennedy, John F.” for lists, “John F. Kennedy” for prose. */
const SUFFIX = /^(?:Jr|Sr|Esq|Ph\.?D|M\.?D|[IVX]{1,4})\.?$/u;
const PARTICLE =
  /^(?:von|van|der|den|de|da|di|del|della|du|dos|la|le|el|al|bin|ibn|ben|ter|ten|zu|zum|af)$/u;

const pieces = (name: string): string[] =>
  name
    .split(",")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");

/**
 * “Kennedy, John F., Jr.” → “John F. Kennedy, Jr.”; what follows a suffix or the given name (an
 * office, a date) stays behind, after a comma. A name without a comma is left as it is.
 */
export const invertedToNatural = (name: string): string => {
  const [family = "", second, ...rest] = pieces(name);
  if (second === undefined) return family;
  if (SUFFIX.test(second)) {
    const [given, ...more] = rest;
    return [given === undefined ? family : `${given} ${family}`, second, ...more].join(", ");
  }
  return [`${second} ${family}`, ...rest].join(", ");
};

/**
 * “Charles de Gaulle” → “de Gaulle, Charles”; titles go with the given name, suffixes last. Takes
 * the last word for the family name, which is wrong for names that begin with it (Mao Zedong):
 * give those inverted. A name with a comma that parts no suffix is taken for inverted already.
 */
export const naturalToInverted = (name: string): string => {
  const [whole = "", ...rest] = pieces(name);
  if (rest.length > 0 && !SUFFIX.test(rest[0]!)) return pieces(name).join(", ");
  const words = whole.split(/\s+/);
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? [words.pop()!] : [];
  let start = words.length - 1;
  while (start > 1 && PARTICLE.test(words[start - 1]!)) start -= 1;
  if (start === 1 && PARTICLE.test(words[0]!)) start = 0;
  const given = words.slice(0, start);
  if (given.length === 0) return name.trim();
  return [words.slice(start).join(" "), given.join(" "), ...suffix, ...rest].join(", ");
};
