import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sha256 } from "../base/canonical.ts";
import { openKeeping, RememberedIndex } from "../../tests/desk.ts";
import { check } from "./check.ts";
import { importSources } from "./import.ts";
import { reindex } from "./reindex.ts";

const root = mkdtempSync(join(tmpdir(), "papka-check-"));
afterAll(() => rmSync(root, { recursive: true }));

const LETTERS = 60;
const letter = (n: number): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>
<fileDesc><titleStmt><title>Letter ${n}</title></titleStmt><publicationStmt><p>x</p></publicationStmt>
<sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader><text><body><p>No ${n}.</p></body></text></TEI>`;

const filled = async () => {
  const dir = mkdtempSync(join(root, "archive-"));
  const source = mkdtempSync(join(root, "source-"));
  const digests: string[] = [];
  for (let n = 0; n < LETTERS; n += 1) {
    writeFileSync(join(source, `${n}.xml`), letter(n));
    digests.push(sha256(letter(n)));
  }
  const search = new RememberedIndex();
  const desk = { ...(await openKeeping(dir)), search, now: () => new Date() };
  await importSources(desk, [source]);
  const path = (digest: string): string =>
    join(dir, "vault", digest.slice(0, 2), digest.slice(2, 4), digest);
  return { desk, dir, digests, path, search };
};

test("finds nothing wrong where nothing is", async () => {
  const { desk, digests } = await filled();
  expect(await check(desk)).toEqual({
    objects: LETTERS,
    bytes: digests.reduce((sum, _, n) => sum + letter(n).length, 0),
    missing: [],
    altered: [],
    orphaned: [],
    chainBroken: [],
    notices: [],
  });
});

test("names every altered, missing and foreign file, and no other", async () => {
  const { desk, dir, digests, path } = await filled();
  const [altered, missing] = [digests.slice(0, 5), digests.slice(5, 8)];
  for (const [index, digest] of altered.entries()) {
    const bytes = Buffer.from(letter(index));
    bytes[index * 7]! ^= 1 << index;
    chmodSync(path(digest), 0o644);
    writeFileSync(path(digest), bytes);
  }
  for (const digest of missing) rmSync(path(digest));
  const orphan = await desk.vault.put(Buffer.from("nobody's"));
  writeFileSync(join(dir, "vault", "unfinished", "half"), "ha");
  const report = await check(desk);
  expect(report.altered).toEqual([...altered].sort());
  expect(report.missing).toEqual([...missing].sort());
  expect(report.orphaned).toEqual([orphan, "unfinished/half"]);
  expect(report.objects).toBe(LETTERS - 3 + 1);
});

test("counts the files of earlier revisions as ours", async () => {
  const { desk } = await filled();
  const source = mkdtempSync(join(root, "source-"));
  writeFileSync(join(source, "0.xml"), letter(0).replace("No 0", "Number 0"));
  expect(await importSources(desk, [source])).toMatchObject({ changed: 1 });
  expect(await check(desk)).toMatchObject({ objects: LETTERS + 1, orphaned: [], missing: [] });
});

test("names broken links of the history and items that are not their last revision", async () => {
  const { desk, dir } = await filled();
  const connection = new DatabaseSync(join(dir, "store.sqlite"));
  connection.exec("DROP TRIGGER revisions_unchanged");
  connection.exec(
    "UPDATE revisions SET data = replace(data, 'Letter 9', 'Letter x') WHERE id = '60'",
  );
  connection.exec("UPDATE items SET opens = 1 WHERE number = 7");
  connection.close();
  const { chainBroken } = await check(desk);
  expect(chainBroken).toEqual(["revision 60: item 60", "item 7 is not its last revision"]);
});

test("notices an index that is out of step, which rebuilding mends", async () => {
  const { desk, search } = await filled();
  await search.remove([3]);
  expect((await check(desk)).notices).toEqual([
    "the search index is not in step with the records (59 of 60): rebuild it with papka index",
  ]);
  const before = new Map(search.documents);
  let done = 0;
  expect(await reindex(desk, (progress) => (done = progress.done))).toBe(LETTERS);
  expect(done).toBe(LETTERS);
  expect((await check(desk)).notices).toEqual([]);
  await search.remove([3]);
  expect(search.documents).toEqual(before);
});

test("does not run beside an import, whose files would look orphaned", async () => {
  const { desk } = await filled();
  const unlock = await desk.store.lock();
  await expect(check(desk)).rejects.toMatchObject({ code: "archive-busy" });
  unlock();
});
