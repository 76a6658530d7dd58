import type { Marking } from "../../archive/marking.ts";
import { bare } from "./ink.ts";

/** Grades and caveats, lower case, longest first where one begins another. */
const GRADES =
  `(?:cosmic |nato )?(?:strictly |most )?top[ -]secret|(?:nato )?(?:strictly |most )?(?:secret|confidential)|
  restricted(?: data)?|unclassified|declassified|classified|limited official use|(?:for )?official use only|eyes only|
  for your eyes only|personal|private|special (?:folder|file|dossier)|of special importance|sensitive|noforn|nodis|exdis|
  limdis|sov\\.? sekretno|sekretno|(?:строго |совершенно |сов\\.? ?)?секретно|особая папка|особой важности|
  для служебного пользования|конфиденциально|шифром \\p{Lu}+|(?:streng )?geheim|geheime verschlußsache|vertraulich|
  (?:streng )?vertraulich|nur für den dienstgebrauch|(?:très )?secret|(?:très )?confidentiel|diffusion restreinte|
  (?:ściśle )?tajne|poufne|(?:přísně )?tajné|důvěrné|(?:szigorúan )?titkos|bizalmas|(?:strict )?secret|строго секретно|
  (?:strogo )?(?:tajno|poverljivo)|(?:streng )?hemlig|muito secreto|reservado|riservat[oa]|segret[oa]`.replace(
    /\n\s*/g,
    "",
  );

/** What parts grades on one line: "SECRET/SENSITIVE", "Top Secret. Special Folder" */
const CLASSIFICATION = new RegExp(
  `^(?:(?:${GRADES})(?:\\s*[-–/,;.:()&]+\\s*|\\s+and\\s+|\\s+|$))+(?:ex(?:emplar)?\\.?|copy|экз\\.?)?\\s*(?:(?:no|nr|№)\\.?\\s*\\d+|no\\. of copies:? \\d+)?$`,
  "iu",
);
/** The cipher a message was sent in: "KGB Code", "MFA cipher" */
const CIPHER = /^(?:by |in )?(?:\p{Lu}{2,6}|\p{Lu}\p{Ll}+) (?:[Cc]ode|[Cc]ipher|CODE|CIPHER)$/u;

/** A number as registries write it, with at most what it is the number of before it. */
const REGISTRY =
  /^(?:(?:to|re|ref|reference|к)\.?:?\s+)?(?:(?:[\p{Lu}]\.?|п\.?|ref|reg|registry|registration|outgoing|incoming|out|in|ex|exemplar|copy|telegram|cable|ciphergram|despatch|dispatch|protocol|ser|serial|file|исх|вх|экз|протокол|рег)\.?\s*)?(?:no|nos|nr|num|n[°º]|№)\.?:?\s*(?=\S*\d)[\p{L}\d][\p{L}\d/.,()\s-]{0,24}$/iu;

/** What a reviewing agency stamps on each page it lets go. */
const RELEASE =
  /^(?:sanitized copy |declassified (?:in part|and) )?approved for release\b[^.]{0,80}$|^declassified in part\b[^.]{0,80}$/i;

const HAND = /^(?:hand-?written|in handwriting|handwriting|manuscript|in (?:ink|pencil|pen))/i;

/**
 * What a whole line of a document is, if a hand or a stamp put it there. Judged by the vocabulary
 * of offices, not by where it stands, so that headers of later pages are found too.
 */
export const markingLine = (line: string): Marking["kind"] | null => {
  if (line.length > 160) return null;
  const text = bare(line)
    .replace(/[[\]]/g, "")
    .replace(/[!.]+$/, "")
    .replace(/\s+/g, " ")
    .trim();
  if (RELEASE.test(text)) return "stamp";
  if (text === "" || text.length > 80) return null;
  if (CLASSIFICATION.test(text) || CIPHER.test(text)) return "classification";
  return text.length <= 48 && REGISTRY.test(text) && /\d/.test(text) ? "registry" : null;
};

/** An editor's bracket: what it describes, and the words on the paper. */
interface Bracket {
  kind: "stamp" | "seal" | "handwritten" | "signature" | "resolution";
  text: string;
}

const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^["“”']+|["“”']+$/g, "")
    .trim();

/** Reads what stands between square brackets, as far as it describes a marking. */
export const bracketOf = (inside: string): Bracket | null => {
  const text = bare(inside).trim();
  const labelled = /^([^:]{1,60}):\s*([^]+)$/.exec(text);
  const label = (labelled?.[1] ?? text).trim();
  const said = labelled === null ? "" : unquoted(labelled[2]!);
  if (
    /^(?:illegible |unreadable )?(?:signatures?|signed|подпис[ьи]|podpis)\b.{0,20}$/iu.test(label)
  ) {
    return { kind: "signature", text: said };
  }
  if (HAND.test(label)) {
    return { kind: /resolution/i.test(label) ? "resolution" : "handwritten", text: said };
  }
  if (/^resolution\b/i.test(label) && labelled !== null) return { kind: "resolution", text: said };
  if (/\bstamps?$|\bstamp\b|^штамп|\bstamped\b/iu.test(label)) return { kind: "stamp", text: said };
  return /\bseal$/i.test(label) ? { kind: "seal", text: said } : null;
};
