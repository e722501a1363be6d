import { differenceOf } from "./difference.ts";
import { isHiragana, isKatakana, tellApart } from "./letters.ts";
import type { PacketText } from "./packet-text.ts";
import { looseLetters } from "./segments.ts";
import { contextOf, isBeforePost, type Slip } from "./slip.ts";
import { laws, systems, type Titled, titledNames, units } from "./titled-names.ts";

/** A part that can be missing from a name; a longer one only where the letters that meet do so nowhere else. */
const LONGEST_PART = 6;
const LONG_PART = 4;

/**
 * Names of units, bodies, rules, laws and systems that stand once and are a letter or a part away from another name of
 * their kind. Their last word says what they are, so that one witness is enough: 業務推進課 and 業務改革推進課.
 */
export function titledSlips(text: PacketText): Slip[] {
  const names = titledNames(text);
  return names.flatMap((one) => {
    if (one.count > 1) return [];
    for (const other of names) {
      if (other === one || other.kind !== one.kind || !isWitness(one, other)) continue;
      const slip = slipBetween(text, one, other) ?? slipAtEnd(text, one, other);
      if (slip !== null) return [slip];
    }
    return [];
  });
}

/** Of two names that stand once each and are as long the earlier one is taken for right; a shorter one lacks something. */
const isWitness = (one: Titled, other: Titled): boolean =>
  other.count > 1 || other.at < one.at || other.text.length > one.text.length || one.meant !== null;

function slipBetween(text: PacketText, one: Titled, other: Titled): Slip | null {
  if (other.meant !== null || (one.meant !== null && one.meant !== other.text)) return null;
  const missing = other.text.length - one.text.length;
  if (missing < 0 || missing > LONGEST_PART) return null;
  const { start, end, a } = differenceOf(one.text, other.text);
  const slip: Slip = {
    ...{ at: one.at + start, length: a.length, count: one.count },
    ...{ usualAt: other.at + start, usualLength: a.length + missing, usualCount: other.count },
    name: { before: start, behind: end },
  };
  if (missing === 0) return a.length === 1 && isLetterSlip(text, one, slip) ? slip : null;
  if (a !== "" || end < 1) return null;
  const isPart = start === 0 ? isWithoutBeginning(text, one, other, slip) : isMissingPart(text, one, slip);
  return isPart ? slip : null;
}

/** The same behind a person's name: 業務改革課 and 六甲業務改革推進課主査. */
function slipAtEnd(text: PacketText, one: Titled, other: Titled): Slip | null {
  if (one.kind !== units || one.text.length < units.shortest) return null;
  const from = other.text.indexOf(one.text.slice(0, 2));
  if (from < 1 || from > 4) return null;
  return slipBetween(text, one, { ...other, text: other.text.slice(from), at: other.at + from });
}

function isLetterSlip(
  text: PacketText,
  { text: name, kind, meant }: Titled,
  { at, usualAt, ...slip }: Slip,
): boolean {
  if (tellApart(text.text[at] ?? "", text.text[usualAt] ?? "")) return false;
  const { before = 0 } = slip.name ?? {};
  if (meant !== null) return name.length >= kind.shortest;
  // 健康増進課 and 健康推進課, once each and both of whole words, are two.
  if (kind === units && slip.usualCount === 1 && !isLooser(text, { at, usualAt, ...slip })) return false;
  // 署得 and 管利 are no words: they stand nowhere else.
  const isNew = standsOnce(text, before === 0 ? at : at - 1);
  if (name.length < kind.shortest) return isNew && name.length >= 6;
  // Of a short name the first letter alone tells two apart: 税務課 and 総務課.
  return before > 0 || name.length >= 6 || slip.usualCount > 1 || (kind === laws && isNew);
}

/** Whether the name falls to pieces where the other does not. */
function isLooser({ text }: PacketText, { at, usualAt, name }: Slip): boolean {
  const { before = 0, behind = 0 } = name ?? {};
  const whole = (from: number): string => text.slice(from - before, from + 1 + behind);
  return looseLetters(whole(at)) > looseLetters(whole(usualAt));
}

/** Whether the two letters stand side by side nowhere else. */
const standsOnce = (text: PacketText, at: number): boolean =>
  text.positionsOf(text.text.slice(at, at + 2), 2).length < 2;

/** Parts that make another name of the same kind rather than a slip. */
const slight = /^(等|系|用|的|型|各|総合|統合|共通|同.{1,2}|第[一二三]|[ーA-Za-z0-9]+)$/u;

function isMissingPart(text: PacketText, { text: name, kind }: Titled, slip: Slip): boolean {
  if (slight.test(text.text.slice(slip.usualAt, slip.usualAt + slip.usualLength))) return false;
  // 病院機構　浦田医事課長: a name begins behind the blank.
  if (text.isApart(slip.at) || text.isApart(slip.usualAt)) return false;
  const isNew = standsOnce(text, slip.at - 1);
  if (slip.usualLength > LONG_PART && !(isNew && slip.usualCount > 1)) return false;
  // What stands before both belongs to the name as well, ひらがな above all: こども家庭支援課.
  const { left, right } = contextOf(text, slip);
  if (Math.max(name.length, left + right) >= Math.max(kind.shortest, 5)) return true;
  // 母子課: three letters are enough where two of them stand side by side nowhere else.
  return isNew && (slip.usualCount > 1 || isBehindSameHiragana(text, slip));
}

/** What may be left out before a name without a slip: it says which one, or how it is meant. */
const leftOut =
  /(^(国民|後期|既存|統合|総合|共通|政府|庁内|庁外|指定|新|旧)|[局部課室係]|各|当|同|本|全|両|該)$/u;

/** 保険課, once, for 健康保険課; not 情報化戦略部 for 企画調整局情報化戦略部, not 健康保険法 beside 国民健康保険法. */
function isWithoutBeginning(text: PacketText, one: Titled, other: Titled, slip: Slip): boolean {
  // こども支援課 and こども家庭支援課: the part is missing behind ひらがな, which belong to both;
  // みほん管理システム and みほん健康管理システム likewise.
  if (one.text.length >= 3 && isBehindSameHiragana(text, slip)) return true;
  if (one.text.length < 3 || other.count < (one.text.length < 5 ? 3 : 2)) return false;
  if (one.kind === systems && one.text.length < systems.shortest) return false;
  const part = text.text.slice(slip.usualAt, slip.usualAt + slip.usualLength);
  // ポータルサイト is a word, ウェアシステム is none: it was cut in the middle of グループウェア.
  if (!/\p{sc=Han}/u.test(one.text) && !isKatakana(part.charCodeAt(part.length - 1))) return false;
  const behind = other.at + other.text.length;
  // What stands before the unit is then a person's name: 御影情報システム課主査.
  if (one.kind === units && isBeforePost(text, behind)) return false;
  return part.length >= 2 && part.length <= LONG_PART && !leftOut.test(part);
}

/** As many ひらがな as a word has, and no more of the sentence: what stands before them may differ. */
const WORD = 3;

function isBehindSameHiragana(text: PacketText, { at, usualAt, name }: Slip): boolean {
  const [one, usual] = [at - (name?.before ?? 0), usualAt - (name?.before ?? 0)];
  return [...Array(WORD).keys()].every((step) => {
    const code = text.codes[one - step - 1] ?? 0;
    return isHiragana(code) && code === text.codes[usual - step - 1];
  });
}
