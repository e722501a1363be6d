import { createHash } from "node:crypto";
import type { Digest } from "../asn1/oids.ts";

/** What the bytes are for. RFC 7292 B.3 */
export const PURPOSE = { key: 1, iv: 2, mac: 3 } as const;

/** More rounds than any program writes, and a minute's work: a file must not be able to ask for a day's. */
export const MOST_ROUNDS = 5_000_000;

/** A password as PKCS #12 takes it: UTF-16 with a zero at its end. RFC 7292 B.1 */
export function pkcs12Password(password: string): Uint8Array {
  return Buffer.from(`${password}\0`, "utf16le").swap16();
}

/** Makes key, vector or MAC key of a password. @param length bytes @see RFC 7292 B.2 */
export function pkcs12Bytes(
  digest: Digest,
  purpose: number,
  password: Uint8Array,
  salt: Uint8Array,
  rounds: number,
  length: number,
): Uint8Array {
  const block = digest === "sha384" || digest === "sha512" ? 128 : 64;
  const diversifier = Buffer.alloc(block, purpose);
  const mixed = Buffer.concat([repeated(salt, block), repeated(password, block)]);
  const parts: Uint8Array[] = [];
  for (let made = 0; made < length; ) {
    let hash = createHash(digest).update(diversifier).update(mixed).digest();
    for (let round = 1; round < rounds; round++) hash = createHash(digest).update(hash).digest();
    parts.push(hash);
    made += hash.length;
    if (made < length) stir(mixed, repeated(hash, block).subarray(0, block), block);
  }
  return Buffer.concat(parts).subarray(0, length);
}

/** Bytes over and over, up to a multiple of a block. */
function repeated(bytes: Uint8Array, block: number): Buffer {
  return Buffer.alloc(block * Math.ceil(bytes.length / block), bytes);
}

/** Adds a block and one to each block. */
function stir(mixed: Buffer, added: Buffer, block: number): void {
  for (let from = 0; from < mixed.length; from += block) {
    let carry = 1;
    for (let i = block - 1; i >= 0; i--) {
      carry += (mixed[from + i] as number) + (added[i] as number);
      mixed[from + i] = carry & 0xff;
      carry >>= 8;
    }
  }
}
