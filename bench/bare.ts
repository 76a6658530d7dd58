/**
 * What this machine does with next to nothing: a page of 13 kB from one `node:sqlite` read, Hono
 * and preact. Measured beside our pages, so that their figures can be compared between machines.
 */
import type { AddressInfo } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";

const db = new DatabaseSync(":memory:");
db.exec("CREATE TABLE page (number INTEGER PRIMARY KEY, title TEXT, body TEXT)");
const insert = db.prepare("INSERT INTO page VALUES (?, ?, ?)");
const body = "<p>The quick brown fox jumps over the lazy dog.</p>".repeat(250);
for (let number = 1; number <= 1000; number++) insert.run(number, `Page ${number}`, body);
const find = db.prepare("SELECT title, body FROM page WHERE number = ?");

const app = new Hono();
app.get("/:number", (c) => {
  const page = find.get(Number(c.req.param("number"))) as { title: string; body: string };
  return c.html(
    `<!doctype html>${renderToString(
      h("html", null, [
        h("head", null, h("title", null, page.title)),
        h("body", null, [
          h("h1", null, page.title),
          h("main", { dangerouslySetInnerHTML: { __html: page.body } }),
        ]),
      ]),
    )}`,
  );
});

const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
