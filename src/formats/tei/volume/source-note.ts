/** Classifications and limits of distribution, as the notes of the series state them. */
const LEVEL = `(?:${[
  "Top Secret",
  "Secret",
  "Confidential",
  "Restricted",
  "Unclassified",
  "For Official Use Only",
  "Limited Official Use",
  "Official Use Only",
  "No classification",
  "Personal",
  "Eyes Only",
  "Sensitive",
  "Niact",
  "Limited Distribution",
  "Limit Distribution",
].join("|")})(?!\\p{L})`;

/** The sentence that begins with a classification, behind the locator. */
const STATEMENT = new RegExp(`[.;,]["”’)]?\\s*(${LEVEL}[^.]*)(?:\\.|$)`, "u");
const CAPTION = new RegExp(`^${LEVEL}`, "iu");

/** Form of document that old volumes put behind the file number. */
const FORM =
  /:\s*((?:circular |intelligence )?(?:telegram|airgram|despatch|instruction|letter|memorandum|note))\.?$/i;

/** A part of a classification statement is a few words; anything else tells a story. */
const STORY = /\b(?:by|to|from|in|on|the|at|for)\b/;

const splitStatement = (statement: string): string[] =>
  statement
    .slice(0, 300)
    .split(/;|\s*[\u2002\u2003]\s*|,(?=\s\p{Lu})/u)
    .map((part) => part.replace(/\s\d+ pp?$/, "").trim())
    .filter((part) => part !== "" && part.length <= 40 && !STORY.test(part));

/** Classifications of a line above the text: "top secret   priority". */
export const readCaption = (text: string): string[] =>
  CAPTION.test(text) ? splitStatement(text) : [];

export interface SourceNote {
  /** text in which the locator stands */
  locator: string;
  /** "telegram", where the note names the form of the document */
  form: string | null;
  /** "Top Secret", "Eyes Only" … as written */
  classifications: string[];
  /** what the same note says of the contents, before the source */
  summary: string;
}

/**
 * Takes a note apart: "Source: Department of State, Central Files, 611.61/8–162. Secret; Niact." of
 * newer volumes, "501.BB Interim/5–2848: Telegram" of older ones.
 */
export const readSourceNote = (text: string): SourceNote => {
  const at = text.search(/\bSource:/);
  const form = at < 0 ? FORM.exec(text) : null;
  const statement = STATEMENT.exec(at < 0 ? "" : text.slice(at))?.[1];
  return {
    locator: text.slice(Math.max(at, 0), form?.index).trim(),
    form: form ? form[1]!.toLowerCase() : null,
    classifications: statement === undefined ? [] : splitStatement(statement),
    summary:
      text.startsWith("Summary: ") && at > 0 ? text.slice("Summary: ".length, at).trim() : "",
  };
};
