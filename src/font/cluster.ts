/**
 * Text as clusters: what a reader calls one character. Base, variation selector and combining marks are one.
 *
 * Unicode's grapheme clusters with one difference: a half-width ﾞ or ﾟ (U+FF9E, FF9F) is a cluster of its own, because
 * it takes a place of its own on the line (ｶﾞ is two half ems).
 *
 * @see Unicode Standard Annex 29; JIS X 4051 4.1 for half-width katakana
 */

/** Characters that never join with a neighbour of the same kind, by range: Latin, Greek, Cyrillic, signs, kana, kanji. */
const plainRanges: readonly (readonly [number, number])[] = [
  [0x0020, 0x007e],
  [0x00a0, 0x00ac],
  [0x00ae, 0x02ff],
  [0x0370, 0x0482],
  [0x048a, 0x052f],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x20cf],
  [0x2100, 0x2cee],
  [0x2e80, 0x3029],
  [0x3030, 0x3098],
  [0x309b, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff9f],
  [0xffe0, 0xffe6],
];

const plain = new Uint8Array(0x10000);
for (const [first, last] of plainRanges) plain.fill(1, first, last + 1);

/** A cluster longer than this is looked at again with a wider window. */
const WINDOW = 64;

let segmenter: Intl.Segmenter | null = null;

/** The clusters of a text, in order; joined they are the text again. */
export function clustersOf(text: string): string[] {
  const clusters: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start);
    clusters.push(end === start + 1 ? single(text.charCodeAt(start)) : text.slice(start, end));
    start = end;
  }
  return clusters;
}

/** One string for each character however often it occurs: pages hold them by the hundred thousand. */
const singles: (string | undefined)[] = new Array(0x10000);

function single(unit: number): string {
  const known = singles[unit];
  if (known !== undefined) return known;
  const made = String.fromCharCode(unit);
  singles[unit] = made;
  return made;
}

/**
 * Offset behind the cluster that begins at `start`.
 * @param start a cluster's beginning, less than the text's length
 */
export function clusterEnd(text: string, start: number): number {
  const next = start + 1;
  const open = plain[text.charCodeAt(start)] === 1;
  if (open && (next === text.length || plain[text.charCodeAt(next)] === 1)) return next;
  const base = open ? next : ideographEnd(text, start);
  return base === 0 ? segmentEnd(text, start) : markedEnd(text, start, base);
}

/** Behind a kanji outside the BMP (planes 2 and 3); 0 = something else begins here. */
function ideographEnd(text: string, start: number): number {
  const high = text.charCodeAt(start);
  const low = text.charCodeAt(start + 1);
  return high >= 0xd840 && high <= 0xd8ff && low >= 0xdc00 && low <= 0xdfff ? start + 2 : 0;
}

/** Goes over selectors and kana's combining marks; anything rarer is left to the segmenter. */
function markedEnd(text: string, start: number, base: number): number {
  let end = base;
  for (let length = markLength(text, end); length > 0; length = markLength(text, end)) end += length;
  const settled = end === text.length || plain[text.charCodeAt(end)] === 1 || ideographEnd(text, end) > 0;
  return settled ? end : segmentEnd(text, start);
}

/** UTF-16 length of the selector or mark at an offset, else 0. */
function markLength(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0x3099 || unit === 0x309a) return 1;
  if (unit >= 0x0300 && unit <= 0x036f) return 1;
  const low = text.charCodeAt(at + 1);
  return unit === 0xdb40 && low >= 0xdd00 && low <= 0xddef ? 2 : 0;
}

/** Unicode's own rules, over the few characters up to the next one that surely begins a cluster. */
function segmentEnd(text: string, start: number): number {
  segmenter ??= new Intl.Segmenter("ja", { granularity: "grapheme" });
  for (let window = WINDOW; ; window *= 4) {
    const end = stretchEnd(text, start, start + window);
    const { done, value } = segmenter.segment(text.slice(start, end))[Symbol.iterator]().next();
    const length = done ? end - start : value.segment.length;
    // A cluster that reaches the window's end, where a surrogate pair may be cut in two, may go on beyond it.
    if (length < window - 1 || end === text.length) return start + length;
  }
}

/** A zero width joiner may bind even a plain sign to what stands before it (👩 ZWJ ❤). */
function stretchEnd(text: string, start: number, limit: number): number {
  const last = Math.min(limit, text.length);
  let end = start + 1;
  while (end < last && (plain[text.charCodeAt(end)] !== 1 || text.charCodeAt(end - 1) === 0x200d)) end++;
  return end;
}
