import { Command, InvalidArgumentError, Option } from "commander";
import { EDITOR, PUBLIC } from "../../archive/access.ts";
import { displayDate } from "../../base/dates.ts";
import {
  FACETS,
  type Facet,
  type Hit,
  type SearchAnswer,
  type SearchRequest,
} from "../../search/search.ts";
import { wholeNumber } from "../arguments.ts";
import type { Context } from "../context.ts";
import { example, plural, print, printJson } from "../output.ts";

interface Options {
  limit: number;
  offset: number;
  sort: NonNullable<SearchRequest["sort"]>;
  filter: { facet: Facet; value: string }[];
  all?: boolean;
  json?: boolean;
}

export const searchCommand = (context: Context): Command =>
  new Command("search")
    .description("find documents")
    .argument("<dir>", "the archive")
    .argument("<query>", 'words, "a phrase", AND OR NOT ( ), prefix*, field:value')
    .addOption(new Option("--limit <n>", "how many hits").argParser(wholeNumber).default(20))
    .addOption(new Option("--offset <n>", "hits to pass over").argParser(wholeNumber).default(0))
    .addOption(
      new Option("--sort <order>")
        .choices(["relevance", "date", "-date", "file"])
        .default("relevance"),
    )
    .addOption(
      new Option(
        "--filter <facet=value>",
        `keep hits with this facet value (${FACETS.join(", ")}); repeatable`,
      )
        .argParser(addFilter)
        .default([], "none"),
    )
    .option("--all", "also what the public may not read")
    .option(
      "--json",
      "print JSON; hits in the snippet stand between <mark> and </mark>, the rest is HTML-escaped",
    )
    .addHelpText("after", example(`search ./archive '"test ban" AND khrushch*' --filter year=1962`))
    .action(async (dir: string, query: string, options: Options) => {
      const archive = await context.open(dir);
      try {
        const answer = await archive.desk.search.search(options.all ? EDITOR : PUBLIC, {
          query,
          filters: options.filter,
          offset: options.offset,
          limit: options.limit,
          sort: options.sort,
        });
        if (options.json) printJson(context, publicAnswer(answer));
        else printAnswer(context, answer, options.offset);
      } finally {
        await archive.close();
      }
    });

const addFilter = (text: string, before: Options["filter"]): Options["filter"] => {
  const [facet, ...value] = text.split("=");
  const known = FACETS.find((name) => name === facet);
  if (!known || value.length === 0) {
    throw new InvalidArgumentError(
      `${text}: write it as facet=value, with one of ${FACETS.join(", ")}`,
    );
  }
  return [...before, { facet: known, value: value.join("=") }];
};

const publicAnswer = (answer: SearchAnswer): unknown => ({
  total: answer.total,
  totalIsExact: answer.totalIsExact,
  understood: answer.understood,
  notes: answer.notes,
  hits: answer.hits.map((hit) => ({
    number: hit.number,
    title: hit.title,
    date: hit.date,
    from: hit.from,
    to: hit.to,
    locator: hit.locator,
    language: hit.language,
    snippet: hit.snippet
      .map(({ text, hit: marked }) => (marked ? `<mark>${escape(text)}</mark>` : escape(text)))
      .join(""),
  })),
  facets: answer.facets,
  years: answer.years,
  suggestions: answer.suggestions,
});

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const hitLines = (hit: Hit, context: Context): string[] => {
  const parties = [hit.from.join(", "), hit.to.join(", ")].filter(Boolean).join(" → ");
  const snippet = hit.snippet
    .map(({ text, hit: marked }) =>
      !marked ? text : context.stdout.isTTY ? `\u001B[1m${text}\u001B[22m` : `*${text}*`,
    )
    .join("")
    .replace(/\s+/g, " ");
  return [
    `${String(hit.number).padStart(7)}  ${hit.title}`,
    `         ${[displayDate(hit.date, "eu"), parties, hit.locator, hit.language].filter(Boolean).join(" · ")}`,
    ...(snippet.trim() ? [`         ${snippet.trim()}`] : []),
    "",
  ];
};

const printAnswer = (context: Context, answer: SearchAnswer, offset: number): void => {
  print(
    context,
    `${answer.totalIsExact ? "" : "at least "}${plural(answer.total, "document")} for ${answer.understood || "everything"}`,
    ...answer.notes,
    ...(answer.suggestions.length ? [`Try: ${answer.suggestions.join(" · ")}`] : []),
    "",
    ...answer.hits.flatMap((hit) => hitLines(hit, context)),
  );
  const shown = offset + answer.hits.length;
  if (answer.hits.length && shown < answer.total) print(context, `(--offset ${shown} for more)`);
};
