import { expect, test } from "vitest";
import type { Credit } from "../../archive/credit.ts";
import { creditPhrase } from "./credits.ts";

const credit = (role: Credit["role"], name: string, behalf: string | null = null): Credit => ({
  role,
  name,
  behalf,
});

test.each<[string, Credit[]]>([
  ["", []],
  [
    "Contributed by Roham Alvandi and translated by Richard Iserman",
    [credit("contributed", "Roham Alvandi"), credit("translated", "Richard Iserman")],
  ],
  [
    "Obtained for CWIHP by Jamil Hasanli and translated for CWIHP by Gary Goldberg",
    [credit("obtained", "Jamil Hasanli", "CWIHP"), credit("translated", "Gary Goldberg", "CWIHP")],
  ],
  [
    "Obtained by Béla Révész; translated and edited by Barnabás Vajd, Laura Deal, and Karl P. Benziger",
    [
      credit("obtained", "Béla Révész"),
      ...["Barnabás Vajd", "Laura Deal", "Karl P. Benziger"].flatMap((name) => [
        credit("translated", name),
        credit("edited", name),
      ]),
    ],
  ],
  [
    "Obtained by A, transcribed by B, and translated by C and D",
    [
      credit("obtained", "A"),
      credit("transcribed", "B"),
      credit("translated", "C"),
      credit("translated", "D"),
    ],
  ],
])("%s", (phrase, credits) => {
  expect(creditPhrase(credits)).toBe(phrase);
});
