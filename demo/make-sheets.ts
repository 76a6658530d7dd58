/**
 * Draws the page images of the demonstration collection from its own transcripts:
 *
 *   node demo/make-sheets.ts FONTS [NUMBER…]
 *
 * FONTS is a node_modules that holds the Fontsource packages of sheet/style.ts; the typewriter face
 * is GNUTypewriter (OFL), installed on the machine. Needs Chromium (CHROMIUM names another).
 */
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { leafHtml } from "./sheet/page.ts";
import { type Leaf, leavesOf } from "./sheet/leaves.ts";
import { lookOf } from "./sheet/look.ts";
import { faces, filters, style } from "./sheet/style.ts";

interface Described {
  number: number;
  type: string;
  renditions: { id: string; kind: string; language: string; tei: { file: string } }[];
  facsimiles: { file: string; leaf: string }[];
}

const QUALITY = 47;

/** height of a whole sheet, in CSS pixels */
const PAPER = 1372;

/** Sets the widest leading at which the text ends above the foot of the sheet. */
const fit = async (paper: number): Promise<void> => {
  await document.fonts.ready;
  const sheet = document.querySelector<HTMLElement>(".form--letter");
  if (sheet === null) return;
  const widest = Number(sheet.style.getPropertyValue("--widest"));
  for (let leading = widest; leading >= 1.4; leading -= 0.05) {
    sheet.style.setProperty("--leading", String(leading));
    if (sheet.offsetHeight <= paper) return;
  }
};

const [fonts, ...wanted] = process.argv.slice(2);
if (fonts === undefined) throw new Error("usage: node demo/make-sheets.ts FONTS [NUMBER…]");

const folder = fileURLToPath(new URL("three-poplars/items/", import.meta.url));
const items = readdirSync(folder)
  .toSorted()
  .map((name) => JSON.parse(readFileSync(folder + name, "utf8")) as Described)
  .filter(({ number }) => wanted.length === 0 || wanted.includes(String(number)));

mkdirSync(new URL("three-poplars/sheets/", import.meta.url), { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage({ viewport: { width: 1000, height: 1400 } });
const css = faces(fonts) + style;
const drawn = new Set<string>();

for (const item of items) {
  // what lies in the file: the original, and translations that have leaves of their own
  const leaves: Leaf[] = item.renditions
    .filter(({ language }) => language !== "en")
    .flatMap(({ tei }) => leavesOf(readFileSync(folder + tei.file, "utf8")));
  for (const [at, { file, leaf: n }] of item.facsimiles.entries()) {
    if (drawn.has(file) || !file.includes(`/${String(item.number).padStart(2, "0")}-`)) continue;
    drawn.add(file);
    const leaf = leaves.find((each) => each.n === n)!;
    const recto = leaves.find((each) => `${each.n}ob` === n) ?? null;
    const seed = item.number * 100 + at;
    const html = leafHtml(leaf, lookOf(item, leaf), seed, recto);
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>${css}</style>${filters(seed)}${html}`,
    );
    await page.evaluate(fit, PAPER);
    const height = await page.evaluate(
      () => document.querySelector<HTMLElement>(".sheet")!.offsetHeight + 28,
    );
    await page.screenshot({
      path: folder + file,
      type: "jpeg",
      quality: QUALITY,
      clip: { x: 0, y: 0, width: 1000, height },
      fullPage: true,
    });
  }
}
await browser.close();
process.stdout.write(`${drawn.size} sheets\n`);
