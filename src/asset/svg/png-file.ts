import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";
import { SIGNATURE } from "../png/chunks.ts";

/** Pixels as resvg gives them: red, green, blue, alpha; the colours multiplied by alpha. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, row by row. Changed in place. */
  readonly data: Uint8Array;
}

const compressed = promisify(deflate);

/**
 * A PNG file of a drawing's pixels, compressed on another thread. Rows are left unfiltered: what repeats in a drawing,
 * flat areas and letters, repeats as whole bytes, and the file comes out half as large as with filters.
 */
export async function pngFileOf(raster: Raster): Promise<Uint8Array> {
  unmultiply(raster.data);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(raster.width, 0);
  header.writeUInt32BE(raster.height, 4);
  // Eight bits, RGBA.
  header.set([8, 6], 8);
  const data = await compressed(rowsOf(raster));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Most pixels are wholly there or not at all: they stay. */
function unmultiply(data: Uint8Array): void {
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] as number;
    if (alpha === 0 || alpha === 255) continue;
    for (let i = at; i < at + 3; i++)
      data[i] = Math.min(255, Math.round(((data[i] as number) * 255) / alpha));
  }
}

/** Each row begins with its filter: 0, none. */
function rowsOf({ width, height, data }: Raster): Uint8Array {
  const length = width * 4;
  const rows = new Uint8Array((length + 1) * height);
  for (let y = 0; y < height; y++)
    rows.set(data.subarray(y * length, (y + 1) * length), y * (length + 1) + 1);
  return rows;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const made = Buffer.alloc(data.length + 12);
  made.writeUInt32BE(data.length, 0);
  made.write(name, 4, "latin1");
  made.set(data, 8);
  made.writeUInt32BE(crc32(made.subarray(4, data.length + 8)), data.length + 8);
  return made;
}
