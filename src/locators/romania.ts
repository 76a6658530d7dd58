import type { Tradition } from "./tradition.ts";
import { FOLIOS, labelled, PAGES } from "./tradition.ts";

/** Fond by its name, dosar by number and year: `Fund CC of the RCP - Chancellery, File No. 133/1968`. */
const FOND = /(?<![\p{L}])(?:Fund|Fond(?:ul)?|Collection) (?:no\. )?([^\0,;]{1,100})(?=[,;\0]|$)/iu;
const SECTION = /(?<![\p{L}])((?:Sec[țţt]ia|Section) [^\0,;]{1,60})(?=[,;\0]|$)/iu;
const DOSAR = labelled(
  "(?:File|[Dd]osar(?:ul)?|[Dd]os\\.)(?: ?(?:[Nn]o|[Nn]r)\\.?)? ?",
  "\\d{1,6}(?:\\/\\d{2,4})?",
);
const VOLUME = labelled("(?:[Vv]ol(?:ume|\\.)?) ?", "\\d{1,4}|[IVXL]{1,6}");

export const romania: Tradition = {
  countries: ["Romania"],
  recognises: /(?<![\p{L}])(?:CC of the RCP|CC al PCR|[Dd]osar(?:ul)? (?:nr|no))/u,
  read(reading) {
    reading.take("fond", FOND);
    reading.take("series", SECTION);
    reading.take("dosar", DOSAR);
    reading.take("volume", VOLUME);
    if (!reading.take("pages", PAGES)) reading.take("folio", FOLIOS);
  },
};
