import type { Tradition } from "./tradition.ts";
import { COPY, labelled, PAGES } from "./tradition.ts";

/**
 * Fond, creator, signature: `AJ, fond 507, CK SKJ, III/31 a`, `AJBT KMJ, 1-3-b/651`. The
 * signature's parts are roman and arabic numbers with letters.
 */
const FOND = labelled("[Ff]ond[. ]{1,2}|F\\. ?", "\\d{1,4}|[A-ZČŠŽĆĐ]{2,5}");
const CREATOR =
  /(?<![\p{L}\p{N}])((?:CK|SSIP|SIV|PR|DSIP|KPR|KMJ)(?: [A-ZČŠŽĆĐ]{2,5}){0,2})(?![\p{L}\p{N}])/u;
const SIGNATURE =
  /(?<![\p{L}\p{N}])((?:[IVX]{1,5}|\d{1,4}) ?[-/] ?(?:[IVX]{1,5}|\d{1,5}|[a-z])(?: ?[-/] ?(?:[IVX]{1,5}|\d{1,5}|[a-z])){0,5}(?: ?[a-z])?(?:, ?\d{1,3}\/\d{1,4}(?:-\d{1,4})?)?)(?![\p{L}\p{N}])/u;

export const yugoslavia: Tradition = {
  countries: ["Yugoslavia"],
  recognises: /(?<![\p{L}])(?:CK SKJ|KMJ|KPR)(?![\p{L}])/u,
  read(reading) {
    reading.take("pages", PAGES);
    reading.take("form", COPY);
    const fond = reading.take("fond", FOND);
    reading.take(fond || reading.repository === "aj" ? "creator" : "fond", CREATOR);
    if (reading.take("signature", SIGNATURE)) {
      reading.parts.signature = reading.parts.signature!.replace(/ (?=[a-z]$)/, "");
    }
  },
};
