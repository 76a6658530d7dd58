import { expect, test } from "vitest";
import { sha256 } from "../base/canonical.ts";
import type { Vault } from "./vault.ts";

/** A vault under test, and how to do it harm from outside. */
export interface VaultUnderTest {
  vault: Vault;
  /** Writes other bytes into an object. */
  alter: (digest: string, bytes: Uint8Array) => Promise<void>;
  /** Takes an object away. */
  lose: (digest: string) => Promise<void>;
  /** Leaves an interrupted write and a foreign file behind; returns their paths in the vault. */
  litter: () => Promise<{ unfinished: string; foreign: string }>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const all = async <T>(values: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
};

/** The contract of the port; every adapter runs it. */
export const vaultCases = (open: () => Promise<VaultUnderTest>): void => {
  test("gives back the bytes it was given, under their SHA-256", async () => {
    const { vault } = await open();
    for (const bytes of [bytesOf("папка"), new Uint8Array(), new Uint8Array(3_000_000).fill(7)]) {
      const digest = await vault.put(bytes);
      expect(digest).toBe(sha256(bytes));
      expect(await vault.has(digest)).toBe(true);
      expect(Buffer.compare(await vault.read(digest), bytes)).toBe(0);
    }
  });

  test("keeps the same bytes once, however often and at once they are put", async () => {
    const { vault } = await open();
    const digests = await Promise.all(
      Array.from({ length: 40 }, (_, i) => vault.put(bytesOf(i % 2 ? "odd" : "even"))),
    );
    expect(new Set(digests).size).toBe(2);
    expect((await all(vault.list())).length).toBe(2);
    expect(await all(vault.strays())).toEqual([]);
  });

  test("lists every object with its size, in order of digest", async () => {
    const { vault } = await open();
    const texts = Array.from({ length: 30 }, (_, i) => "x".repeat(i));
    for (const text of texts) await vault.put(bytesOf(text));
    const expected = texts
      .map((text) => ({ digest: sha256(text), bytes: text.length }))
      .sort((a, b) => (a.digest < b.digest ? -1 : 1));
    expect(await all(vault.list())).toEqual(expected);
  });

  test("says that an object is missing", async () => {
    const { vault, lose } = await open();
    await expect(vault.read(sha256("never put"))).rejects.toMatchObject({ code: "vault-missing" });
    const digest = await vault.put(bytesOf("lost"));
    await lose(digest);
    expect(await vault.has(digest)).toBe(false);
    await expect(vault.read(digest)).rejects.toMatchObject({ code: "vault-missing" });
  });

  test("never serves altered bytes, and takes the right ones again", async () => {
    const { vault, alter } = await open();
    const digest = await vault.put(bytesOf("original"));
    for (const other of ["Original", "", "original and more"]) {
      await alter(digest, bytesOf(other));
      await expect(vault.read(digest)).rejects.toMatchObject({ code: "vault-altered" });
    }
    await vault.put(bytesOf("original"));
    expect(Buffer.from(await vault.read(digest)).toString()).toBe("original");
  });

  test("refuses what is no digest before it touches anything", async () => {
    const { vault } = await open();
    const hostile = [
      "",
      "..",
      "../../etc/passwd",
      `${"a".repeat(63)}/`,
      "A".repeat(64),
      "é",
      "%2e",
    ];
    for (const digest of [...hostile, `${sha256("x")}\n`, `../${sha256("x")}`]) {
      await expect(vault.read(digest)).rejects.toMatchObject({ code: "digest-invalid" });
      await expect(vault.has(digest)).rejects.toMatchObject({ code: "digest-invalid" });
    }
  });

  test("shows strays, never lists them as objects, and sweeps interrupted writes", async () => {
    const { vault, litter } = await open();
    const digest = await vault.put(bytesOf("kept"));
    const { unfinished, foreign } = await litter();
    expect((await all(vault.strays())).sort()).toEqual([unfinished, foreign].sort());
    expect((await all(vault.list())).map((object) => object.digest)).toEqual([digest]);
    await vault.sweep();
    expect(await all(vault.strays())).toEqual([foreign]);
  });
};
