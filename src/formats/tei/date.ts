import type { ItemDate } from "../../archive/date.ts";
import { edtfFromProse, isEdtf } from "../../base/dates.ts";
import { textOf, type TeiElement } from "./tree.ts";

/** The day, month or year of a W3C date; the time of day is left to the verbatim date. */
const day = (value: string | undefined): string | null =>
  /^(-?\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*)?$/.exec(value?.trim() ?? "")?.[1] ?? null;

const interval = (from: string | null, to: string | null): string | null => {
  if (from === null && to === null) return null;
  return from === to ? from : `${from ?? ".."}/${to ?? ".."}`;
};

/**
 * EDTF level 1 of the attributes of TEI's att.datable.w3c, or of `when-custom` under our own method; `cert="low"` makes it uncertain (`?`),
 * `precision="low"` approximate (`~`). Null where they state no date or one that does not exist.
 */
export const edtfOfTei = ({ attributes }: TeiElement): string | null => {
  const whole = attributes["datingMethod"] === "#edtf" ? attributes["when-custom"] : undefined;
  if (whole !== undefined && isEdtf(whole)) return whole;
  const edtf =
    day(attributes["when"]) ??
    interval(day(attributes["from"]), day(attributes["to"])) ??
    interval(day(attributes["notBefore"]), day(attributes["notAfter"]));
  if (edtf === null) return null;
  const doubt = attributes["cert"] === "low";
  const about = attributes["precision"] === "low";
  const sign = edtf.includes("/") ? "" : doubt && about ? "%" : doubt ? "?" : about ? "~" : "";
  return isEdtf(edtf + sign) ? edtf + sign : null;
};

/** The date an element states: by its attributes, else by its words where they can be read. */
export const dateOf = (element: TeiElement): ItemDate => {
  const verbatim = textOf(element);
  return { edtf: edtfOfTei(element) ?? edtfFromProse(verbatim), verbatim };
};
