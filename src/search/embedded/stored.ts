import type { DatabaseSync } from "node:sqlite";
import type { SearchDocument } from "../search.ts";
import type { Passage } from "../snippet.ts";

/** What of a document is kept to show: its card, and the passages that snippets are cut from. */
export interface Stored {
  card: SearchDocument["card"];
  /** texts, then notes, then what is about it */
  prose: Passage[];
  /** names and locators: looked through only where no prose matches */
  names: Passage[];
}

/** Lengths and languages of the passages that lie one after the other in `text`. */
interface Layout {
  prose: [length: number, language: string][];
  names: number[];
}

/** The passages as one text, which is read several times faster than JSON with texts in it. */
export const toStored = (document: SearchDocument): [card: string, layout: string, text: string] => {
  const { texts, about } = document;
  const prose: Passage[] = [
    ...texts.map(({ text, language }) => ({ text, language })),
    ...texts.map(({ notes, language }) => ({ text: notes, language })),
    about,
  ].filter(({ text }) => text !== "");
  const names = [...document.names, ...document.locators];
  const layout: Layout = {
    prose: prose.map(({ text, language }) => [text.length, language]),
    names: names.map((name) => name.length),
  };
  const text = [...prose.map((passage) => passage.text), ...names].join("");
  return [JSON.stringify(document.card), JSON.stringify(layout), text.toWellFormed()];
};

/** Reads what is stored of the document in a slot. */
export const storedReader = (db: DatabaseSync): ((slot: number) => Stored) => {
  const statement = db.prepare("SELECT card, layout, text FROM stored WHERE slot = ?");
  return (slot) => {
    const row = statement.get(slot)!;
    const layout = JSON.parse(String(row["layout"])) as Layout;
    const text = String(row["text"]);
    let at = 0;
    const next = (length: number): string => text.slice(at, (at += length));
    return {
      card: JSON.parse(String(row["card"])) as Stored["card"],
      prose: layout.prose.map(([length, language]) => ({ text: next(length), language })),
      names: layout.names.map((length) => ({ text: next(length), language: "und" })),
    };
  };
};
