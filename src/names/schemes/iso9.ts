import type { Scheme } from "./scheme.ts";

export const iso9: Scheme = {
  id: "iso9",
  name: "ISO 9:1995",
  source: "ISO 9:1995, table 1; the same letters as GOST 7.79-2000 system A",
  letters:
    "а a, б b, в v, г g, д d, е e, ё ë, ж ž, з z, и i, й j, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х h, ц c, ч č, ш š, щ ŝ, ъ ʺ, ы y, ь ʹ, э è, ю û, я â, і ì, ї ï, є ê, ґ g̀, ў ŭ, ј ǰ, љ l̂, њ n̂, ћ ć, ђ đ, џ d̂, ѕ ẑ, ѓ ǵ, ќ ḱ, ѣ ě, ѳ f̀, ѵ ỳ, ѫ ǎ",
};
