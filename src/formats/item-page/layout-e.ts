import type { Page } from "./page.ts";
import { indexOfLine } from "./lines.ts";

/** Lists of items: search results, collections, topics. They are not items and are refused. */
export const isListing = ({ lines, address }: Page): boolean =>
  indexOfLine(lines, /^SEARCH RESULTS$/) >= 0 ||
  indexOfLine(lines, /^Popular Documents$/) >= 0 ||
  (indexOfLine(lines, /^Results:?$/) >= 0 && indexOfLine(lines, /^\d+ [-–] \d+ of [\d,]+$/) >= 0) ||
  /\/(?:search-results|collection|topics)\//.test(address ?? "");
