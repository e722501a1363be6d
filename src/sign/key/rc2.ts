/**
 * Takes RC2 in CBC mode apart. Key files of older programs keep their certificates in it (40 bits, a secret to nobody),
 * and Node's OpenSSL has given it up. Only ever used to read. RFC 2268
 */
export function rc2Decrypted(data: Uint8Array, key: Uint8Array, bits: number, iv: Uint8Array): Uint8Array {
  const words = schedule(key, bits);
  const plain = new Uint8Array(data.length);
  let before = iv;
  for (let at = 0; at + 8 <= data.length; at += 8) {
    const block = data.subarray(at, at + 8);
    const bytes = decryptedBlock(block, words);
    for (let i = 0; i < 8; i++) plain[at + i] = (bytes[i] as number) ^ (before[i] as number);
    before = block;
  }
  return plain;
}

// The digits of π that RFC 2268 2 lists.
const PI = Buffer.from(
  "d978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2" +
    "179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82" +
    "54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626" +
    "6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7" +
    "08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec" +
    "c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731" +
    "2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9" +
    "0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad",
  "hex",
);

/** RFC 2268 2 */
function schedule(key: Uint8Array, bits: number): Uint16Array {
  const bytes = new Uint8Array(128);
  bytes.set(key);
  const at = (i: number): number => bytes[i] as number;
  for (let i = key.length; i < 128; i++) bytes[i] = PI[(at(i - 1) + at(i - key.length)) & 0xff] as number;
  const used = Math.ceil(bits / 8);
  bytes[128 - used] = PI[at(128 - used) & (0xff >> (8 * used - bits))] as number;
  for (let i = 127 - used; i >= 0; i--) bytes[i] = PI[at(i + 1) ^ at(i + used)] as number;
  return Uint16Array.from({ length: 64 }, (_, i) => at(2 * i) | (at(2 * i + 1) << 8));
}

const SHIFTS = [1, 2, 3, 5] as const;

/** RFC 2268 4 */
function decryptedBlock(block: Uint8Array, key: Uint16Array): Uint8Array {
  const r = Array.from(
    { length: 4 },
    (_, i) => (block[2 * i] as number) | ((block[2 * i + 1] as number) << 8),
  );
  const word = (i: number): number => r[i & 3] as number;
  const of = (i: number): number => key[i] as number;
  for (let round = 15; round >= 0; round--) {
    for (let i = 3; i >= 0; i--) {
      const shift = SHIFTS[i] as number;
      const turned = ((word(i) >>> shift) | (word(i) << (16 - shift))) & 0xffff;
      const mixed = of(4 * round + i) + (word(i + 3) & word(i + 2)) + (~word(i + 3) & word(i + 1));
      r[i] = (turned - mixed) & 0xffff;
    }
    // Two mashing rounds: after five mixing rounds from either end.
    if (round === 11 || round === 5)
      for (let i = 3; i >= 0; i--) r[i] = (word(i) - of(word(i + 3) & 63)) & 0xffff;
  }
  return Uint8Array.from(r.flatMap((one) => [one & 0xff, one >> 8]));
}
