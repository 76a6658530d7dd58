import type { Reading } from "./reading.ts";
import type { Tradition } from "./tradition.ts";
import { readContainers } from "./united-states/agencies.ts";
import { readAgency, readLibrary } from "./united-states/libraries.ts";
import { readCentralFiles } from "./united-states/national-archives.ts";

const FORM =
  /: ?(Telegram|Airgram|Despatch|Circular telegram|Circular airgram|Instruction|Letter|Memorandum)(?=[\s.\])]*$)/u;
const LIBRARIES =
  /-library$|^(?:library-of-congress|ndu|princeton|yale|hoover-institution|massachusetts-historical-society|minnesota-historical-society|army-|naval-)/;
const STATE = new Set([null, "department-of-state", "nara"]);

const readUnitedStates = (reading: Reading): void => {
  reading.take("form", FORM);
  const library = reading.repository !== null && LIBRARIES.test(reading.repository);
  if (STATE.has(reading.repository)) readCentralFiles(reading);
  else reading.take("rg", /(?<![\p{L}\p{N}])(?:RG|Record Group) ?(\d{1,3})(?![\p{L}\p{N}])/u);
  const container = readContainers(reading);
  const { lot, film, subject, suffix } = reading.parts;
  const central = lot ?? film ?? subject ?? suffix;
  if (reading.repository === null && central !== undefined)
    reading.repository = "department-of-state";
  if (library) readLibrary(reading, container);
  else if (reading.parts.class === undefined && reading.parts.subject === undefined) {
    readAgency(reading, container);
  }
};

export const unitedStates: Tradition = {
  country: "United States",
  recognises:
    /(?<![\p{L}\p{N}])(?:RG \d|[Ll]ot (?:File )?\d|\d{3}[A-Z]{0,2}(?:\.[0-9A-Z]{2,10})?[^\0,;]{0,40}\/ ?\d{1,2} ?- ?\d{3,4}|POL \d|DEF \d|CF \d{1,4}|FRC )|(?:^|[\s(])[\p{L}/ -]{1,40} [Ff]iles(?:[:,]|$)/u,
  read: readUnitedStates,
};
