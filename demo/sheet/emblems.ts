const svg = (inner: string): string =>
  `<svg class="emblem" viewBox="0 0 100 110" width="74" height="81">${inner}</svg>`;

const wave = (y: number, from = 16, to = 84): string => {
  let path = `M${from} ${y}`;
  for (let x = from; x < to; x += 17) path += ` q4.25 -6 8.5 0 t8.5 0`;
  return `<path d="${path}"/>`;
};

const poplar = (x: number, height: number): string =>
  `<path class="full" d="M${x} ${72 - height} q9 ${height * 0.5} 4 ${height} h-8 q-5 ${-height * 0.5} 4 ${-height}z"/><path d="M${x} 72 v6"/>`;

/** Three poplars over the river: the Velgorian Republic. */
const poplars = svg(
  `<path d="M8 6 h84 v58 q0 30 -42 42 q-42 -12 -42 -42z"/>${poplar(28, 44)}${poplar(50, 54)}${poplar(72, 44)}${wave(84, 24, 76)}${wave(93, 33, 66)}`,
);
/** Three streams in a ring: the river Commission. */
const streams = svg(
  `<circle cx="50" cy="54" r="46"/><circle cx="50" cy="54" r="41"/>${wave(42, 16, 84)}${wave(55, 16, 84)}${wave(68, 16, 84)}`,
);
/** A palm above a canal: the Emirate. */
const palm = svg(
  `<path d="M50 84 q-4 -26 0 -46"/><path class="full" d="M50 38 q-22 -18 -36 0 q20 -8 36 0z M50 38 q22 -18 36 0 q-20 -8 -36 0z M50 38 q-26 -2 -28 22 q12 -18 28 -22z M50 38 q26 -2 28 22 q-12 -18 -28 -22z M50 38 q-8 -24 2 -30 q8 10 -2 30z"/>${wave(92, 16, 84)}${wave(101, 24, 76)}`,
);
/** A mountain under the sun: the Kingdom upstream. */
const mountain = svg(
  `<circle cx="50" cy="28" r="13"/>${Array.from({ length: 12 }, (_, ray) => `<path d="M50 9 v-7" transform="rotate(${ray * 30} 50 28)"/>`).join("")}<path class="full" d="M8 84 L36 44 L50 62 L62 48 L92 84z"/>${wave(94, 16, 84)}`,
);

/** By the first words of a letterhead. */
export const emblemOf = (letterhead: string): string => {
  if (letterhead.startsWith("COMMISSION")) return streams;
  if (/^(МИНИСТЕРСТВО|MINISTÈRE)/.test(letterhead)) return poplars;
  if (letterhead.startsWith("إمارة")) return palm;
  return letterhead.startsWith("پادشاهی") ? mountain : "";
};
