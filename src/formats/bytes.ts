import { isUtf8 } from "node:buffer";

/** Characters that XML 1.0, 2.2 does not know, as U+FFFD; line ends as line feeds. */
export const readable = (text: string): string =>
  text
    .replace(/\r\n?|\u2028/g, "\n")
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");

interface Decoded {
  text: string;
  /** name of the encoding where it had to be guessed */
  guessed: string | null;
}

/**
 * UTF-8, or UTF-16 with its mark; else the Windows page that suits the letters, told as guessed.
 * A byte order mark is no part of the text.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), guessed: null };
  const mark = (bytes[0]! << 8) | bytes[1]!;
  if (mark === 0xfffe) return { text: new TextDecoder("utf-16le").decode(bytes), guessed: null };
  if (mark === 0xfeff) return { text: new TextDecoder("utf-16be").decode(bytes), guessed: null };
  let high = 0;
  let ascii = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0) high += 1;
    else if ((byte | 32) >= 97 && (byte | 32) <= 122) ascii += 1;
  }
  // a text in Cyrillic has more letters above ASCII than in it
  const guessed = high > ascii / 2 ? "windows-1251" : "windows-1252";
  return { text: new TextDecoder(guessed).decode(bytes), guessed };
};

/** The first bytes of a file, cut where no UTF-8 character is cut. */
export const opening = (bytes: Uint8Array, length = 8192): string => {
  let end = Math.min(length, bytes.length);
  while (end < bytes.length && end > 0 && (bytes[end]! & 0xc0) === 0x80) end -= 1;
  return decode(bytes.subarray(0, end)).text;
};
