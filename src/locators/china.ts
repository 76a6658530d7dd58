import type { Tradition } from "./tradition.ts";
import { PAGES } from "./tradition.ts";

/** Foreign Ministry Archive: class, file and part in one number, then pages: `109-03984-02, 7-8`. */
const NUMBER = /(?<![\p{L}\p{N}-])(\d{3}) ?- ?(\d{5}) ?- ?(\d{2})(?![\p{L}\p{N}-])/u;
const BARE_PAGES = /(?<=\0[, ]{1,3})(\d{1,4}(?: ?- ?\d{1,4})?)(?=\s*(?:[.;)]|$))/u;

export const china: Tradition = {
  countries: ["China"],
  recognises: NUMBER,
  home: "prc-fma",
  read(reading) {
    const number = NUMBER.exec(reading.open);
    if (number) {
      const [whole, cls, file, part] = number as unknown as [string, string, string, string];
      Object.assign(reading.parts, { class: cls, file, part });
      reading.claim(number.index, number.index + whole.length);
    }
    if (!reading.take("pages", PAGES)) reading.take("pages", BARE_PAGES);
  },
};
