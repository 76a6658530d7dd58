import type { Context } from "./context.ts";

/** Help text with an example, in the one form that every command uses. */
export const example = (...lines: string[]): string =>
  `\nExample:\n${lines.map((line) => `  $ papka ${line}`).join("\n")}\n`;

export const printJson = (context: Context, value: unknown): void => {
  context.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};

export const print = (context: Context, ...lines: string[]): void => {
  for (const line of lines) context.stdout.write(`${line}\n`);
};

const UNITS = ["B", "kB", "MB", "GB", "TB"];

/** 1 536 000 → "1.5 MB" (powers of 1000). */
export const readableBytes = (bytes: number): string => {
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${step === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${UNITS[step]}`;
};

/** 75 → "1 min 15 s" */
export const readableTime = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
};

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
