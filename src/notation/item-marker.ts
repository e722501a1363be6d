import { formatNumeral } from "./digits.ts";

/** 項目の細別 of 公用文, and ①. The order in horizontal text: 第1 → 1 → (1) → ア → (ア) → a → (a). */
export const markerSchemes = ["第1", "1", "(1)", "ア", "(ア)", "a", "(a)", "①"] as const;
export type MarkerScheme = (typeof markerSchemes)[number];

const kana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const latin = "abcdefghijklmnopqrstuvwxyz";

/**
 * The label of the n-th item (from 1). Brackets are half-width here, as the numbering of papers has them. Past the
 * end of the alphabet labels double (ン, アア, アイ), past ㊿ they go on as (51).
 * @throws RangeError for n < 1: our mistake, never the data's
 */
export function itemMarker(n: number, scheme: MarkerScheme): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`no item ${n}`);
  if (scheme === "①") return circled(n);
  const bracketed = scheme.startsWith("(");
  const text = counted(n, bracketed ? scheme.slice(1, -1) : scheme);
  return bracketed ? `(${text})` : text;
}

function counted(n: number, scheme: string): string {
  if (scheme === "ア") return lettered(n, kana);
  if (scheme === "a") return lettered(n, latin);
  return (scheme === "第1" ? "第" : "") + formatNumeral(n, "half");
}

function lettered(n: number, letters: string): string {
  const rest = n - 1;
  const before = Math.floor(rest / letters.length);
  return (before === 0 ? "" : lettered(before, letters)) + letters.charAt(rest % letters.length);
}

/** Unicode keeps circled numbers in three places. */
function circled(n: number): string {
  if (n <= 20) return String.fromCharCode(0x2460 + n - 1);
  if (n <= 35) return String.fromCharCode(0x3251 + n - 21);
  return n <= 50 ? String.fromCharCode(0x32b1 + n - 36) : `(${n})`;
}
