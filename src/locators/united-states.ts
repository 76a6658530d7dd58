import type { Reading } from "./reading.ts";
import type { Tradition } from "./tradition.ts";
import { readContainers } from "./united-states/agencies.ts";
import { readAgency, readLibrary } from "./united-states/libraries.ts";
import { ENTRY, readCentralFiles, RECORD_GROUP } from "./united-states/national-archives.ts";

const FORM =
  /: ?([Tt]elegrams?|Airgram|Despatch|Circular telegram|Circular airgram|Instruction|Letter|Memorandum)(?=[\s.\])]*$)/u;
const LIBRARIES =
  /-library$|^(?:library-of-congress|ndu|princeton|yale|hoover-institution|massachusetts-historical-society|minnesota-historical-society|army-|naval-)/;
const STATE = new Set([null, "department-of-state", "nara"]);

/** Offices whose files are cited without a repository in the Department's own publications. */
const STATE_OFFICE =
  /^[\s\0]*(?:USUN|IO|S\/P(?:-?NSC)?|S\/S(?: ?- ?NSC)?|PPS|INR(?: ?- ?NIE)?|L\/UNA|EUR|NEA|FE|ARA|AF|UNP|UNA|FMACC|NAC|Executive Secretariat|Policy Planning Staff|[\p{L} ]{2,40} (?:Embassy|Legation|Consulate(?: General)?|Post)) [Ff]iles(?![\p{L}])/u;

const readUnitedStates = (reading: Reading): void => {
  reading.take("form", FORM);
  const { repository } = reading;
  const office = repository === null && STATE_OFFICE.test(reading.open);
  const container = readContainers(reading);
  const { lot, accession } = reading.parts;
  reading.take("rg", RECORD_GROUP);
  reading.take("entry", ENTRY);
  if (STATE.has(repository) && (lot ?? accession) === undefined) readCentralFiles(reading);
  const { film, subject, suffix } = reading.parts;
  if (repository === null && (office || (lot ?? film ?? subject ?? suffix) !== undefined)) {
    reading.repository = "department-of-state";
  }
  if (repository !== null && LIBRARIES.test(repository)) readLibrary(reading, container);
  else if (reading.parts.class === undefined && subject === undefined) {
    readAgency(reading, container);
  }
};

export const unitedStates: Tradition = {
  countries: ["United States"],
  recognises:
    /(?<![\p{L}\p{N}])(?:RG \d|[Ll]ot (?:File )?\d|\d{3}[A-Z]{0,2}(?:\.[0-9A-Z]{2,10})?[^\0;]{0,50}\/ ?\d{1,2} ?- ?\d{3,4}|\d{3}[.A-Z ][^\0/]{1,40}: ?Telegram|POL \d|DEF \d|CF \d{1,4}|FRC )|(?:^|[\s(])[\p{L}/ -]{1,40} [Ff]iles(?:[:,]|$)/u,
  read: readUnitedStates,
};
