import {
  ABOUT,
  AND,
  BETWEEN,
  IDLE,
  MONTH_WORDS,
  OPEN_SIDES,
  PERHAPS,
  ROMAN_MONTHS,
  SEASON_WORDS,
  TO,
} from "./date-words.ts";
import { fold } from "./fold.ts";

/** A point of time as far as it is named; `whole` is a ready EDTF period (`196X`). */
interface Point {
  year?: number;
  month?: number;
  day?: number;
  season?: number;
  whole?: string;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

/** Two digits are read as 1930–1999; below that the century is open, and nothing is guessed. */
const yearOf = (digits: string): number | null => {
  if (digits.length === 4) return Number(digits);
  return digits.length === 2 && Number(digits) >= 30 ? 1900 + Number(digits) : null;
};

const CLOCK =
  /(?:- ?)?(?:(?<!\p{L})(?:at|um|в|a) )?(?<!\d)(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.? ?m\.?)? ?- ?)?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\. ?m\.?|[ap]m|hours|hrs|uhr|час(?:ов|а)?|h(?: ?\d\d)?|z|gmt)(?!\p{L})|(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d)|\b(?:noon|midnight)\b/gu;
const DATE_TIME_GROUP = /(?<!\d)(\d\d)\d{4} ?z (\p{L}{3}) (\d{2}|\d{4})(?!\d)/gu;
const YEAR_FIRST = /(?<![\d@#])(\d{4})([-./] ?)(0?[1-9]|1[0-2])(?:\2(\d{1,2})|[./]?)(?![\d./])/gu;
const WITH_ROMAN = /(?<!\d)(\d{1,2}) ?[-./ ] ?([ivx]{1,4}) ?[-./ ] ?(\d{4}|\d{2})(?!\d)/gu;
const THREE_NUMBERS = /(?<!\d)(\d{1,2})([-./]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)( ?г(?!\p{L}))?/gu;
const MONTH_YEAR = /(?<![\d./-])(\d{1,2})[./](\d{4})(?!\d)/gu;
const ORDINAL = /(\d)(?:st|nd|rd|th|er|-?го|-?е|-?й)(?!\p{L})/gu;
const DECADE = /(?<!\d)(\d{3})0(?:'?s|-?е|-?х|er)(?!\p{L})/gu;
/** EDTF as it stands, where words qualify it: `about 1962-10-XX` */
const WHOLE = /(?<![\d-])(\d{4}(?:-(?:\d\d|xx))?-xx|\d{3}x|\d\dxx|\d{4}-2[1-4])(?![\dx-])/gu;
const UNKNOWN = /,? (month and day|month|day) unknown$/u;
const CENTURY = /(?<!\d)(\d{1,2})(?:st|nd|rd|th) century/gu;

/** `@year-month-day`, or `@` where the year or month cannot be. */
const token = (digits: string, month: number, day: number | null): string => {
  const year = yearOf(digits);
  return year === null || month < 1 || month > 12
    ? " @ "
    : ` @${year}-${pad(month)}${day === null ? "" : `-${pad(day)}`} `;
};

/** Numeric dates become one token `@year-month-day`; an ambiguous or impossible one becomes `@`. */
const numeric = (text: string): string => {
  return text
    .replace(DATE_TIME_GROUP, (_, day, month, year) =>
      token(year, MONTH_WORDS.get(month) ?? 0, Number(day)),
    )
    .replace(CLOCK, " ")
    .replace(YEAR_FIRST, (_, year, _s, month, day) =>
      token(year, Number(month), day === undefined ? null : Number(day)),
    )
    .replace(WITH_ROMAN, (_, day, month, year) =>
      token(year, ROMAN_MONTHS.get(month) ?? 0, Number(day)),
    )
    .replace(THREE_NUMBERS, (_, first, _s, second, year, russian) => {
      const [a, b] = [Number(first), Number(second)];
      if (a > 12 || a === b || russian !== undefined) return token(year, b, a);
      return b > 12 ? token(year, a, b) : " @ ";
    })
    .replace(MONTH_YEAR, (_, month, year) => token(year, Number(month), null));
};

/** One end of a range out of its tokens, or null where a token is out of place. */
const pointOf = (tokens: readonly string[]): Point | null => {
  const point: Point = {};
  for (const token of tokens) {
    const month = MONTH_WORDS.get(token);
    const season = SEASON_WORDS.get(token);
    if (token.startsWith("#")) {
      if (point.whole !== undefined) return null;
      point.whole = token.slice(1);
    } else if (token.startsWith("@")) {
      const [year, month, day] = token.slice(1).split("-").map(Number);
      if (!year || point.year !== undefined || point.day !== undefined) return null;
      Object.assign(point, { year, month }, day === undefined ? {} : { day });
    } else if (month !== undefined) {
      if (point.month !== undefined) return null;
      point.month = month;
    } else if (season !== undefined) {
      if (point.season !== undefined) return null;
      point.season = season;
    } else {
      const day = token.length <= 2 && point.day === undefined && Number(token) <= 31;
      if (day) point.day = Number(token);
      else {
        const year = yearOf(token);
        if (year === null || point.year !== undefined) return null;
        if (token.length === 2 && point.month === undefined) return null;
        point.year = year;
      }
    }
  }
  return point;
};

const edtfOf = ({ year, month, day, season, whole }: Point): string | null => {
  if (whole !== undefined) return (year ?? month ?? day ?? season) ? null : whole;
  if (year === undefined) return null;
  const start = pad(year, 4);
  if (season !== undefined) return (month ?? day) ? null : `${start}-${season}`;
  if (month === undefined) return day === undefined ? start : null;
  return day === undefined ? `${start}-${pad(month)}` : `${start}-${pad(month)}-${pad(day)}`;
};

/** What one end leaves out, the other says: `August 30–September 2, 1960`, `18–19 October 1962`. */
const completed = (start: Point, end: Point): [Point, Point] => {
  const last: Point = { ...end };
  if (last.month === undefined && last.day !== undefined) {
    if (start.month !== undefined) last.month = start.month;
  }
  if (last.year === undefined && start.year !== undefined) last.year = start.year;
  const first: Point = { ...start };
  if (first.month === undefined && first.day !== undefined && last.month !== undefined) {
    first.month = last.month;
  }
  if (first.year === undefined && last.year !== undefined) {
    const turned = (first.month ?? 0) > (last.month ?? 12);
    first.year = turned ? last.year - 1 : last.year;
  }
  return [first, last];
};

/** `1964–66`, and the winter of two years. */
const yearSpan = (start: Point, end: readonly string[]): Point | string | null => {
  const [only] = end;
  if (end.length !== 1 || start.year === undefined || start.day !== undefined) return null;
  if (start.season === 24 && [start.year + 1, (start.year + 1) % 100].includes(Number(only))) {
    return `${start.year}-24`;
  }
  const year = start.year - (start.year % 100) + Number(only);
  const short = only!.length === 2 && start.month === undefined && start.season === undefined;
  return short && year > start.year ? { year } : null;
};

/** The day, month or year before (-1) or after (1) one; null for periods that have no such step. */
const stepped = (edtf: string, by: -1 | 1): string | null => {
  if (!/^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(edtf)) return null;
  const [year, month, day] = edtf.split("-").map(Number) as [number, number?, number?];
  const moved = new Date(0);
  if (month === undefined) return pad(year + by, 4);
  moved.setUTCFullYear(
    year,
    month - 1 + (day === undefined ? by : 0),
    day === undefined ? 1 : day + by,
  );
  return moved.toISOString().slice(0, day === undefined ? 7 : 10);
};

/**
 * The EDTF of a date in words, not yet checked against the calendar; null as soon as one word is
 * not understood.
 */
export const readProse = (prose: string): string | null => {
  if (prose.length > 200) return null;
  const years = /^\s*(\d{2})(\d{2})[–—](\d{2})\s*$/.exec(prose);
  if (years && years[3]! > years[2]!) return `${years[1]}${years[2]}/${years[1]}${years[3]}`;

  let text = fold(prose)
    .replace(/[‐-―−]/gu, "-")
    .replace(/[’‘ʼ]/gu, "'");
  const perhaps = text.includes("?");
  text = text
    .replace(/[*†"“”«»()[\]{}?]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  const unknown = UNKNOWN.exec(text);
  if (unknown) text = text.slice(0, unknown.index);
  const open = OPEN_SIDES.find(({ words }) => words.test(text));
  if (open) text = text.replace(open.words, "");
  text = text.replace(WHOLE, (whole) => ` #${whole.toUpperCase()} `);
  text = numeric(text.replace(CENTURY, (_, n) => ` #${pad(Number(n) - 1)}XX `))
    .replace(DECADE, " #$1X ")
    .replace(ORDINAL, "$1 ");
  if (/\d[./:]\d/.test(text)) return null;

  const sides: string[][] = [[]];
  const found = { about: false, perhaps, between: false };
  for (const token of text.match(/@[\d-]*|#[\dX-]+|\d+|[\p{L}']+|-|[^\s.,;]/gu) ?? []) {
    if (token === "-" || TO.has(token) || (found.between && AND.has(token))) sides.push([]);
    else if (ABOUT.has(token)) found.about = true;
    else if (PERHAPS.has(token)) found.perhaps = true;
    else if (BETWEEN.has(token)) found.between = true;
    else if (/^[@#\d]/.test(token) || MONTH_WORDS.has(token) || SEASON_WORDS.has(token)) {
      sides.at(-1)!.push(token);
    } else if (!IDLE.has(token.replace(/^[dl]'/, ""))) return null;
  }
  const [first, second, more] = sides;
  const start = first && pointOf(first);
  if (!start || more || second?.length === 0 || (found.between && !second)) return null;

  const mark = found.about ? (found.perhaps ? "%" : "~") : found.perhaps ? "?" : "";
  const marked = (edtf: string | null): string | null => edtf && edtf + mark;
  if (!second) {
    const blank = unknown ? (unknown[1] === "month and day" ? "-XX-XX" : "-XX") : "";
    const known = edtfOf(start);
    const edtf = known && known + blank;
    if (!open) return marked(edtf);
    const bound = marked(
      edtf && open.exclusive ? stepped(edtf, open.side === "before" ? -1 : 1) : edtf,
    );
    return bound && (open.side === "before" ? `../${bound}` : `${bound}/..`);
  }
  if (open || unknown) return null;
  const span = yearSpan(start, second);
  if (typeof span === "string") return marked(span);
  const end = span ?? pointOf(second);
  if (!end) return null;
  const [from, to] = completed(start, end).map(edtfOf).map(marked);
  return from && to ? `${from}/${to}` : null;
};
