import type { Tradition } from "./tradition.ts";
import { labelled } from "./tradition.ts";

/** Фонд, опис, архивна единица (а.е.), лист: `Ф. 1Б; оп. 67; а.е. 3139`. */
const FOND = labelled("(?:[Фф]онд|[Фф]|[Ff]ond|[Ff])[. ]{1,3}", "\\d{1,4} ?-?[А-ЯA-Z]?");
const OPIS = labelled("(?:[Оо]пис|[Оо]п|[Oo]pis|[Oo]p)[. ]{1,3}", "\\d{1,4}[а-яa-z]?");
const AE = labelled("(?:[аАaA]\\. ?[еЕeE]\\.|архивна единица) ?", "\\d{1,6}[а-яa-z]?");
const LIST = labelled("(?:[Лл]|[Ll]|[Лл]ист|[Pp]p?)[. ]{1,3}", "\\d{1,5}(?: ?- ?\\d{1,5})?");

export const bulgaria: Tradition = {
  countries: ["Bulgaria"],
  recognises: /(?<![\p{L}])[аaАA]\. ?[еeЕE]\. ?\d/u,
  home: "tsda",
  read(reading) {
    reading.take("ae", AE);
    reading.take("fond", FOND);
    reading.take("opis", OPIS);
    reading.take("list", LIST);
  },
};
