/** One bar of the chart. */
export interface YearBar {
  /** `1961`, or `1960..1969` for a decade */
  year: string;
  label: string;
  count: number;
}

interface YearChartProps {
  label: string;
  years: readonly { year: string; count: number }[];
  href: (year: string) => string;
  chosen?: string | undefined;
}

const HEIGHT = 60;
const STEP = 10;
/** the smallest count still has a bar one can hit */
const LEAST = 3;
const MANY_YEARS = 160;
/** two or three bars tell nothing that the numbers beside them do not */
const FEWEST_YEARS = 4;
const FEWEST_COLUMNS = 24;

/**
 * Documents by year, drawn by the server. The bars are links but no tab stops: lists of years stand
 * beside every chart, and forty stops in a row help nobody.
 */
export const YearChart = ({ label, years, href, chosen }: YearChartProps) => {
  const bars = barsOf(years);
  if (bars.length < FEWEST_YEARS) return null;
  const most = Math.max(...bars.map(({ count }) => count));
  const columns = Math.max(bars.length, FEWEST_COLUMNS);
  return (
    <figure class="years">
      <svg
        viewBox={`0 0 ${columns * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="group"
        aria-label={label}
      >
        {bars.map(({ year, label, count }, column) => {
          const height = count === 0 ? 0 : LEAST + (count / most) * (HEIGHT - LEAST);
          const x = column * STEP;
          return (
            count > 0 && (
              <a
                key={year}
                href={href(year)}
                tabIndex={-1}
                aria-label={`${label}: ${count}`}
                class={year === chosen ? "bar bar--chosen" : "bar"}
              >
                <title>{`${label}: ${count}`}</title>
                <rect class="bar-reach" x={x} y="0" width={STEP} height={HEIGHT} />
                <rect x={x + 1} y={HEIGHT - height} width={STEP - 2} height={height} />
              </a>
            )
          );
        })}
      </svg>
      <figcaption
        class={bars.length < columns ? "years-scale years-scale--few" : "years-scale"}
        aria-hidden="true"
      >
        {(bars.length < columns ? everyThird(bars) : ticks(bars)).map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </figcaption>
    </figure>
  );
};

/** Every year from the first to the last, years without documents too; decades where too many. */
export const barsOf = (years: readonly { year: string; count: number }[]): YearBar[] => {
  const counts = new Map<number, number>();
  for (const { year, count } of years) {
    const number = Number(year);
    if (Number.isInteger(number)) counts.set(number, (counts.get(number) ?? 0) + count);
  }
  if (counts.size === 0) return [];
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  if (last - first < MANY_YEARS) {
    return Array.from({ length: last - first + 1 }, (_, index) => ({
      year: String(first + index),
      label: String(first + index),
      count: counts.get(first + index) ?? 0,
    }));
  }
  const decades = new Map<number, number>();
  for (const [year, count] of counts) {
    const decade = Math.floor(year / 10) * 10;
    decades.set(decade, (decades.get(decade) ?? 0) + count);
  }
  const start = Math.floor(first / 10);
  return Array.from({ length: Math.min(Math.floor(last / 10) - start + 1, 300) }, (_, index) => {
    const decade = (start + index) * 10;
    return {
      year: `${decade}..${decade + 9}`,
      label: `${decade}s`,
      count: decades.get(decade) ?? 0,
    };
  });
};

/** Labels under their bars, as far apart as a phone needs them: one cell of the grid for each bar. */
const everyThird = (bars: readonly YearBar[]): string[] =>
  bars.filter((_, column) => column % 3 === 0).map(({ label }) => label);

/** Labels at equal distances: the first, the last and up to three between. */
const ticks = (bars: readonly YearBar[]): string[] => {
  const parts = 4;
  return Array.from(
    { length: parts + 1 },
    (_, part) => bars[Math.round((part * (bars.length - 1)) / parts)]!.label,
  );
};
