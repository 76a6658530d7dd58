import { Failure, type Problem } from "../../base/failure.ts";
import { plainText } from "../tei/plain.ts";
import { opening } from "../bytes.ts";
import type { Found, FormatReader, Plain, SourceFile } from "../format.ts";
import type { Layout } from "./fields.ts";
import { itemOf } from "./item.ts";
import { layoutA } from "./layout-a.ts";
import { layoutB } from "./layout-b.ts";
import { layoutC } from "./layout-c.ts";
import { isListing } from "./layout-e.ts";
import { layoutF } from "./layout-f.ts";
import { isHtml, type Page, readPage } from "./page.ts";
import { spellingsThatDiffer } from "./spelling.ts";

/** The first that recognises a page reads it. */
const LAYOUTS: readonly Layout[] = [layoutF, layoutA, layoutC, layoutB];

/** Larger files are no saved pages. */
const PAGE_BYTES = 32 * 2 ** 20;

const layoutOf = (page: Page): Layout | undefined =>
  LAYOUTS.find((layout) => layout.recognises(page));

const problem = (
  file: SourceFile,
  code: string,
  message: string,
  severity: Problem["severity"],
): Found => ({ kind: "problem", problem: { path: file.path, line: 1, code, message, severity } });

function* found(file: SourceFile, page: Page): Generator<Found> {
  const layout = layoutOf(page);
  if (layout === undefined) {
    yield isListing(page)
      ? problem(
          file,
          "item-page-listing",
          "This is a list of items, not an item; save the pages of the items it leads to.",
          "rejected",
        )
      : problem(
          file,
          "item-page-unknown",
          "The page has none of the layouts that are known; bring it in as CSV or JSON.",
          "rejected",
        );
    return;
  }
  const described = itemOf(layout, layout.parse(page), file.path.split("/").at(-1)!);
  if (described === null) {
    yield problem(
      file,
      "item-page-no-title",
      "No title was found; save the whole page, or bring it in as CSV or JSON.",
      "rejected",
    );
    return;
  }
  const { item, number, notices } = described;
  if (page.guessed !== null) {
    notices.push([
      "encoding-guessed",
      `The bytes are not UTF-8 and were read as ${page.guessed}; see that the letters are right.`,
    ]);
  }
  const plain: Record<string, Plain> = {};
  for (const { id, tei } of item.renditions ?? []) plain[id] = plainText(tei);
  const texts = [item.title, item.summary ?? "", ...Object.values(plain).map(({ text }) => text)];
  for (const [one, other] of spellingsThatDiffer(texts.join("\n"))) {
    notices.push([
      "spelling-differs",
      `"${one}" and "${other}" may be one person; both are kept as they are.`,
    ]);
  }
  yield {
    kind: "item",
    item,
    place: { path: file.path, line: 1 },
    plain,
    ...(number === null ? {} : { number }),
  };
  for (const [code, message] of notices) yield problem(file, code, message, "notice");
}

/** Item pages of older archives, as HTML or as saved text. */
export const itemPageReader: FormatReader = {
  name: "item-page",
  recognises: (file) => {
    if (isHtml(file.bytes)) return true;
    if (file.bytes.length > PAGE_BYTES || opening(file.bytes).includes("\0")) return false;
    const page = readPage(file);
    return layoutOf(page) !== undefined || isListing(page);
  },
  *read(file) {
    try {
      yield* found(file, readPage(file));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      yield problem(file, error.code, error.message, "rejected");
    }
  },
};
