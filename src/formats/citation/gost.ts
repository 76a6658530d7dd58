import type { Item } from "../../archive/item.ts";
import { creditsOf } from "./credits.ts";
import type { Style } from "./context.ts";
import { chicagoDate, russianDate } from "./dates.ts";
import { authorsOf, initials, type CitedName } from "./names.ts";
import { closed, element } from "./punctuation.ts";
import { join, text, type Run } from "./runs.ts";
import { russianLocator } from "./russian-locator.ts";
import { archiveText, placeOf, titleOf, volumeOf } from "./source.ts";

/** Words of the reference: Russian where the text or its shelf mark is, else English. */
const WORDS = {
  ru: {
    translated: "пер.",
    edited: "ред.",
    others: "и др.",
    document: "Док.",
    seen: "дата обращения",
  },
  en: {
    translated: "transl.",
    edited: "ed.",
    others: "et al.",
    document: "Doc.",
    seen: "accessed",
  },
} as const;
type Words = (typeof WORDS)["ru" | "en"];

const author = ({ family, given, natural }: CitedName): string =>
  family === null ? natural : `${family} ${initials(given)}`.trim();

const responsible = (item: Item, words: Words): string =>
  (volumeOf(item) === null ? (["translated", "edited"] as const) : (["translated"] as const))
    .map((role) => {
      const names = creditsOf(item).filter((credit) => credit.role === role);
      return names.length === 0 ? "" : `${words[role]} ${names.map(({ name }) => name).join(", ")}`;
    })
    .filter((phrase) => phrase !== "")
    .join(" ; ");

/** `2026-11-22` as `22.11.2026` */
const dayDotted = (day: string): string => day.split("-").toReversed().join(".");

/**
 * GOST R 7.0.5-2008, section 11, with the punctuation of GOST R 7.0.100-2018: heading, title :
 * date / translators // search data of the archive (11.4) or the volume. URL, with the day it was
 * read where that is known.
 */
export const gost: Style = (item, context) => {
  const volume = volumeOf(item);
  const locators = item.locators.map(russianLocator);
  const russian =
    /\p{Script=Cyrillic}/u.test(titleOf(item)) || locators.some((locator) => locator.russian);
  const words = WORDS[russian ? "ru" : "en"];
  const [first, second, third, ...more] = authorsOf(item).map(author);
  const heading =
    more.length > 0
      ? `${first} ${words.others}`
      : [first, second, third].filter(Boolean).join(", ");
  const date = russian ? russianDate(item.date) : chicagoDate(item.date, "eu");
  const place = volume === null ? "" : placeOf(item);
  const by = responsible(item, words);
  const shelf = locators.map((locator) => locator.text).join("; ");
  const kept: Run[] =
    volume === null
      ? text(shelf)
      : join(
          ".",
          [
            volume.title,
            volume.editors.length > 0 && ` / ${words.edited} ${volume.editors.join(", ")}`,
          ]
            .filter(Boolean)
            .join(""),
          element(context.imprint ?? ""),
          `${words.document} ${volume.document}`,
        );
  const seen = context.accessed ? ` (${words.seen}: ${dayDotted(context.accessed)})` : "";
  return text(
    heading === "" ? null : `${closed(heading, ".")} `,
    element(titleOf(item)),
    ` : ${[place, date].filter((part) => part !== "").join(", ")}`,
    by === "" ? null : ` / ${by}`,
    " // ",
    join(".", kept, archiveText(item, context), ["URL: ", { link: context.address }]),
    `${seen}.`,
  );
};
