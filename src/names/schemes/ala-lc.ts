import type { Scheme } from "./scheme.ts";

export const alaLc: Scheme = {
  id: "ala-lc",
  name: "ALA-LC",
  source: "ALA-LC Romanization Tables: Russian (Library of Congress, 2012)",
  ligatures: true,
  letters:
    "а a, б b, в v, г g, д d, е e, ё ë, ж zh, з z, и i, й ĭ, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х kh, ц t͡s, ч ch, ш sh, щ shch, ъ ʺ, ы y, ь ʹ, э ė, ю i͡u, я i͡a, і ī, ѣ i͡e, ѳ ḟ, ѵ ẏ",
};
