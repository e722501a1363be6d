import { blank } from "./blank.ts";

const digits = "[0-9０-９]";
const number = (most: number) => `${blank}*${digits}{1,${most}}${blank}*`;
const era = "(?:明治|大正|昭和|平成|令和)";
const monthAndDay = `${number(2)}月(?:${number(2)}日|${blank}*[上中下]旬)?`;
const date = [
  `(?:${era}(?:${blank}*元${blank}*|${number(2)})|${digits}{4}${blank}*)年(?:度|${monthAndDay})?`,
  monthAndDay,
  `(?:[MTSHR]${digits}{1,2}|(?:19|20|１９|２０)${digits}{2})[./．／]${digits}{1,2}(?:[./．／]${digits}{1,2})?`,
].join("|");
const weekday = "(?:[（(][月火水木金土日](?:曜日?)?[）)])?";
const dated = `(?:${date})${weekday}(?:頃|ごろ|から|まで|[（(](?:未定|予定)[）)])?`;
/** A date, a span, or one open at an end, and the blanks before what happens then. */
const pattern = new RegExp(
  `^((?:[～〜~]${blank}?)?${dated}(?:${blank}?[～〜~](?:${blank}?${dated})?)?)(${blank}+)`,
);
/** 令和3年4月 から施行する: a sentence, not a row. */
const goesOn =
  /^(?:から|まで|より|以降|以後|以前|現在|時点|に|の|は|を|が|で|と|も|、|，|。|[～〜~]|付け|[0-9０-９]{1,2}[ \u3000]?[年月日])/;

/** Where the date a text begins with ends, and where the words after the blanks begin; null if it is no dated row. */
export function readDateCell(text: string): { end: number; next: number } | null {
  const match = pattern.exec(text);
  if (match === null || goesOn.test(text.slice(match[0].length))) return null;
  return { end: match[1]?.length ?? 0, next: match[0].length };
}
