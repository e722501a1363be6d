import type { CheckedPacket } from "../paper.ts";
import { isHiragana, isNameLetter, tellApart } from "./letters.ts";
import type { PacketText } from "./packet-text.ts";
import { isBeforePost, type Slip } from "./slip.ts";
import { soundsLike } from "./titled-names.ts";
import { unitsOf } from "./unit.ts";

/** Shorter names differ by one letter too often by right: 総務課 and 財務課. */
const SHORTEST = 5;

/** Units the fields of a packet name, each of them once, such as stand at least twice in it. */
export function knownNames(packet: CheckedPacket): string[] {
  const names = new Set<string>();
  for (const paper of packet.papers) {
    for (const { chain } of unitsOf(paper)) for (const name of chain) names.add(name);
  }
  return [...names].filter((name) => name.length >= SHORTEST && name.length <= 20);
}

/**
 * Places that are one letter away from a known name: つながラボ where つなぐラボ is a unit. Such names are too short for
 * letterSlips, or written with ひらがな; what makes up for it is that the name is known from a field.
 */
export function nearKnownNames(text: PacketText, names: readonly string[]): Slip[] {
  const known = new Set(names);
  return names.flatMap((name) => {
    const own = text.positionsOf(name);
    const usualAt = own[0];
    if (usualAt === undefined) return [];
    const short = shortened(text, name, usualAt, own.length);
    if (short !== null) return [short];
    return [...nearPlaces(text, name)].flatMap(([variant, places]) => {
      if (known.has(variant) || places.length > 1 || own.length < places.length) return [];
      const at = places[0] ?? 0;
      const off = differs(name, variant);
      return [
        {
          ...{ at: at + off, length: 1, count: places.length },
          ...{ usualAt: usualAt + off, usualLength: 1, usualCount: own.length },
          name: { before: off, behind: name.length - off - 1 },
        },
      ];
    });
  });
}

/** The longest part of a name that is looked for as missing. */
const LONGEST_PART = 3;

/** The name without a part inside of it, once: つな窓口課 for つながる窓口課. */
function shortened(text: PacketText, name: string, usualAt: number, usualCount: number): Slip | null {
  for (let length = 1; length <= Math.min(LONGEST_PART, name.length - 4); length++) {
    for (let off = 2; off + length < name.length; off++) {
      const short = name.slice(0, off) + name.slice(off + length);
      if (name.includes(short)) continue;
      const [at, second] = text.positionsOf(short, 2);
      if (at === undefined || second !== undefined) continue;
      // 教育会館 is none of 教育委員会.
      const behind = at + short.length;
      if (isNameLetter(text.codes[behind] ?? 0) && !isBeforePost(text, behind)) continue;
      return {
        ...{ at: at + off, length: 0, count: 1 },
        ...{ usualAt: usualAt + off, usualLength: length, usualCount },
        name: { before: off, behind: short.length - off },
      };
    }
  }
  return null;
}

/** Every stretch as long as the name that differs from it in one letter, by what it says. */
function nearPlaces(text: PacketText, name: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const half = name.length >> 1;
  const note = (at: number): void => {
    const variant = text.text.slice(at, at + name.length);
    if (!isVariant(name, variant)) return;
    const known = places.get(variant);
    if (known === undefined) places.set(variant, [at]);
    else if (!known.includes(at)) known.push(at);
  };
  // One letter differs: the first half or the second is whole.
  for (const at of text.positionsOf(name.slice(0, half))) note(at);
  for (const at of text.positionsOf(name.slice(half))) note(at - half);
  return places;
}

const differs = (name: string, variant: string): number =>
  [...Array(name.length).keys()].find((at) => name[at] !== variant[at]) ?? -1;

function isVariant(name: string, variant: string): boolean {
  if (variant.length !== name.length) return false;
  const off = differs(name, variant);
  if (off < 0 || name.slice(off + 1) !== variant.slice(off + 1)) return false;
  // The last letter says what kind of unit it is: 家庭支援課 and 家庭支援室 are two, 家庭支援科 is none.
  if (off === name.length - 1) return soundsLike(variant.slice(-1)) === name.slice(-1);
  if (off === 0) return false;
  const code = variant.charCodeAt(off);
  if (!isNameLetter(code) && !isHiragana(code)) return false;
  return !tellApart(name[off] ?? "", variant[off] ?? "");
}
