import { createHash, type KeyObject, sign } from "node:crypto";
import type { Algorithm } from "../cms/build.ts";

/**
 * Who signs: a key file, or in its place a card, a token or the office's own service. The key itself is never seen.
 */
export interface Signer {
  /** DER, the signer's own first, then those above it. All go into the file. */
  readonly certificates: readonly Uint8Array[];
  readonly algorithm: Algorithm;
  /**
   * Signs once for a file.
   * @param hash SHA-256 of `hashed`: what a card is given
   * @param hashed the few hundred bytes that are signed, for what hashes by itself
   * @returns RSA: PKCS #1 v1.5 over SHA-256. ECDSA: the two numbers as DER. It may reject; the reason is told
   */
  sign(hash: Uint8Array, hashed: Uint8Array): Promise<Uint8Array>;
}

export const hashOf = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

/** A signer whose key is in this program's memory. node:crypto hashes by itself. */
export function keySigner(key: KeyObject, certificates: readonly Uint8Array[], algorithm: Algorithm): Signer {
  return {
    certificates,
    algorithm,
    sign: async (_, hashed) => sign("sha256", hashed, key),
  };
}
