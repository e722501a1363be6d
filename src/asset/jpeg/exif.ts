import type { Density } from "../density.ts";
import type { Orientation } from "./jpeg.ts";
import { EXIF, type Segment } from "./segments.ts";

export interface Exif {
  readonly orientation: Orientation;
  readonly density: Density | null;
}

const NONE: Exif = { orientation: 1, density: null };
const TAG = { orientation: 0x0112, x: 0x011a, y: 0x011b, unit: 0x0128 } as const;

/** What EXIF says of the picture's turn and density. One that cannot be read says nothing: it is only a remark. */
export function exifOf(segments: readonly Segment[]): Exif {
  const found = segments.find(({ marker, data }) => marker === EXIF && isExif(data));
  if (found === undefined) return NONE;
  const data = found.data.subarray(6);
  const order = Buffer.from(data.subarray(0, 2)).toString("latin1");
  if ((order !== "II" && order !== "MM") || data.length < 8) return NONE;
  return new Directory(data, order === "II").exif();
}

function isExif(data: Uint8Array): boolean {
  return Buffer.from(data.subarray(0, 6)).toString("latin1") === "Exif\0\0";
}

/** The first directory of a TIFF header. TIFF 6.0 section 2 */
class Directory {
  readonly #view: DataView;
  readonly #little: boolean;
  readonly #entries = new Map<number, number>();

  constructor(data: Uint8Array, little: boolean) {
    this.#view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    this.#little = little;
    const start = this.#long(4);
    const count = this.#short(start);
    for (let i = 0; i < count; i++) this.#entries.set(this.#short(start + 2 + i * 12), start + 2 + i * 12);
  }

  exif(): Exif {
    const orientation = this.#value(TAG.orientation);
    const isKnown = orientation >= 1 && orientation <= 8;
    return { orientation: isKnown ? (orientation as Orientation) : 1, density: this.#density() };
  }

  #density(): Density | null {
    const [x, y] = [this.#ratio(TAG.x), this.#ratio(TAG.y)];
    if (x === null || y === null) return null;
    const inch = this.#value(TAG.unit) === 3 ? 2.54 : 1;
    return { x: x * inch, y: y * inch };
  }

  /** A SHORT in the entry itself; 0 = there is none. */
  #value(tag: number): number {
    const entry = this.#entries.get(tag);
    return entry === undefined ? 0 : this.#short(entry + 8);
  }

  #ratio(tag: number): number | null {
    const entry = this.#entries.get(tag);
    if (entry === undefined) return null;
    const at = this.#long(entry + 8);
    const below = this.#long(at + 4);
    return below === 0 ? null : this.#long(at) / below;
  }

  #short(at: number): number {
    return at + 2 <= this.#view.byteLength ? this.#view.getUint16(at, this.#little) : 0;
  }

  #long(at: number): number {
    return at + 4 <= this.#view.byteLength ? this.#view.getUint32(at, this.#little) : 0;
  }
}
