import type { Density } from "../density.ts";
import { damaged, unsupported } from "../fault.ts";
import { checkPixels } from "../limits.ts";
import { type Exif, exifOf } from "./exif.ts";
import { profileOf } from "./profile.ts";
import { ADOBE, isKept, JFIF, type Segment, segmentsOf } from "./segments.ts";

/** How the stored picture must be turned to stand upright: EXIF's eight, 1 = as it is. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A JPEG file, its compressed picture untouched. @see ISO/IEC 10918-1; JFIF 1.02; EXIF 2.3 */
export interface Jpeg {
  /** Pixels as stored, before the turn. */
  readonly width: number;
  readonly height: number;
  /** Grey, RGB (stored as YCbCr, mostly), CMYK. */
  readonly components: 1 | 3 | 4;
  /** Adobe's programs store CMYK upside down. */
  readonly inverted: boolean;
  readonly orientation: Orientation;
  readonly profile: Uint8Array | null;
  /** Of the stored picture. */
  readonly density: Density | null;
  /** The file without what is no part of the picture: EXIF (which may say where a photo was taken), previews. */
  readonly bytes: Uint8Array;
}

/** @throws AssetFault when it is cut off, damaged, too large, or of a kind no reader of PDF knows */
export function readJpeg(file: Uint8Array): Jpeg {
  const { segments, end } = segmentsOf(file);
  const frame = frameOf(segments);
  checkPixels(frame.width, frame.height);
  const exif = exifOf(segments);
  return {
    ...frame,
    inverted:
      frame.components === 4 && segments.some((one) => one.marker === ADOBE && startsWith(one, "Adobe")),
    orientation: exif.orientation,
    profile: profileOf(segments, frame.components),
    density: densityOf(segments, exif),
    bytes: withoutRemarks(file, segments, end),
  };
}

/** Whether width and height change places when the picture is turned upright. */
export function isTurned({ orientation }: Pick<Jpeg, "orientation">): boolean {
  return orientation >= 5;
}

function frameOf(segments: readonly Segment[]): Pick<Jpeg, "width" | "height" | "components"> {
  const frame = segments.find(({ marker }) => isFrame(marker));
  if (frame === undefined || frame.data.length < 6) throw damaged("SOF");
  // Baseline, extended and progressive: what DCTDecode reads. ISO 32000-1 7.4.8
  if (frame.marker > 0xc2)
    throw unsupported("可逆圧縮または算術符号のJPEG", "a lossless or arithmetic-coded JPEG");
  const view = new DataView(frame.data.buffer, frame.data.byteOffset, frame.data.byteLength);
  if (view.getUint8(0) !== 8) throw unsupported("12ビットのJPEG", "a 12-bit JPEG");
  const [height, width, components] = [view.getUint16(1), view.getUint16(3), view.getUint8(5)];
  if (width === 0 || height === 0) throw damaged("SOF");
  if (components !== 1 && components !== 3 && components !== 4) throw damaged("SOF");
  return { width, height, components };
}

/** SOF0 … SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function densityOf(segments: readonly Segment[], exif: Exif): Density | null {
  const jfif = segments.find((one) => one.marker === JFIF && startsWith(one, "JFIF"));
  if (jfif === undefined || jfif.data.length < 12) return exif.density;
  const view = new DataView(jfif.data.buffer, jfif.data.byteOffset, jfif.data.byteLength);
  const unit = view.getUint8(7);
  const [x, y] = [view.getUint16(8), view.getUint16(10)];
  if (unit === 1) return { x, y };
  return unit === 2 ? { x: x * 2.54, y: y * 2.54 } : exif.density;
}

function startsWith({ data }: Segment, word: string): boolean {
  return Buffer.from(data.subarray(0, word.length)).toString("latin1") === word;
}

function withoutRemarks(file: Uint8Array, segments: readonly Segment[], end: number): Uint8Array {
  const parts = segments.filter(isKept).map(({ from, to }) => file.subarray(from, to));
  return Buffer.concat([file.subarray(0, 2), ...parts, file.subarray(end - 2, end)]);
}
