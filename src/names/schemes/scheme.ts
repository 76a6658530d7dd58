/** A romanization of Russian as data; src/names/romanize.ts applies it. */
export interface Scheme {
  /** as in NameForm.scheme */
  id: string;
  name: string;
  /** where it is laid down */
  source: string;
  /** `а a, б b …`: one letter, space, what it becomes; `-` = nothing */
  letters: string;
  /** tried before the letters, in order, at each place of the lower-case text: sticky patterns */
  rules?: readonly (readonly [at: RegExp, to: string])[];
  /** letters joined by a ligature are capitalised together: Т͡С */
  ligatures?: boolean;
}
