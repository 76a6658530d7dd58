import type { Tradition } from "./tradition.ts";
import { labelled } from "./tradition.ts";

/** Fond, dans, khadgalamjiin negj (storage unit): `F-6, D-1, HN-25`, `fond 2, dans 1, kh/n 25`. */
const FOND = labelled("[Ff](?:ond)?[. -]{1,2}", "\\d{1,4}");
const DANS = labelled("[Dd](?:ans)?[. -]{1,2}", "\\d{1,4}");
const UNIT = labelled("(?:HN|KhN|[Kk]h[./]n|хн)[. -]{1,2}", "\\d{1,5}");

export const mongolia: Tradition = {
  countries: ["Mongolia"],
  recognises: /(?<![\p{L}\p{N}])(?:F-\d{1,4}, ?D-\d{1,4}|[Ff]ond \d{1,4}, ?[Dd]ans )/u,
  home: "mongolia-history-institute",
  read(reading) {
    reading.take("fond", FOND);
    reading.take("dans", DANS);
    reading.take("hn", UNIT);
  },
};
