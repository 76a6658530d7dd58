import { AxeBuilder } from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";
import type { Browser, BrowserContextOptions, Page, Response as Answer } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, launchChromium } from "./chromium.ts";
import { serveDemo } from "./serve.ts";

/** One of every kind; numbers and keys are those of the demonstration collection. */
const PAGES = {
  home: "/",
  results: "/search?q=gauge",
  "results, narrowed": "/search?q=gauge&language=ru&year=1961..1962&sort=date",
  "no results": "/search?q=zzzyx",
  item: "/document/1",
  "two texts": "/document/1?text=fr,en",
  "images and text": "/document/1?text=images,en",
  "right to left": "/document/12?text=ar",
  "Persian beside English": "/document/16?text=fa,en",
  repository: "/repository/cavr-invented",
  fonds: "/repository/cavr-invented/f-12",
  series: "/repository/cavr-invented/f-12/op-3",
  file: "/repository/cavr-invented/f-12/op-3/d-7",
  person: "/person/yelshansky-georgy",
  place: "/place/three-poplars",
  collection: "/collection/three-poplars",
  year: "/year/1961",
  type: "/type/letter",
  people: "/people",
  places: "/places",
  repositories: "/repositories",
  collections: "/collections",
  years: "/years",
  about: "/about",
  "not found": "/document/999999",
} as const;
type Name = keyof typeof PAGES;
const names = Object.keys(PAGES) as Name[];

const KILOBYTE = 1000;

/** What axe has against a page, with the element it is about. */
const found = async (page: Page, rules?: string[]): Promise<unknown[]> => {
  // the pages have no frames, so axe need not open a page of its own for its report
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
  );
};

/** Bytes of everything but images, as they are and not as they were compressed for the way. */
const weightOf = async (answers: readonly Answer[]): Promise<number> => {
  const parts = answers.filter((answer) => answer.request().resourceType() !== "image");
  const sizes = await Promise.all(parts.map(async (part) => (await part.body()).length));
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** Bytes of the document's own text in a page. */
const ownText = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...document.querySelectorAll(".text, .endnotes")].reduce(
      (sum, { outerHTML }) => sum + new Blob([outerHTML]).size,
      0,
    ),
  );

describe.skipIf(!hasChromium())("in a browser", () => {
  let demo: Awaited<ReturnType<typeof serveDemo>>;
  let browser: Browser;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([serveDemo(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const inBrowser = async <T>(
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> => {
    const context = await browser.newContext({ baseURL: demo.address, ...options });
    try {
      return await look(await context.newPage());
    } finally {
      await context.close();
    }
  };
  const opened = <T>(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> =>
    inBrowser(options, async (page) => {
      await page.goto(path);
      return look(page);
    });

  test.each(names)("axe finds nothing on: %s", async (name) => {
    expect(await opened(PAGES[name], {}, (page) => found(page))).toEqual([]);
  });

  test("axe finds no lack of contrast in the dark", async () => {
    await inBrowser({ colorScheme: "dark" }, async (page) => {
      for (const name of names) {
        await page.goto(PAGES[name]);
        expect(await found(page, ["color-contrast", "link-in-text-block"]), name).toEqual([]);
      }
    });
  });

  test("a phone shows every page without sideways scrolling", async () => {
    await inBrowser({ viewport: { width: 360, height: 740 } }, async (page) => {
      for (const name of names) {
        await page.goto(PAGES[name]);
        // an address has no place to break
        await page.evaluate(() => {
          for (const cell of document.querySelectorAll("dd"))
            cell.append("https://example".repeat(9));
        });
        expect(await found(page, ["color-contrast", "scrollable-region-focusable"]), name).toEqual(
          [],
        );
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), name).toBe(
          0,
        );
      }
    });
  });

  test("the HTML checker finds nothing", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:standard", "html-validate:document"],
      rules: { "long-title": "off", "require-sri": "off" },
    });
    for (const name of names) {
      const html = await (await fetch(demo.address + PAGES[name])).text();
      const { results } = await validator.validateString(html);
      expect(
        results.flatMap(({ messages }) =>
          messages.map(
            ({ ruleId, message, line, column }) =>
              `${ruleId}: ${message} ${html.split("\n")[line - 1]?.slice(column - 60, column + 100)}`,
          ),
        ),
        name,
      ).toEqual([]);
    }
  });

  test("no page weighs over 100 kB besides images and its text, asks another host, or fails", async () => {
    const weights: Record<string, number> = {};
    for (const name of names) {
      await inBrowser({}, async (page) => {
        const answers: Answer[] = [];
        const told: string[] = [];
        page.on("response", (answer) => answers.push(answer));
        page.on("console", (message) => {
          if (message.type() === "error" && name !== "not found") told.push(message.text());
        });
        page.on("pageerror", ({ message }) => told.push(message));
        await page.goto(PAGES[name], { waitUntil: "load" });
        await page.evaluate(() => document.fonts.ready);
        const far = answers
          .map((answer) => answer.url())
          .filter((url) => !url.startsWith(demo.address) && !url.startsWith("data:"));
        expect([...told, ...far], name).toEqual([]);
        weights[name] = (await weightOf(answers)) - (await ownText(page));
      });
    }
    console.log("Weight of pages, bytes:", weights);
    const heavy = Object.entries(weights).filter(([, weight]) => weight > 100 * KILOBYTE);
    expect(heavy).toEqual([]);
  });

  test("without JavaScript a reader searches, narrows, reads, opens a note and cites", async () => {
    await opened(
      "/",
      { javaScriptEnabled: false, viewport: { width: 390, height: 800 } },
      async (page) => {
        await page.fill("input[name=q]", "gauge");
        await page.press("input[name=q]", "Enter");
        expect(new URL(page.url()).pathname).toBe("/search");
        const all = await page.locator(".entry").count();
        await page.click('#narrow a[href*="type=letter"]');
        expect(await page.locator(".entry").count()).toBeLessThanOrEqual(all);
        await page.locator(".entry-title a").first().click();
        expect(new URL(page.url()).pathname).toMatch(/^\/document\/\d+$/);
        await page.goto(`${demo.address}/document/1`);
        expect(await page.locator(".sidenote").first().isVisible()).toBe(false);
        await page.locator(".note-ref a").first().click();
        expect(await page.locator(".sidenote").first().isVisible()).toBe(true);
        expect(await page.locator(".citation").textContent()).toContain("Five Points");
        expect(await page.locator(".copy").count()).toBe(0);
      },
    );
  });

  test("on a wide screen notes and markings stand in the margins beside their lines", async () => {
    await opened(
      "/document/1?text=en",
      { viewport: { width: 1400, height: 900 } },
      async (page) => {
        const box = async (selector: string) =>
          (await page.locator(selector).first().boundingBox())!;
        const [text, note, mark, stamp] = await Promise.all(
          [".text p", ".sidenote", ".note-ref", ".marking--stamp"].map(box),
        );
        expect(note!.x).toBeGreaterThan(text!.x + text!.width);
        expect(Math.abs(note!.y - mark!.y)).toBeLessThan(24);
        expect(stamp!.x + stamp!.width).toBeLessThan(text!.x);
      },
    );
    await opened(
      "/document/12?text=ar",
      { viewport: { width: 1400, height: 900 } },
      async (page) => {
        const text = (await page.locator(".text p").first().boundingBox())!;
        for (const marking of await page.locator(".marking").all()) {
          expect((await marking.boundingBox())!.x).toBeGreaterThan(text.x + text.width);
        }
      },
    );
  });

  test("the keyboard alone leads from the home page to a copied citation", async () => {
    await opened("/", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("five points");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/search?**");
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement?.matches(".entry-title a") ?? false))
          break;
      }
      const visible = await page.evaluate(
        () => getComputedStyle(document.activeElement!).outlineStyle,
      );
      expect(visible).toBe("solid");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/document/*");
      await page.locator(".citation .copy").focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(
        () => document.querySelector(".citation .copy")?.textContent === "Copied",
      );
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).not.toContain("Copy");
      expect(copied.length).toBeGreaterThan(80);
      const before = page.url();
      await page.locator("h1").click();
      await page.keyboard.press("ArrowRight");
      await page.waitForURL((url) => url.href !== before);
      expect(page.url()).toMatch(/\/document\/\d+$/);
    });
  });

  test("the first tab stop skips to the content", async () => {
    await opened("/document/1", {}, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    });
  });

  test("print has the text, its notes and the citation, and no machinery", async () => {
    await opened("/document/1", {}, async (page) => {
      await page.emulateMedia({ media: "print" });
      for (const shown of [".text", ".sidenote", ".citation"]) {
        expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
      }
      for (const hidden of [".sections", ".box", ".choices", ".neighbours", ".downloads"]) {
        expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
      }
    });
  });
});
