import { inflateSync } from "node:zlib";
import type { Density } from "../density.ts";
import { damaged } from "../fault.ts";
import { isSoundProfile } from "../icc.ts";
import { checkPixels } from "../limits.ts";
import { type Chunk, chunksOf, joined, withChunks } from "./chunks.ts";
import { rawLength } from "./rows.ts";

/** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
export type ColourType = 0 | 2 | 3 | 4 | 6;

/** A PNG file taken apart. @see ISO/IEC 15948 (PNG, 2nd edition) clause 11 */
export interface Png {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colourType: ColourType;
  readonly interlaced: boolean;
  /** PLTE: three bytes a colour. */
  readonly palette: Uint8Array | null;
  /** tRNS: alpha of palette entries, or the one transparent grey or colour (two bytes a sample). */
  readonly transparency: Uint8Array | null;
  /** ICC profile, decompressed. */
  readonly profile: Uint8Array | null;
  readonly density: Density | null;
  /** The zlib stream of the filtered rows. */
  readonly data: Uint8Array;
  /** The file without what is no part of the picture: comments, EXIF (which may say where a photo was taken). */
  readonly bytes: Uint8Array;
}

const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
/** Chunks that say how the picture looks. */
const kept = new Set([
  "IHDR",
  "PLTE",
  "tRNS",
  "cHRM",
  "gAMA",
  "iCCP",
  "sBIT",
  "sRGB",
  "pHYs",
  "IDAT",
  "IEND",
]);
const INCHES_PER_METRE = 1 / 0.0254;

/**
 * Reads a PNG file, and its pixels once to be sure that they are all there.
 * @throws AssetFault when it is cut off, damaged or too large
 */
export function readPng(file: Uint8Array): Png {
  const chunks = chunksOf(file);
  const header = headerOf(chunks);
  checkPixels(header.width, header.height);
  const only = (name: string): Uint8Array | null => chunks.find((one) => one.name === name)?.data ?? null;
  const png: Png = {
    ...header,
    palette: only("PLTE"),
    transparency: only("tRNS"),
    profile: profileOf(only("iCCP"), header.colourType),
    density: densityOf(only("pHYs")),
    data: joined(chunks.filter(({ name }) => name === "IDAT").map(({ data }) => data)),
    bytes: withChunks(
      file,
      chunks.filter(({ name }) => kept.has(name)),
    ),
  };
  checkPalette(png);
  inflated(png);
  return png;
}

type Header = Pick<Png, "width" | "height" | "bitDepth" | "colourType" | "interlaced">;

function headerOf([first]: readonly Chunk[]): Header {
  if (first?.name !== "IHDR" || first.data.length !== 13) throw damaged("IHDR");
  const view = viewOf(first.data);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bitDepth, colourType] = [view.getUint8(8), view.getUint8(9)];
  const isSound =
    depths[colourType]?.includes(bitDepth) === true && view.getUint8(10) + view.getUint8(11) === 0;
  if (!isSound || width === 0 || height === 0 || view.getUint8(12) > 1) throw damaged("IHDR");
  return {
    width,
    height,
    bitDepth,
    colourType: colourType as ColourType,
    interlaced: view.getUint8(12) === 1,
  };
}

function checkPalette({ colourType, palette, bitDepth, transparency }: Png): void {
  if (colourType !== 3) return;
  const colours = (palette?.length ?? 0) / 3;
  if (!Number.isInteger(colours) || colours < 1 || colours > 2 ** bitDepth) throw damaged("PLTE");
  if ((transparency?.length ?? 0) > colours) throw damaged("tRNS");
}

function densityOf(data: Uint8Array | null): Density | null {
  if (data?.length !== 9 || data[8] !== 1) return null;
  const view = viewOf(data);
  return { x: view.getUint32(0) / INCHES_PER_METRE, y: view.getUint32(4) / INCHES_PER_METRE };
}

/** The profile, if it is one of the picture's own colour space. A damaged one is left out: colours are then plain. */
function profileOf(data: Uint8Array | null, colourType: ColourType): Uint8Array | null {
  const nameEnd = data?.indexOf(0) ?? -1;
  if (data === null || nameEnd < 0) return null;
  const profile = inflatedOrNull(data.subarray(nameEnd + 2));
  const space = colourType === 0 || colourType === 4 ? "GRAY" : "RGB ";
  return profile !== null && isSoundProfile(profile, space) ? profile : null;
}

/** Far more than any profile of a display or a printer has. */
const LONGEST_PROFILE = 4 * 1024 * 1024;

function inflatedOrNull(data: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(data, { maxOutputLength: LONGEST_PROFILE });
  } catch (error) {
    if (isZlibFault(error)) return null;
    throw error;
  }
}

/** The filtered rows of the picture. @throws AssetFault when they are not all there */
export function inflated(
  png: Pick<Png, "data" | "width" | "height" | "bitDepth" | "colourType" | "interlaced">,
): Uint8Array {
  const length = rawLength(png);
  try {
    const rows = inflateSync(png.data, { maxOutputLength: length + 1024 });
    if (rows.length >= length) return rows.subarray(0, length);
  } catch (error) {
    if (!isZlibFault(error)) throw error;
  }
  throw damaged("IDAT");
}

/** zlib's own codes, and node's for more output than asked for. */
function isZlibFault(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(Z_|ERR_BUFFER_TOO_LARGE)/.test(String(error.code));
}

function viewOf(data: Uint8Array): DataView {
  return new DataView(data.buffer, data.byteOffset, data.byteLength);
}
