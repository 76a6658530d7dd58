import type { Scheme } from "./scheme.ts";

export const popular: Scheme = {
  id: "popular",
  name: "Popular English",
  source: "usage of English-language newspapers; BGN/PCGN without signs, -y for -ий and -ый",
  letters:
    "а a, б b, в v, г g, д d, е e, ё yo, ж zh, з z, и i, й y, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х kh, ц ts, ч ch, ш sh, щ shch, ъ -, ы y, ь -, э e, ю yu, я ya",
  rules: [
    [/[иы]й(?!\p{L})/uy, "y"],
    [/(?<=[ъь]|(?<!\p{L}))е/uy, "ye"],
    [/(?<=[жчшщ])ё/uy, "e"],
    [/кс/uy, "x"],
    [/ь(?=о)/uy, "y"],
  ],
};
