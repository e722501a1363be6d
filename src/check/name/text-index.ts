import { isNameLetter } from "./letters.ts";
import type { PacketText } from "./packet-text.ts";

const PAIRS = 1 << 21;
const TRIPLES = 1 << 16;

const made = new WeakMap<PacketText, TextIndex>();

/**
 * Which pairs and triples of letters a packet knows. Names are looked at: whatever is no letter of one (かな, digits,
 * punctuation, the line's end) counts as one and the same border, 0; so does a blank between two letters.
 */
export class TextIndex {
  /** Letters of names by their codes, 0 for all others. */
  readonly letters: Uint16Array;
  private readonly text: PacketText;
  /** 0, 1, or 2 for twice and more; letters that share a place make a pair known that is not, never the other way. */
  private readonly pairs = new Uint8Array(PAIRS);
  private readonly first = new Int32Array(TRIPLES).fill(-1);
  private readonly next: Int32Array;

  static of(text: PacketText): TextIndex {
    const known = made.get(text);
    if (known !== undefined) return known;
    const index = new TextIndex(text);
    made.set(text, index);
    return index;
  }

  private constructor(text: PacketText) {
    this.text = text;
    this.letters = text.codes.map((code) => (isNameLetter(code) ? code : 0));
    this.next = new Int32Array(this.letters.length).fill(-1);
    const { letters, pairs, first, next } = this;
    for (let at = letters.length - 3; at >= 0; at--) {
      const one = letters[at] ?? 0;
      const two = this.behind(at + 1);
      if (one + two > 0) {
        const key = pairKey(one, two);
        if ((pairs[key] ?? 0) < 2) pairs[key] = (pairs[key] ?? 0) + 1;
      }
      if (letters[at + 1] === 0) continue;
      const key = tripleKey(this.before(at + 1), letters[at + 1] ?? 0, this.behind(at + 2));
      next[at] = first[key] ?? -1;
      first[key] = at;
    }
  }

  /** The letter that stands directly before a position; 0 where a name begins there. */
  before(at: number): number {
    return this.text.isApart(at) ? 0 : (this.letters[at - 1] ?? 0);
  }

  /** The letter at a position as the one before it sees it; 0 where a name ends there. */
  behind(at: number): number {
    return this.text.isApart(at) ? 0 : (this.letters[at] ?? 0);
  }

  /** Whether the letters at a position and behind it stand side by side nowhere else. */
  isNewPair(at: number): boolean {
    const one = this.letters[at] ?? 0;
    const two = this.behind(at + 1);
    return one + two > 0 && this.pairs[pairKey(one, two)] === 1;
  }

  /** Positions of three letters, the first or last of which may be a border, 0; at most `most`, the first ones. */
  *positionsOf(one: number, two: number, three: number, most: number): Iterable<number> {
    if (two === 0) return;
    let left = most;
    for (
      let at = this.first[tripleKey(one, two, three)] ?? -1;
      at >= 0 && left > 0;
      at = this.next[at] ?? -1
    ) {
      if (this.letters[at + 1] !== two || this.before(at + 1) !== one || this.behind(at + 2) !== three)
        continue;
      left -= 1;
      yield at;
    }
  }
}

const tripleKey = (one: number, two: number, three: number): number =>
  (Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b) ^ Math.imul(three, 0xc2b2ae35)) >>> 16;
const pairKey = (one: number, two: number): number =>
  (Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b)) >>> 11;
