import { crc32, deflateSync } from "node:zlib";

/** A PNG file made by its rules (ISO/IEC 15948), so that what it shows is known without another reader. */
export interface BuiltPng {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: 0 | 2 | 3 | 4 | 6;
  /** Samples of the pixel at a place, each 0 … 2^depth − 1; palette indexes for type 3. */
  readonly at: (x: number, y: number) => readonly number[];
  readonly interlaced?: boolean;
  /** Filter of each row, by its number. */
  readonly filter?: (row: number) => number;
  /** Chunks between IHDR and IDAT. */
  readonly chunks?: readonly (readonly [string, Uint8Array])[];
}

export function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
/** x, y of the first pixel, and steps, of Adam7's passes. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

export function builtPng(png: BuiltPng): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(png.width, 0);
  header.writeUInt32BE(png.height, 4);
  header.set([png.depth, png.type, 0, 0, png.interlaced ? 1 : 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    ...(png.chunks ?? []).map(([name, data]) => chunk(name, data)),
    chunk("IDAT", deflateSync(rowsOf(png))),
    chunk("IEND", new Uint8Array()),
  ]);
}

function rowsOf(png: BuiltPng): Buffer {
  const passes = png.interlaced ? adam7 : ([[0, 0, 1, 1]] as const);
  return Buffer.concat(passes.flatMap(([x, y, dx, dy]) => passRows(png, x, y, dx, dy)));
}

function passRows(png: BuiltPng, x0: number, y0: number, dx: number, dy: number): Buffer[] {
  const rows: Buffer[] = [];
  let above: Buffer | null = null;
  for (let y = y0, row = 0; y < png.height && x0 < png.width; y += dy, row++) {
    const samples: number[] = [];
    for (let x = x0; x < png.width; x += dx) samples.push(...png.at(x, y));
    const plain = packed(samples, png.depth);
    const filter = png.filter?.(row) ?? 0;
    const step = Math.max(1, (png.depth * channels[png.type]) >> 3);
    rows.push(
      Buffer.concat([
        Buffer.from([filter]),
        filtered(plain, above ?? Buffer.alloc(plain.length), filter, step),
      ]),
    );
    above = plain;
  }
  return rows;
}

function packed(samples: readonly number[], depth: number): Buffer {
  const bits = samples.map((one) => one.toString(2).padStart(depth, "0")).join("");
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, "0").match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}

function filtered(plain: Buffer, above: Buffer, filter: number, step: number): Buffer {
  return Buffer.from(
    plain.map((value, i) => {
      const left = i < step ? 0 : (plain[i - step] ?? 0);
      const up = above[i] ?? 0;
      const corner = i < step ? 0 : (above[i - step] ?? 0);
      const near = [left, up, corner].map((one) => Math.abs(left + up - corner - one));
      const paeth = [left, up, corner][near.indexOf(Math.min(...near))] ?? 0;
      return value - ([0, left, up, (left + up) >> 1, paeth][filter] ?? 0);
    }),
  );
}
