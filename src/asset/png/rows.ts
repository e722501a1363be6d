import { damaged } from "../fault.ts";
import type { ColourType, Png } from "./png.ts";

type Shape = Pick<Png, "width" | "height" | "bitDepth" | "colourType">;

/** Samples a pixel. */
export const CHANNELS: Readonly<Record<ColourType, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Adam7's seven passes: where each begins and how far its pixels lie apart. ISO/IEC 15948 8.2 */
const PASSES = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
] as const;

const bitsOf = ({ bitDepth, colourType }: Shape): number => bitDepth * CHANNELS[colourType];
const rowBytes = (shape: Shape, width: number): number => Math.ceil((bitsOf(shape) * width) / 8);

interface Pass {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

function passesOf({ width, height, interlaced }: Shape & Pick<Png, "interlaced">): Pass[] {
  const all = interlaced ? PASSES : [{ x: 0, y: 0, dx: 1, dy: 1 }];
  return all
    .map((pass) => ({
      ...pass,
      width: Math.ceil((width - pass.x) / pass.dx),
      height: Math.ceil((height - pass.y) / pass.dy),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

/** Bytes of all filtered rows, each with the byte that says how. */
export function rawLength(shape: Shape & Pick<Png, "interlaced">): number {
  return passesOf(shape).reduce((sum, { width, height }) => sum + height * (1 + rowBytes(shape, width)), 0);
}

/**
 * The picture's rows one below the other, neither filtered nor interlaced, each beginning with a whole byte.
 * @param raw filtered rows, all of them; changed
 */
export function plainRows(raw: Uint8Array, shape: Shape & Pick<Png, "interlaced">): Uint8Array {
  const step = Math.max(1, bitsOf(shape) >> 3);
  const stride = rowBytes(shape, shape.width);
  const rows = new Uint8Array(stride * shape.height);
  let at = 0;
  for (const pass of passesOf(shape)) {
    const length = rowBytes(shape, pass.width);
    let above = new Uint8Array(length);
    for (let row = 0; row < pass.height; row++) {
      const line = raw.subarray(at + 1, at + 1 + length);
      unfilter(raw[at] ?? 0, line, above, step);
      const target = rows.subarray((pass.y + row * pass.dy) * stride, (pass.y + row * pass.dy + 1) * stride);
      if (pass.dx === 1) target.set(line);
      else spread(line, target, pass, bitsOf(shape));
      above = line as Uint8Array<ArrayBuffer>;
      at += length + 1;
    }
  }
  return rows;
}

/** Undoes a row's filter in place. ISO/IEC 15948 9.2 */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (filter > 4) throw damaged("IDAT");
  if (filter === 0) return;
  for (let i = 0; i < line.length; i++) {
    const left = i < step ? 0 : (line[i - step] as number);
    const up = above[i] as number;
    const corner = i < step ? 0 : (above[i - step] as number);
    line[i] = (line[i] as number) + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  return filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Puts a pass's pixels where they belong in the picture's row. */
function spread(line: Uint8Array, target: Uint8Array, { width, x, dx }: Pass, bits: number): void {
  for (let i = 0; i < width; i++) {
    const to = x + i * dx;
    if (bits >= 8) {
      const bytes = bits >> 3;
      target.set(line.subarray(i * bytes, (i + 1) * bytes), to * bytes);
    } else {
      target[(to * bits) >> 3] =
        (target[(to * bits) >> 3] as number) | (bitsAt(line, i, bits) << shiftOf(to, bits));
    }
  }
}

/** The sample of less than a byte at pixel `index` of a row. */
export function bitsAt(line: Uint8Array, index: number, bits: number): number {
  const byte = line[(index * bits) >> 3] as number;
  return (byte >> shiftOf(index, bits)) & (2 ** bits - 1);
}

function shiftOf(index: number, bits: number): number {
  return 8 - bits - ((index * bits) & 7);
}
