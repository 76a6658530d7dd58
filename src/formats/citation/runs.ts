import { closed } from "./punctuation.ts";

/** A stretch of a citation. Punctuation that follows a quotation goes inside it (American use). */
export type Run = string | { italic: string } | { quote: string } | { link: string };

const inner = (run: Run): string => {
  if (typeof run === "string") return run;
  if ("italic" in run) return run.italic;
  return "quote" in run ? run.quote : run.link;
};

type Mark = "," | "." | ";";

/** One run with `mark` behind it, inside a closing quotation mark but outside italics; never twice. */
const marked = (run: Run, mark: Mark): Run[] => {
  if (typeof run === "string") return [closed(run, mark)];
  if ("link" in run) return [run, mark];
  if ("quote" in run) return [{ quote: closed(run.quote, mark) }];
  const text = closed(run.italic, mark);
  return text === run.italic ? [run] : [{ italic: text.slice(0, -1) }, mark];
};

export type Element = Run | readonly Run[] | null;

/** `runs` with `mark` behind the last. */
export const end = (runs: readonly Run[], mark: Mark): Run[] =>
  runs.length === 0 ? [] : runs.slice(0, -1).concat(marked(runs.at(-1)!, mark));

const saying = (element: Element): Run[] =>
  element === null
    ? []
    : ((Array.isArray(element) ? element : [element]) as readonly Run[]).filter(
        (run) => inner(run) !== "",
      );

/** Elements that are there, with `mark` and a space between them. */
export const join = (mark: Mark, ...elements: Element[]): Run[] => {
  const joined: Run[] = [];
  for (const element of elements) {
    const runs = saying(element);
    if (runs.length === 0) continue;
    const before = joined.pop();
    if (before !== undefined) joined.push(...marked(before, mark), " ");
    joined.push(...runs);
  }
  return joined;
};

/** Elements that are there, one after the other. */
export const text = (...elements: Element[]): Run[] => elements.flatMap(saying);

const QUOTES: Record<string, string> = { "“": "‘", "”": "’", "„": "‘", "‟": "‘" };

/** Double quotation marks inside a quotation become single ones (Chicago, MLA). */
const nested = (title: string): string => {
  if (!/[“”„‟"]/.test(title)) return title;
  return title
    .replace(/[“”„‟]/g, (mark) => QUOTES[mark]!)
    .replace(/"/g, (_, at: number) => (at === 0 || /[\s([—–-]/.test(title[at - 1]!) ? "‘" : "’"));
};

export const toText = (runs: readonly Run[]): string =>
  runs
    .map((run) =>
      typeof run !== "string" && "quote" in run ? `“${nested(run.quote)}”` : inner(run),
    )
    .join("");

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (raw: string): string =>
  /[&<>"']/.test(raw) ? raw.replace(/[&<>"']/g, (char) => ESCAPES[char]!) : raw;

/** letters of scripts that run from right to left (UAX #9, classes R and AL) */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Isolated, so that a right-to-left title does not turn round the marks and words beside it. */
const isolated = (raw: string): string => {
  if (!RIGHT_TO_LEFT.test(raw)) return escapeHtml(raw);
  const mark = /[,.;]?$/.exec(raw)![0];
  return `<bdi>${escapeHtml(raw.slice(0, raw.length - mark.length))}</bdi>${mark}`;
};

const runToHtml = (run: Run): string => {
  if (typeof run === "string") return isolated(run);
  if ("italic" in run) return `<i>${isolated(run.italic)}</i>`;
  if ("quote" in run) return `“${isolated(nested(run.quote))}”`;
  return /^https?:\/\//i.test(run.link)
    ? `<a href="${escapeHtml(run.link)}">${escapeHtml(run.link)}</a>`
    : escapeHtml(run.link);
};

export const toHtml = (runs: readonly Run[]): string => runs.map(runToHtml).join("");
