import { edtfFromProse } from "../base/dates.ts";
import type { Reading } from "./reading.ts";
import type { Tradition } from "./tradition.ts";
import { FOLIOS, labelled, PAGES } from "./tradition.ts";

/** Versement or série, carton or volume, then the paper in words: `carton 51, procès-verbal … du 23 mai 1946`. */
const VERSEMENT = /(?<![\p{L}])versement ([^\0,;]{1,60})(?=[,;\0]|$)/u;
const SERIES = /(?<![\p{L}])([Ss]érie [^\0,;]{1,80}|fonds [^\0,;]{1,80})(?=[,;\0]|$)/u;
const CARTON = labelled(
  "(?:carton|boîte|dossier)(?: n[°o]\\.?)? ",
  "\\d{1,5}[A-Z]?|[A-Z]{1,3} ?\\d{1,5}",
);
const VOLUME = labelled("(?:vol(?:ume|\\.)?)(?: n[°o]\\.?)? ?", "\\d{1,5}");
const ITEM =
  /(?<=[\0,] ?)((?:note|procès-verba(?:l|ux)|télégramme|dépêche|lettre|compte[ -]rendu|rapport|circulaire|mémorandum|instruction)s? [^\0;]{1,300})/u;

/** A paper named in words, and its date where it has one. */
const readItem = (reading: Reading): void => {
  if (!reading.take("item", ITEM)) return;
  const date = / (?:du|de) ([^,]{4,40})$/u.exec(reading.parts.item!)?.[1];
  const edtf = date === undefined ? null : edtfFromProse(date);
  if (edtf !== null) reading.parts.date = edtf;
};

export const france: Tradition = {
  countries: ["France"],
  recognises: /(?<![\p{L}])(?:versement [A-Z\d]|carton \d|AMAE|MAE,)/u,
  read(reading) {
    reading.take("versement", VERSEMENT);
    reading.take("series", SERIES);
    reading.take("carton", CARTON);
    reading.take("volume", VOLUME);
    if (!reading.take("folio", FOLIOS)) reading.take("pages", PAGES);
    readItem(reading);
  },
};
