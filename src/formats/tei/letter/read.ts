import { asProblem, Failure, type Problem } from "../../../base/failure.ts";
import type { DecodedXml } from "../../../base/xml.ts";
import type { Found, SourceFile } from "../../format.ts";
import { ByteOffsets } from "../offsets.ts";
import { plainOf } from "../plain.ts";
import { elementsOf, find, findAll, readTree, textOf, type TeiElement } from "../tree.ts";
import { describeLetter } from "./describe.ts";
import { readFacsimiles } from "./facsimiles.ts";
import { textsOf } from "./texts.ts";

/** Letters are held in memory whole; a longer file is a volume or an attack. UTF-16 units. */
const LONGEST = 32_000_000;

const letters = (root: TeiElement): TeiElement[] =>
  root.name === "teiCorpus"
    ? elementsOf(root).flatMap((child) => letters(child))
    : root.name === "TEI"
      ? [root]
      : [];

/** The number that this archive, or another of its kind, has given the document. */
const recordNumber = (letter: TeiElement): number | null => {
  const record = findAll(find(letter, "publicationStmt"), "idno").find(
    ({ attributes }) => attributes["type"] === "papka-record",
  );
  const number = Number(textOf(record));
  return Number.isSafeInteger(number) && number > 0 ? number : null;
};

const read = (source: DecodedXml): TeiElement => {
  if (source.text.length > LONGEST) {
    const message = `A TEI file without <div type="document"> may have ${LONGEST} characters; split it.`;
    throw new Failure("tei-too-long", message);
  }
  return readTree(source.text);
};

/** Reads TEI files that hold one document each, and corpora of such. */
export async function* readLetters(file: SourceFile, source: DecodedXml): AsyncGenerator<Found> {
  const place = { path: file.path };
  const rejected = (failure: Failure): { kind: "problem"; problem: Problem } => ({
    kind: "problem",
    problem: { ...asProblem(failure, place), path: file.path },
  });
  let found: TeiElement[];
  try {
    found = letters(read(source));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    yield rejected(error);
    return;
  }
  const bytes = new ByteOffsets(source);
  const stem = file.path.replace(/\.(?:tei\.xml|xml|tei)$/i, "");
  for (const [index, letter] of found.entries()) {
    const own = letter.attributes["xml:id"] ?? `text-${index + 1}`;
    const texts = textsOf(letter, source.text);
    if (find(letter, "teiHeader") === undefined || texts.length === 0) {
      yield rejected(new Failure("tei-incomplete", "A TEI document needs a teiHeader and a text."));
      continue;
    }
    const images = await readFacsimiles(letter, file);
    const item = describeLetter(letter, stem);
    const number = recordNumber(letter);
    yield {
      kind: "item",
      place,
      item: {
        ...item,
        renditions: texts.map(({ rendition }) => rendition),
        facsimiles: images.facsimiles,
        extra: { ...item.extra, ...images.extra },
        sources: [
          {
            format: "tei",
            name: file.path.replace(/^.*\//, ""),
            id: found.length === 1 ? stem : `${stem}#${own}`,
            digest: file.digest,
            range: found.length === 1 ? null : [bytes.at(letter.start), bytes.at(letter.end)],
          },
        ],
      },
      plain: Object.fromEntries(
        texts.map(({ rendition, element }) => [rendition.id, plainOf(element)]),
      ),
      ...(images.attachments.length > 0 ? { attachments: images.attachments } : {}),
      ...(number === null ? {} : { number }),
    };
  }
}
