import type { MeasuredText } from "./border.ts";
import { wordRule } from "./office-word.ts";
import { ALLOWED, IN_GROUP, IN_NAME, INSEPARABLE, PROHIBITED } from "./pair.ts";
import type { CompositionStyle } from "./style.ts";
import type { Workspace } from "./workspace.ts";

const digits = "[0-9０-９]+";
/** Tried where a number begins only: a long run of digits is read once, not once from each of them. */
const head = "(?<![0-9０-９])";
const counted = "[0-9０-９一二三四五六七八九十百千〇]+";
const era = "(?:明治|大正|昭和|平成|令和)";
const year = `${era}(?:${counted}|元)年`;

/**
 * No-break groups of 公用文 as regular expressions over the paragraph's text: kept on one line while they fit on one.
 * Earlier rules win; the office's own words (office-word.ts) win over all of them.
 */
export const groupRules: readonly string[] = [
  // 令和3年3月22日, 令和元年度, 令和二年三月, 2021年3月
  `${year}(?:度|${counted}月(?:${counted}日)?)?`,
  `${head}${digits}年${digits}月(?:${digits}日)?`,
  `${head}${digits}年度`,
  `${head}${digits}月${digits}日`,
  // 午後6時30分
  `(?:午前|午後)${digits}時(?:${digits}分(?:${digits}秒)?|半)?`,
  // 企情第4751号の2: the symbol of one to four kanji before 第 belongs to the number
  `(?:(?<![一-龠々])[一-龠々]{1,4})?第${counted}号(?:の${digits})*`,
  // 第106回, 第3条第2項第1号, 第十一条の二
  `第${counted}(?:回|条|項|号|章|節|款|目|編|期|次|版|表|図|類|区|種|位|巻|級)(?:の${counted})*` +
    `(?:第${counted}(?:条|項|号|章|節|款|目)(?:の${counted})*)*`,
  // 12,345円, １，２３４千円, 5万人, 20世帯
  `(?<![0-9０-９][,.，．]*)[0-9０-９][0-9０-９,.，．]*[百千万億兆]*(?:円|人|件|個|名|歳|回|世帯|ページ|頁|時間|日間|年間|か月|箇月|か所|箇所)`,
  // 〒650-8570
  `〒${digits}[-－‐]${digits}`,
];

const anyDigit = /[0-9０-９一二三四五六七八九十〇元]/;
const rules = new RegExp(groupRules.map((rule) => `(?:${rule})`).join("|"), "g");

/** Characters after which, and before which, a group may be broken in an emergency: 年|月|日 and 第. */
const isDateUnit = (point: number): boolean => point === 0x5e74 || point === 0x6708 || point === 0x65e5;
const isArabic = (point: number): boolean =>
  (point >= 0x30 && point <= 0x39) || (point >= 0xff10 && point <= 0xff19);
const isDigit = (point: number): boolean => isArabic(point) || kanjiNumerals.includes(point);
const kanjiNumerals = [..."〇一二三四五六七八九十"].map((one) => one.charCodeAt(0));
const isOrdinal = (point: number): boolean => point === 0x7b2c;
const isSpace = (point: number): boolean => point === 0x20 || point === 0x3000;

/**
 * Marks the inside of every group: `IN_GROUP` at 年|月|日 and before 第, stronger elsewhere (digit|unit strongest), and its
 * 和欧間 as space that may be given up entirely before the group is broken (step 7, after JLREQ's six). The office's words
 * come first: what they hold, no rule holds otherwise.
 */
export function group(text: MeasuredText, style: CompositionStyle, into: Workspace): void {
  if (style.groupWords.length > 0)
    eachWord(text, style.groupWords, (first, to) => bind(into, first, to, wordHeldAt));
  eachGroup(text, (first, to) => bind(into, first, to, heldAt));
}

/** The clusters `first … to` (to excluded) of every group, in order; the office's words are not among them. */
export function eachGroup(text: MeasuredText, visit: Visit): void {
  if (anyDigit.test(text.text)) eachMatch(text, rules, visit);
}

/** The clusters of the office's own words, in order. */
export function eachWord(text: MeasuredText, words: readonly string[], visit: Visit): void {
  const rule = wordRule(words);
  if (rule !== null) eachMatch(text, rule, visit);
}

type Visit = (first: number, to: number) => void;

function eachMatch(text: MeasuredText, rule: RegExp, visit: Visit): void {
  let cluster = 0;
  for (const match of text.text.matchAll(rule)) {
    const end = match.index + match[0].length;
    // Up to here every cluster may be one UTF-16 unit, as it mostly is: then its number is its place.
    if (text.start[match.index] === match.index) cluster = match.index;
    while (cluster < text.count && (text.start[cluster] as number) < match.index) cluster++;
    let last = cluster;
    while (last < text.count && (text.start[last] as number) < end) last++;
    visit(cluster, last);
    cluster = last;
  }
}

/** 令和|3 is given up before 3|年 or 年|度, when not even 令和3年 fits. */
function heldAt(before: number, after: number): number {
  if (isOrdinal(after)) return IN_GROUP;
  if (!isDigit(after)) return INSEPARABLE;
  return isDateUnit(before) ? IN_GROUP : PROHIBITED;
}

/** 見本 |太郎 is given up first, 見本|太郎 last of all that may stand apart; 第|3|分団 as in the rules above. */
function wordHeldAt(before: number, after: number): number {
  if (isSpace(before)) return IN_GROUP;
  if (isArabic(after)) return PROHIBITED;
  return isArabic(before) ? INSEPARABLE : IN_NAME;
}

function bind(
  into: Workspace,
  first: number,
  to: number,
  held: (before: number, after: number) => number,
): void {
  const { code, strength, gap, reducible, reduceStep, squeezable } = into;
  for (let i = first + 1; i < to; i++) {
    if (strength[i] === ALLOWED) strength[i] = held(code[i - 1] as number, code[i] as number);
    if (reduceStep[i] === 6) squeezable[i] = (gap[i] as number) - (reducible[i] as number);
  }
}
