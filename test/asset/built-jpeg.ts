/** Segments of a JPEG file by hand. */
export function segment(marker: number, data: Uint8Array | readonly number[]): Buffer {
  const body = Buffer.from(data);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

export const SOI = Buffer.from([0xff, 0xd8]);
export const EOI = Buffer.from([0xff, 0xd9]);

/** EXIF with the turn, a maker's name and 300 pixels an inch, in one of the two byte orders. */
export function exif(orientation: number, order: "II" | "MM" = "MM"): Buffer {
  const little = order === "II";
  const bytes = Buffer.alloc(8 + 2 + 5 * 12 + 4 + 8 + 8);
  const short = (value: number, at: number) =>
    little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  bytes.write(order, 0, "latin1");
  short(42, 2);
  long(8, 4);
  short(5, 8);
  const entry = (i: number, tag: number, kind: number, count: number): number => {
    const at = 10 + i * 12;
    short(tag, at);
    short(kind, at + 2);
    long(count, at + 4);
    return at + 8;
  };
  bytes.write("GPS", entry(0, 0x010f, 2, 4), "latin1");
  short(orientation, entry(1, 0x0112, 3, 1));
  const ratios = 10 + 5 * 12 + 4;
  long(ratios, entry(2, 0x011a, 5, 1));
  long(ratios, entry(3, 0x011b, 5, 1));
  short(2, entry(4, 0x0128, 3, 1));
  long(300, ratios);
  long(1, ratios + 4);
  return segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), bytes]));
}

/** Greys of the four quarters: top left, top right, bottom left, bottom right. */
export const GREYS = [0, 85, 170, 255] as const;

/**
 * A baseline picture of 16 × 16 grey pixels, a block of one grey in each quarter: every coefficient but the first is
 * 0, so that the file can be written by hand. ISO/IEC 10918-1 annex F
 * @param between segments after SOI
 */
export function builtJpeg(between: readonly Buffer[] = []): Buffer {
  const quantities = segment(0xdb, [0, ...new Array<number>(64).fill(8)]);
  const frame = segment(0xc0, [8, 0, 16, 0, 16, 1, 1, 0x11, 0]);
  // Differences of 7 bits are coded 0, of 8 bits 10; the end of a block 0.
  const first = segment(0xc4, [0x00, 1, 1, ...new Array<number>(14).fill(0), 7, 8]);
  const others = segment(0xc4, [0x10, 1, ...new Array<number>(15).fill(0), 0]);
  const scan = segment(0xda, [1, 1, 0x00, 0, 63, 0]);
  return Buffer.concat([SOI, ...between, quantities, frame, first, others, scan, coded(), EOI]);
}

function coded(): Buffer {
  let bits = "";
  let before = 0;
  for (const grey of GREYS) {
    const value = grey - 128;
    const difference = value - before;
    before = value;
    const size = Math.abs(difference).toString(2).length;
    const low = difference < 0 ? difference + 2 ** size - 1 : difference;
    bits += `${size === 7 ? "0" : "10"}${low.toString(2).padStart(size, "0")}0`;
  }
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, "1").match(/.{8}/g) ?? [];
  return Buffer.from(bytes.flatMap((byte) => (byte === "11111111" ? [255, 0] : [Number.parseInt(byte, 2)])));
}
