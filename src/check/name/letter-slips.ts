import { isKanji, isKatakana, tellApart } from "./letters.ts";
import type { PacketText } from "./packet-text.ts";
import { contextOf, type Slip } from "./slip.ts";

/** Letters before and behind the one that differs; together they are what two places must have in common at least. */
const windows = [
  [4, 4],
  [6, 2],
  [2, 6],
] as const;

/**
 * Places that agree but for one 漢字 or カタカナ: 録音及び録画に関する要領 and 録音及び録音に関する要領.
 *
 * Linear: each letter is filed under what stands before and behind it; only where two letters come under one key are
 * the places looked at.
 */
export function letterSlips(text: PacketText): Slip[] {
  const found = new Map<number, Slip>();
  for (const [left, right] of windows) {
    for (const group of groupsOf(text, left, right)) {
      for (const slip of slipsOf(text, group)) if (!found.has(slip.at)) found.set(slip.at, slip);
    }
  }
  return [...found.values()];
}

/** Positions that stand in the same window, by the letter there; only where there are two letters. */
type Group = ReadonlyMap<number, readonly number[]>;

function* groupsOf({ codes }: PacketText, left: number, right: number): Iterable<Group> {
  const last = new Map<number, number>();
  const before = new Int32Array(codes.length).fill(-1);
  const mixed = new Set<number>();
  for (let at = left; at + right < codes.length; at++) {
    const code = codes[at] ?? 0;
    if (!isKanji(code) && !isKatakana(code)) continue;
    const key = windowKey(codes, at, left, right);
    const earlier = last.get(key);
    if (earlier !== undefined) {
      before[at] = earlier;
      if (codes[earlier] !== code) mixed.add(key);
    }
    last.set(key, at);
  }
  for (const key of mixed) {
    const group = new Map<number, number[]>();
    for (let at = last.get(key) ?? -1; at >= 0; at = before[at] ?? -1) {
      const code = codes[at] ?? 0;
      const positions = group.get(code);
      if (positions === undefined) group.set(code, [at]);
      else positions.unshift(at);
    }
    yield group;
  }
}

/** 26 bits of what stands before, 26 of what stands behind: a whole number a Map takes. Collisions are met again later. */
function windowKey(codes: Uint16Array, at: number, left: number, right: number): number {
  let before = 0;
  for (let step = 1; step <= left; step++) before = (Math.imul(before, 31) + (codes[at - step] ?? 0)) | 0;
  let behind = 7;
  for (let step = 1; step <= right; step++) behind = (Math.imul(behind, 31) + (codes[at + step] ?? 0)) | 0;
  return (before & 0x3ffffff) * 0x4000000 + (behind & 0x3ffffff);
}

/** The rarer letter against the most frequent one. */
function slipsOf(text: PacketText, group: Group): Slip[] {
  // Of two that are as frequent the earlier one is taken for right.
  const [usual, ...others] = [...group.values()].sort(
    (a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0),
  );
  const usualAt = usual?.[0];
  if (usual === undefined || usualAt === undefined) return [];
  return others.flatMap((positions) => {
    const at = positions[0] ?? 0;
    const slip = {
      at,
      length: 1,
      usualAt,
      usualLength: 1,
      count: positions.length,
      usualCount: usual.length,
    };
    return isSlip(text, slip) ? [slip] : [];
  });
}

/** What two places must have in common: more where there is but one witness, and where the word is one of the packet's. */
function isSlip(text: PacketText, slip: Slip): boolean {
  const letter = text.text[slip.at] ?? "";
  if (tellApart(letter, text.text[slip.usualAt] ?? "")) return false;
  if (slip.count > 1 && slip.usualCount < slip.count * 4) return false;
  const { left, right, ends } = contextOf(text, slip);
  if (left < 2 && right < 2) return false;
  const common = left + right + ends * 2;
  const needed = slip.usualCount > slip.count ? 10 : 14;
  return common >= (!isInTitledName(text, slip, right) && isOtherWord(text, slip) ? 28 : needed);
}

/** What the long name of a rule, a system or a body ends with: inside of one no other word may stand. */
const titleEnd =
  /^.{0,16}?(要領|要綱|規程|規則|条例|法律|指針|方針|ポリシー|ガイドライン|システム|機構|審議会)/u;

function isInTitledName({ text }: PacketText, { at, length }: Slip, right: number): boolean {
  return titleEnd.test(text.slice(at + length, at + length + right));
}

/** Whether the letter makes with both its neighbours words that the packet knows from elsewhere: 原票 and 帳票. */
function isOtherWord({ text, codes }: PacketText, { at, count }: Slip): boolean {
  const known = (from: number): boolean => {
    const pair = text.slice(from, from + 2);
    let seen = 0;
    for (let next = text.indexOf(pair); next >= 0; next = text.indexOf(pair, next + 1)) {
      seen += 1;
      if (seen > count) return true;
    }
    return false;
  };
  const isLetter = (code: number | undefined): boolean =>
    code !== undefined && (isKanji(code) || isKatakana(code));
  const before = isLetter(codes[at - 1]);
  const behind = isLetter(codes[at + 1]);
  return (before && known(at - 1)) || (behind && known(at));
}
