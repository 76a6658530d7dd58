import type { AgentRole } from "../../archive/agent.ts";
import type { Credit } from "../../archive/credit.ts";
import type { PlaceLink } from "../../archive/place.ts";

/** Several values in one cell stand between these. */
export const SEPARATOR = " | ";

/** One column of the template. */
interface Column {
  name: string;
  example: string;
}

export const AGENT_COLUMNS: readonly [name: string, role: AgentRole][] = [
  ["author", "author"],
  ["from", "from"],
  ["to", "to"],
  ["signatory", "signatory"],
  ["participant", "participant"],
  ["mentioned", "mentioned"],
];

export const PLACE_COLUMNS: readonly [name: string, role: PlaceLink["role"]][] = [
  ["place written", "written"],
  ["place received", "received"],
  ["places mentioned", "mentioned"],
];

export const CREDIT_COLUMNS: readonly [name: string, role: Credit["role"]][] = [
  ["obtained by", "obtained"],
  ["contributed by", "contributed"],
  ["transcribed by", "transcribed"],
  ["translated by", "translated"],
  ["edited by", "edited"],
  ["funded by", "funded"],
];

/** The template, in order. docs/csv-template.md says what each column means. */
export const COLUMNS: readonly Column[] = [
  { name: "id", example: "1" },
  { name: "number", example: "" },
  { name: "title", example: "On the repair of the northern bridge" },
  { name: "date", example: "12 March 1974" },
  { name: "edtf", example: "1974-03-12" },
  { name: "type", example: "letter" },
  { name: "languages", example: "French" },
  { name: "summary", example: "Asks for two engineers and a date." },
  { name: "subjects", example: "Bridges | Public works" },
  { name: "locators", example: "State Archives, fonds 4, series 2, file 31, ff. 5-6" },
  { name: "author", example: "" },
  { name: "from", example: "A. Marlow" },
  { name: "to", example: "Ministry of Works" },
  { name: "signatory", example: "" },
  { name: "participant", example: "" },
  { name: "mentioned", example: "J. Carrow | E. Lind" },
  { name: "place written", example: "Northgate" },
  { name: "place received", example: "" },
  { name: "places mentioned", example: "" },
  { name: "obtained by", example: "" },
  { name: "contributed by", example: "" },
  { name: "transcribed by", example: "" },
  { name: "translated by", example: "S. Hale" },
  { name: "edited by", example: "" },
  { name: "funded by", example: "" },
  { name: "markings", example: "classification: Confidential | stamp: Received 14 March" },
  { name: "text", example: "Monsieur,\n\nLe pont du nord …" },
  { name: "text language", example: "French" },
  { name: "translation", example: "Sir,\n\nThe northern bridge …" },
  { name: "translation language", example: "English" },
  { name: "images", example: "" },
  { name: "collection", example: "Public works" },
  { name: "relations", example: "" },
  { name: "publication archive", example: "" },
  { name: "publication style", example: "" },
  { name: "publication address", example: "" },
  { name: "publication byline", example: "" },
  { name: "rights", example: "" },
  { name: "status", example: "published" },
  { name: "embargo until", example: "" },
];

/** "Embargo_Until", "embargo until" and " embargo-until " are one column. */
export const columnKey = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");

export const isKnown = (key: string): boolean => COLUMNS.some(({ name }) => name === key);
