import { detectAll } from "tinyld";

/** Characters of the middle that may be looked at, and letters of them that suffice. */
const STRETCH = 100_000;
const SAMPLE = 4_000;
const CONFIDENT = 0.5;

/** Language of a long text with tags in it, or null where detection is not sure of it. */
export const detectLanguage = (tei: string): string | null => {
  const middle = Math.max(0, (tei.length - STRETCH) >> 1);
  const words = tei
    .slice(middle, middle + STRETCH)
    .replace(/^[^<]*>|<[^>]*>?/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, SAMPLE);
  if (words.length < 500) return null;
  const [first] = detectAll(words);
  return first !== undefined && first.accuracy >= CONFIDENT ? first.lang : null;
};
