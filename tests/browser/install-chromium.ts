import { spawnSync } from "node:child_process";
import { findChromium } from "./chromium.ts";

const apt = (...args: string[]): boolean =>
  spawnSync("apt-get", args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

/** Before the browser tests: gets Chromium where there is none, for those who may (root, with apt). */
export const setup = (): void => {
  if (findChromium() !== null || process.getuid?.() !== 0) return;
  console.log("Installing Chromium for the browser tests (apt-get install chromium) …");
  if (!apt("update", "-q") || !apt("install", "-q", "-y", "chromium")) {
    console.warn("Chromium could not be installed.");
  }
};
