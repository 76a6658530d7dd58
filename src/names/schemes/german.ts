import type { Scheme } from "./scheme.ts";

export const german: Scheme = {
  id: "german",
  name: "German",
  source: "Duden transcription of Russian",
  letters:
    "а a, б b, в w, г g, д d, е e, ё jo, ж sch, з s, и i, й i, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х ch, ц z, ч tsch, ш sch, щ schtsch, ъ -, ы y, ь -, э e, ю ju, я ja",
  rules: [
    [/(?<=[аеёиоуыэюяйъь]|(?<!\p{L}))е/uy, "je"],
    [/(?<=[жчшщ])ё/uy, "o"],
    [/(?<=[иы])й/uy, ""],
    [/(?<=\p{L})й(?=о)/uy, "j"],
    [/кс/uy, "x"],
    [/(?<=[аеёиоуыэюя])с(?=[аеёиоуыэюя])/uy, "ss"],
    [/ь(?=[ио])/uy, "j"],
  ],
};
