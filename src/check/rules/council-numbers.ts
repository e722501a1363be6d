import { grouped } from "../fact/agree.ts";
import { type CouncilNumber, councilNumbers } from "../fact/council-number.ts";
import { found } from "../fact/finding.ts";
import { type CheckFinding, placeOf, spanText } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/**
 * 諮問第1号 where the packet's are 第7号 and 第8号. A number that stands once is told only where its surroundings say
 * which other one it must be: any packet may name an older 諮問 or 答申 in passing.
 */
export const councilNumbersRule: CheckRule = {
  codes: ["check/council-number"],
  compares: {
    ja: "諮問・答申・議案の番号のうち1か所にしかないものを、同じ言葉に付いたほかの番号と。",
    en: "A number of a 諮問, 答申 or 議案 that stands once, against those that stand with the same words elsewhere.",
  },
  *find(packet) {
    for (const group of grouped(councilNumbers(packet), ({ kind }) => kind).values()) yield* odd(group);
  },
};

function* odd(group: readonly CouncilNumber[]): Iterable<CheckFinding> {
  const byNumber = grouped(group, ({ number }) => number);
  const known = [...byNumber.values()].filter((all) => all.length > 1).flat();
  if (known.length === 0) return;
  for (const [one, second] of byNumber.values()) {
    if (one === undefined || second !== undefined) continue;
    const usual = sameWords(one, known) ?? leftOut(one, group, known) ?? ofThePaper(one, known);
    if (usual === null) continue;
    const params = {
      odd: spanText(one.paper, one.span),
      paper: one.paper.name,
      usual: spanText(usual.paper, usual.span),
      other: usual.paper.name,
    };
    yield found(
      "check/council-number",
      params,
      placeOf(one.paper, one.span),
      placeOf(usual.paper, usual.span),
    );
  }
}

/** So many letters behind two numbers say that they are one: a subject, に対する市の措置. */
const ENOUGH = 8;
/** So many before: 令和4年4月28日付け. */
const ENOUGH_BEFORE = 9;
/** What is said of any matter: the chair's sentences, 説明資料. */
const ofAny =
  /^[)」』]?(?:[はをがもにでとへ](?!対する|係る|関する|ついての)|の|から|まで|説明|参考|資料|及び|並びに|[,、])/;

/** The one number that stands with the same words. */
function sameWords(one: CouncilNumber, known: readonly CouncilNumber[]): CouncilNumber | null {
  const alike = known.filter((other) => isSameBehind(one, other) || isSameBefore(one, other));
  const [first] = alike;
  return first !== undefined && alike.every(({ number }) => number === first.number) ? first : null;
}

function isSameBehind({ after, paper }: CouncilNumber, other: CouncilNumber): boolean {
  if (ofAny.test(after)) return false;
  const common = commonStart(after, other.after);
  // A table or list of one paper says the same of each of its numbers.
  return common >= ENOUGH && /\p{sc=Han}{2}/u.test(after.slice(0, common)) && paper !== other.paper;
}

function isSameBefore({ before }: CouncilNumber, other: CouncilNumber): boolean {
  const [dated] = /[^0-9年][0-9元]{1,2}年[0-9]{1,2}月[0-9]{1,2}日付け?(?:の)?$/.exec(before) ?? [];
  return dated !== undefined && dated.length >= ENOUGH_BEFORE - 1 && other.before.endsWith(dated);
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/**
 * 議事(1)諮問第7号 and 議事(2)諮問第1号: a paper's lines of one make name each matter once; the one that is left out there
 * and named elsewhere is meant.
 */
function leftOut(
  one: CouncilNumber,
  group: readonly CouncilNumber[],
  known: readonly CouncilNumber[],
): CouncilNumber | null {
  const make = makeOf(one);
  if (make === null) return null;
  const sisters = group.filter((other) => other.paper === one.paper && makeOf(other) === make);
  const here = new Set(sisters.map(({ number }) => number));
  if (sisters.length < 2 || here.size !== sisters.length) return null;
  // All the others are the packet's matters.
  const numbers = new Set(known.map(({ number }) => number));
  if (sisters.some((other) => other !== one && !numbers.has(other.number))) return null;
  const missing = [...numbers].filter((number) => !here.has(number));
  const [only] = missing;
  return missing.length === 1 ? (known.find(({ number }) => number === only) ?? null) : null;
}

/** The sentence or line without its figures; null where it says when, or stands in brackets: another one is told of. */
function makeOf({ before, after, kind }: CouncilNumber): string | null {
  const head = before.slice(before.lastIndexOf("。") + 1);
  const [tail = ""] = after.split("。");
  if (/[年月日回]|[(「]$|前|旧|同/.test(head) || head.length > 20) return null;
  return `${head}${kind}#${tail}`.replace(/[0-9]+/g, "#");
}

/** So many places of one number alone say that the packet speaks of no other. */
const MANY = 4;
/** A heading is short. */
const HEADING = 20;

/** （参考）答申第53号の経過 in a paper entitled 答申第23号に対する市の措置, where no other 答申 is spoken of: a digit is wrong. */
function ofThePaper(one: CouncilNumber, known: readonly CouncilNumber[]): CouncilNumber | null {
  const title = known.find(
    ({ paper, span, before }) => paper === one.paper && span.line < 6 && before === "",
  );
  const { before, after, kind, number } = one;
  if (title === undefined || known.length < MANY || known.some((other) => other.number !== title.number))
    return null;
  if (`${before}${kind}${number}${after}`.length > HEADING || !/^の?\p{sc=Han}*$/u.test(after)) return null;
  if (/[年月日]/.test(before)) return null;
  return isDigitApart(number, title.number) ? title : null;
}

/** One digit of several; a neighbour's number is another one's. */
function isDigitApart(one: string, other: string): boolean {
  if (one.length !== other.length || Math.abs(Number(one) - Number(other)) === 1) return false;
  return [...one].filter((digit, at) => digit !== other[at]).length === 1 && one.length > 1;
}
