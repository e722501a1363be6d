import { crc32 } from "node:zlib";
import type { OutlineEntry } from "../../layout/page.ts";
import type { SheetLink } from "./link.ts";
import type { PaintedSheet } from "./painted-sheet.ts";
import type { SheetMark } from "./tags/marks.ts";

/**
 * Painted sheets as one file, for a cache. After the head of 20 bytes (mark, version, check sum of all that follows,
 * length of the description) comes a description in JSON, then the contents and glyph numbers one after the other.
 */
const MARK = Buffer.from("YSHEETS\n", "latin1");
const HEAD = MARK.length + 12;
/** Counts up whenever the file or what is painted changes: older files are then foreign. */
const VERSION = 2;

/** A sheet without its bytes. */
interface Described extends Pick<PaintedSheet, "width" | "height" | "pictures" | "widths"> {
  readonly bytes: number;
  readonly glyphs: readonly (readonly [face: string, size: number, clusters: readonly string[]])[];
  readonly outline: readonly OutlineEntry[];
  readonly links: readonly SheetLink[];
  /** Of a mark that is on text and no link only its element's place. */
  readonly marks: readonly (number | SheetMark)[] | null;
}

/** The same sheets give the same bytes. */
export function packSheets(sheets: readonly PaintedSheet[]): Uint8Array {
  const description = Buffer.from(JSON.stringify(sheets.map(described)), "utf8");
  const size = (sheet: PaintedSheet): number =>
    sheet.glyphs.reduce((sum, { ids }) => sum + 2 * ids.length, sheet.content.length);
  const length = sheets.reduce((sum, sheet) => sum + size(sheet), HEAD + description.length);
  const file = Buffer.alloc(length);
  let at = HEAD + description.copy(file, HEAD);
  for (const { content, glyphs } of sheets) {
    file.set(content, at);
    at += content.length;
    for (const { ids } of glyphs) for (const id of ids) at = file.writeUInt16LE(id, at);
  }
  MARK.copy(file);
  file.writeUInt32LE(VERSION, MARK.length);
  file.writeUInt32LE(description.length, MARK.length + 8);
  file.writeUInt32LE(crc32(file.subarray(MARK.length + 8)), MARK.length + 4);
  return file;
}

function described({
  width,
  height,
  content,
  glyphs,
  pictures,
  widths,
  outline,
  links,
  marks,
}: PaintedSheet): Described {
  return {
    width,
    height,
    bytes: content.length,
    glyphs: glyphs.map(({ face, size, clusters }) => [face, size, clusters]),
    pictures,
    widths,
    outline: outline.map(({ level, text, y }) => ({ level, text, y })),
    links: links.map(({ left, top, right, bottom, to, text }) => ({ left, top, right, bottom, to, text })),
    marks: marks?.map((one) => (one.link < 0 && one.box === null ? one.element : one)) ?? null,
  };
}

/** Null = not written by `packSheets` of this version, or damaged since. */
export function unpackSheets(bytes: Uint8Array): readonly PaintedSheet[] | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < HEAD || !file.subarray(0, MARK.length).equals(MARK)) return null;
  if (file.readUInt32LE(MARK.length) !== VERSION) return null;
  if (file.readUInt32LE(MARK.length + 4) !== crc32(file.subarray(MARK.length + 8))) return null;
  const end = HEAD + file.readUInt32LE(MARK.length + 8);
  // What the check sum covers is what `packSheets` wrote.
  const sheets = JSON.parse(file.toString("utf8", HEAD, end)) as readonly Described[];
  return new Reader(file, end).sheets(sheets);
}

function markOf(mark: number | SheetMark): SheetMark {
  return typeof mark === "number" ? { element: mark, link: -1, box: null } : mark;
}

class Reader {
  readonly #file: Buffer;
  #at: number;

  constructor(file: Buffer, at: number) {
    this.#file = file;
    this.#at = at;
  }

  sheets(described: readonly Described[]): PaintedSheet[] {
    return described.map(({ bytes, glyphs, marks, ...rest }) => ({
      ...rest,
      marks: marks?.map(markOf) ?? null,
      content: this.#bytes(bytes),
      glyphs: glyphs.map(([face, size, clusters]) => ({
        face,
        size,
        ids: this.#numbers(clusters.length),
        clusters,
      })),
    }));
  }

  /** A copy: the file is not kept for the sake of one sheet, and a clone of the sheet is of the sheet only. */
  #bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(this.#file.subarray(this.#at, this.#at + length));
    this.#at += length;
    return bytes;
  }

  #numbers(count: number): Uint16Array {
    const numbers = new Uint16Array(count);
    for (let i = 0; i < count; i++) numbers[i] = this.#file.readUInt16LE(this.#at + 2 * i);
    this.#at += 2 * count;
    return numbers;
  }
}
