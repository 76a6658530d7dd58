import type { Leaf } from "./leaves.ts";

/** How a paper was made and by whose hand. */
export interface Look {
  form: "letter" | "telegram" | "tape" | "note";
  /** class of style.ts: `ministry`, `onion`, `pulp` … */
  paper: string;
  /** hands of the text and of the resolution: classes of style.ts */
  hand: string;
  resolution: string;
  /** CSS of what was put on the paper later, by marking, or by leaf and marking: `5 stamp` */
  places?: Record<string, string>;
  carbon?: boolean;
  /** the widest space between lines, in line heights */
  leading?: number;
}

interface Described {
  number: number;
  type: string;
}

const FORMS: Readonly<Record<string, Look["form"]>> = {
  telegram: "telegram",
  note: "note",
  statement: "note",
};

/** What each paper has of its own; the rest follows from its kind and language. */
const OWN: Readonly<Record<number, Partial<Look>>> = {
  1: { places: { "5 stamp": "left:600px;top:64px;bottom:auto;right:auto", stamp: "bottom:70px" } },
  4: { resolution: "marck" },
  5: { resolution: "bad", places: { stamp: "bottom:90px" } },
  6: {
    resolution: "marck",
    leading: 2.9,
    places: { handwritten: "top:900px;left:300px;width:560px" },
  },
  7: { leading: 2.6 },
  10: { places: { stamp: "bottom:34px" } },
  11: { hand: "bad", resolution: "marck", paper: "slip" },
  13: {
    resolution: "caveat",
    places: { handwritten: "left:28px;top:870px;width:130px;transform:rotate(-82deg)" },
  },
  14: { form: "tape" },
  17: { resolution: "red", places: { resolution: "top:auto;bottom:150px;left:170px;width:600px" } },
  22: {
    hand: "caveat",
    resolution: "bad",
    paper: "grid",
    places: {
      resolution: "top:170px;left:70px;width:200px",
      stamp: "bottom:120px;right:110px",
    },
  },
  23: {
    carbon: true,
    paper: "onion",
    resolution: "caveat",
    places: {
      handwritten: "top:auto;bottom:84px;left:110px;width:390px;transform:rotate(-2deg)",
      stamp: "bottom:84px;right:54px;color:#a3323a",
    },
  },
  28: {
    resolution: "bad",
    leading: 1.95,
    places: { resolution: "top:auto;bottom:90px;left:110px;width:470px", stamp: "bottom:60px" },
  },
  31: { hand: "marck", paper: "slip" },
};

export const lookOf = ({ number, type }: Described, { language }: Leaf): Look => {
  const form = OWN[number]?.form ?? FORMS[type] ?? "letter";
  const copy = number === 7 || number === 13 || number === 20 || number === 27;
  const papers: Record<string, string> = { fr: "commission", ar: "emirate", fa: "kingdom" };
  return {
    form,
    paper:
      form === "telegram" || form === "tape"
        ? "pulp"
        : copy
          ? "onion"
          : (papers[language] ?? "ministry"),
    hand: language === "fa" ? "typed-nastaliq" : language === "ar" ? "typed-amiri" : "typed",
    resolution: "marck",
    ...(copy ? { carbon: true } : {}),
    ...OWN[number],
  };
};
