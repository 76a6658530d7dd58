import type { Tradition } from "./tradition.ts";

/** Series, box and file in one number: `S-1097`, `S-0196-0001-03`. */
const NUMBER = /(?<![\p{L}\p{N}-])(S-\d{4})(?:-(\d{4}))?(?:-(\d{2,4}))?(?![\p{L}\p{N}-])/u;

export const unitedNations: Tradition = {
  countries: ["United Nations"],
  recognises: /^\s*\0?S-\d{4}(?:-\d{4}(?:-\d{2,4})?)?\s*\.?\s*$/u,
  home: "un-archives",
  read(reading) {
    const number = NUMBER.exec(reading.open);
    if (!number) return;
    const [whole, series, box, file] = number;
    Object.assign(reading.parts, { series }, box && { box }, file && { file });
    reading.claim(number.index, number.index + whole.length);
  },
};
