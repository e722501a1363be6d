import { damaged } from "../fault.ts";

/** A marker and what belongs to it; of a scan (SOS) with its compressed data. `from` and `to`: all of it. */
export interface Segment {
  readonly marker: number;
  /** Without marker and length, and without the data of a scan. */
  readonly data: Uint8Array;
  readonly from: number;
  readonly to: number;
}

export const JFIF = 0xe0;
export const EXIF = 0xe1;
export const ICC = 0xe2;
export const ADOBE = 0xee;
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;

/**
 * The segments of a file up to its EOI. What follows (previews, a film) is no part of the picture.
 * @returns `end`: the place after EOI
 * @throws AssetFault when there is no EOI: the file is cut off
 */
export function segmentsOf(file: Uint8Array): {
  readonly segments: readonly Segment[];
  readonly end: number;
} {
  const segments: Segment[] = [];
  if (file[0] !== 0xff || file[1] !== SOI) throw damaged("SOI");
  for (let at = 2; ; ) {
    const from = markerAt(file, at);
    const marker = file[from + 1] as number;
    if (marker === EOI) return { segments, end: from + 2 };
    const length = ((file[from + 2] ?? 0) << 8) | (file[from + 3] ?? 0);
    const headEnd = from + 2 + length;
    if (length < 2 || headEnd > file.length) throw damaged("EOI");
    at = marker === SOS ? scanEnd(file, headEnd) : headEnd;
    segments.push({ marker, data: file.subarray(from + 4, headEnd), from, to: at });
  }
}

/** The place of the next marker: fill bytes (FF) may stand before it. */
function markerAt(file: Uint8Array, start: number): number {
  if (file[start] !== 0xff) throw damaged("EOI");
  let at = start;
  while (file[at + 1] === 0xff) at++;
  if (at + 1 >= file.length) throw damaged("EOI");
  return at;
}

/** Where a scan's data ends: at the first FF that is neither a stuffed byte nor a restart. */
function scanEnd(file: Uint8Array, start: number): number {
  for (let at = file.indexOf(0xff, start); at >= 0 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] as number;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  throw damaged("EOI");
}

/** Segments that say how the picture looks: no comments, and of the applications' only colour. */
export function isKept({ marker, data }: Segment): boolean {
  if (marker === ICC) return Buffer.from(data.subarray(0, 11)).toString("latin1") === "ICC_PROFILE";
  if (marker === JFIF || marker === ADOBE) return true;
  return marker !== 0xfe && (marker < 0xe0 || marker > 0xef);
}
