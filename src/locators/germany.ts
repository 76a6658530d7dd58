import type { Tradition } from "./tradition.ts";
import { labelled } from "./tradition.ts";

/**
 * Bestand and signature (`DY 30/J IV 2/20.1./5`), for the Stasi records ministry, regional office,
 * department, number and leaves (`MfS, BV Dresden, Abt. XX, Nr. 10433, Bl. 2-3`).
 */
const BESTAND =
  /(?<![\p{L}\p{N}])((?:D[A-Z]|N[YL]|[BRN]|Bestand) ?\d{1,4}|MfAA|ZBA|AV)(?![\p{L}\p{N}])/u;
const SIGNATURE =
  /(?<=\0) ?[/,] ?((?:[A-Z]{1,3} ?)?(?:[IVXL]{1,6} )?[\p{L}\p{N}](?:[\p{L}\p{N}./ -]{0,40}[\p{L}\p{N}])?)(?=[,;.)\s]*(?:\0|,|$))/u;
const CREATOR = /(?<![\p{L}])(MfS|SED|ZK der SED|MfAA)(?![\p{L}])/u;
const OFFICE = /(?<![\p{L}])((?:BV|BdL|KD|OD) ?\p{Lu}?[\p{L}-]{0,30})(?=[ ]?[,;./])/u;
const DEPARTMENT =
  /(?<![\p{L}])((?:Abt\.|Abteilung|HA|Hauptabteilung) ?[IVXL]{1,6}(?:\/\d{1,2})?|HVA|ZAIG|ZKG|SdM|Sekr\. ?\p{L}{1,20})(?![\p{L}])/u;
const NUMBER = labelled("(?:Nr|No)\\.? ?", "\\d{1,7}[a-z]?");
const VOLUME = labelled("(?:Bd|Band)\\.? ?", "\\d{1,6}");
const BLATT = labelled("(?:Bl|Blatt|Bll)\\.? ?", "\\d{1,5}[a-z]?(?: ?[-,] ?\\d{1,5}[a-z]?){0,20}");
const PAGES = labelled("(?:S|Seiten?)[. ]{1,2}", "\\d{1,5}(?: ?[-,] ?\\d{1,5}){0,20}");

export const germany: Tradition = {
  countries: ["Germany"],
  recognises: /(?<![\p{L}])(?:Bestand |MfS,|MfS |DY ?30|Bl\. ?\d)/u,
  read(reading) {
    if (!reading.take("blatt", BLATT)) reading.take("pages", PAGES);
    reading.take("number", NUMBER);
    reading.take("volume", VOLUME);
    reading.take("abteilung", DEPARTMENT);
    reading.take("office", OFFICE);
    if (reading.take("bestand", BESTAND)) reading.take("signature", SIGNATURE);
    reading.take("creator", CREATOR);
    reading.skip(/(?<![\p{L}])Bestand(?![\p{L}])/u);
  },
};
