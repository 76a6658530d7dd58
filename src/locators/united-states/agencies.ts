import type { Reading } from "../reading.ts";

/**
 * Containers that agencies transferred to: lots of the Department of State (`64 D 560`; F: post
 * files), accessions of the Federal Records Center, jobs of the CIA.
 */
const LOT =
  /(?=[Ll]ot)(?<![\p{L}])[Ll]ots?(?: [Ff]iles?)?(?: [Nn]o\.?)?:? ?((\d{2,3}) ?-? ?([DF]) ?-? ?(\d{1,4}[A-Z]?)|M ?- ?\d{1,3}|\d{2,3}(?! ?\p{L}))(?![\p{L}\p{N}])/u;
const ACCESSION =
  /(?=FRC)(?<![\p{L}])(FRC:? (?:Acc\.? )?[\dA-Z](?:[\dA-Z -]{2,18})[\dA-Z])(?![\p{L}\p{N}])/u;
const JOB = /(?=Job)(?<![\p{L}])Job(?: No\.?)? ?(\d{2}(?:[\dA-Z -]{3,14})[\dA-Z])(?![\p{L}\p{N}])/u;
const BOX =
  /(?=Box|CL \d)(?<![\p{L}])(?:Box(?:es)? (?=\S)|(?=CL))((?:[A-Z]{1,3}[ -]?)?\d{1,5}[A-Z]?(?: ?- ?\d{1,5}[A-Z]?)?)(?![\p{L}\p{N}])/u;
const FOLDER =
  /(?=Folder)(?<![\p{L}])Folder(?: No\.)?:? (?:(\d{1,4}[A-Z]?)(?![\p{L}\p{N}])|"([^"\0]{1,100})")/u;

/** Claims the container; says where it stood, for names before it are series, after it folders. */
export const readContainers = (reading: Reading): number | null => {
  const before = reading.open;
  const lot = LOT.exec(reading.open);
  if (lot) {
    const [, whole, year, kind, number] = lot;
    reading.parts.lot =
      year === undefined ? whole!.replace(/ ?- ?/, "-") : `${year} ${kind} ${number}`;
    reading.claim(lot.index, lot.index + lot[0].length);
  }
  const contained = [reading.take("accession", ACCESSION), reading.take("job", JOB)];
  const at = (start: RegExp): number | null => start.exec(before)?.index ?? null;
  const container =
    lot?.index ?? (contained[0] ? at(ACCESSION) : null) ?? (contained[1] ? at(JOB) : null);
  const box = reading.take("box", BOX) ? at(BOX) : null;
  reading.take("folder", FOLDER);
  return container ?? box;
};
