import { type Layout, NO_FIELDS } from "./fields.ts";
import { bare } from "./ink.ts";
import { headOf, paragraphs, trimmed, words } from "./lines.ts";

/** `Contents` is last; what it names is followed by the text. */
const LABEL = /(?<![\p{L}\d])(Citation|Summary|Credits|Original Language|Contents):(?=\s|$)/gu;
/** a label in bold, as saved pages have it */
const INKED_LABEL = /[\uE000-\uE007]+([\p{L} ]+:)[\uE000-\uE007]+(?=\s|$)/gu;
const CONTENTS =
  /^(?:(?:(?:Translation|Transcription|Transcript) [-–] \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ (?:Translation|Transcription|Transcript)(?! of)|Scan of Original Document|Original Scan)(?:\s+|$))+/u;
/** What docslib.org sets above the sheet. */
const WRAPPER = /^[^]*?File Type:\s*\w+,?\s*Size:\s*[\d.]+\s*[KMG]?b\b/i;

/** The cover sheet of the Wilson Center's PDF, as text, and the same inside docslib.org. */
export const layoutC: Layout = {
  name: "C",
  family: "wilson",
  recognises: ({ lines }) => {
    const text = bare(lines.join("\n"));
    const at = text.search(/(?<![\p{L}\d])Citation:(?=\s|$)/u);
    return (
      at >= 0 &&
      /(?<![\p{L}\d])(?:Contents|Original Language|Summary):(?=\s|$)/u.test(text.slice(at))
    );
  },
  parse: ({ lines, address }) => {
    const text = lines.join("\n").replace(WRAPPER, "").replace(INKED_LABEL, "$1");
    const contentsAt = text.search(/(?<![\p{L}\d])Contents:(?=\s|$)/u);
    const parts = new Map<string, string>();
    let label = "";
    let from = 0;
    for (const match of text.matchAll(LABEL)) {
      if (parts.has(match[1]!) || label === "Contents") continue;
      parts.set(label, text.slice(from, match.index));
      label = match[1]!;
      from = match.index + match[0].length;
    }
    parts.set(label, text.slice(from));
    const value = (name: string): string => paragraphs((parts.get(name) ?? "").split("\n"));
    // without `Contents` the capture ends, or the text follows the last value after an empty line
    const rest = (parts.get(contentsAt < 0 ? label : "Contents") ?? "").replace(
      /^[\s\uE000-\uE007]+/,
      "",
    );
    const contents = contentsAt < 0 ? "" : words(CONTENTS.exec(rest)?.[0] ?? "");
    const end = rest.search(/\n\s*\n/);
    const body = contentsAt >= 0 ? rest.slice(contents.length) : end < 0 ? "" : rest.slice(end);
    const own = (name: string): string =>
      contentsAt < 0 && name === label
        ? paragraphs([rest.slice(0, end < 0 ? undefined : end)])
        : value(name);
    return {
      ...NO_FIELDS,
      ...headOf((parts.get("") ?? "").split("\n")),
      citation: own("Citation"),
      source: own("Credits"),
      summary: own("Summary"),
      originalLanguage: own("Original Language"),
      contents: contents.split("\n")[0]!.trim(),
      address: address ?? "",
      body: trimmed(body.split("\n")),
    };
  },
};
