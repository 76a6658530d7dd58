import type { Handler } from "hono";
import { PUBLIC } from "../../archive/access.ts";
import { AboutPage } from "../../pages/about.tsx";
import type { Archive } from "../archive.ts";
import { page } from "../respond.ts";

export const about =
  ({ store, site, config }: Archive): Handler =>
  async (c) => {
    const editors = config.statements?.editors;
    const citation = [
      `${site.name}${editors ? `, ed. ${editors}` : ""}.`,
      `${site.baseUrl}${site.to.home()}.`,
    ].join(" ");
    return page(
      c,
      <AboutPage
        site={site}
        count={await store.count(PUBLIC)}
        statements={config.statements ?? {}}
        citation={citation}
      />,
    );
  };
