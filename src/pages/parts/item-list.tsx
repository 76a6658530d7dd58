import type { Card } from "../../archive/heading.ts";
import { displayDate } from "../../base/dates.ts";
import { languageName } from "../language.ts";
import type { Site } from "../site.ts";

/** A hit's stretch of text; `hit` ones are marked. */
export type Snippet = readonly { text: string; hit: boolean }[];

export interface Entry extends Card {
  snippet?: Snippet;
  /** language of the snippet */
  language?: string;
}

/** Items as an archive's register has them: date in the margin, then what, who, where. */
export const ItemList = ({ site, items }: { site: Site; items: readonly Entry[] }) => (
  <ol class="register">
    {items.map((item) => (
      <Line key={item.number} site={site} item={item} />
    ))}
  </ol>
);

export const Line = ({ site, item }: { site: Site; item: Entry }) => (
  <li class="entry">
    <p class="entry-date">
      <When date={item.date} site={site} />
    </p>
    <div class="entry-body">
      <h3 class="entry-title" dir="auto">
        <a href={site.to.item(item.number)}>{item.title}</a>
      </h3>
      <Correspondents from={item.from} to={item.to} />
      {item.snippet && item.snippet.length > 0 && (
        <p class="snippet" dir="auto" lang={item.language === "und" ? undefined : item.language}>
          {item.snippet.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}
        </p>
      )}
      <p class="entry-facts">
        {[
          item.type ?? "type unknown",
          item.locator || "no archival reference",
          texts(item),
          item.within,
        ]
          .filter((fact) => fact !== "")
          .map((fact) => (
            <span key={fact} dir="auto">
              {fact}
            </span>
          ))}
      </p>
    </div>
  </li>
);

export const When = ({ date, site }: { date: Card["date"]; site: Site }) => {
  const shown = displayDate(date, site.dateStyle);
  return date.edtf !== null && /^\d{4}(-\d\d){0,2}$/.test(date.edtf) ? (
    <time dateTime={date.edtf}>{shown}</time>
  ) : (
    <>{shown}</>
  );
};

const MANY = 3;

const some = (names: readonly string[]): string =>
  names.length > MANY
    ? `${names.slice(0, MANY).join(", ")} and ${names.length - MANY} more`
    : names.join(", ");

const Correspondents = ({ from, to }: { from: readonly string[]; to: readonly string[] }) => {
  if (from.length === 0 && to.length === 0) return null;
  return (
    <p class="entry-who" dir="auto">
      {from.length > 0 ? some(from) : <span class="unknown">sender not stated</span>}
      {to.length > 0 && (
        <>
          <span aria-hidden="true" class="arrow">
            {" → "}
          </span>
          <span class="hidden"> to </span>
          {some(to)}
        </>
      )}
    </p>
  );
};

/** “Russian, with translation into English, images” */
const texts = ({ languages, renditions, hasFacsimile }: Card): string => {
  const translations = renditions
    .map((rendition) => rendition.split(":"))
    .filter(([kind]) => kind === "translation")
    .map(([, language]) => languageName(language ?? "und"));
  return [
    languages.map(languageName).join(", ") ||
      (translations.length > 0 ? "original unknown" : "language unknown"),
    ...(translations.length > 0 ? [`in ${[...new Set(translations)].join(", ")}`] : []),
    ...(hasFacsimile ? ["images"] : []),
  ].join(", ");
};
