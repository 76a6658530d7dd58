import type { Page } from "./page.ts";

/** What a layout says of an item, as the page has it; empty where it says nothing. */
export interface Fields {
  /** at the head of the page, sometimes in capitals */
  title: string;
  date: string;
  /** the house citation, whole */
  citation: string;
  /** locator and credits, where they stand by themselves */
  source: string;
  summary: string;
  /** English names of the languages of the original, as written */
  originalLanguage: string;
  /** what the text is: "English HTML", "Translation - English", "English Transcription" */
  contents: string;
  authors: string[];
  places: string[];
  subjects: string[];
  /** who made it possible */
  support: string;
  type: string;
  rights: string;
  recordId: string;
  address: string;
  body: string[];
  extra: Record<string, string>;
  /** markings that the page states beside the text */
  classification: string;
  /** no label says that the summary is one */
  isSummaryGuessed: boolean;
}

export const NO_FIELDS: Readonly<Fields> = {
  title: "",
  date: "",
  citation: "",
  source: "",
  summary: "",
  originalLanguage: "",
  contents: "",
  authors: [],
  places: [],
  subjects: [],
  support: "",
  type: "",
  rights: "",
  recordId: "",
  address: "",
  body: [],
  extra: {},
  classification: "",
  isSummaryGuessed: false,
};

/** One arrangement of an item page; the letters are those by which the archives' skins are known. */
export interface Layout {
  name: string;
  /** the publishing house, by whose record numbers its pages are known */
  family: "wilson" | "cia";
  recognises(page: Page): boolean;
  parse(page: Page): Fields;
}
