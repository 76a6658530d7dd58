import type { Scheme } from "./scheme.ts";

export const gost779B: Scheme = {
  id: "gost-7-79-b",
  name: "GOST 7.79-2000, system B",
  source: "GOST 7.79-2000 (ISO 9-95), table 3",
  letters:
    "а a, б b, в v, г g, д d, е e, ё yo, ж zh, з z, и i, й j, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х x, ц cz, ч ch, ш sh, щ shh, ъ ``, ы y`, ь `, э e`, ю yu, я ya, і i, ѣ ye, ѳ fh, ѵ yh",
  // c before i, e, y, j
  rules: [[/ц(?=[иеёыйіэюя])/uy, "c"]],
};
