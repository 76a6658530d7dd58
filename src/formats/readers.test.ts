import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasShared, shared } from "../../tests/shared.ts";
import type { SourceFile } from "./format.ts";
import { readerFor, READERS } from "./readers.ts";

const file = (path: string, bytes: string | Uint8Array): SourceFile => ({
  path,
  bytes: Buffer.from(bytes as string),
  digest: "",
  sibling: async () => null,
});

describe("readerFor", () => {
  it.each([
    ["x", '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "tei"],
    ["x", '{"title":"A"}\n', "json"],
    ["x.json", '\uFEFF[\n {"title":"A"}]', "json"],
    ["x", "id,title,date\n", "csv"],
    ["x", '\uFEFF"Title";"Date"\n', "csv"],
    ["x", "<!doctype html><title>x</title>", "item-page"],
    ["x", "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html/>", "item-page"],
    ["x", "Search in\n\nget citation\n\nshare document\n", "item-page"],
    ["x", "SEARCH RESULTS\n\n• November 03, 1972\n", "item-page"],
  ])("knows %s %j by its content", (path, content, name) => {
    expect(readerFor(file(path, content)).name).toBe(name);
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(content.replace(/^\uFEFF/, ""), "utf16le"),
    ]);
    if (name !== "json") expect(readerFor(file(path, wide)).name).toBe(name);
  });

  it.runIf(hasShared)("knows the samples", () => {
    for (const name of ["item-page-new-skin.txt", "item-page-old-skin.txt"]) {
      expect(readerFor(file("x", readFileSync(shared(`samples/${name}`)))).name).toBe("item-page");
    }
  });

  it("obeys --as, and says what it does not know", () => {
    expect(readerFor(file("x", "anything"), "csv").name).toBe("csv");
    expect(() => readerFor(file("x", ""), "docx")).toThrow(/tei, json, csv, item-page/);
    for (const content of ["", "a letter", "\u0000\u0001", Buffer.from([0x89, 0x50, 0x4e, 0x47])]) {
      expect(() => readerFor(file("x", content))).toThrow("no format");
    }
    expect(() => readerFor(file("x.zip", "PK\u0003\u0004"))).toThrow("import it by itself");
    expect(new Set(READERS.map(({ name }) => name)).size).toBe(READERS.length);
  });
});
