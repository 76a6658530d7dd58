import { parse } from "@edtf-ts/core";
import { readProse } from "./prose-dates.ts";

const LEVEL = 1;
const FIRST_DAY = "0000-01-01";
const LAST_DAY = "9999-12-31";
const DAY = 86_400_000;
/** @edtf-ts gives ±8.64e15 ms, the ends of ECMAScript time, for open ends */
const END_OF_TIME = 8_640_000_000_000_000;

/** The library's reading, or null where it is no EDTF of level 0 or 1. */
const read = (edtf: string): { from: number; to: number } | null => {
  if (edtf === "" || edtf.length > 64) return null;
  const result = parse(edtf, LEVEL);
  if (!result.success || result.value.level > LEVEL) return null;
  return { from: Number(result.value.minMs), to: Number(result.value.maxMs) };
};

/** Extended Date/Time Format, levels 0 and 1 (ISO 8601-2:2019, annex A). */
export const isEdtf = (text: string): boolean => read(text) !== null;

const day = (ms: number): string => new Date(Math.floor(ms / DAY) * DAY).toISOString().slice(0, 10);

/** ECMAScript reads the years 0–99 as 1900–1999, so no bound of theirs can be told. */
const OUT_OF_REACH = /(?:^|\/)(?:-|Y|00|XX)/;

/**
 * First and last day that a date may mean, `YYYY-MM-DD`, both included; an open end gives
 * `0000-01-01` or `9999-12-31`. Null for what is no EDTF, and for years outside 100–9999.
 */
export const bounds = (edtf: string): { from: string; to: string } | null => {
  const span = read(edtf);
  if (span === null || OUT_OF_REACH.test(edtf)) return null;
  return {
    from: span.from <= -END_OF_TIME ? FIRST_DAY : day(span.from),
    to: span.to >= END_OF_TIME ? LAST_DAY : day(span.to),
  };
};

/** The years a date covers, in order; of more than 30, and of open ends, only the known ends. */
export const years = (edtf: string): number[] => {
  const span = bounds(edtf);
  if (span === null) return [];
  const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))];
  const ends = [
    ...(span.from === FIRST_DAY ? [] : [first]),
    ...(span.to === LAST_DAY && last !== first ? [] : [last]),
  ];
  if (ends.length < 2 || last === first) return ends.slice(0, 1);
  if (last - first >= 30) return ends;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

/**
 * A date in words (English, Russian, French, German; numeric; ranges; “ca.”) as EDTF. Null where
 * it has none or cannot be read whole: nothing is guessed, `5/6/62` may be May or June.
 */
export const edtfFromProse = (text: string): string | null => {
  const trimmed = text.trim();
  if (isEdtf(trimmed)) return trimmed;
  const edtf = readProse(trimmed);
  return edtf !== null && isEdtf(edtf) ? edtf : null;
};

type DateStyle = "us" | "eu" | "iso";

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const SEASONS = ["spring", "summer", "autumn", "winter"];
const POINT = /^(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/;

const ordinalCentury = (n: number): string =>
  `${n}${(n < 4 || n > 20 ? ["", "st", "nd", "rd"][n % 10] : undefined) ?? "th"} century`;

/** One date without qualifier. `leave`: what the other end of a range says already. */
const displayPoint = (edtf: string, style: DateStyle, leave = ""): string => {
  if (style === "iso") return edtf;
  const decade = /^(\d{3})X$/.exec(edtf);
  if (decade) return `${decade[1]}0s`;
  const century = /^(\d\d)XX$/.exec(edtf);
  if (century) return ordinalCentury(Number(century[1]) + 1);
  const [, year, month, day] = POINT.exec(edtf) ?? [];
  if (year === undefined) return edtf;
  if (month === undefined) return year;
  if (month === "XX") return `${year}, ${day === "XX" ? "month and day" : "month"} unknown`;
  const name = MONTHS[Number(month) - 1] ?? SEASONS[Number(month) - 21];
  if (name === undefined) return edtf;
  if (day === undefined) return leave === "year" ? name : `${name} ${year}`;
  if (day === "XX") return `${name} ${year}, day unknown`;
  if (leave === "month") return String(Number(day));
  const us = style === "us";
  const text = us ? `${name} ${Number(day)}` : `${Number(day)} ${name}`;
  if (leave === "year") return text;
  return us ? `${text}, ${year}` : `${text} ${year}`;
};

const displayRange = (from: string, to: string, style: DateStyle): string => {
  if (style === "iso") return `${from} – ${to}`;
  const months = [from, to].every((end) => /^\d{4}-(?:0\d|1[0-2])/.test(end));
  const days = [from, to].every((end) => /^\d{4}-\d\d-\d\d$/.test(end));
  if (days && from.slice(0, 7) === to.slice(0, 7)) {
    const name = MONTHS[Number(from.slice(5, 7)) - 1];
    const span = `${Number(from.slice(8))}–${Number(to.slice(8))}`;
    const year = from.slice(0, 4);
    return style === "us" ? `${name} ${span}, ${year}` : `${span} ${name} ${year}`;
  }
  const sameYear = months && from.length === to.length && from.slice(0, 4) === to.slice(0, 4);
  const joint = /^\d{8}$/.test(from + to) || sameYear ? "–" : " – ";
  return `${displayPoint(from, style, sameYear ? "year" : "")}${joint}${displayPoint(to, style)}`;
};

const open = (end: string): boolean => end === "" || end === "..";

/**
 * A date for readers: “February 12, 1986” (us), “12 February 1986” (eu), `1986-02-12` (iso).
 * Approximate dates say “about”, uncertain ones end in “(?)”. What is not known is “no date”, or
 * the source's own words where it has some that could not be read.
 */
export const displayDate = (
  date: { edtf: string | null; verbatim: string },
  style: DateStyle,
): string => {
  const { edtf, verbatim } = date;
  if (edtf === null || edtf === "") return verbatim.trim() === "" ? "no date" : verbatim;
  const about = /[~%]/.test(edtf) ? "about " : "";
  const perhaps = /[?%]/.test(edtf) ? " (?)" : "";
  const plain = edtf.replace(/[~?%]/g, "").replace(/T\d.*$/, "");
  const [from = "", to] = plain.split("/");
  let text: string;
  if (to === undefined) text = displayPoint(from, style);
  else if (open(from)) text = open(to) ? "no date" : `${displayPoint(to, style)} or earlier`;
  else if (open(to)) text = `${displayPoint(from, style)} or later`;
  else text = displayRange(from, to, style);
  return `${about}${text}${perhaps}`;
};
