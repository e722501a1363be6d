/**
 * sRGB as an ICC profile of version 4 in 0.6 KB, made here from the numbers of the standard, so that no file of somebody
 * else's is shipped: primaries and white of IEC 61966-2-1, adapted to D50 (Bradford), its curve as a formula.
 * @see ICC.1:2010 7.2, 9, 10.12, 10.15, 10.16, 10.18, 10.27
 */
export function srgbProfile(): Buffer {
  const curve = typed("para", [uint16(3), uint16(0), ...CURVE.map(fixed)]);
  const tags: readonly (readonly [string, Buffer])[] = [
    ["desc", words(PROFILE_NAME)],
    ["cprt", words("CC0")],
    ["wtpt", places(D50)],
    ["chad", typed("sf32", BRADFORD.map(fixed))],
    ["rXYZ", places([0.43607, 0.22249, 0.01392])],
    ["gXYZ", places([0.38515, 0.71687, 0.09708])],
    ["bXYZ", places([0.14307, 0.06061, 0.7141])],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  return assembled(tags);
}

export const PROFILE_NAME = "sRGB IEC61966-2.1";

const D50 = [0.9642, 1, 0.8249];
/** Exponent, then a, b, c, d: ((x a + b) ^ g from d on, x c below. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];
/** D65 to D50. */
const BRADFORD = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168];

const HEAD = 128;
const ENTRY = 12;

function assembled(tags: readonly (readonly [string, Buffer])[]): Buffer {
  const places = new Map<Buffer, number>();
  const parts: Buffer[] = [];
  let at = HEAD + 4 + ENTRY * tags.length;
  for (const data of new Set(tags.map(([, one]) => one))) {
    places.set(data, at);
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    parts.push(padded);
    at += padded.length;
  }
  const table = tags.map(([name, data]) =>
    Buffer.concat([Buffer.from(name, "latin1"), uint32(places.get(data) ?? 0), uint32(data.length)]),
  );
  return Buffer.concat([head(at), uint32(tags.length), ...table, ...parts]);
}

/** Class, spaces, date of the standard's first edition, and the white all profiles are counted from. */
function head(size: number): Buffer {
  const bytes = Buffer.alloc(HEAD);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  [1999, 10, 18, 0, 0, 0].forEach((one, i) => {
    bytes.writeUInt16BE(one, 24 + 2 * i);
  });
  bytes.write("acsp", 36, "latin1");
  Buffer.concat(D50.map(fixed)).copy(bytes, 68);
  return bytes;
}

function typed(type: string, parts: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(type, "latin1"), uint32(0), ...parts]);
}

const places = (xyz: readonly number[]): Buffer => typed("XYZ ", xyz.map(fixed));

function words(text: string): Buffer {
  const bytes = Buffer.from(text, "utf16le").swap16();
  const record = [uint32(1), uint32(ENTRY), Buffer.from("enUS", "latin1"), uint32(bytes.length), uint32(28)];
  return typed("mluc", [...record, bytes]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** 16 bits before the point, 16 after it. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}
