/** A record number as addresses have it: no zero in front, no sign; null for anything else. */
export const recordNumber = (text: string): number | null =>
  /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
