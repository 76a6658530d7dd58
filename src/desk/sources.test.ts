import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { hasShared, shared } from "../../tests/shared.ts";
import type { SourceFile } from "../formats/format.ts";
import { openSource } from "./sources.ts";
import { ENTRIES, Gate } from "./sources/limits.ts";

/** a tar of t/a.txt and t/b.txt ("one", "two"), packed by xz */
const TAR_XZ =
  "/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4Cf/AIZdADoLvBunjDRE4cIHdekACY2x7MiHOPsHzc0r1KDav5pC2pU2HHUxgKLm+/5dZfh4Ynf2hqaSPSqWRrbOye9hELdXwto/5sx1bNRdZ92eIstRDbOCDoQjFtXc/vn8YDUm8qyqYb5/toS2n0PPAk4KRN76mOPugOO1Kxs8DZ2eYTj3sVWgsZ0AAAAAkzq23gxzLgkAAaIBgFAAAAPVBCuxxGf7AgAAAAAEWVo=";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "papka-sources-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let made = 0;
const put = async (name: string, bytes: string | Uint8Array): Promise<string> => {
  const path = join(folder, `${(made += 1)}-${name}`);
  await writeFile(path, bytes);
  return path;
};

type Entry = {
  name: string;
  text?: string;
  type?: "file" | "symlink" | "link" | "directory" | "fifo";
};

const tarOf = async (entries: Entry[]): Promise<Buffer> => {
  const tar = pack();
  for (const { name, text = "", type = "file" } of entries) {
    const link = type === "symlink" || type === "link" ? { linkname: "/etc/passwd" } : {};
    tar.entry({ name, type, ...link }, type === "file" ? text : "");
  }
  tar.finalize();
  return buffer(tar as AsyncIterable<unknown>);
};

const zipOf = async (entries: Entry[], options: object = {}): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const { name, text = "" } of entries) zip.addBuffer(Buffer.from(text), name, options);
  zip.end();
  return buffer(zip.outputStream);
};

/** Changes bytes of a zip in both of its directories. */
const renamed = (zip: Buffer, from: string, to: string): Buffer =>
  Buffer.from(zip.toString("latin1").replaceAll(from, to), "latin1");

const readAll = async (path: string): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  for await (const file of (await openSource(path)).files) {
    found[file.path] = Buffer.from(file.bytes).toString();
  }
  return found;
};

const codeOf = async (path: string): Promise<string> => {
  try {
    await readAll(path);
    return "none";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const LETTERS: Entry[] = [
  { name: "b/two.txt", text: "2" },
  { name: "a.txt", text: "1" },
  { name: ".hidden/x.txt", text: "no" },
  { name: "items.jsonl", text: "{}" },
];
const IN_ORDER = ["items.jsonl", "a.txt", "b/two.txt"];

describe("openSource", () => {
  it("names a path that is not there", async () => {
    expect(await codeOf(join(folder, "nowhere"))).toBe("source-missing");
  });

  it.each([
    ["letters.zip", (entries: Entry[]) => zipOf(entries)],
    ["letters.tar", tarOf],
    ["letters.tar.gz", async (entries: Entry[]) => gzipSync(await tarOf(entries))],
    ["no-extension", async (entries: Entry[]) => gzipSync(await tarOf(entries))],
  ])("reads %s in order of name, JSON first, hidden files left out", async (name, make) => {
    const found = await readAll(await put(name, await make(LETTERS)));
    expect(Object.keys(found)).toEqual(IN_ORDER);
    expect(found["b/two.txt"]).toBe("2");
  });

  it("reads a .tar.xz and tells its size from the index", async () => {
    const source = await openSource(await put("t.tar.xz", Buffer.from(TAR_XZ, "base64")));
    const files: SourceFile[] = [];
    for await (const file of source.files) files.push(file);
    expect(files.map((file) => [file.path, Buffer.from(file.bytes).toString()])).toEqual([
      ["t/a.txt", "one\n"],
      ["t/b.txt", "two\n"],
    ]);
    expect(source.bytesTotal).toBe(10240);
  });

  it.runIf(hasShared)("streams the corpus of 24 volumes, one at a time", async () => {
    const source = await openSource(shared("corpus/frus-sample.tar.xz"));
    let files = 0;
    let bytes = 0;
    for await (const file of source.files) {
      files += 1;
      bytes += file.bytes.length;
    }
    expect([files, bytes, source.bytesTotal]).toEqual([24, 65_753_986, 65_781_760]);
  });

  it("frees the unpacking thread when the reader leaves", async () => {
    const path = await put("t.tar.xz", Buffer.from(TAR_XZ, "base64"));
    for await (const _ of (await openSource(path)).files) break;
    expect(Object.keys(await readAll(path))).toHaveLength(2);
  });

  it("reads a folder, follows links inside it only, and passes over what a browser saved", async () => {
    const root = join(folder, "tree");
    await mkdir(join(root, "sub"), { recursive: true });
    await mkdir(join(root, "page_files"));
    await writeFile(join(root, "sub", "a.txt"), "1");
    await writeFile(join(root, "page.html"), "<p>");
    await writeFile(join(root, "page_files", "site.css"), "");
    await writeFile(join(root, ".DS_Store"), "");
    await writeFile(Buffer.concat([Buffer.from(join(root, "n-")), Buffer.from([0xe9])]), "name");
    await writeFile(join(folder, "secret.txt"), "secret");
    await symlink(join(root, "sub", "a.txt"), join(root, "inside.txt"));
    await symlink(join(folder, "secret.txt"), join(root, "outside.txt"));
    await symlink(folder, join(root, "up"));
    const source = await openSource(root);
    const paths: string[] = [];
    for await (const file of source.files) {
      paths.push(file.path);
      expect(await file.sibling("outside.txt")).toBeNull();
      expect(await file.sibling("../secret.txt")).toBeNull();
      expect(await file.sibling("up/secret.txt")).toBeNull();
      expect(await file.sibling("/etc/passwd")).toBeNull();
    }
    expect(paths).toEqual(["inside.txt", "n-é", "page.html", "sub/a.txt"]);
    expect(source.problems.map((problem) => [problem.path, problem.code])).toEqual([
      ["outside.txt", "source-link"],
      ["up", "source-link"],
    ]);
  });

  it("does not offer a file that another one has named as its part", async () => {
    const zip = await zipOf([
      { name: "items/a.json", text: "{}" },
      { name: "texts/x.xml", text: "<p/>" },
    ]);
    const paths: string[] = [];
    for await (const file of (await openSource(await put("x.zip", zip))).files) {
      paths.push(file.path);
      expect(Buffer.from((await file.sibling("../texts/x.xml"))!).toString()).toBe("<p/>");
      expect(await file.sibling("../../x.xml")).toBeNull();
    }
    expect(paths).toEqual(["items/a.json"]);
  });

  it("lets a single file name what lies in its folder, not above it", async () => {
    await writeFile(join(folder, "beside.txt"), "beside");
    const path = await put("items.json", "{}");
    for await (const file of (await openSource(path)).files) {
      expect(Buffer.from((await file.sibling("beside.txt"))!).toString()).toBe("beside");
      expect(await file.sibling("../etc/passwd")).toBeNull();
    }
  });
});

describe("hostile archives are refused", () => {
  const bomb = Buffer.alloc(40 * 2 ** 20);

  it.each([
    ["../evil.txt", "archive-path-outside"],
    ["/etc/evil.txt", "archive-path-outside"],
    ["a/../../evil.txt", "archive-path-outside"],
    ["C:\\evil.txt", "archive-path-outside"],
    ["..\\evil.txt", "archive-path-outside"],
  ])("a tar entry %s", async (name, code) => {
    const tar = await tarOf([{ name, text: "x" }]);
    expect(await codeOf(await put("evil.tar", tar))).toBe(code);
    expect(await codeOf(await put("evil.tar.gz", gzipSync(tar)))).toBe(code);
  });

  it("a zip that slips", async () => {
    const zip = renamed(await zipOf([{ name: "aa/evil.txt", text: "x" }]), "aa/evil", "../evil");
    expect(await codeOf(await put("evil.zip", zip))).toBe("archive-path-outside");
  });

  it.each(["symlink", "link", "fifo"] as const)("a tar with a %s", async (type) => {
    const tar = await tarOf([{ name: "a", type }]);
    expect(await codeOf(await put("link.tar", tar))).toBe("archive-link");
  });

  it("a zip with a symbolic link", async () => {
    const zip = await zipOf([{ name: "a", text: "/etc/passwd" }], { mode: 0o120777 });
    expect(await codeOf(await put("link.zip", zip))).toBe("archive-link");
  });

  it("bombs, by ratio", async () => {
    const zip = await zipOf([{ name: "zeros", text: bomb.toString("latin1") }]);
    expect(await codeOf(await put("bomb.zip", zip))).toBe("archive-too-large");
    const tar = await tarOf([{ name: "zeros", text: bomb.toString("latin1") }]);
    expect(await codeOf(await put("bomb.tar.gz", gzipSync(tar)))).toBe("archive-too-large");
  });

  it("a zip that lies about its sizes", async () => {
    const zip = await zipOf([{ name: "a", text: "x".repeat(5000) }]);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(5000);
    const lie = Buffer.alloc(4);
    lie.writeUInt32LE(50);
    const lying = renamed(zip, size.toString("latin1"), lie.toString("latin1"));
    expect(await codeOf(await put("lie.zip", lying))).toBe("archive-damaged");
  });

  it("more entries than anybody packs", () => {
    const gate = new Gate("x.zip", 1);
    for (let n = 0; n < ENTRIES; n += 1) gate.admit(`${n}`, 0, "file");
    expect(() => gate.admit("one-more", 0, "file")).toThrow("more than");
  });

  it("encrypted and doubled entries, kinds that are not read", async () => {
    const zip = await zipOf([{ name: "a", text: "x" }]);
    const locked = Buffer.from(zip);
    // general purpose bit 0 in the central directory (APPNOTE.TXT 4.4.4)
    locked[zip.indexOf("PK\u0001\u0002") + 8]! |= 1;
    expect(await codeOf(await put("locked.zip", locked))).toBe("archive-encrypted");
    const twice = await tarOf([{ name: "a" }, { name: "./a" }]);
    expect(await codeOf(await put("twice.tar", twice))).toBe("archive-duplicate-path");
    expect(await codeOf(await put("x.bz2", "BZh91AY"))).toBe("archive-unsupported");
  });

  it("cut or damaged ones", async () => {
    const tar = await tarOf(
      Array.from({ length: 20 }, (_, n) => ({ name: `${n}`, text: "x".repeat(700) })),
    );
    const noise = Buffer.from(
      Array.from({ length: 4000 }, (_, n) => (n * n * 31 + (n >> 3)) & 255),
    );
    const gz = gzipSync(await tarOf([{ name: "noise", text: noise.toString("latin1") }]));
    const xz = Buffer.from(TAR_XZ, "base64");
    const zip = await zipOf(LETTERS);
    expect(await codeOf(await put("cut.tar", tar.subarray(0, 4000)))).toBe("archive-truncated");
    expect(await codeOf(await put("cut.tar", tar.subarray(0, 1536 * 4)))).toBe("archive-truncated");
    expect(await codeOf(await put("cut.gz", gz.subarray(0, 900)))).toBe("archive-truncated");
    expect(await codeOf(await put("cut.xz", xz.subarray(0, xz.length - 60)))).toBe(
      "archive-truncated",
    );
    expect(await codeOf(await put("cut.zip", zip.subarray(0, 200)))).toBe("archive-damaged");
    gz[60]! ^= 0xff;
    expect(await codeOf(await put("flip.gz", gz))).toBe("archive-damaged");
    xz[80]! ^= 0xff;
    expect(await codeOf(await put("flip.xz", xz))).toBe("archive-damaged");
    expect(await codeOf(await put("no-tar.gz", gzipSync("x".repeat(4000))))).toMatch(/^archive-/);
  });

  it("and large tars read nothing beside a file", async () => {
    const noise = Buffer.alloc(33 * 2 ** 20, "0123456789abcdef");
    const path = join(folder, "large.tar");
    const tar = pack();
    tar.entry({ name: "items.json" }, "{}");
    tar.entry({ name: "large.bin" }, noise);
    tar.finalize();
    await pipeline(tar as AsyncIterable<Uint8Array>, createWriteStream(path));
    const paths: string[] = [];
    for await (const file of (await openSource(path)).files) {
      paths.push(file.path);
      await expect(file.sibling("large.bin")).rejects.toMatchObject({
        code: "archive-not-seekable",
      });
    }
    expect(paths).toEqual(["items.json", "large.bin"]);
  });
});
