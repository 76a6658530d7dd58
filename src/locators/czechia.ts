import type { Tradition } from "./tradition.ts";
import { labelled } from "./tradition.ts";

/**
 * Fond, inventární číslo, karton, svazek, archivní jednotka, also inflected in running prose:
 * “uložený ve fondu A 4/4 pod inventárním číslem 46”.
 */
const FOND = labelled(
  "[Ff]ond(?:u|ech|y)? |[Ff]\\. ?",
  "[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]{1,3} ?\\d{1,3}(?:\\/\\d{1,3})?|\\d{1,4}(?:\\/\\d{1,3})?|[A-ZÁČŘŠÚŽ]{2,4} [A-ZÁČŘŠÚŽ]{2,4}",
);
const INVENTORY = labelled(
  "(?:inventární(?:m|ho)? čísl(?:o|em|a)|inv\\. ?č(?:\\.|íslo)?|i\\. ?č\\.) ?",
  "\\d{1,6}",
);
const CARTON = labelled("(?:karton(?:u|em)?|kart\\.|k\\.) ?(?:č\\. ?)?", "\\d{1,5}");
const VOLUME = labelled("(?:svaz(?:ek|ku)|sv\\.) ?(?:č\\. ?)?", "\\d{1,5}");
const AJ = labelled("(?:archivní(?: jednotka)?|a\\. ?j\\.|aj\\.) ?(?:č\\. ?)?", "\\d{1,5}");
const PAGES = labelled("(?:l|fol|s|str)\\. ?", "\\d{1,5}(?: ?- ?\\d{1,5})?");
const CONNECTING = /(?<![\p{L}])(?:uložen(?:ý|á|é|ého|o)? ve?|pod|ve?|a|č\.)(?![\p{L}])/u;

export const czechia: Tradition = {
  countries: ["Czech Republic"],
  recognises: /(?<![\p{L}])(?:inv\. ?č|inventární|ÚV KSČ|a\. ?j\. ?\d)/u,
  read(reading) {
    reading.take("inventory", INVENTORY);
    reading.take("carton", CARTON);
    reading.take("volume", VOLUME);
    reading.take("aj", AJ);
    reading.take("fond", FOND);
    reading.take("creator", /(?<![\p{L}])(ÚV KSČ|KSČ)(?![\p{L}])/u);
    reading.take("pages", PAGES);
    for (let word = 0; word < 4; word += 1) reading.skip(CONNECTING);
  },
};
