import type { Reading } from "../reading.ts";
import { readDecimal } from "./decimal.ts";
import { readSubjectNumeric } from "./subject-numeric.ts";

/**
 * Record group, entry, and the central files of the Department of State, whether still with the
 * Department or in the National Archives.
 */
export const RECORD_GROUP = /(?<![\p{L}\p{N}])(?:RG|Record Group) ?(\d{1,3})(?![\p{L}\p{N}])/u;
export const ENTRY =
  /(?<![\p{L}])Entry ((?:[A-Z]{1,3}\d?[ -]?)?\d{1,5}[A-Z]?(?:-[A-Z\d]{1,6})?)(?![\p{L}\p{N}])/u;
const CENTRAL_FILES =
  /(?<![\p{L}])(?:(?:Department of State )?(Central (?:(?:Foreign Policy|Decimal|Subject-Numeric|Policy) )?[Ff]iles?(?:,? ?\(?\d{4} ?- ?\d{2,4}\)?)?))(?![\p{L}\p{N}])/u;
/** film number of the Central Foreign Policy File, 1973–: reel letter, year, day */
const FILM = /(?<![\p{L}\p{N}])([PDNR]\d{6} ?- ?\d{4})(?![\p{L}\p{N}])/u;

export const readCentralFiles = (reading: Reading): void => {
  reading.take("series", CENTRAL_FILES);
  if (reading.take("film", FILM)) return;
  if (!readDecimal(reading)) readSubjectNumeric(reading);
};
