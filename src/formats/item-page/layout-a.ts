import { type Layout, NO_FIELDS } from "./fields.ts";
import { headOf, indexOfLine, isBlank, paragraphs, trimmed, words } from "./lines.ts";

const CITATION = /^["“].*Digital Archive\b/s;
const CONTENTS = /^\p{L}[\p{L} ]+ (?:HTML|PDF)$/u;
const ADDRESS = /^<?https?:\/\/\S+?>?$/;

/** Wilson Center, skin of 2013–2021: citation and summary above the text, no labels. */
export const layoutA: Layout = {
  name: "A",
  family: "wilson",
  recognises: ({ lines }) =>
    indexOfLine(lines, /^get citation$/i) >= 0 ||
    (indexOfLine(lines, /^share document$/i) >= 0 &&
      indexOfLine(lines, /^Digital Archive International History Declassified$/i) >= 0),
  parse: ({ lines, address }) => {
    const share = indexOfLine(lines, /^share document$/i);
    const get = indexOfLine(lines, /^get citation$/i);
    const menu = indexOfLine(lines, /^citation(?: share download)?$/i);
    const head = headOf(lines.slice(0, menu >= 0 ? menu : get));
    const about = lines.slice(get + 1, share >= 0 ? share : lines.length);
    const cited = about.findIndex(
      (line, at) =>
        CITATION.test(words(`${line} ${about[at + 1] ?? ""}`)) && /^["“]/.test(words(line)),
    );
    const citation = cited < 0 ? [] : about.slice(cited);
    const end = citation.findIndex(isBlank);
    let at = (share >= 0 ? share : get + 1 + Math.max(cited, 0)) + 1;
    let contents = "";
    let own = "";
    for (; at < lines.length; at += 1) {
      const line = words(lines[at]!);
      if (CONTENTS.test(line)) contents ||= line;
      else if (ADDRESS.test(line)) own ||= line.replace(/[<>]/g, "");
      else if (!/^(?:VIEW DOCUMENT IN)?$/i.test(line)) break;
    }
    return {
      ...NO_FIELDS,
      ...head,
      summary: paragraphs(cited < 0 ? about : about.slice(0, cited)),
      citation: paragraphs(end < 0 ? citation : citation.slice(0, end)),
      contents,
      address: own || (address ?? ""),
      body: trimmed(lines.slice(at)),
    };
  },
};
