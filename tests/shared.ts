import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Folder of real input beside the project (samples, corpus); PAPKA_SHARED names another. */
const root = process.env["PAPKA_SHARED"] ?? fileURLToPath(new URL("../../shared", import.meta.url));

export const hasShared = existsSync(root);

/** Path of a shared file. Tests that need one are skipped, by name, where the folder is absent. */
export const shared = (path: string): string => `${root}/${path}`;
