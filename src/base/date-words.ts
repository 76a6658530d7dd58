/**
 * The words of dates in English, Russian, French and German, folded (src/base/fold.ts): lower case,
 * without diacritics. Data only; src/base/prose-dates.ts reads them.
 */
const MONTHS = [
  "january jan janv januar janner janvier январь января янв",
  "february feb febr fev fevr februar feber fevrier февраль февраля фев февр",
  "march mar mars marz mrz maerz март марта мар",
  "april apr avr avril апрель апреля апр",
  "may mai май мая",
  "june jun juin juni июнь июня июн",
  "july jul juil juillet juli июль июля июл",
  "august aug aout август августа авг",
  "september sep sept septembre сентябрь сентября сен сент",
  "october oct octobre okt oktober октябрь октября окт",
  "november nov novembre ноябрь ноября ноя нояб",
  "december dec decembre dez dezember декабрь декабря дек",
];
const ROMAN = "i ii iii iv v vi vii viii ix x xi xii".split(" ");
const SEASONS = [
  "spring printemps fruhling fruhjahr весна весной весны",
  "summer ete sommer лето летом лета",
  "autumn fall automne herbst осень осенью осени",
  "winter hiver зима зимой зимы",
];

const numbered = (rows: readonly string[], from = 1): ReadonlyMap<string, number> =>
  new Map(
    rows.flatMap((row, index) => row.split(" ").map((word) => [word, index + from] as const)),
  );
const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** word → 1 … 12 */
export const MONTH_WORDS = numbered(MONTHS);
/** roman numeral → 1 … 12; a month only between a day and a year (`25/X/62`) */
export const ROMAN_MONTHS = numbered(ROMAN);
/** word → 21 … 24 (ISO 8601-2:2019, 4.8) */
export const SEASON_WORDS = numbered(SEASONS, 21);

/** the date is near, not known exactly: EDTF `~` */
export const ABOUT = words(
  "ca circa c approximately approx about around roughly около ок примерно приблизительно vers environ env etwa ungefahr um gegen",
);
/** somebody's inference: EDTF `?` */
export const PERHAPS = words(
  "possibly probably presumably perhaps uncertain вероятно возможно предположительно probablement vermutlich wahrscheinlich vielleicht",
);
/** stand between the ends of a range */
export const TO = words("to until till through thru по до au a bis");
/** stand between them only after BETWEEN; else they join two dates, which is no range */
export const AND = words("and и et und");
export const BETWEEN = words("between между entre zwischen");
/** say nothing of when, or only which part of the period named: the period is the nearest true statement */
export const IDLE = words(
  "the of on in de du le la les l den dem der die das am im vom des from с со от г гг год году года годов годы year years annees jahre " +
    "early mid middle late beginning end начало начале середина середине конец конце debut milieu fin anfang mitte ende " +
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun " +
    "понедельник вторник среда четверг пятница суббота воскресенье " +
    "lundi mardi mercredi jeudi vendredi samedi dimanche " +
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
);

/** openings and endings that leave one side open; `exclusive`: the date named is outside */
export const OPEN_SIDES: readonly {
  side: "before" | "after";
  exclusive: boolean;
  words: RegExp;
}[] = [
  {
    side: "before",
    exclusive: false,
    words:
      /^(?:not? later than|not after|by|until|till|up to|не позднее|не позже|spatestens|au plus tard)\s|\sor (?:earlier|before)$/u,
  },
  {
    side: "after",
    exclusive: false,
    words:
      /^(?:not before|not? earlier than|since|не ранее|не раньше|fruhestens|ab|depuis)\s|\s(?:or (?:later|after)|and after|onwards?)$/u,
  },
  { side: "before", exclusive: true, words: /^(?:before|prior to|до|ранее|avant|vor)\s/u },
  { side: "after", exclusive: true, words: /^(?:after|после|позднее|apres|nach)\s/u },
];
