import { deflateSync } from "node:zlib";
import { inflated, type Png, readPng } from "../../asset/png/png.ts";
import { bitsAt, CHANNELS, plainRows } from "../../asset/png/rows.ts";
import { SignFault } from "../fault.ts";

/** A seal's picture as a PDF has it: colours of eight bits, nothing to be seen through. */
export interface SealImage {
  readonly width: number;
  readonly height: number;
  /** Deflated rows of RGB. */
  readonly data: Uint8Array;
}

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/**
 * Reads a seal. What is clear in the picture becomes white: an archive's PDF/A-1 knows no transparency.
 * @throws SignFault when it is no PNG file, or a damaged one
 */
export function sealImage(file: Uint8Array): SealImage {
  if (!SIGNATURE.equals(file.subarray(0, 8))) throw new SignFault("sign/seal-unreadable", {});
  try {
    const png = readPng(file);
    return { width: png.width, height: png.height, data: deflateSync(opaque(png)) };
  } catch (fault) {
    if (fault instanceof Error && fault.message.startsWith("asset/"))
      throw new SignFault("sign/seal-unreadable", {});
    throw fault;
  }
}

function opaque(png: Png): Uint8Array {
  const rows = plainRows(inflated(png), png);
  const channels = CHANNELS[png.colourType];
  const stride = Math.ceil((png.width * channels * png.bitDepth) / 8);
  const colours = new Uint8Array(png.width * png.height * 3);
  for (let y = 0, to = 0; y < png.height; y++) {
    const line = rows.subarray(y * stride, (y + 1) * stride);
    for (let x = 0; x < png.width; x++) {
      const samples = Array.from({ length: channels }, (_, i) =>
        sample(line, x * channels + i, png.bitDepth),
      );
      const [red, green, blue, alpha] = pixel(samples, png);
      for (const one of [red, green, blue])
        colours[to++] = Math.round((one * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return colours;
}

/** As it is stored; of sixteen bits the upper eight. */
function sample(line: Uint8Array, index: number, bits: number): number {
  return bits === 16 ? (line[2 * index] ?? 0) : bits === 8 ? (line[index] ?? 0) : bitsAt(line, index, bits);
}

type Rgba = readonly [number, number, number, number];

function pixel([a = 0, b = 0, c = 0, d = 255]: readonly number[], png: Png): Rgba {
  const { colourType, bitDepth, palette, transparency } = png;
  if (colourType === 3) {
    const at = (i: number): number => palette?.[3 * a + i] ?? 0;
    return [at(0), at(1), at(2), transparency?.[a] ?? 255];
  }
  const scale = bitDepth < 8 ? 255 / (2 ** bitDepth - 1) : 1;
  if (colourType === 0) return [a * scale, a * scale, a * scale, isClear([a], png) ? 0 : 255];
  if (colourType === 4) return [a, a, a, b];
  return [a, b, c, colourType === 6 ? d : isClear([a, b, c], png) ? 0 : 255];
}

/** The one colour that is clear; of sixteen bits its upper eight are compared. */
function isClear(samples: readonly number[], { transparency, bitDepth }: Png): boolean {
  if (transparency === null) return false;
  return samples.every((one, i) => one === transparency[2 * i + (bitDepth === 16 ? 0 : 1)]);
}
