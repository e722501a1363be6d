import { type Digits, formatNumeral, readNumeral, toHalfWidth } from "./digits.ts";
import { excerptOf, type Finding, finding, type Reading, readAs, refuse } from "./reading.ts";
import type { LawReference } from "./values.ts";

/** How a law reference is printed. */
export interface LawReferenceFormat {
  /** 第 before the article: 条例第11条, or 条例11条 as item 6 of 様式4 has it. Left out: true. */
  readonly dai?: boolean;
  /** Whether the law's name stands in front. Left out: true. */
  readonly law?: boolean;
  /** Whether 類型10 follows, after one full-width blank. Left out: true. */
  readonly type?: boolean;
  readonly digits?: Digits;
}

const number = "([0-9]{1,4}|[〇零一二三四五六七八九十百千]{1,7})";
const lower = `(?:\\s*第?\\s*${number}\\s*項)?(?:\\s*第?\\s*${number}\\s*号)?`;
const type = `(?:[\\s、,]*[（(]?\\s*類型\\s*${number}\\s*[）)]?)?`;
const whole = new RegExp(`^(.*?)\\s*第?\\s*${number}\\s*条(?:\\s*の\\s*${number})?${lower}${type}$`);
/** 第2項第2号: leans on the article, or the paragraph, before it. */
const leaning = new RegExp(`^${lower.trim()}${type}$`);
/** Between two references. What stands before must end one, so that 及び inside a law's name is left alone. */
const between = /(?<=[条項号0-9一二三四五六七八九十）)])\s*(?:、|，|,|及び|並びに)\s*/;

/**
 * Reads one reference: 条例第11条第2項第2号 類型3, 条例11条第1項 (第 missing), 第38条の3第1号, 第11条 without a law
 * (law is then ""). Blanks and all numerals are tolerated.
 * Refused: more than one の, ranges, anything after 号 but 類型.
 */
export function readLawReference(text: string): Reading<LawReference> {
  const value = parse(text, null);
  return value === null
    ? refuse("notation/law-reference-unreadable", { text: excerptOf(text) })
    : readAs(value);
}

/**
 * Reads one or more references joined by 、 及び 並びに: 第11条第1項及び第2項第2号. What a later one leaves out (law,
 * article, paragraph) it takes from the one before.
 */
export function readLawReferences(text: string): Reading<readonly LawReference[]> {
  const found: LawReference[] = [];
  const faults: Finding[] = [];
  for (const piece of text.trim().split(between)) {
    const value = parse(piece, found.at(-1) ?? null);
    if (value !== null) found.push(value);
    else faults.push(finding("notation/law-reference-unreadable", { text: excerptOf(piece) }));
  }
  return faults.length > 0 ? { ok: false, findings: faults } : readAs(found);
}

function parse(text: string, before: LawReference | null): LawReference | null {
  const plain = toHalfWidth(text).replace(/\s+/g, " ").trim();
  const full = whole.exec(plain);
  if (full !== null) {
    const [, law = "", article, branch, paragraph, item, kind] = full;
    const name = law === "" && before !== null ? before.law : law.trim();
    return assemble(name, [article, branch, paragraph, item, kind]);
  }
  const rest = before === null || plain === "" ? null : leaning.exec(plain);
  if (rest === null || before === null) return null;
  const [, paragraph, item, kind] = rest;
  const value = assemble(before.law, [String(before.article), undefined, paragraph, item, kind]);
  if (value === null) return null;
  return {
    ...value,
    branch: before.branch,
    paragraph: paragraph === undefined ? before.paragraph : value.paragraph,
  };
}

function assemble(law: string, texts: readonly (string | undefined)[]): LawReference | null {
  const numbers = texts.map((text) => (text === undefined ? null : readNumeral(text)));
  // 0 is no number of an article, and null where a text stood is no numeral.
  if (numbers.some((value, index) => value === 0 || (value === null && texts[index] !== undefined)))
    return null;
  const [article = null, branch = null, paragraph = null, item = null, type = null] = numbers;
  return article === null ? null : { law, article, branch, paragraph, item, type };
}

/** The printed form of one reference: 条例第11条第2項第2号　類型3. */
export function formatLawReference(value: LawReference, format: LawReferenceFormat = {}): string {
  const law = format.law === false ? "" : value.law;
  return (
    law +
    articleText(value, format) +
    paragraphText(value, format) +
    itemText(value, format) +
    typeText(value, format)
  );
}

export function articleText(
  value: LawReference,
  { dai = true, digits = "half", law = true }: LawReferenceFormat,
): string {
  // No article is 0: a withheld reference, whose law is its mark.
  if (value.article === 0) return law ? "" : value.law;
  const branch = value.branch === null ? "" : `の${formatNumeral(value.branch, digits)}`;
  return `${dai ? "第" : ""}${formatNumeral(value.article, digits)}条${branch}`;
}

export function paragraphText(value: LawReference, { digits = "half" }: LawReferenceFormat): string {
  return value.paragraph === null ? "" : `第${formatNumeral(value.paragraph, digits)}項`;
}

export function itemText(value: LawReference, { digits = "half" }: LawReferenceFormat): string {
  return value.item === null ? "" : `第${formatNumeral(value.item, digits)}号`;
}

function typeText(value: LawReference, { type = true, digits = "half" }: LawReferenceFormat): string {
  return value.type === null || !type ? "" : `　類型${formatNumeral(value.type, digits)}`;
}
