import type { Scheme } from "./scheme.ts";

export const icao: Scheme = {
  id: "icao",
  name: "Passport (ICAO)",
  source: "ICAO Doc 9303 part 3, section 6.B; Russian passports since 2013",
  letters:
    "а a, б b, в v, г g, д d, е e, ё e, ж zh, з z, и i, й i, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х kh, ц ts, ч ch, ш sh, щ shch, ъ ie, ы y, ь -, э e, ю iu, я ia",
};
