import type { DatabaseSync } from "node:sqlite";
import { fold } from "../../base/fold.ts";
import type { SearchDocument } from "../search.ts";
import type { Passage } from "../snippet.ts";
import type { TextColumn } from "./schema.ts";

/** A text of a document, in the column of the text tables that its words are in. */
export interface Stretch extends Passage {
  column: TextColumn;
}

const UNKNOWN_LANGUAGE = "und";

const named = (column: TextColumn) => (text: string) => ({
  column,
  text,
  language: UNKNOWN_LANGUAGE,
});

/** All of a document that can be found by its words. */
export const stretchesOf = (document: SearchDocument): Stretch[] => {
  const places = new Set(document.facets.place.map(({ label }) => fold(label)));
  const isPlace = (name: string): boolean => places.has(fold(name));
  const all: Stretch[] = [
    { column: "title", ...document.title },
    ...document.texts.map(({ text, language }) => ({ column: "text" as const, text, language })),
    ...document.texts.map(({ notes, language }) => ({
      column: "notes" as const,
      text: notes,
      language,
    })),
    { column: "about", ...document.about },
    ...document.names.filter((name) => !isPlace(name)).map(named("person")),
    ...document.names.filter(isPlace).map(named("place")),
    ...document.locators.map(named("locator")),
  ];
  return all.map(({ column, text, language }) => ({ column, text: text.toWellFormed(), language }));
};

type Layout = [column: TextColumn, language: string, length: number][];

/** Stretches as one text, which is read several times faster than JSON with texts in it. */
export const packStretches = (stretches: readonly Stretch[]): [layout: string, text: string] => {
  const layout: Layout = stretches.map(({ column, language, text }) => [
    column,
    language,
    text.length,
  ]);
  return [JSON.stringify(layout), stretches.map(({ text }) => text).join("")];
};

const unpackStretches = (layout: string, text: string): Stretch[] => {
  let at = 0;
  return (JSON.parse(layout) as Layout).map(([column, language, length]) => ({
    column,
    language,
    text: text.slice(at, (at += length)),
  }));
};

export interface Stored {
  card: SearchDocument["card"];
  stretches: Stretch[];
}

/** Reads what is stored of the document in a slot. */
export const storedReader = (db: DatabaseSync): ((slot: number) => Stored) => {
  const statement = db.prepare("SELECT card, layout, text FROM stored WHERE slot = ?");
  return (slot) => {
    const row = statement.get(slot)!;
    return {
      card: JSON.parse(String(row["card"])) as Stored["card"],
      stretches: unpackStretches(String(row["layout"]), String(row["text"])),
    };
  };
};
