import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sha256 } from "../../base/canonical.ts";
import { vaultCases } from "../vault.cases.ts";
import { openDiskVault } from "./open.ts";

const root = await mkdtemp(join(tmpdir(), "papka-vault-"));
afterAll(() => rm(root, { recursive: true }));

const newFolder = (): Promise<string> => mkdtemp(join(root, "vault-"));
const pathOf = (dir: string, digest: string): string =>
  join(dir, digest.slice(0, 2), digest.slice(2, 4), digest);

vaultCases(async () => {
  const dir = await newFolder();
  const vault = await openDiskVault(dir);
  return {
    vault,
    async alter(digest, bytes) {
      await chmod(pathOf(dir, digest), 0o644);
      await writeFile(pathOf(dir, digest), bytes);
    },
    lose: (digest) => rm(pathOf(dir, digest)),
    async litter() {
      await writeFile(join(dir, "unfinished", "half"), "ha");
      await mkdir(join(dir, "zz"), { recursive: true });
      await writeFile(join(dir, "zz", "foreign.txt"), "not ours");
      return { unfinished: "unfinished/half", foreign: "zz/foreign.txt" };
    },
  };
});

test("lays objects out two folders deep, read-only", async () => {
  const dir = await newFolder();
  const vault = await openDiskVault(dir);
  const digest = await vault.put(Buffer.from("x"));
  expect(digest).toBe(sha256("x"));
  expect(await readdir(join(dir, digest.slice(0, 2), digest.slice(2, 4)))).toEqual([digest]);
  expect(await readdir(join(dir, "unfinished"))).toEqual([]);
});

test("does not take a link for an object, nor an object in the wrong folder", async () => {
  const dir = await newFolder();
  const vault = await openDiskVault(dir);
  const linked = sha256("linked");
  await mkdir(join(dir, linked.slice(0, 2), linked.slice(2, 4)), { recursive: true });
  await symlink("/etc/hostname", pathOf(dir, linked));
  const displaced = sha256("displaced");
  await mkdir(join(dir, "00", "00"), { recursive: true });
  await writeFile(join(dir, "00", "00", displaced), "displaced");
  const strays: string[] = [];
  for await (const path of vault.strays()) strays.push(path);
  expect(strays.sort()).toEqual(
    [`00/00/${displaced}`, `${linked.slice(0, 2)}/${linked.slice(2, 4)}/${linked}`].sort(),
  );
  await expect(vault.read(linked)).rejects.toMatchObject({ code: "vault-altered" });
});
