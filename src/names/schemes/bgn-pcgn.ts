import type { Scheme } from "./scheme.ts";

export const bgnPcgn: Scheme = {
  id: "bgn-pcgn",
  name: "BGN/PCGN",
  source: "BGN/PCGN 1947 System: Romanization of Russian, with its notes 1–4",
  letters:
    "а a, б b, в v, г g, д d, е e, ё ë, ж zh, з z, и i, й y, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х kh, ц ts, ч ch, ш sh, щ shch, ъ ”, ы y, ь ’, э e, ю yu, я ya",
  rules: [
    // note 1: ye, yë at the beginning, after vowels, й, ъ, ь
    [/(?<=[аеёиоуыэюяйъь]|(?<!\p{L}))е/uy, "ye"],
    [/(?<=[аеёиоуыэюяйъь]|(?<!\p{L}))ё/uy, "yë"],
    // notes 2–4: the raised dot parts letters that would read as one
    [/(?<=[аеёиоуыэюя])ы(?=[ауыэ])/uy, "·y·"],
    [/(?<=[аеёиоуыэюя])ы/uy, "·y"],
    [/[йы](?=[ауыэ])/uy, "y·"],
    [/(?<=[бвгджзклмнпрстфхцчшщ])э/uy, "·e"],
    [/т(?=с)/uy, "t·"],
    [/ш(?=ч)/uy, "sh·"],
  ],
};
