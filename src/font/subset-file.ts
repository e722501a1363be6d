import { HEADER_LENGTH, RECORD_LENGTH } from "./sfnt.ts";
import type { TrueTypeFace } from "./true-type-face.ts";

/** A table of the new file. */
interface Part {
  readonly tag: string;
  readonly data: Uint8Array;
}

/** Sum of a whole file's 32-bit words. @see OpenType specification, head.checksumAdjustment */
const MAGIC = 0xb1b0afba;
const ADJUSTMENT = 8;
/** A composite glyph's instructions follow its last component: without the flag nobody reads them. */
const HAS_INSTRUCTIONS = 0x0100;

/**
 * Writes a TrueType file with the given glyphs: what a PDF needs of one (no cmap, names or OS/2). Hints are left out:
 * readers of PDF smooth their glyphs, and a quarter of the bytes are hints.
 * @param glyphs original glyphs by new number
 * @param newIds new number by original glyph
 */
export function encodeFont(face: TrueTypeFace, glyphs: readonly number[], newIds: Uint16Array): Uint8Array {
  const starts = startsOf(face, glyphs);
  // The directory has to be in the order of the tags.
  const parts = [
    { tag: "glyf", data: glyf(face, glyphs, starts, newIds) },
    { tag: "head", data: head(face) },
    { tag: "hhea", data: patched(face, "hhea", 34, glyphs.length) },
    { tag: "hmtx", data: hmtx(face, glyphs) },
    { tag: "loca", data: loca(starts) },
    { tag: "maxp", data: patched(face, "maxp", 4, glyphs.length) },
  ];
  return assemble(parts);
}

function bytesOf(face: TrueTypeFace, tag: string): Uint8Array | null {
  const table = face.sfnt.tables.get(tag);
  return table === undefined ? null : face.data.subarray(table.offset, table.offset + table.length);
}

/** A table taken over with one 16-bit number changed. */
function patched(face: TrueTypeFace, tag: string, offset: number, value: number): Uint8Array {
  const data = Uint8Array.from(bytesOf(face, tag) ?? []);
  viewOf(data).setUint16(offset, value);
  return data;
}

/** head with 32-bit loca; the file's checksum goes in at the very end. */
function head(face: TrueTypeFace): Uint8Array {
  const data = patched(face, "head", 50, 1);
  viewOf(data).setUint32(ADJUSTMENT, 0);
  return data;
}

/** Where each outline begins in the new glyf, each on a multiple of four; one entry more for the end. */
function startsOf(face: TrueTypeFace, glyphs: readonly number[]): Uint32Array {
  const starts = new Uint32Array(glyphs.length + 1);
  let end = 0;
  for (let id = 0; id < glyphs.length; id++) {
    end += padded(bareLength(face, glyphs[id] ?? 0));
    starts[id + 1] = end;
  }
  return starts;
}

/** Bytes of an outline without its instructions (a composite's are few, and stay without effect: see `glyf`). */
function bareLength({ outlines }: TrueTypeFace, glyph: number): number {
  const hints = outlines.instructions(glyph);
  return outlines.length(glyph) - (hints === null ? 0 : hints.end - hints.at - 2);
}

function glyf(
  face: TrueTypeFace,
  glyphs: readonly number[],
  starts: Uint32Array,
  newIds: Uint16Array,
): Uint8Array {
  const data = new Uint8Array(starts[glyphs.length] ?? 0);
  const view = viewOf(data);
  for (let id = 0; id < glyphs.length; id++) {
    const glyph = glyphs[id] ?? 0;
    const start = starts[id] ?? 0;
    const from = face.outlines.start(glyph);
    const length = face.outlines.length(glyph);
    const hints = face.outlines.instructions(glyph);
    if (hints === null) {
      data.set(face.data.subarray(from, from + length), start);
      for (const offset of face.outlines.components(glyph)) {
        view.setUint16(start + offset, newIds[face.outlines.componentAt(glyph, offset)] ?? 0);
        view.setUint16(start + offset - 2, view.getUint16(start + offset - 2) & ~HAS_INSTRUCTIONS);
      }
    } else {
      // The length of the instructions stays, as 0, which is what a fresh array holds.
      data.set(face.data.subarray(from, from + hints.at), start);
      data.set(face.data.subarray(from + hints.end, from + length), start + hints.at + 2);
    }
  }
  return data;
}

function loca(starts: Uint32Array): Uint8Array {
  const data = new Uint8Array(starts.length * 4);
  const view = viewOf(data);
  for (let id = 0; id < starts.length; id++) view.setUint32(id * 4, starts[id] ?? 0);
  return data;
}

function hmtx(face: TrueTypeFace, glyphs: readonly number[]): Uint8Array {
  const data = new Uint8Array(glyphs.length * 4);
  const view = viewOf(data);
  for (let id = 0; id < glyphs.length; id++) {
    const glyph = glyphs[id] ?? 0;
    view.setUint16(id * 4, face.advance(glyph));
    view.setInt16(id * 4 + 2, face.bearing(glyph));
  }
  return data;
}

function assemble(parts: readonly Part[]): Uint8Array {
  const directory = HEADER_LENGTH + parts.length * RECORD_LENGTH;
  const file = new Uint8Array(parts.reduce((sum, { data }) => sum + padded(data.length), directory));
  const view = viewOf(file);
  writeHeader(view, parts.length);
  let offset = directory;
  let headAt = 0;
  let sum = 0;
  parts.forEach(({ tag, data }, index) => {
    file.set(data, offset);
    if (tag === "head") headAt = offset;
    sum += writeRecord(view, HEADER_LENGTH + index * RECORD_LENGTH, tag, offset, data.length);
    offset += padded(data.length);
  });
  // Tables are padded to whole words, so the file's sum is that of the directory and of every table.
  view.setUint32(headAt + ADJUSTMENT, MAGIC - (sum + checksum(view, 0, directory)));
  return file;
}

function writeHeader(view: DataView, count: number): void {
  const power = 31 - Math.clz32(count);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, count * 16 - (16 << power));
}

/** @returns the table's checksum */
function writeRecord(view: DataView, record: number, tag: string, offset: number, length: number): number {
  const sum = checksum(view, offset, padded(length));
  for (let at = 0; at < 4; at++) view.setUint8(record + at, tag.charCodeAt(at));
  view.setUint32(record + 4, sum);
  view.setUint32(record + 8, offset);
  view.setUint32(record + 12, length);
  return sum;
}

/** Sum of the 32-bit words of a range whose length is a multiple of four. */
function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getInt32(at)) | 0;
  return sum >>> 0;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function viewOf(data: Uint8Array): DataView {
  return new DataView(data.buffer, data.byteOffset, data.byteLength);
}
