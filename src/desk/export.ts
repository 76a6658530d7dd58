import type { Reader } from "../archive/access.ts";
import type { Item } from "../archive/item.ts";
import { agentLine, collectionLine, itemLine } from "../formats/json/write.ts";
import { teiDocument } from "../formats/tei/document.ts";
import type { Desk } from "./desk.ts";
import { makeFolder } from "./export/folder.ts";
import { everyItem, hiddenDigests } from "./export/items.ts";
import { freeName, inOrder, type TeiFile, withTexts } from "./export/tei-file.ts";
import { type ExportReport, readable } from "./export/vault.ts";

const AGENTS_AT_ONCE = 500;

/**
 * The whole archive as far as the reader may see it: `items.jsonl` with collections, agents and
 * items, one a line, and under `files/` the bytes they name. Importing the folder into an empty
 * archive gives one whose export is identical.
 */
export const exportJson = (desk: Desk, reader: Reader, out: string): Promise<ExportReport> =>
  makeFolder(out, async (folder) => {
    const hidden = await hiddenDigests(desk, reader);
    const digests = new Set<string>();
    let items = 0;
    const note = (item: Item): void => {
      items += 1;
      for (const { digest } of item.facsimiles) digests.add(digest);
      for (const { digest } of item.sources) {
        if (digest !== null && !hidden.has(digest)) digests.add(digest);
      }
    };
    await folder.write("items.jsonl", lines(desk, reader, note));
    const missing: string[] = [];
    for (const digest of [...digests].sort()) {
      const bytes = await readable(desk.vault, digest);
      if (bytes === null) missing.push(digest);
      else await folder.write(`files/${digest}`, [bytes]);
    }
    return { items, files: 1 + digests.size - missing.length, missing };
  });

async function* lines(
  { store }: Desk,
  reader: Reader,
  note: (item: Item) => void,
): AsyncGenerator<string> {
  for (const collection of await store.collections(reader)) yield `${collectionLine(collection)}\n`;
  for (let after = ""; ;) {
    const agents = await store.scanAgents(reader, after, AGENTS_AT_ONCE);
    if (agents.length === 0) break;
    yield agents.map((agent) => `${agentLine(agent)}\n`).join("");
    after = agents.at(-1)!.id;
  }
  for await (const item of everyItem(store, reader)) {
    note(item);
    yield `${itemLine(item)}\n`;
  }
}

/**
 * Every TEI file that came in, under its name, with the current texts in their places: identical
 * where nothing was edited. Items from elsewhere, and those whose file holds something that the
 * reader may not see, become a TEI document each, `document-NUMBER.tei.xml`.
 */
export const exportTei = (desk: Desk, reader: Reader, out: string): Promise<ExportReport> =>
  makeFolder(out, async (folder) => {
    const { store, vault } = desk;
    const hidden = await hiddenDigests(desk, reader);
    const sources = new Map<string, TeiFile>();
    const alone: number[] = [];
    const missing: string[] = [];
    let items = 0;
    for await (const item of everyItem(store, reader)) {
      items += 1;
      const source = item.sources.find(
        ({ format, digest }) => format === "tei" && digest !== null && !hidden.has(digest),
      );
      if (source?.digest) {
        const { digest, name, range } = source;
        const file = sources.get(digest) ?? { digest, name, items: [] };
        file.items.push({ number: item.number, range });
        sources.set(digest, file);
      } else alone.push(item.number);
    }

    const taken = new Set<string>();
    for (const file of inOrder([...sources.values()])) {
      const bytes = await readable(vault, file.digest);
      if (bytes === null) {
        missing.push(file.digest);
        alone.push(...file.items.map(({ number }) => number));
        continue;
      }
      const current = await Promise.all(file.items.map(({ number }) => store.find(reader, number)));
      const pairs = file.items.flatMap(({ range }, index) => {
        const item = current[index];
        return item ? [{ item, range }] : [];
      });
      await folder.write(freeName(file.name, file.digest, taken), [withTexts(bytes, pairs)]);
    }
    for (const number of alone) {
      const item = await store.find(reader, number);
      const name = freeName(`document-${number}.tei.xml`, "papka", taken);
      if (item) await folder.write(name, [teiDocument(item)]);
    }
    return { items, files: taken.size, missing };
  });
