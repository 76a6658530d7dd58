/** A house citation taken apart; its own words, nothing understood yet. */
export interface Citation {
  title: string;
  byline: string | null;
  date: string;
  archive: string;
  style: "wilson-2013" | "wilson-2021";
  /** locator and credits */
  source: string;
  address: string | null;
}

const ARCHIVE = /,?\s*((?:\p{Lu}[\p{L}.]*(?: (?:and|of|for|the))? )*Digital Archive)\b/u;
const ADDRESS = /<?(https?:\/\/[^\s<>"”]+)>?/;
/** title with the comma that stands inside its quotation marks, date */
const HEAD = /^\s*["“](.+?)(,?)["”](?!.*["”]),?\s*(.*)$/s;

/** Documents named by their form have a sender in their title, not a byline before it. */
const FORMS =
  /^(?:telegram|letter|report|note|notes|memorandum|memo|cable|ciphergram|protocol|record|minutes|message|speech|information|excerpts?|extracts?|resolution|decree|transcript|statement|draft|conversation|summary|talk|directive|instructions?|order|plan|proposal)s?\b/i;

/** "Deputy Director … R. Ul'ianovskii, 'On an Answer …'" → what is quoted, and who wrote it. */
export const splitByline = (text: string): { title: string; byline: string | null } => {
  const match = /^([^'‘"“]*(?:\p{L}['’]\p{L}[^'‘"“]*)*), ['‘](.+)['’]$/su.exec(text.trim());
  return match === null || FORMS.test(match[1]!)
    ? { title: text.trim(), byline: null }
    : { title: match[2]!.trim(), byline: match[1]!.trim() };
};

/**
 * Name at the end of a byline: initials and surname. A byline that ends otherwise is kept whole,
 * for where an office ends and a name begins is not told.
 */
export const nameInByline = (byline: string): string =>
  /(?:^|[\s,])((?:\p{Lu}\p{Ll}?\.[ -]?){1,4}(?:(?:von|van|de|da|al|el)[ -])*\p{Lu}[\p{L}'’ʹ-]+(?:,? (?:Jr|Sr)\.?)?)$/u.exec(
    byline,
  )?.[1] ?? byline;

/** `"Title," date, archive, source <address>`; null for anything else. */
export const readCitation = (text: string): Citation | null => {
  const whole = text.replace(/\s+/g, " ").trim();
  // the archive stands behind the title, which may itself name an archive
  const quoted = Math.max(
    whole.lastIndexOf('",'),
    whole.lastIndexOf(',"'),
    whole.lastIndexOf("”,"),
    whole.lastIndexOf(",”"),
  );
  const archive = ARCHIVE.exec(whole.slice(Math.max(quoted, 0)));
  if (archive === null) return null;
  const at = Math.max(quoted, 0) + archive.index;
  const head = HEAD.exec(whole.slice(0, at));
  if (head === null) return null;
  const tail = whole.slice(at + archive[0].length).replace(/^,\s*/, "");
  const address = ADDRESS.exec(tail);
  return {
    ...splitByline(head[1]!),
    date: head[3]!.replace(/,\s*$/, "").trim(),
    archive: archive[1]!,
    style: head[2] === "," ? "wilson-2013" : "wilson-2021",
    source: (address === null ? tail : tail.slice(0, address.index)).trim(),
    address: address === null ? null : address[1]!.replace(/[.,;)]+$/, ""),
  };
};
