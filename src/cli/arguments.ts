import { InvalidArgumentError } from "commander";
import type { Item } from "../archive/item.ts";
import { EDITOR } from "../archive/access.ts";
import { Failure } from "../base/failure.ts";
import type { Store } from "../store/store.ts";

export const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) {
    throw new InvalidArgumentError("a whole number is needed");
  }
  return value;
};

export const portNumber = (text: string): number => {
  const value = wholeNumber(text);
  if (value > 65_535) throw new InvalidArgumentError("a port is at most 65535");
  return value;
};

/**
 * The item that a command's NUMBER names: a record number, or a source identifier. Whoever can
 * run the command owns the archive's files, so it reads as an editor.
 */
export const itemNamed = async (store: Store, name: string): Promise<Item> => {
  const item = await store.find(EDITOR, /^\d+$/.test(name) ? Number(name) : name);
  if (item) return item;
  throw new Failure(
    "item-not-found",
    `no item ${JSON.stringify(name)}: give a record number, or a source identifier such as frus1961-63v06#d56`,
  );
};
