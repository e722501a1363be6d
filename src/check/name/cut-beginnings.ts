import { isNameLetter } from "./letters.ts";
import type { PacketText } from "./packet-text.ts";
import { contextOf, type Slip } from "./slip.ts";
import { TextIndex } from "./text-index.ts";

/** So much behind the beginning must be the same, and with one witness alone so much more. */
const BEHIND = 12;
const BEHIND_ONE = 16;
/** Letters of the part that can be missing. */
const LONGEST = 5;
/** So many places with the same three letters are looked at. */
const MOST = 40;

/** What may be left out before a name: whose it is, which one, or how it is meant. */
const leftOut =
  /((?<!政)府|[市町村区県都国局部課室係法人]|各|当|同|本|全|両|該|特定|対象|地方|関係|関連|新規|既存|今回|上記|下記|以下|別途|現在|等|及び)$/u;

/**
 * Names whose first word is gone where what follows is the same for a long while: 情報システムのためのセキュリティ評価制度, elsewhere
 * always 政府情報システムのためのセキュリティ評価制度.
 */
export function cutBeginnings(text: PacketText): Slip[] {
  const index = TextIndex.of(text);
  const slips: Slip[] = [];
  for (let at = 0; at < index.letters.length; at++) {
    if (index.before(at) !== 0 || index.letters[at] === 0 || text.codes[at - 1] === NEWLINE) continue;
    const slip = slipAt(text, index, at);
    if (slip !== null) slips.push(slip);
  }
  return slips;
}

/** At a line's beginning the name may have begun on the line before. */
const NEWLINE = 10;
/** So long must the rest of the name be: 処理 is a word of its own. */
const REST = 4;
/** But for a shorter one before which so much is the same too: 新たに個人情報を処理する, elsewhere …を電子計算機処理する. */
const BEFORE = 6;

/** A title in brackets is whole as well. */
function isLong({ text }: PacketText, index: TextIndex, at: number): boolean {
  if (text.charAt(at - 1) === "「") return true;
  let length = 1;
  while (length < REST && index.behind(at + length) !== 0) length += 1;
  return length >= REST;
}

function slipAt(text: PacketText, index: TextIndex, at: number): Slip | null {
  const { codes } = text;
  const parts = new Map<string, number[]>();
  const [one, two = 0, three] = [index.before(at + 1), index.letters[at + 1], index.behind(at + 2)];
  for (const other of index.positionsOf(one, two, three, MOST)) {
    if (other === at || !isAlike(codes, at, other)) continue;
    const part = partBefore(text, index, other);
    // It begins so elsewhere.
    if (part === "") return null;
    if (part.length > LONGEST) continue;
    parts.set(part, [...(parts.get(part) ?? []), other]);
  }
  // Two parts are two things.
  if (parts.size !== 1) return null;
  const [[part, places]] = [...parts] as [[string, number[]]];
  const [first = 0] = places;
  if (part.length < 2 || leftOut.test(part)) return null;
  const slip = {
    at,
    length: 0,
    usualAt: first - part.length,
    usualLength: part.length,
    count: 1,
    usualCount: places.length,
  };
  const { left, right, ends } = contextOf(text, slip);
  if (left < BEFORE && !isLong(text, index, at)) return null;
  return right + ends * 2 >= (places.length > 1 ? BEHIND : BEHIND_ONE) ? slip : null;
}

function isAlike(codes: Uint16Array, at: number, other: number): boolean {
  for (let step = 3; step < BEHIND; step++) if (codes[at + step] !== codes[other + step]) return false;
  return true;
}

/** The letters of the same name before a position. */
function partBefore({ text, codes }: PacketText, index: TextIndex, at: number): string {
  let from = at;
  while (index.before(from) !== 0 && isNameLetter(codes[from - 1] ?? 0) && at - from <= LONGEST) from -= 1;
  return text.slice(from, at);
}
