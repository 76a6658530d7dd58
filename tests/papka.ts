import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const bin = fileURLToPath(new URL("../bin/papka", import.meta.url));

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the built command line as a user would. */
export const papka = (...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(bin, args, { maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({
        code: typeof error?.code === "number" ? error.code : error ? -1 : 0,
        stdout,
        stderr,
      });
    });
  });

/** The same, for commands that must succeed; their JSON. */
export const papkaJson = async <T>(...args: string[]): Promise<T> => {
  const { code, stdout, stderr } = await papka(...args, "--json");
  if (code !== 0) throw new Error(`papka ${args.join(" ")} ended with ${code}: ${stderr}${stdout}`);
  return JSON.parse(stdout) as T;
};

/** A folder of the test's own, removed when the test ends. */
export const workFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "papka-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
