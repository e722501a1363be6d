import { isHiragana, isNameLetter } from "./letters.ts";
import type { PacketText } from "./packet-text.ts";

/** Two places of the packet's text that say the same but for one stretch. The suspicious one comes first. */
export interface Slip {
  /** The stretch that differs, in the suspicious place; may be empty (something is missing). */
  readonly at: number;
  readonly length: number;
  /** The same of the place it is compared with. */
  readonly usualAt: number;
  readonly usualLength: number;
  /** How many places say one and the other. */
  readonly count: number;
  readonly usualCount: number;
  /** Its words fall to pieces: whoever wrote it, and when, meant something else. */
  readonly broken?: boolean;
  /** Where the slip was found in a known name: how much of it stands before and behind the stretch. */
  readonly name?: { readonly before: number; readonly behind: number };
}

/** A slip as a person is shown it: both wordings with what surrounds them, and where they stand in the text. */
export interface ShownSlip {
  readonly slip: Slip;
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly usualFrom: number;
  readonly usualTo: number;
  readonly usual: string;
}

/** How much is shown to each side of the difference, at most. */
const SHOWN = 14;

/** Letters that are the same before and behind the two stretches, and whether both end at a line's end on that side. */
export function contextOf(
  { codes }: PacketText,
  { at, length, usualAt, usualLength }: Omit<Slip, "count" | "usualCount">,
) {
  const left = sameRun(codes, at - 1, usualAt - 1, -1);
  const right = sameRun(codes, at + length, usualAt + usualLength, 1);
  return { left: left.length, right: right.length, ends: Number(left.ended) + Number(right.ended) };
}

const NEWLINE = 10;

function sameRun(codes: Uint16Array, from: number, usual: number, step: 1 | -1) {
  let length = 0;
  let one = codes[from];
  while (one !== undefined && one !== NEWLINE && one === codes[usual + length * step]) {
    length += 1;
    one = codes[from + length * step];
  }
  return { length, ended: one === NEWLINE && codes[usual + length * step] === NEWLINE };
}

const documentNumber = /^.{1,3}第(\d+)号/u;

/** 稲健障第303号 and 稲健児第302号 are letters of two units: what differs is no slip. */
export function isOtherNumber({ text }: PacketText, { at, usualAt }: Slip): boolean {
  const [one, usual] = [at, usualAt].map((from) => documentNumber.exec(text.slice(from, from + 12))?.[1]);
  return one !== undefined && usual !== undefined && one !== usual;
}

/** What goes on from the name of a unit to the post of a person: 浦田医事課長, of whose name 浦田 is no part. */
const post = /^(長|課長|部長|局長|補佐|係長|主査|主任|主事|参事|技師)/u;

/** Whether a unit's name goes on to a post at a position. */
export const isBeforePost = ({ text }: PacketText, at: number): boolean => post.test(text.slice(at, at + 2));

/** The slip with the words around it, as far as both places agree on them and no punctuation comes. */
export function shown(text: PacketText, slip: Slip): ShownSlip {
  const { before, behind } = slip.name ?? around(text, slip);
  const from = slip.at - before;
  const to = slip.at + slip.length + behind;
  const usualFrom = slip.usualAt - before;
  const usualTo = slip.usualAt + slip.usualLength + behind;
  return {
    slip,
    ...{ from, to, found: text.text.slice(from, to) },
    ...{ usualFrom, usualTo, usual: text.text.slice(usualFrom, usualTo) },
  };
}

/** How much is shown before and behind: as far as both agree and no punctuation comes. */
function around(text: PacketText, slip: Slip): { before: number; behind: number } {
  const { left, right } = contextOf(text, slip);
  let before = 0;
  while (before < Math.min(left, SHOWN) && isWord(text.codes[slip.at - before - 1] ?? 0)) before += 1;
  let behind = 0;
  while (behind < Math.min(right, SHOWN) && isWord(text.codes[slip.at + slip.length + behind] ?? 0))
    behind += 1;
  // A name begins and ends with a letter of its own: particles around it are let go.
  while (behind > 0 && isHiragana(text.codes[slip.at + slip.length + behind - 1] ?? 0)) behind -= 1;
  while (before > 0 && isHiragana(text.codes[slip.at - before] ?? 0)) before -= 1;
  return { before, behind };
}

const isWord = (code: number): boolean =>
  isNameLetter(code) || isHiragana(code) || (code >= 0x30 && code <= 0x39);
