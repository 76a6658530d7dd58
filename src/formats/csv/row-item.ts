import type { ItemInput } from "../../archive/item.ts";
import { Marking } from "../../archive/marking.ts";
import { Relation } from "../../archive/relation.ts";
import { edtfFromProse, isEdtf } from "../../base/dates.ts";
import { slug } from "../../base/fold.ts";
import { escapeXml } from "../../base/xml.ts";
import { parseLocators } from "../../locators/parse.ts";
import { readable } from "../bytes.ts";
import { languageTag } from "../language-tag.ts";
import { AGENT_COLUMNS, CREDIT_COLUMNS, PLACE_COLUMNS, SEPARATOR } from "./columns.ts";

/** Cells of a row by the key of their column; columns that are not known by their own header. */
export interface Cells {
  known: ReadonlyMap<string, string>;
  extra: Record<string, string>;
}

export interface Described {
  /** to be checked against the schema */
  item: ItemInput;
  notices: [code: string, message: string][];
}

/** Plain text → TEI: an empty line parts paragraphs, a line end is one. */
const teiOf = (text: string): string => {
  const paragraphs = readable(text)
    .split(/\n[ \t]*\n\s*/)
    .filter((block) => block.trim() !== "")
    .map((block) => escapeXml(block.trim()).replace(/\s*\n\s*/g, "<lb/>"));
  return `<body>${paragraphs.map((block) => `<p>${block}</p>`).join("")}</body>`;
};

/** "stamp: Received" → a marking of that kind; without a known kind, `other`. */
const markingOf = (text: string): Marking => {
  const [, kind, said] = /^([a-z]+):\s*([^]+)$/i.exec(text) ?? [];
  const known = Marking.shape.kind.safeParse(kind?.toLowerCase());
  return known.success ? { kind: known.data, text: said! } : { kind: "other", text };
};

/** "answers: record:12"; without a known kind, `refers`. */
const relationOf = (text: string): Relation => {
  const [, kind, target] = /^([a-z]+):\s*([^]+)$/i.exec(text) ?? [];
  const known = Relation.shape.kind.safeParse(kind?.toLowerCase());
  return known.success
    ? { kind: known.data, target: target!, text: "" }
    : { kind: "refers", target: text, text: "" };
};

/** A row as an item without sources and images. */
export const itemOfRow = ({ known, extra }: Cells): Described => {
  const notices: Described["notices"] = [];
  const one = (column: string): string => known.get(column)?.trim() ?? "";
  const many = (column: string): string[] =>
    one(column)
      .split(SEPARATOR.trim())
      .map((value) => value.trim())
      .filter((value) => value !== "");

  const language = (name: string): string | null => {
    const tag = languageTag(name);
    if (tag === null) {
      extra["languages"] = [extra["languages"], name].filter(Boolean).join(SEPARATOR);
      notices.push([
        "language-not-understood",
        `The language "${name}" is not known; give its English name or BCP 47 tag.`,
      ]);
    }
    return tag;
  };
  const languages = many("languages").flatMap((name) => language(name) ?? []);

  const given = one("edtf");
  if (given !== "" && !isEdtf(given)) {
    extra["edtf"] = given;
    notices.push([
      "date-not-understood",
      `"${given}" is no EDTF date (ISO 8601-2, level 1); it is kept under "extra".`,
    ]);
  }
  const verbatim = one("date");
  const edtf = isEdtf(given) ? given : edtfFromProse(verbatim);
  if (edtf === null && verbatim !== "" && !/undated|no date|n\.\s?d\./i.test(verbatim)) {
    notices.push([
      "date-not-understood",
      `The date "${verbatim}" is kept as it is; say in "edtf" what it means.`,
    ]);
  }

  const credits = CREDIT_COLUMNS.flatMap(([column, role]) =>
    many(column).map((name) => ({ role, name, behalf: null })),
  );
  const makers = (role: string): typeof credits => credits.filter((credit) => credit.role === role);
  const renditions: NonNullable<ItemInput["renditions"]> = [];
  const sole = languages.length === 1 ? languages[0]! : "und";
  for (const [column, kind, made, otherwise] of [
    ["text", "transcript", "transcribed", sole],
    ["translation", "translation", "translated", "und"],
  ] as const) {
    if (one(column) === "") continue;
    const named = one(`${column} language`);
    const tag = (named === "" ? null : language(named)) ?? otherwise;
    const id = renditions.some((rendition) => rendition.id === tag) ? `${tag}-2` : tag;
    renditions.push({ id, kind, language: tag, makers: makers(made), tei: teiOf(one(column)) });
  }

  const collection = one("collection");
  const archive = one("publication archive");
  const embargo = one("embargo until");
  return {
    notices,
    item: {
      title: one("title"),
      date: { edtf, verbatim: verbatim || given },
      type: one("type").toLowerCase() || null,
      languages,
      summary: one("summary"),
      subjects: many("subjects"),
      locators: many("locators").flatMap((text) => parseLocators(text)),
      agents: AGENT_COLUMNS.flatMap(([column, role]) =>
        many(column).map((name) => ({ role, id: null, name })),
      ),
      places: PLACE_COLUMNS.flatMap(([column, role]) =>
        many(column).map((name) => ({ role, id: slug(name) || name, name })),
      ),
      credits,
      markings: many("markings").map(markingOf),
      renditions,
      relations: many("relations").map(relationOf),
      memberships: collection === "" ? [] : [{ collection: slug(collection), title: collection }],
      publication:
        archive === ""
          ? null
          : {
              archive,
              style: one("publication style"),
              address: one("publication address") || null,
              byline: one("publication byline") || null,
            },
      rights: one("rights"),
      extra,
      access: {
        status: (one("status") || "published") as "published",
        embargoUntil: embargo === "" ? null : embargo.replace(/^\d{4}-\d\d-\d\d$/, "$&T00:00:00Z"),
      },
      sources: [],
    },
  };
};
