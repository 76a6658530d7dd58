import type { ItemDate } from "../../archive/date.ts";
import { displayDate } from "../../base/dates.ts";

/** What sources write where they know no date; not a date that somebody failed to read. */
const UNDATED =
  /^\W*(?:n\.? ?d\.?|no date|not dated|undated|s\. ?d\.|sans date|o\. ?[jd]\.|ohne datum|б[./] ?д\.?|без даты|не датирован\p{L}*)\W*$/iu;

/** Date in words, "" where it is unknown; `uncertain` is told apart so that each style marks it. */
const words = (
  date: ItemDate,
  style: "us" | "eu",
): { text: string; circa: boolean; uncertain: boolean } => {
  const known = date.edtf !== null && date.edtf !== "";
  const shown = displayDate(date, style).replace(/\s+/gu, " ").trim();
  if (shown === "no date" || (!known && UNDATED.test(shown))) {
    return { text: "", circa: false, uncertain: false };
  }
  return {
    text: known
      ? shown.replace(/^about | \(\?\)$|, (?:month and day|month|day) unknown/g, "")
      : shown,
    circa: known && shown.startsWith("about "),
    uncertain: known && shown.endsWith("(?)"),
  };
};

/** As Chicago has them: "ca. October 1962", "[October 1962?]", "n.d." */
export const chicagoDate = (date: ItemDate, style: "us" | "eu" = "us"): string => {
  const { text, circa, uncertain } = words(date, style);
  if (text === "") return "n.d.";
  const near = circa ? `ca. ${text}` : text;
  return uncertain ? `[${near}?]` : near;
};

const MLA_MONTHS: Record<string, string> = {
  January: "Jan.",
  February: "Feb.",
  March: "Mar.",
  April: "Apr.",
  August: "Aug.",
  September: "Sept.",
  October: "Oct.",
  November: "Nov.",
  December: "Dec.",
};
const MONTH = new RegExp(`\\b(?:${Object.keys(MLA_MONTHS).join("|")})\\b`, "g");

/** As MLA has them: "28 Sept. 1962", "Circa 1962", "1955–60?"; unknown dates are left out. */
export const mlaDate = (date: ItemDate): string => {
  const { text, circa, uncertain } = words(date, "eu");
  if (text === "") return "";
  const short = text.replace(MONTH, (month) => MLA_MONTHS[month]!);
  return `${circa ? "circa " : ""}${short}${uncertain ? "?" : ""}`;
};

/** As APA has them: "1962, September 28", "ca. 1962", "n.d." */
export const apaDate = (date: ItemDate): string => {
  const { text, circa, uncertain } = words(date, "us");
  if (text === "") return "n.d.";
  const turned =
    date.edtf === null
      ? text
      : text.replace(/^([^\d][^/]*?),? (\d{4})$/, (whole, day: string, year: string) =>
          /\d{4}/.test(day) ? whole : `${year}, ${day}`,
        );
  return `${circa || uncertain ? "ca. " : ""}${turned}`;
};

/** nominative and genitive */
const RUSSIAN_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  January: ["январь", "января"],
  February: ["февраль", "февраля"],
  March: ["март", "марта"],
  April: ["апрель", "апреля"],
  May: ["май", "мая"],
  June: ["июнь", "июня"],
  July: ["июль", "июля"],
  August: ["август", "августа"],
  September: ["сентябрь", "сентября"],
  October: ["октябрь", "октября"],
  November: ["ноябрь", "ноября"],
  December: ["декабрь", "декабря"],
  spring: ["весна", "весны"],
  summer: ["лето", "лета"],
  autumn: ["осень", "осени"],
  winter: ["зима", "зимы"],
};
const RUSSIAN_WORD = new RegExp(`(\\d )?\\b(${Object.keys(RUSSIAN_WORDS).join("|")})\\b`, "g");

/** "28 сентября 1962 г.", "ок. 1962 г.", "[октябрь 1962 г.?]", "1960-е гг.", "б. д." */
export const russianDate = (date: ItemDate): string => {
  const { text, circa, uncertain } = words(date, "eu");
  if (text === "") return "б. д.";
  if (date.edtf === null) return text;
  const russian = text
    .replace(/ or earlier$/, " или ранее")
    .replace(/ or later$/, " или позднее")
    .replace(/(\d+)(?:st|nd|rd|th) century/, "$1-й век")
    .replace(RUSSIAN_WORD, (_, day: string | undefined, word: string) => {
      const [nominative, genitive] = RUSSIAN_WORDS[word]!;
      return day === undefined && !circa ? nominative : `${day ?? ""}${genitive}`;
    })
    .replace(/(\d{3}0)s\b/, "$1-е гг.")
    .replace(/^(\d{4})\s?–\s?(\d{4})$/, "$1–$2 гг.")
    .replace(/(\d{4})(?= или|$)/, "$1 г.");
  const near = circa ? `ок. ${russian}` : russian;
  return uncertain ? `[${near}?]` : near;
};
