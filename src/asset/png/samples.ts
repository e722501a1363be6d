import { inflated, type Png } from "./png.ts";
import { bitsAt, CHANNELS, plainRows } from "./rows.ts";

/** Colours and alpha apart, as PDF wants them. */
export interface Samples {
  /** Rows of colour samples (palette indexes in their own bit depth); null = the file's own rows will do. */
  readonly colours: Uint8Array | null;
  /** Alpha of every pixel; null = opaque, or transparent in one colour only. */
  readonly alpha: { readonly rows: Uint8Array; readonly bits: 8 | 16 } | null;
}

/** Takes a picture's pixels apart where its rows cannot be placed as they are: they hold alpha, or are interlaced. */
export function samplesOf(png: Png): Samples {
  const { colourType, transparency, interlaced, bitDepth } = png;
  const hasAlpha = colourType === 4 || colourType === 6;
  const hasClearColours = colourType === 3 && transparency !== null && transparency.some((one) => one < 255);
  if (!hasAlpha && !hasClearColours && !interlaced) return { colours: null, alpha: null };
  // Unfiltering works in place, and what was inflated is nobody else's.
  const rows = plainRows(inflated(png), png);
  if (hasAlpha) return apart(rows, CHANNELS[colourType], bitDepth === 16 ? 16 : 8);
  const alpha = hasClearColours ? ({ rows: clearness(rows, png), bits: 8 } as const) : null;
  return { colours: interlaced ? rows : null, alpha };
}

/** Pixels of whole bytes whose last sample is alpha. */
function apart(rows: Uint8Array, channels: number, bits: 8 | 16): Samples {
  const bytes = bits >> 3;
  const pixels = rows.length / (channels * bytes);
  const colours = new Uint8Array(pixels * (channels - 1) * bytes);
  const alpha = new Uint8Array(pixels * bytes);
  const width = (channels - 1) * bytes;
  for (let i = 0, at = 0; i < pixels; i++) {
    for (let k = 0; k < width; k++) colours[i * width + k] = rows[at++] as number;
    for (let k = 0; k < bytes; k++) alpha[i * bytes + k] = rows[at++] as number;
  }
  return { colours, alpha: alpha.every((one) => one === 255) ? null : { rows: alpha, bits } };
}

/** Alpha of every pixel of a picture with a palette. */
function clearness(rows: Uint8Array, { width, height, bitDepth, transparency }: Png): Uint8Array {
  const alpha = new Uint8Array(width * height);
  const stride = Math.ceil((width * bitDepth) / 8);
  for (let y = 0; y < height; y++) {
    const line = rows.subarray(y * stride, (y + 1) * stride);
    for (let x = 0; x < width; x++) alpha[y * width + x] = transparency?.[bitsAt(line, x, bitDepth)] ?? 255;
  }
  return alpha;
}
