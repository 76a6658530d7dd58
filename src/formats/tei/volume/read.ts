import type { Collection } from "../../../archive/collection.ts";
import { Failure, asProblem } from "../../../base/failure.ts";
import {
  readXmlInPieces,
  type DecodedXml,
  type XmlAttributes,
  type XmlHandlers,
  type XmlPosition,
} from "../../../base/xml.ts";
import type { Found, SourceFile } from "../../format.ts";
import { readHeader, type TeiHeader } from "../header.ts";
import { detectLanguage } from "../language.ts";
import { ByteOffsets } from "../offsets.ts";
import { plainOf } from "../plain.ts";
import { closest, findAll, readTree, textOf, TreeBuilder, type TeiElement } from "../tree.ts";
import { describeDocument, type Volume } from "./describe.ts";
import { PersonList } from "./persons.ts";

/** An open element outside the documents; `title` is its heading, once that has been read. */
interface Open {
  name: string;
  attributes: XmlAttributes;
  title: string;
}

const stem = (path: string): string => path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");

const NO_HEADER: TeiHeader = {
  title: "",
  identifiers: {},
  responsible: [],
  imprint: "",
  source: "",
  rights: "",
  languages: [],
};

/** The volume as a collection; its id is the series' own, else the name of the file. */
const collectionOf = (header: TeiHeader, path: string): Collection => {
  const id = (header.identifiers["frus"] || stem(path)).replace(/[^\p{L}\p{N}-]+/gu, "-");
  return {
    id: id.replace(/^-+|-+$/g, "") || "volume",
    title: header.title || stem(path),
    text: header.source,
    credits: header.responsible,
    imprint: header.imprint,
  };
};

class VolumeReading implements XmlHandlers {
  found: Found[] = [];
  readonly #file: SourceFile;
  readonly #source: DecodedXml;
  readonly #bytes: ByteOffsets;
  readonly #open: Open[] = [];
  readonly #persons = new PersonList();
  readonly #ids = new Set<string>();
  /** gathers the document, heading or list item that is open */
  #tree: TreeBuilder | null = null;
  #treeLine = 1;
  #headerStart = 0;
  #header = NO_HEADER;
  #collection: Collection;
  #volume: Volume | null = null;

  constructor(file: SourceFile, source: DecodedXml) {
    this.#file = file;
    this.#source = source;
    this.#bytes = new ByteOffsets(source);
    this.#collection = collectionOf(NO_HEADER, file.path);
  }

  open(name: string, attributes: XmlAttributes, at: Readonly<XmlPosition>): void {
    const gathered =
      name === "item" || name === "head" || (name === "div" && attributes["type"] === "document");
    if (this.#tree === null && gathered) {
      this.#tree = new TreeBuilder();
      this.#treeLine = at.line;
    }
    if (this.#tree) {
      this.#tree.open(name, attributes, at);
      return;
    }
    if (name === "teiHeader") this.#headerStart = at.start;
    this.#open.push({ name, attributes, title: "" });
  }

  text(text: string): void {
    this.#tree?.text(text);
  }

  close(name: string, at: Readonly<XmlPosition>): void {
    if (this.#tree === null) {
      this.#open.pop();
      if (name === "teiHeader") this.#readHeader(at.end);
      return;
    }
    this.#tree.close(name, at);
    if (!this.#tree.done) return;
    const element = this.#tree.root!;
    this.#tree = null;
    if (element.name === "div") this.#readDocument(element);
    else if (element.name === "head") this.#open.at(-1)!.title ||= textOf(element);
    else this.#readListItem(element);
  }

  #readHeader(end: number): void {
    this.#header = readHeader(readTree(this.#source.text.slice(this.#headerStart, end)));
    this.#collection = collectionOf(this.#header, this.#file.path);
  }

  #readListItem(item: TeiElement): void {
    for (const name of findAll(item, "persName")) {
      if (name.attributes["xml:id"] !== undefined) this.#persons.add(name, closest(name, "item"));
    }
  }

  /** What all documents share, known when the first of them begins. */
  #begin(): Volume {
    const { id } = this.#collection;
    this.found.push({ kind: "collection", collection: this.#collection });
    for (const agent of this.#persons.agents(id)) this.found.push({ kind: "agent", agent });
    const stated = this.#open.findLast(({ attributes }) => attributes["xml:lang"] !== undefined);
    const { languages, rights } = this.#header;
    return {
      id,
      persons: this.#persons,
      credits: this.#collection.credits
        .filter(({ role }) => role.includes("editor"))
        .map(({ name }) => ({ role: "edited", name })),
      rights,
      language:
        stated?.attributes["xml:lang"] ??
        (languages.length === 1 ? languages[0]! : detectLanguage(this.#source.text)),
      previous: undefined,
    };
  }

  #readDocument(document: TeiElement): void {
    this.#volume ??= this.#begin();
    const volume = this.#volume;
    const order = this.#ids.size + 1;
    const xmlId = document.attributes["xml:id"] ?? `document-${order}`;
    const place = { path: this.#file.path, line: this.#treeLine };
    if (this.#ids.has(xmlId)) {
      const message = `Two documents have the identifier ${xmlId}; give the second its own.`;
      this.#problem(new Failure("tei-duplicate-id", message, place));
      return;
    }
    this.#ids.add(xmlId);
    const item = describeDocument(
      document,
      {
        xmlId,
        tei: this.#source.text.slice(document.start, document.end),
        membership: {
          collection: volume.id,
          title: this.#collection.title,
          path: this.#open
            .filter(({ name, title }) => name.startsWith("div") && title !== "")
            .map(({ attributes, title }) => ({ id: attributes["xml:id"] ?? "", title })),
          order,
        },
        source: {
          format: "tei",
          name: this.#file.path.replace(/^.*\//, ""),
          id: `${volume.id}#${xmlId}`,
          digest: this.#file.digest,
          range: [this.#bytes.at(document.start), this.#bytes.at(document.end)],
        },
      },
      volume,
    );
    const rendition = item.renditions![0]!.id;
    this.found.push({ kind: "item", item, place, plain: { [rendition]: plainOf(document) } });
  }

  #problem(failure: Failure): void {
    const problem = asProblem(failure, { path: this.#file.path });
    this.found.push({ kind: "problem", problem: { ...problem, path: this.#file.path } });
  }

  /** Hands over what has been found since the last call. */
  take(): Found[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  stop(failure: Failure): void {
    this.#problem(failure);
  }
}

/**
 * Reads a volume in which each document is a `<div type="document">`, in one pass and handing on
 * each document as soon as it has been read. Where the XML breaks, the documents before stay read.
 * The list of persons is expected before the first document, as volumes of the series have it.
 */
export function* readVolume(file: SourceFile, source: DecodedXml): Generator<Found> {
  const reading = new VolumeReading(file, source);
  try {
    for (const _ of readXmlInPieces(source.text, reading)) yield* reading.take();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    reading.stop(error);
  }
  yield* reading.take();
}
