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

/** Longest part taken from a title, in characters: with folder and endings it stays below Windows' 260. */
const TITLE_LENGTH = 40;

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
  return (short.includes(form) ? [stem, short] : [stem, form, short])
    .map(safe)
    .filter((part) => part !== "")
    .join("_");
}

/** NFC, without control characters, forbidden characters replaced, no dot or blank at the end (Windows drops them). */
export function safe(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Cc}/gu, "")
    .replace(/[\\/:*?"<>|]/g, (c) => forbidden[c] ?? "＿")
    .replace(/[. ]+$/u, "")
    .trim();
}
