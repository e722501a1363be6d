import { type Diagnostic, diagnose } from "../../diagnostic/index.ts";
import type { Written } from "./node.ts";

/** C0 but the line feed (CR LF is one in YAML already), DEL and C1. */
const CONTROL = "\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F";
/** Noncharacters of the BMP. Those of the other planes and lone surrogates are found by code point. */
const NONCHARACTER = "\\uFDD0-\\uFDEF\\uFFFE\\uFFFF";
/** Radicals that look like kanji, and compatibility ideographs. */
const LOOKALIKE = "\\u2E80-\\u2FDF\\uF900-\\uFAFF";
/** Any of these, or a surrogate: then the text is looked at character by character. */
const SUSPECT = new RegExp(`[${CONTROL}${NONCHARACTER}${LOOKALIKE}\\uD800-\\uDFFF]`);
const IS_CONTROL = new RegExp(`[${CONTROL}]`);
const IS_LOOKALIKE = /[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u;

const NAMES: Readonly<Record<number, string>> = {
  0: "NUL",
  7: "BEL",
  8: "BS",
  9: "タブ",
  11: "垂直タブ",
  12: "改ページ",
  13: "CR",
  27: "ESC",
  127: "DEL",
  133: "NEL",
};

/** Radicals of U+2E80–2EFF have no decomposition but two; these are the ones that come out of PDFs. */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  "⺟": "母",
  "⺠": "民",
  "⻁": "虎",
  "⻄": "西",
  "⻑": "長",
  "⻘": "青",
  "⻝": "食",
  "⻤": "鬼",
  "⻩": "黄",
  "⻫": "斉",
  "⻭": "歯",
  "⻲": "亀",
  "⻳": "亀",
};

/**
 * Looks through one value or key for characters that no paper can carry (errors) or that only look like kanji
 * (warnings, each once).
 * @param at  where the text was written; the character itself is pointed at where it stands there literally
 */
export function checkCharacters(text: string, at: Written, path: () => string): readonly Diagnostic[] {
  return checkAll(text, at, path, "");
}

/** The same of a value, but for its tabs: whether it may have any, its field says (`checkTabs`). */
export function checkValue(text: string, at: Written): readonly Diagnostic[] {
  // Without a path: the model's names are not known yet; the line says enough.
  return checkAll(text, at, () => "", "\t");
}

/** The tab a value of no field but an outline may have. */
export function checkTabs(text: string, at: Written, path: () => string): readonly Diagnostic[] {
  return text.includes("\t") ? [findingOf("\t", at, path)].filter((one) => one !== null) : [];
}

function checkAll(text: string, at: Written, path: () => string, except: string): readonly Diagnostic[] {
  if (!SUSPECT.test(text)) return [];
  const found: Diagnostic[] = [];
  const seen = new Set<string>(except);
  for (const character of text) {
    if (seen.has(character)) continue;
    seen.add(character);
    const one = findingOf(character, at, path);
    if (one !== null) found.push(one);
  }
  return found;
}

function findingOf(character: string, at: Written, path: () => string): Diagnostic | null {
  const code = character.codePointAt(0) ?? 0;
  const place = () => at.source.place(offsetOf(character, at), path());
  if (IS_CONTROL.test(character)) {
    const params = { codePoint: notation(code), name: NAMES[code] ?? "制御文字" };
    return diagnose("record/control-character", params, place());
  }
  if (isNoCharacter(code))
    return diagnose("record/forbidden-character", { codePoint: notation(code) }, place());
  const ordinary = ordinaryOf(character);
  if (ordinary === null) return null;
  const params = { found: character, codePoint: notation(code), ordinary };
  return diagnose("record/radical-character", params, place());
}

function isNoCharacter(code: number): boolean {
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe;
}

/** The ordinary kanji for a lookalike; null where there is none (﨑 is a kanji of its own). */
function ordinaryOf(character: string): string | null {
  if (!IS_LOOKALIKE.test(character)) return null;
  const plain = SUPPLEMENT[character] ?? character.normalize("NFKC");
  return plain === character ? null : plain;
}

function offsetOf(character: string, at: Written): number {
  const offset = at.source.parsed.indexOf(character, at.start);
  return offset >= at.start && offset < at.end ? offset : at.start;
}

function notation(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
