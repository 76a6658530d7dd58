import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The browser's path: CHROMIUM, else the first of its names on PATH; null where there is none. */
export const findChromium = (): string | null => {
  const given = process.env["CHROMIUM"];
  if (given !== undefined && given !== "") return given;
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
};

/** True where browser tests can run. Says once how to get a browser; throws where they must run. */
export const hasChromium = (): boolean => {
  if (findChromium() !== null) return true;
  const how =
    "Browser tests need Chromium: apt-get install -y chromium, or CHROMIUM=/path/to/chrome";
  if (process.env["PAPKA_BROWSER_TESTS"] === "required") throw new Error(how);
  console.warn(`Browser tests are skipped. ${how}`);
  return false;
};

/** A browser that asks nothing of the network by itself. */
export const launchChromium = async (): Promise<Browser> => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("no Chromium");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
};
