import type { Desk } from "../desk/desk.ts";
import type { Config } from "../config.ts";

/** An opened archive, and how to close it. */
export interface Archive {
  desk: Desk;
  config: Config;
  close(): Promise<void>;
}

/** What the commands need of the world; main.ts provides it, tests provide another. */
export interface Context {
  open(dir: string): Promise<Archive>;
  /** Serves until closed. */
  serve(
    archive: Archive,
    at: { host: string; port: number },
  ): Promise<{ address: string; close(): Promise<void> }>;
  /** Folder of the demonstration collection. */
  demo: string;
  stdout: { write(text: string): unknown; isTTY?: boolean };
  stderr: { write(text: string): unknown; isTTY?: boolean };
  /** Sets the code with which the process will end. */
  exit(code: number): void;
}
