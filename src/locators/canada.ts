import type { Tradition } from "./tradition.ts";
import { labelled } from "./tradition.ts";

/** Record or manuscript group with its series letters, volume, file, part: `RG25-a-3-b Volume 4745 File 50069-A-40 Part 35`. */
const GROUP = /(?<![\p{L}\p{N}])RG ?-?(\d{1,3}(?:[ -][A-Za-z\d]{1,3}){0,4}?)(?=[\s,;.\0]|$)/u;
const MANUSCRIPTS = /(?<![\p{L}\p{N}])(MG ?-?\d{1,3}(?:[ -][A-Z\d]{1,3}){0,4}?)(?=[\s,;.\0]|$)/u;
const VOLUME = labelled("[Vv]ol(?:ume|s)?\\.? ?", "\\d{1,6}");
const BOX = labelled("[Bb]ox ", "\\d{1,5}");
const FILE = labelled("[Ff]ile\\.? ?(?:[Nn]o\\.? )?", "\\d{1,6}[A-Z]?(?:[-/][A-Z\\d]{1,6}){0,6}");
const PART = labelled("[Pp](?:ar)?t\\.? ", "\\d{1,3}|[IVX]{1,5}");

export const canada: Tradition = {
  countries: ["Canada"],
  recognises: /(?<![\p{L}\p{N}])RG ?-?\d{1,3}[\w-]{0,12},? Vol(?:ume|\.)? ?\d/u,
  home: "lac",
  read(reading) {
    reading.take("volume", VOLUME);
    reading.take("box", BOX);
    reading.take("file", FILE);
    reading.take("part", PART);
    if (!reading.take("rg", GROUP)) reading.take("fonds", MANUSCRIPTS);
  },
};
