/** Writes DER. Every function gives one whole element: tag, length and contents. @see ITU-T X.690 */

export type Der = Uint8Array;

/** An element of a tag and its contents. */
export function element(tag: number, ...parts: readonly Uint8Array[]): Der {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Uint8Array.of(tag), lengthOf(length), ...parts]);
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const bytes: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256);
  return Uint8Array.of(0x80 | bytes.length, ...bytes);
}

export const sequence = (...parts: readonly Der[]): Der => element(0x30, ...parts);
export const octetString = (bytes: Uint8Array): Der => element(0x04, bytes);
export const nothing: Der = Uint8Array.of(0x05, 0x00);
export const yes: Der = Uint8Array.of(0x01, 0x01, 0xff);
/** [n], constructed: around an element (EXPLICIT) or in place of a SET's tag (IMPLICIT). */
export const context = (n: number, ...parts: readonly Uint8Array[]): Der => element(0xa0 | n, ...parts);

/** SET OF: DER wants the members in the order of their bytes. */
export function setOf(...parts: readonly Der[]): Der {
  return element(0x31, ...parts.toSorted((a, b) => Buffer.compare(a, b)));
}

/** A whole number that is not negative: as a number, or as its bytes. */
export function integer(value: number | Uint8Array): Der {
  const bytes = typeof value === "number" ? Uint8Array.of(value) : value;
  let from = 0;
  while (from < bytes.length - 1 && bytes[from] === 0) from++;
  const bare = bytes.subarray(from);
  return element(0x02, ((bare[0] ?? 0) & 0x80) === 0 ? bare : Buffer.concat([Uint8Array.of(0), bare]));
}

/** 1.2.840.113549 */
export function objectId(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return element(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(value: number): number[] {
  const digits = [value % 128];
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128))
    digits.unshift((left % 128) | 0x80);
  return digits;
}
