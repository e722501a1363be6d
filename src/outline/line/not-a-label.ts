import type { NumberKind } from "../tree.ts";
import { blank } from "./blank.ts";

const label = "[①-⑳㉑-㉟㊱-㊿⑴-⒇]|[(（](?:[0-9０-９]{1,3}|[ア-ン])[)）]|[0-9０-９]{1,3}[)）]";
const joining = [
  "及び|又は|並びに|若しくは|および|または|、|，|は、|が、|を、",
  `(?:から|～|〜|・|と)?(?:${label})`,
  "の(?:場合|とおり|とき|うち|ほか|規定|内容|処理|手続)|に(?:ついて|より|よる|よって|掲げる|定める|係る|規定する)",
].join("|");
/** What makes of ①… a mention of ①. Straight after the label; an arrow also after blanks (① → ② → ③). */
const mention = new RegExp(`^(?:${joining}|${blank}*(?:→|⇒|←|⇔|～|〜)${blank}*(?:${label}))`);
const mentioned: ReadonlySet<NumberKind> = new Set(["(1)", "1)", "(ア)", "ア)", "(一)", "(a)", "a)", "①"]);

/** ①及び②は…, (1)の場合, ① → ②: the line speaks of a label and is none itself. */
export function isReference(kind: NumberKind, rest: string): boolean {
  return mentioned.has(kind) && mention.test(rest);
}

const units = [
  "年度?|か月|ヶ月|カ月|ヵ月|箇月|月|週間?|日間?|時間?|分間?|秒間?",
  "人|名|件|円|回|個|台|枚|冊|通|号[館室線機棟車]?|頁|ページ|か所|カ所|箇所|歳|倍|割|桁|階|棟|億|万|千",
  "[%％℃㎡㎞㎏㎝㎜]|(?:km|kg|cm|mm|[KMGT]?B|m|g)(?![A-Za-z])",
].join("|");
/** A unit is one only where no further kanji makes another word of it: 24 時間以内 counts, 1 日時 does not. */
const count = new RegExp(
  `^${blank}+(?:${units})(?=$|[^\\p{Script=Han}々]|以内|以上|以下|未満|程度|前後|目)`,
  "u",
);

/** 24 時間以内に…: a bare number before a unit counts something and numbers nothing. */
export function isCount(kind: NumberKind, rest: string): boolean {
  return (kind === "1" || kind === "一") && count.test(rest);
}
