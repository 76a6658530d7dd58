import { edtfFromProse } from "../base/dates.ts";
import type { Reading } from "./reading.ts";
import type { Tradition } from "./tradition.ts";
import { labelled } from "./tradition.ts";

/**
 * Fond, opis, (papka,) delo, list: Russia, Ukraine, Azerbaijan and the other republics. Labels in
 * Cyrillic or romanized, whole or abbreviated, both at once (“opis’ (op.) 1”), with or without
 * full stop and space. Zeros and letters are significant: fond 077, Р-9478, leaf 17а, 9об.
 */
const SPACE = "[ .:]{0,3}(?:№|No\\.?)?[ ]?";
/** “fond (f.) ”, “Ф.”, “listy (11.)” */
const label = (whole: string, short: string, damaged = ""): string =>
  `(?:(?:${whole})(?: ?\\((?:${short}${damaged})\\.?\\))?|${short})${SPACE}`;

const NUMBER = "(?:[A-ZА-Я]{1,2} ?- ?)?\\d{1,6}(?:[ -]?[a-zа-яA-ZА-Я](?![\\p{L}\\p{N}.]))?";
const LEAF =
  "\\d{1,5}(?:[a-zа-я](?![\\p{L}]))?(?: ?\\(?(?:об|ob|зв|zv|verso)\\.?\\)?(?![\\p{L}]))?";
const LEAVES = `${LEAF}(?: ?[-,] ?${LEAF}){0,40}`;

const FOND = labelled(label("[Фф]онд|[Ff]ond|FOND", "[ФфFf]"), NUMBER);
const OPIS = labelled(label("[Оо]пись|[Oo]pis'?|OPIS'?|Opus", "[Оо]п|[Oo]p"), NUMBER);
const PAPKA = labelled(label("[Пп]апка|[Pp]apka|[Pp]or|[Pp]ap", "[Пп]ап|[Пп]|[Pp]"), NUMBER);
const DELO = labelled(
  label("[Дд]ело|[Сс]права|[Dd]elo|[Dd]ela|[Ss]prava|[Ff]ile", "[Дд]|[Сс]пр|[Dd]|[Ss]pr"),
  `${NUMBER}(?: ?\\/ ?\\d{1,5})?`,
);
const LIST = labelled(
  label(
    "[Лл]исты?|[Аа]ркуші?|[Ll]ist[iy]?|[Ll]ists|[Ll]eaf|[Ll]eaves",
    "[Лл]{1,2}|[Аа]рк|[Ll]{1,2}|[Aa]rk",
    "|11",
  ),
  LEAVES,
);
const PAGES = labelled("(?:[Pp]{1,2}|[Pp]ages?|[Сс]|[Сс]тр)[. ]{1,2}", LEAVES);
const WITNESS = /^\0? ?\(([А-ЯA-Z])\)/;
const BARE =
  /^[\s.,]*((?:[РPR] ?-? ?)?\d{1,5}) (\d{1,4}[a-zа-я]?) (\d{1,6}[a-zа-я]?)(?: (\d{1,4}(?:-\d{1,4})?))?[\s.]*$/u;
const FORM =
  /(?<![\p{L}])(?:(?:заверенная |незаверенная |рукописная |машинописная )?(?:копия|подлинник|автограф|черновик|отпуск)|(?:certified )?copy|original|(?:Машинописн|Типографск|Рукописн)\p{L}{1,4} [^,;.()]{1,120}(?:\([^()]{1,20}\))?)(?![\p{L}])/iu;

/** What stands before the fond is the archive's name, also where no table knows it. */
const ARCHIVE = /^[\s(]*(\p{Lu}[\p{L} .'-]{0,100}\p{L})(?=[\s,.:(]*\0)/u;
/** A KGB report cited by its date and outgoing number: `20 January 1977*, 123-A`. */
const OUTGOING =
  /^\s*(\d{1,2} \p{L}{3,9} \d{4})\*?, ?(\d{1,5}-[A-ZА-Я](?:\/[A-ZА-Я\d]{1,4})?)\s*\.?\s*$/u;

const readRussia = (reading: Reading): void => {
  const bare = BARE.exec(reading.open.replaceAll("\0", ""));
  if (bare && reading.repository !== null) {
    const [, fond, opis, delo, list] = bare as unknown as [string, string, string, string, string?];
    Object.assign(reading.parts, { fond, opis, delo }, list === undefined ? {} : { list });
    reading.claim(0, reading.open.length);
    return;
  }
  const outgoing = OUTGOING.exec(reading.open);
  const date = outgoing && edtfFromProse(outgoing[1]!);
  if (outgoing && date !== null) {
    Object.assign(reading.parts, { date, outgoing: outgoing[2] });
    reading.claim(0, reading.open.length);
    return;
  }
  if (reading.take("fond", FOND) && reading.repository === null) reading.take("archive", ARCHIVE);
  reading.take("opis", OPIS);
  reading.take("delo", DELO);
  if (reading.parts.opis !== undefined) reading.take("papka", PAPKA);
  if (reading.take("list", LIST)) {
    const after = reading.open.lastIndexOf("\0") + 1;
    const witness = WITNESS.exec(reading.open.slice(after));
    if (witness) {
      reading.parts.witness = witness[1]!;
      reading.claim(after, after + witness[0].length);
    }
  } else reading.take("pages", PAGES);
  reading.take("form", FORM);
};

export const russia: Tradition = {
  countries: ["Russia", "Ukraine", "Azerbaijan"],
  recognises:
    /^\s*\d{1,2} \p{L}{3,9} \d{4}\*?, ?\d{1,5}-[A-ZА-Я](?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:[Фф]|[Фф]онд|[Ff]ond)[. ]{1,2}(?:[A-ZА-Я]-?)?\d|(?<![\p{L}\p{N}])[FfФф]\.? ?(?:[A-ZА-Я]-?)?\d{1,5}[a-zа-яА-Я]?[.,;]? {0,2}[OoОо](?:p|pis|п|пись)'?[. ]|(?<![\p{L}])(?:[Лл]{1,2}|ll)\. ?\d|^[\s\0]*l\. ?\d|(?<![\p{L}])[Oo]p\. ?\d/u,
  read: readRussia,
};
