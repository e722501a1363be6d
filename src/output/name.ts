/** Characters Windows forbids in file names, and what stands in for them: the full-width twin. */
const forbidden: Readonly<Record<string, string>> = {
  "\\": "＼",
  "/": "／",
  ":": "：",
  "*": "＊",
  "?": "？",
  '"': "”",
  "<": "＜",
  ">": "＞",
  "|": "｜",
};

/** Names Windows keeps for devices, whatever follows their first dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Longest part taken from a title, in characters: with folder and endings it stays below Windows' 260. */
const TITLE_LENGTH = 40;
/** Longest name in UTF-8 bytes: Linux and file servers take 255, and `_2.docx` may follow. */
const NAME_BYTES = 240;

/**
 * File name of one paper without its ending: `tsuwa_様式4_本庁舎内電話の…`. A title that holds the form's name
 * says it for both: `r6_（別添3）変更箇所`.
 *
 * @param stem  the record file's name without ending
 * @param form  the form's first Japanese name
 * @param title clean document title or 件名
 */
export function paperName(stem: string, form: string, title: string): string {
  const short = [...safe(title)].slice(0, TITLE_LENGTH).join("");
  const name = (short.includes(form) ? [stem, short] : [stem, form, short])
    .map(safe)
    .filter((part) => part !== "")
    .join("_");
  return fitName(name);
}

/** A name of parts that are `safe`, cut to what file systems take; no name Windows keeps for devices. */
export function fitName(name: string): string {
  return safe(cut(name, NAME_BYTES)).replace(reserved, "$1_");
}

/** NFC, without control and format characters, forbidden ones replaced, no dot or blank at the end (Windows drops them). */
export function safe(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[\\/:*?"<>|]/g, (c) => forbidden[c] ?? "＿")
    .replace(/[. ]+$/u, "")
    .trim();
}

/** As many whole characters as so many bytes hold. */
function cut(text: string, bytes: number): string {
  let left = bytes;
  let short = "";
  for (const character of text) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    short += character;
  }
  return short;
}
