import type { Context, Handler } from "hono";
import type { VNode } from "preact";
import { PUBLIC } from "../../archive/access.ts";
import type { Item } from "../../archive/item.ts";
import { imprintOf } from "../../desk/imprint.ts";
import type { CiteContext } from "../../formats/citation/context.ts";
import { CITATION_STYLES, cite } from "../../formats/citation/styles.ts";
import { headMeta } from "../../formats/dublin-core/head.ts";
import { WRITERS } from "../../formats/writers.ts";
import { levelsOf } from "../../locators/hierarchy.ts";
import { ItemPage } from "../../pages/item/page.tsx";
import type { Archive } from "../archive.ts";
import { notFound } from "../errors.ts";
import { neighbourhoods } from "../neighbours.ts";
import { panesOf } from "../panes.ts";
import { recordNumber } from "../record-number.ts";
import { makePage, reply, sendPage } from "../respond.ts";

/** `/document/134553`, and the same for other programs by extension or by `Accept`. */
export const item =
  (archive: Archive): Handler =>
  async (c) => {
    const [, digits = "", extension] = /^(\d+)(?:\.(.+))?$/.exec(c.req.param("ref") ?? "") ?? [];
    const number = recordNumber(digits);
    if (number === null) throw notFound();
    const writer =
      extension === undefined
        ? accepted(c)
        : WRITERS.find((writer) => writer.extension === extension);
    if (extension === undefined && !writer) return itemPage(archive, c, number);
    const found = await archive.store.find(PUBLIC, number);
    if (!found || !writer) throw notFound();
    const text = writer.write(found, await contextOf(archive, found));
    return reply(c, text, `${writer.mediaType}; charset=utf-8`);
  };

const itemPage = async (archive: Archive, c: Context, number: number): Promise<Response> => {
  const { store, pages } = archive;
  // longer than any list of panes, so that no address fills the cache
  const asked = c.req.query("text")?.slice(0, 60);
  const mark = await store.mark(PUBLIC);
  const made = await pages.page(mark, `${number} ${asked ?? ""}`, async () => {
    const found = await store.find(PUBLIC, number);
    if (!found) throw notFound();
    return makePage(await itemNode(archive, found, asked));
  });
  return sendPage(c, made);
};

const contextOf = async ({ site, store }: Archive, item: Item): Promise<CiteContext> => ({
  address: site.baseUrl + site.to.item(item.number),
  archiveName: site.name,
  imprint: await imprintOf(store, PUBLIC, item),
});

/** The writer whose media type the reader names; browsers name HTML, and most programs nothing. */
const accepted = (c: Context): (typeof WRITERS)[number] | undefined => {
  const accept = c.req.header("accept");
  if (accept === undefined || accept.includes("html")) return undefined;
  const types = new Set(accept.split(",").map((type) => type.split(";")[0]!.trim().toLowerCase()));
  return WRITERS.find(({ mediaType }) => types.has(mediaType));
};

const itemNode = async (
  archive: Archive,
  item: Item,
  asked: string | undefined,
): Promise<VNode> => {
  const { store, site } = archive;
  const targets = item.relations.map(({ target }) => target);
  const levels = item.locators.map(levelsOf);
  const [context, numbers, near] = await Promise.all([
    contextOf(archive, item),
    targets.length > 0 ? store.numbersOf(PUBLIC, targets) : new Map<string, number>(),
    neighbourhoods(store, item, levels[0] ?? []),
  ]);
  const links = new Map([...numbers].map(([target, number]) => [target, site.to.item(number)]));
  return (
    <ItemPage
      site={site}
      item={item}
      levels={levels}
      {...panesOf(item, asked, links)}
      neighbourhoods={near}
      ties={item.relations.map(({ kind, text, target }) => ({
        kind,
        text: text || target,
        number: numbers.get(target) ?? null,
      }))}
      citations={CITATION_STYLES.map(({ id, label }) => ({
        id,
        label,
        html: cite(item, id, context).html,
      }))}
      downloads={WRITERS.map(({ extension, name, mediaType }) => ({
        extension,
        name,
        mediaType,
        href: site.to.itemAs(item.number, extension),
      }))}
      meta={headMeta(item, context)}
    />
  );
};
