import { elementsOf, type TeiElement } from "../tree.ts";
import type { Behaviour, Rendering } from "./rendering.ts";
import { classOf, tag } from "./tags.ts";

/** Columns or rows that a cell spans; HTML allows 1 to 1000. */
const span = (value: string | undefined): string | null =>
  value !== undefined && /^([2-9]|[1-9]\d{1,2})$/.test(value) ? value : null;

const cells = (row: TeiElement, rendering: Rendering, before: string): string => {
  let waiting = before;
  const all: string[] = [];
  for (const cell of elementsOf(row)) {
    if (cell.name !== "cell") {
      waiting += rendering.child(cell);
      continue;
    }
    const { role, cols, rows } = cell.attributes;
    const isLabel = role === "label" || row.attributes["role"] === "label";
    const spans = { colspan: span(cols), rowspan: span(rows) };
    all.push(tag(isLabel ? "th" : "td", cell, spans, waiting + rendering.content(cell)));
    waiting = "";
  }
  if (waiting !== "") all.push(`<td>${waiting}</td>`);
  return all.join("");
};

/** What HTML does not allow between rows and cells (page breaks) goes into the cell that follows. */
export const table: Behaviour = (element, rendering) => {
  let above = "";
  let waiting = "";
  const rows: string[] = [];
  for (const child of elementsOf(element)) {
    if (child.name === "head") {
      above += tag("div", child, { class: "table-title" }, rendering.content(child));
    } else if (child.name === "row") {
      rows.push(tag("tr", child, {}, cells(child, rendering, waiting)));
      waiting = "";
    } else {
      waiting += rendering.child(child);
    }
  }
  const body = `<table>${rows.join("\n")}</table>`;
  return tag("div", element, { class: classOf("table") }, `${above}${body}${waiting}`);
};
