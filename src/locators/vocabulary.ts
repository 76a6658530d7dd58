/** A level of description above the document (ISAD(G) 3.1.4), or a place inside the file. */
export type Level = "fonds" | "series" | "file" | "leaf" | "item";

/**
 * Every part a locator may have, outermost first, with the level it belongs to and the label it is
 * shown by. The keys are the words of the tradition itself; docs/locators.md has an example of
 * each. “Ibid.” inherits the parts that stand before the first one it names.
 */
export const PARTS = {
  /** name of an archive as written, where src/locators/repositories.ts does not know it */
  archive: { level: "fonds", label: "" },
  // fonds
  fond: { level: "fonds", label: "f. " },
  fonds: { level: "fonds", label: "" },
  bestand: { level: "fonds", label: "" },
  zespol: { level: "fonds", label: "zespół " },
  rg: { level: "fonds", label: "RG " },
  division: { level: "fonds", label: "" },
  collection: { level: "fonds", label: "" },
  creator: { level: "fonds", label: "" },
  department: { level: "fonds", label: "" },
  versement: { level: "fonds", label: "versement " },
  // series
  office: { level: "series", label: "" },
  abteilung: { level: "series", label: "" },
  post: { level: "series", label: "" },
  series: { level: "series", label: "" },
  opis: { level: "series", label: "op. " },
  dans: { level: "series", label: "dans " },
  entry: { level: "series", label: "entry " },
  lot: { level: "series", label: "Lot " },
  accession: { level: "series", label: "" },
  job: { level: "series", label: "Job " },
  csoport: { level: "series", label: "cs. " },
  wiazka: { level: "series", label: "w. " },
  // containers and files
  volume: { level: "file", label: "vol. " },
  papka: { level: "file", label: "p. " },
  carton: { level: "file", label: "carton " },
  doboz: { level: "file", label: "doboz " },
  box: { level: "file", label: "Box " },
  class: { level: "file", label: "" },
  subject: { level: "file", label: "" },
  country: { level: "file", label: "" },
  delo: { level: "file", label: "d. " },
  ae: { level: "file", label: "а.е. " },
  oe: { level: "file", label: "ő.e. " },
  hn: { level: "file", label: "HN " },
  dosar: { level: "file", label: "dosar " },
  teczka: { level: "file", label: "t. " },
  aj: { level: "file", label: "a.j. " },
  inventory: { level: "file", label: "inv. " },
  tetel: { level: "file", label: "tétel " },
  signature: { level: "file", label: "" },
  number: { level: "file", label: "Nr. " },
  piece: { level: "file", label: "" },
  file: { level: "file", label: "" },
  symbol: { level: "file", label: "" },
  folder: { level: "file", label: "" },
  part: { level: "file", label: "part " },
  year: { level: "file", label: "" },
  // inside the file
  list: { level: "leaf", label: "l. " },
  blatt: { level: "leaf", label: "Bl. " },
  karta: { level: "leaf", label: "k. " },
  folio: { level: "leaf", label: "f. " },
  pages: { level: "leaf", label: "pp. " },
  // the document itself
  suffix: { level: "item", label: "" },
  film: { level: "item", label: "" },
  register: { level: "item", label: "" },
  item: { level: "item", label: "" },
  outgoing: { level: "item", label: "No. " },
  date: { level: "item", label: "" },
  witness: { level: "item", label: "" },
  form: { level: "item", label: "" },
  ibid: { level: "item", label: "" },
} as const satisfies Record<string, { level: Level; label: string }>;

export type Part = keyof typeof PARTS;

export const PART_ORDER: readonly string[] = Object.keys(PARTS);
