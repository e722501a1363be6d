import { isKatakana, tellApart } from "./letters.ts";
import { looksLike } from "./look-alikes.ts";
import type { PacketText } from "./packet-text.ts";
import { looseLetters, wordsIn } from "./segments.ts";
import { contextOf, type Slip } from "./slip.ts";
import { TextIndex } from "./text-index.ts";

/** A stretch of pairs of letters that stand nowhere else is a slip's only where it is short: the rest is another text. */
const LONGEST_NEW = 4;
/** So many places with the same three letters are looked at. */
const MOST = 40;
/** Letters to each side that are segmented together with the stretch. */
const AROUND = 8;
/** So many letters of the name must be the same on each side, where it has as many. */
const SIDE = 2;

/**
 * Places where letters stand side by side that do so nowhere else, and that another place of the packet mends: 官理者サイト
 * by 管理者サイト, 個人情報保審議会 by 個人情報保護審議会. What tells a slip from another word is that the words fall to pieces.
 */
export function brokenWords(text: PacketText): Slip[] {
  const index = TextIndex.of(text);
  const slips: Slip[] = [];
  for (let at = 0; at < index.letters.length; at++) {
    if (!index.isNewPair(at)) continue;
    const first = at;
    while (index.behind(at + 1) !== 0 && index.isNewPair(at + 1)) at += 1;
    if (at - first >= LONGEST_NEW) continue;
    const slip = slipIn(text, index, first, at);
    if (slip !== null) slips.push(slip);
  }
  return slips;
}

/** Where the slip may be, and what it may be: another letter, two others, letters left out, two swapped, one typed twice. */
interface Suspect {
  readonly from: number;
  readonly to: number;
  readonly kind: "other" | "word" | "missing" | "swapped" | "doubled";
}

/** Between `first` and the letter behind `last` all pairs are new: which letters are the slip? */
function slipIn(text: PacketText, index: TextIndex, first: number, last: number): Slip | null {
  for (const suspect of suspectsIn(index, first, last)) {
    const best = bestOf(text, index, suspect);
    if (best !== null) return best;
  }
  return null;
}

/**
 * A letter that makes a known pair with its neighbour makes a word with it: another letter's pairs are new on both sides,
 * but at the ends of a name. A letter left out makes one new pair, in its place or beside it (母子健法, where 母子健康 is
 * known), and so does one typed twice.
 */
function* suspectsIn(index: TextIndex, first: number, last: number): Iterable<Suspect> {
  const { letters } = index;
  const begins = index.before(first) === 0 && letters[first] !== 0;
  const ends = index.behind(last + 2) === 0 && letters[last + 1] !== 0;
  if (last === first + 1) yield { from: last, to: last + 1, kind: "other" };
  if (last === first && begins) yield { from: first, to: first + 1, kind: "other" };
  if (last === first && ends) yield { from: last + 1, to: last + 2, kind: "other" };
  for (const from of [first + 1, first])
    if (index.isNewPair(from) && (last === from + 1 || (last === from && index.behind(from + 2) === 0)))
      yield { from, to: from + 2, kind: "word" };
  for (const from of new Set([first + 1, first, last]))
    if (isPair(index, from)) yield { from, to: from + 2, kind: "swapped" };
  if (last !== first) return;
  // ア アンケート is an item's mark.
  if (
    letters[first] === letters[first + 1] &&
    (index.before(first) !== 0 || !isKatakana(letters[first] ?? 0))
  ) {
    yield { from: first, to: first + 1, kind: "doubled" };
    yield { from: first + 1, to: first + 2, kind: "doubled" };
  }
  for (const from of [first + 1, first, first + 2]) yield { from, to: from, kind: "missing" };
}

const isPair = ({ letters }: TextIndex, at: number): boolean =>
  letters[at] !== 0 && letters[at + 1] !== 0 && letters[at] !== letters[at + 1];

const lengths: Readonly<Record<Suspect["kind"], readonly number[]>> = {
  other: [1],
  word: [2],
  missing: [1, 2],
  swapped: [2],
  doubled: [0],
};

/** Positions where the same letters stand around `length` others: by the three letters behind, and by the three before. */
function* placesLike(index: TextIndex, { from, to, kind }: Suspect, length: number): Iterable<number> {
  const { letters } = index;
  const [before, behind] = [index.before(from), index.behind(to)];
  if (kind === "swapped") {
    const [one = 0, two = 0] = [letters[from + 1], letters[from]];
    for (const at of index.positionsOf(before, one, two, MOST))
      if (index.behind(at + 3) === behind) yield at + 1;
    return;
  }
  for (const at of index.positionsOf(index.before(to + 1), letters[to + 1] ?? 0, index.behind(to + 2), MOST))
    if (at !== to && index.before(at - length) === before) yield at - length;
  for (const at of index.positionsOf(
    index.before(from - 2),
    letters[from - 2] ?? 0,
    index.behind(from - 1),
    MOST,
  ))
    if (at !== from - 3 && index.behind(at + 3 + length) === behind) yield at + 3;
}

/** What stands there elsewhere: how often, and where most around it is the same. */
interface Usual {
  readonly places: Set<number>;
  slip: Slip;
  common: number;
}

/** Of the slips a stretch may be the one with most witnesses. */
function bestOf(text: PacketText, index: TextIndex, suspect: Suspect): Slip | null {
  let best: Slip | null = null;
  for (const length of lengths[suspect.kind])
    for (const { slip, places } of usualsOf(text, index, suspect, length).values())
      if (places.size > (best?.usualCount ?? 0) && isBroken(text, index, slip, suspect.kind))
        best = { ...slip, usualCount: places.size, broken: true };
  return best;
}

function usualsOf(text: PacketText, index: TextIndex, suspect: Suspect, length: number): Map<string, Usual> {
  const found = new Map<string, Usual>();
  const { from: at, to } = suspect;
  const odd = text.text.slice(at, to);
  for (const usualAt of placesLike(index, suspect, length)) {
    const usual = text.text.slice(usualAt, usualAt + length);
    const known = found.get(usual);
    if (known?.places.has(usualAt) === true) continue;
    if (
      known === undefined &&
      (!/^[\p{sc=Han}\p{sc=Katakana}ー]*$/u.test(usual) ||
        (/^(other|word)$/.test(suspect.kind) && !mayReplace(odd, usual)))
    )
      continue;
    const slip = { at, length: to - at, usualAt, usualLength: length, count: 1, usualCount: 1 };
    const { left, right } = contextOf(text, slip);
    if (known === undefined) found.set(usual, { places: new Set([usualAt]), slip, common: left + right });
    else {
      known.places.add(usualAt);
      if (left + right > known.common) Object.assign(known, { slip, common: left + right });
    }
  }
  return found;
}

/** Letter by letter others; and a letter alone none that tells two things apart. */
const mayReplace = (odd: string, usual: string): boolean =>
  /^[\p{sc=Han}\p{sc=Katakana}]+$/u.test(odd) &&
  [...odd].every((one, at) => one !== usual[at]) &&
  (odd.length > 1 || !(tellApart(odd, usual) || slight.test(odd)));

/** 務事務センター: what was left out at the beginning of a name makes no word of its own. */
function isHeadless({ text }: PacketText, { at, usualLength }: Slip, tail: string): boolean {
  if (partOnly.test(tail)) return true;
  if (tail.length < 4 || usualLength > 1 || wholeAlone.test(tail) || /\d/.test(text.charAt(at - 1)))
    return false;
  return wordsIn(tail)[0]?.length === 1;
}

/** Letters that stand before names by right. */
const wholeAlone = /^[市町村県都府道区国本同各当全両新旧現前次大小高第主副総元約他子公私]/u;
/** Letters that may follow any name, or stand before it. */
const slight = /[並及又若等系用的型上内中時後前別毎名例各本当同全両]/u;
/** No word begins with such a letter: what stands before it was left out. */
const partOnly = /^[者的性化率系型版取置示定]/u;

/** What stands directly behind the name of a person: two names may differ in a letter. */
const post =
  /^\p{sc=Han}{0,2}?(会長|委員|課長|部長|局長|係長|室長|所長|館長|次長|主査|主任|主事|技師|参事|補佐|様|殿|氏|市長|町長|村長|理事)/u;

function isBroken(text: PacketText, index: TextIndex, slip: Slip, kind: Suspect["kind"]): boolean {
  const { at, length, usualAt, usualLength } = slip;
  if (post.test(text.text.slice(at + length, at + length + 6))) return false;
  const before = nameLength(index, at, -1);
  const behind = nameLength(index, at + length, 1);
  const { left, right } = contextOf(text, slip);
  if (left < Math.min(SIDE, before) || right < Math.min(SIDE, behind)) return false;
  const inName = Math.min(left, before) + Math.min(right, behind);
  if (inName < SIDE && left + right < 8) return false;
  // Both among the letters that surround the slip: 保管方法 is none for 管理方法, for 保管理方法 is no better.
  const head = text.text.slice(at - before, at);
  const tail = text.text.slice(at + length, at + length + behind);
  const odd = text.text.slice(at, at + length);
  const usual = text.text.slice(usualAt, usualAt + usualLength);
  if (kind === "word")
    return (
      text.positionsOf(usual, 3).length > 2 &&
      isOtherWord(left, right, Math.min(left, before), Math.min(right, behind))
    );
  if (kind === "doubled") return inName >= SIDE;
  // At the end of a name a part may be left out by right: アクセス権.
  if (kind === "missing" && (tail === "" || (head === "" && !isHeadless(text, slip, tail)))) return false;
  if (isOfKatakana(odd + usual)) return isKatakanaSlip(text, odd, usual, head, tail);
  // 康健 is a word somewhere else: two letters that stand the other way round here alone.
  if (kind === "swapped" && inName >= 3 && text.positionsOf(usual, 3).length > 2) return true;
  const worse = looseLetters(head + odd + tail) - looseLetters(head + usual + tail);
  return worse > 0 && inName + worse >= (kind === "swapped" ? 3 : 4);
}

/** 個人上方保護条例: a word of two letters that stands nowhere else, in the midst of a long name. */
function isOtherWord(left: number, right: number, before: number, behind: number): boolean {
  return before + behind >= 6 && Math.min(left, right) >= 1 && (before >= 2 || behind >= 6) && behind >= 2;
}

/** How many letters of a name stand before or behind a position. */
function nameLength(index: TextIndex, at: number, step: 1 | -1): number {
  let length = 0;
  while (length < AROUND && (step === 1 ? index.behind(at + length) : index.before(at - length)) !== 0)
    length += 1;
  return length;
}

const isOfKatakana = (letters: string): boolean => /^[\p{sc=Katakana}ー]+$/u.test(letters);

/** In a word of カタカナ, which no dictionary parts: the slip must be one by its shape, and the word one of the packet. */
function isKatakanaSlip(text: PacketText, odd: string, usual: string, head: string, tail: string): boolean {
  // サーバ and サーバー are two spellings.
  if (odd.length < 2 && usual.length < 2 && (odd + usual).includes("ー")) return false;
  const before = /[\p{sc=Katakana}ー]*$/u.exec(head)?.[0] ?? "";
  const behind = /^[\p{sc=Katakana}ー]*/u.exec(tail)?.[0] ?? "";
  if ((before + usual + behind).length < 4 || text.positionsOf(before + usual + behind, 2).length < 2)
    return false;
  return odd.length !== 1 || usual.length !== 1 || looksLike(odd, usual);
}
