import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Failure } from "./base/failure.ts";
import { STATEMENTS, type Statement } from "./pages/about.tsx";
import type { WebConfig } from "./web/archive.ts";

const STATEMENT_NAMES = Object.keys(STATEMENTS) as Statement[];

/** What a publisher writes into DIR/papka.json; everything but the layout and the name may be left out. */
const ConfigFile = z.strictObject({
  layout: z.literal(1),
  name: z.string().trim().min(1),
  /** one sentence, shown under the name */
  description: z.string().default(""),
  /** origin under which readers know the archive; citations print it. Null: wherever it is served */
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  /** how dates are written on pages: 12 February 1986, February 12, 1986, 1986-02-12 */
  dateStyle: z.enum(["eu", "us", "iso"]).default("eu"),
  /** answers on the page About */
  statements: z.partialRecord(z.enum(STATEMENT_NAMES), z.string()).default({}),
});

export type Config = Omit<WebConfig, "baseUrl"> & { baseUrl: string | null };

/** Where `papka serve` listens unless it is told otherwise. */
export const DEFAULT_ADDRESS = "http://127.0.0.1:8080";

/** @throws Failure `config-invalid` with what is wrong in which field */
export const readConfig = (dir: string): Config => {
  const path = join(dir, "papka.json");
  try {
    const { layout: _, name, ...rest } = ConfigFile.parse(JSON.parse(readFileSync(path, "utf8")));
    return { archiveName: name, ...rest };
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Failure("config-invalid", `the archive's settings cannot be read: ${what}`, { path });
  }
};
