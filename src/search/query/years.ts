import type { Query } from "./query.ts";

const RANGE = /^(\d{1,4})?\s*(?:\.\.+|…|[-–—/])\s*(\d{1,4})?$/u;

/** Reads the value of `year:`; null, and a note, where it is no year. */
export const years = (
  value: string,
  prefix: boolean,
  note: (text: string) => void,
): Query | null => {
  const text = value.trim();
  if (prefix && /^\d{1,3}$/.test(text)) {
    const scale = 10 ** (4 - text.length);
    return { kind: "years", from: Number(text) * scale, to: (Number(text) + 1) * scale - 1 };
  }
  if (/^\d{1,4}$/.test(text)) return { kind: "years", from: Number(text), to: Number(text) };
  const range = RANGE.exec(text);
  if (range !== null && (range[1] ?? range[2]) !== undefined) {
    const from = range[1] === undefined ? null : Number(range[1]);
    let to = range[2] === undefined ? null : Number(range[2]);
    // 1961-63; what could be a month (1961-10) is read as a date below
    if (from !== null && to !== null && range[1]!.length === 4 && range[2]!.length === 2) {
      if (to > 12 && to > from % 100) to += from - (from % 100);
    }
    if (from === null || to === null || to >= from) return { kind: "years", from, to };
    if (range[2]!.length === 4) {
      note(`“${text}” was read as ${to}..${from}.`);
      return { kind: "years", from: to, to: from };
    }
  }
  const first = /^(\d{4})(?!\d)/.exec(text)?.[1];
  if (first !== undefined) {
    note(`Only the year of “${text.slice(0, 20)}” was used.`);
    return { kind: "years", from: Number(first), to: Number(first) };
  }
  note(`“${text.slice(0, 20)}” is not a year and was ignored.`);
  return null;
};
