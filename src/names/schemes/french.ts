import type { Scheme } from "./scheme.ts";

export const french: Scheme = {
  id: "french",
  name: "French",
  source: "customary French transcription of Russian",
  letters:
    "а a, б b, в v, г g, д d, е e, ё io, ж j, з z, и i, й ï, к k, л l, м m, н n, о o, п p, р r, с s, т t, у ou, ф f, х kh, ц ts, ч tch, ш ch, щ chtch, ъ -, ы y, ь -, э e, ю iou, я ia",
  rules: [
    [/(?<=[аеёиоуыэюя])е/uy, "ïe"],
    [/(?<=ь)е/uy, "ie"],
    [/(?<=[жчшщ])ё/uy, "e"],
    [/г(?=[еиы])/uy, "gu"],
    [/ий(?!\p{L})/uy, "i"],
    [/ый(?!\p{L})/uy, "y"],
    [/(?<=\p{L})ин(?!\p{L})/uy, "ine"],
    [/(?<=[аеёиоуыэюя])с(?=[аеёиоуыэюя])/uy, "ss"],
  ],
};
