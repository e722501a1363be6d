import { isKanji, isKatakana, isNameLetter } from "./letters.ts";
import type { PacketText } from "./packet-text.ts";
import { contextOf, isBeforePost, type Slip } from "./slip.ts";

/** Letters to both sides of the joint that must stand elsewhere with something between. */
const SIDE = 4;
/** The longest part that can be missing, in letters. */
const LONGEST = 12;
/** Sides that stand oftener than this are no evidence, and would be compared quadratically. */
const TOO_MANY = 120;

/** Whether a part that was left out says nothing of its own: 等 and the like are a matter of wording. */
const slight = /^(等|系|用|的|型|各|当|本|同.{0,2}|[ーA-Za-z0-9]+)$/u;

/**
 * Places where a part of a name is missing that the others have: 企画調整局イノベーション担当 against
 * 企画調整局情報化戦略部イノベーション担当. Only a joint that stands once is suspected.
 */
export function missingParts(text: PacketText): Slip[] {
  const { codes } = text;
  const sides = sidesOf(codes);
  const joints = jointsOf(codes, sides);
  const found: Slip[] = [];
  for (let at = SIDE; at + SIDE < codes.length; at++) {
    if (!isJoint(codes, at) || joints.get(jointKey(sides, at)) !== 1) continue;
    const slip = slipAt(text, sides, at);
    if (slip !== null) found.push(slip);
  }
  return found;
}

interface Sides {
  /** Hash of the letters from each position. */
  readonly hashes: Int32Array;
  readonly positions: ReadonlyMap<number, readonly number[]>;
}

function sidesOf(codes: Uint16Array): Sides {
  const hashes = new Int32Array(codes.length);
  const positions = new Map<number, number[]>();
  for (let at = 0; at + SIDE <= codes.length; at++) {
    let hash = 0;
    for (let step = 0; step < SIDE; step++) hash = (Math.imul(hash, 31) + (codes[at + step] ?? 0)) | 0;
    hashes[at] = hash & 0x3ffffff;
    const known = positions.get(hash & 0x3ffffff);
    if (known === undefined) positions.set(hash & 0x3ffffff, [at]);
    else known.push(at);
  }
  return { hashes, positions };
}

const jointKey = ({ hashes }: Sides, at: number): number =>
  (hashes[at - SIDE] ?? 0) * 0x4000000 + (hashes[at] ?? 0);

function jointsOf(codes: Uint16Array, sides: Sides): ReadonlyMap<number, number> {
  const joints = new Map<number, number>();
  for (let at = SIDE; at + SIDE < codes.length; at++) {
    if (!isJoint(codes, at)) continue;
    const key = jointKey(sides, at);
    joints.set(key, (joints.get(key) ?? 0) + 1);
  }
  return joints;
}

const NEWLINE = 10;

/** A name goes on over the joint, or begins with it on a line of its own. */
function isJoint(codes: Uint16Array, at: number): boolean {
  const before = codes[at - 1] ?? 0;
  return isNameLetter(codes[at] ?? 0) && (isNameLetter(before) || before === NEWLINE);
}

function slipAt(text: PacketText, sides: Sides, at: number): Slip | null {
  const left = sides.positions.get(sides.hashes[at - SIDE] ?? 0) ?? [];
  const right = sides.positions.get(sides.hashes[at] ?? 0) ?? [];
  if (left.length < 2 || right.length < 2 || Math.min(left.length, right.length) > TOO_MANY) return null;
  const longer =
    left.length <= right.length ? behindLeft(text, sides, at, left) : beforeRight(text, sides, at, right);
  for (const [part, starts] of longer) {
    const usualAt = starts[0] ?? 0;
    const slip = { at, length: 0, usualAt, usualLength: part.length, count: 1, usualCount: starts.length };
    if (isSlip(text, slip, part)) return slip;
  }
  return null;
}

/** Where the left side stands elsewhere, and the right side soon after it: what is between, and where it begins. */
function behindLeft(text: PacketText, sides: Sides, at: number, lefts: readonly number[]) {
  const parts = new Map<string, number[]>();
  for (const start of lefts) {
    const from = start + SIDE;
    for (let length = 1; length <= LONGEST && isNameLetter(text.codes[from + length - 1] ?? 0); length++) {
      if (sides.hashes[from + length] === sides.hashes[at])
        note(parts, text.text.slice(from, from + length), from);
    }
  }
  return parts;
}

function beforeRight(text: PacketText, sides: Sides, at: number, rights: readonly number[]) {
  const parts = new Map<string, number[]>();
  for (const end of rights) {
    for (let length = 1; length <= LONGEST && isNameLetter(text.codes[end - length] ?? 0); length++) {
      const from = end - length;
      if (sides.hashes[from - SIDE] === sides.hashes[at - SIDE])
        note(parts, text.text.slice(from, end), from);
    }
  }
  return parts;
}

function note(parts: Map<string, number[]>, part: string, from: number): void {
  const known = parts.get(part);
  if (known === undefined) parts.set(part, [from]);
  else known.push(from);
}

function isSlip(text: PacketText, slip: Slip, part: string): boolean {
  if (slight.test(part)) return false;
  if (![...part].some((letter) => isKanji(letter.charCodeAt(0)) || isKatakana(letter.charCodeAt(0))))
    return false;
  const { left, right, ends } = contextOf(text, slip);
  if (isBeforePost(text, slip.usualAt + slip.usualLength + right)) return false;
  // At a line's beginning only what follows is evidence, and a shorter line is often a heading of its own.
  if (left === 0 && (right < 10 || slip.usualCount < 2)) return false;
  return left + right + ends * 2 >= (slip.usualCount > 2 ? 12 : slip.usualCount > 1 ? 14 : 20);
}
