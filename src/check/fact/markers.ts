import { readNumeral } from "../../notation/index.ts";

/** How an item is numbered. "1." and "1" are two ways, as a paper that uses both means two levels. */
export type MarkerKind = "第1" | "1." | "1" | "(1)" | "1)" | "①" | "ア" | "(ア)";

export interface Marker {
  readonly kind: MarkerKind;
  /** From 1. */
  readonly value: number;
  /** As written: ④ (3) オ. */
  readonly text: string;
  /** Offset in the line. */
  readonly from: number;
}

const kana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ";
const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const before = "^[\\s\\u3000]*(?:[-・]\\s*)?";
const digits = "([0-9０-９]{1,2})";

/** 2 週間で消す。 is no item, 2 回答 is one. */
const counter = "(?:[年月日時分人件台回名個週階]|か月|か所|つ|号)(?:[間以程後前目ぁ-ん、。,（(]|$)";

/** What may follow tells an item's number from a number that begins a sentence. */
const shapes: readonly (readonly [MarkerKind, RegExp])[] = [
  ["第1", new RegExp(`${before}(第${digits})[\\s\\u3000]+(?![条項号回章])`)],
  ["(1)", new RegExp(`${before}([(（]${digits}[)）])`)],
  ["(ア)", new RegExp(`${before}([(（]([ア-ワ])[)）])`)],
  ["1)", new RegExp(`${before}(${digits}[)）])`)],
  ["1.", new RegExp(`${before}(${digits}[.．])(?![0-9０-９])`)],
  ["①", new RegExp(`${before}(([①-⑳]))`)],
  ["ア", new RegExp(`${before}(([ア-ワ]))[\\s\\u3000.．]+`)],
  ["1", new RegExp(`${before}(${digits})[\\s\\u3000]+(?=[^0-9０-９\\s円％%,，.．:：～~\\-])(?!${counter})`)],
];

/** The number a line begins with; null where it has none. */
export function markerOf(line: string): Marker | null {
  for (const [kind, shape] of shapes) {
    const match = shape.exec(line);
    if (match === null) continue;
    const [whole, text = "", sign = ""] = match;
    const value = numberOf(sign);
    if (value > 0) return { kind, value, text, from: whole.indexOf(text) };
  }
  return null;
}

/** The number that is all a text says. */
export function bareMarkerOf(text: string): Marker | null {
  const marker = markerOf(`${text} 項`);
  return marker !== null && marker.text === text.trim() ? marker : null;
}

function numberOf(sign: string): number {
  const round = circled.indexOf(sign);
  if (round >= 0) return round + 1;
  const letter = kana.indexOf(sign);
  return letter >= 0 ? letter + 1 : (readNumeral(sign) ?? 0);
}
