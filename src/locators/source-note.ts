/**
 * The stretch of an editors' source note that says where the document lies: after “Source:”, up
 * to the sentence on classification, drafting or delivery.
 */

/** Openings of the sentences that follow the locator in *Foreign Relations* and its like. */
const FOLLOWS =
  /^(?:Top Secret|Secret|Confidential|Restricted|Unclassified|No classification|Limited|Official|Personal|Private|Sensitive|Eyes Only|Strictly|Priority|Immediate|Flash|Niact|Nodis|Exdis|Limdis|Noforn|Operational|Plain|Green|Red|Blue|Drafted|Prepared|Initialed|Signed|Sent|Received|Repeated|Transmitted|Typed|Marked|Attached|Copies|Copy|Another|Other|Also|Printed|Published|Reprinted|For |The |This |These |There |That |In |On |At |An? |According|Although|No |Not |Text |Extracts?|All |Only |Both |Several |Two |Three |It |He |She |They |When |As |See |Regarding|Submitted|Approved|Cleared|Concurred|Dictated|Handwritten|Original|Enclosure|\[|\()/;
/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{L}|[Vv]ols?|[Nn]os?|Dept|Depts|Mr|Mrs|Dr|St|Gen|Sen|Amb|Gov|Col|Lt|Maj|Adm|Jr|Sr|Co|Corp|Inc|Ltd|Assoc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|pp|pt|Pt|ca|cf|ed|eds|Misc|Prof|Ser|Govt|Conf|Memo|Memos|Corresp|Intl|Int|Pres|Dir|U\.S|U\.N|D\.C|[Ff]|[Оо]п|[Oo]p|[Лл]+|[Ll]+|Арх|Bl|Nr|Abt|doboz|cs|e)$/u;

/** A full stop, or the comma that stands for it before a classification. */
const STOP =
  /\.["”’)\]]{0,2}(?=\s|$|No classification|Secret|Top Secret)|,(?= (?:Top Secret|Secret|Confidential|Unclassified)[.;])/g;

/** The locator of a source note; a text without “Source:” is taken from its beginning. */
export const sourceNoteLocator = (note: string): string => {
  const label = /(?:^|[\s[(.])Source: ?/.exec(note);
  const start = label ? label.index + label[0].length : 0;
  const text = note.slice(start, start + 2_000);
  for (const stop of text.matchAll(STOP)) {
    const rest = text.slice(stop.index + stop[0].length).trimStart();
    const before = text.slice(Math.max(0, stop.index - 12), stop.index);
    if (rest === "" || FOLLOWS.test(rest) || !ABBREVIATION.test(before)) {
      return text.slice(0, stop.index).trim();
    }
  }
  return text.replace(/[\s.\])]+$/, "").trim();
};
