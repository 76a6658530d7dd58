import { stringify } from "csv-stringify/sync";
import { COLUMNS } from "./columns.ts";

/** The template as a file: every column and one example, with the mark that makes Excel read UTF-8. */
export const csvTemplate = (): string =>
  stringify([COLUMNS.map(({ name }) => name), COLUMNS.map(({ example }) => example)], {
    bom: true,
  });
