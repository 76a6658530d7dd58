import type { Query } from "./query.ts";

const BARE = /^[\p{L}\p{N}][^\s()*:"“”„‟«»＂]*$/u;

const value = (text: string): string =>
  BARE.test(text) && !/^(AND|OR|NOT)$/.test(text) ? text : `"${text}"`;

const grouped = (query: Query): string =>
  query.kind === "and" || query.kind === "or" ? `(${print(query)})` : print(query);

/** The canonical words of a query: `parse(print(query))` is the same query. */
export const print = (query: Query): string => {
  switch (query.kind) {
    case "all":
      return "";
    case "words":
      return `${query.field === null ? "" : `${query.field}:`}${value(query.text)}${query.prefix ? "*" : ""}`;
    case "years":
      return `year:${query.from === query.to ? query.from : `${query.from ?? ""}..${query.to ?? ""}`}`;
    case "not":
      return `NOT ${grouped(query.part)}`;
    case "or":
      return query.parts.map(grouped).join(" OR ");
    default:
      return query.parts
        .map((part, at) => `${at === 0 ? "" : part.kind === "not" ? " " : " AND "}${grouped(part)}`)
        .join("");
  }
};
