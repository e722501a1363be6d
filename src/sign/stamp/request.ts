import { randomBytes } from "node:crypto";
import { type Der, integer, nothing, objectId, octetString, sequence, yes } from "../asn1/der.ts";
import { SHA256 } from "../asn1/oids.ts";

/** What a time stamping authority is asked. RFC 3161 2.4.1 */
export interface StampRequest {
  readonly bytes: Der;
  /** Comes back in the answer to this question, and in no other. */
  readonly nonce: Uint8Array;
}

/** @param hash SHA-256 of what is to be stamped: all that leaves the machine */
export function stampRequest(hash: Uint8Array): StampRequest {
  const nonce = randomBytes(8);
  // The first bit stays 0, and the byte is not 0, so that the number has always the same eight bytes.
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  const imprint = sequence(sequence(objectId(SHA256), nothing), octetString(hash));
  return { bytes: sequence(integer(1), imprint, integer(nonce), yes), nonce };
}
