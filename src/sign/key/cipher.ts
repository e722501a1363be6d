import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import { as, type Node, oidOf, sequenceOf, smallNumber, TAG } from "../asn1/ber.ts";
import type { Digest } from "../asn1/oids.ts";
import { Malformed, SignFault } from "../fault.ts";
import { MOST_ROUNDS, PURPOSE, pkcs12Bytes, pkcs12Password } from "./kdf.ts";
import { rc2Decrypted } from "./rc2.ts";

const PBES2 = "1.2.840.113549.1.5.13";
const PBKDF2 = "1.2.840.113549.1.5.12";

interface Legacy {
  readonly cipher: "des-ede3-cbc" | "rc2";
  /** Bytes of the key that is made. */
  readonly key: number;
}
/** RFC 7292 C, all with SHA-1 */
const legacy: Readonly<Record<string, Legacy>> = {
  "1.2.840.113549.1.12.1.3": { cipher: "des-ede3-cbc", key: 24 },
  "1.2.840.113549.1.12.1.4": { cipher: "des-ede3-cbc", key: 16 },
  "1.2.840.113549.1.12.1.5": { cipher: "rc2", key: 16 },
  "1.2.840.113549.1.12.1.6": { cipher: "rc2", key: 5 },
};
const ciphers: Readonly<Record<string, { readonly name: string; readonly key: number }>> = {
  "2.16.840.1.101.3.4.1.2": { name: "aes-128-cbc", key: 16 },
  "2.16.840.1.101.3.4.1.22": { name: "aes-192-cbc", key: 24 },
  "2.16.840.1.101.3.4.1.42": { name: "aes-256-cbc", key: 32 },
  "1.2.840.113549.3.7": { name: "des-ede3-cbc", key: 24 },
};
const pseudorandom: Readonly<Record<string, Digest>> = {
  "1.2.840.113549.2.7": "sha1",
  "1.2.840.113549.2.9": "sha256",
  "1.2.840.113549.2.10": "sha384",
  "1.2.840.113549.2.11": "sha512",
};

/**
 * Decrypts a part of a key file.
 * @param algorithm its AlgorithmIdentifier
 * @throws SignFault `sign/wrong-password` when the result is no whole number of blocks, `sign/key-method` for a cipher
 *   that is not read here; Malformed
 */
export function decrypted(algorithm: Node, data: Uint8Array, password: string): Uint8Array {
  const [oid, parameters] = sequenceOf(algorithm, "encryptionAlgorithm");
  const name = oidOf(oid, "encryptionAlgorithm");
  if (name === PBES2) return fromPbes2(parameters, data, password);
  const old = legacy[name];
  if (old === undefined) throw new SignFault("sign/key-method", { method: name });
  return fromLegacy(old, parameters, data, password);
}

export function roundsIn(node: Node | undefined): number {
  const rounds = smallNumber(node, "iterations");
  if (rounds < 1 || rounds > MOST_ROUNDS) throw new Malformed("iterations");
  return rounds;
}

function fromLegacy(
  { cipher, key: length }: Legacy,
  parameters: Node | undefined,
  data: Uint8Array,
  password: string,
): Uint8Array {
  const [salt, count] = sequenceOf(parameters, "PBE");
  const { content } = as(salt, TAG.octets, "PBE");
  const rounds = roundsIn(count);
  const made = (purpose: number, size: number): Uint8Array =>
    pkcs12Bytes("sha1", purpose, pkcs12Password(password), content, rounds, size);
  const [key, iv] = [made(PURPOSE.key, length), made(PURPOSE.iv, 8)];
  if (cipher === "rc2") return unpadded(rc2Decrypted(data, key, length * 8, iv));
  // Two keys are three, the third the first.
  const three = length === 24 ? key : Buffer.concat([key, key.subarray(0, 8)]);
  return deciphered(cipher, three, iv, data);
}

/** RFC 8018 6.2, A.2, A.4 */
function fromPbes2(parameters: Node | undefined, data: Uint8Array, password: string): Uint8Array {
  const [derivation, scheme] = sequenceOf(parameters, "PBES2");
  const [derivationName, derived] = sequenceOf(derivation, "PBES2");
  const [schemeName, iv] = sequenceOf(scheme, "PBES2");
  const kdf = oidOf(derivationName, "PBES2");
  if (kdf !== PBKDF2) throw new SignFault("sign/key-method", { method: kdf });
  const cipher = ciphers[oidOf(schemeName, "PBES2")];
  if (cipher === undefined) throw new SignFault("sign/key-method", { method: oidOf(schemeName, "PBES2") });
  const [salt, count, ...rest] = sequenceOf(derived, "PBKDF2");
  const prf = rest.find(({ tag }) => tag === TAG.sequence)?.children[0];
  const digest = prf === undefined ? "sha1" : pseudorandom[oidOf(prf, "PBKDF2")];
  if (digest === undefined) throw new SignFault("sign/key-method", { method: oidOf(prf, "PBKDF2") });
  const { content } = as(salt, TAG.octets, "PBKDF2");
  const key = pbkdf2Sync(Buffer.from(password, "utf8"), content, roundsIn(count), cipher.key, digest);
  return deciphered(cipher.name, key, as(iv, TAG.octets, "PBES2").content, data);
}

function deciphered(name: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  const size = name === "des-ede3-cbc" ? 8 : 16;
  if (iv.length !== size || data.length === 0 || data.length % size !== 0) throw new Malformed("encrypted");
  const decipher = createDecipheriv(name, key, iv).setAutoPadding(false);
  return unpadded(Buffer.concat([decipher.update(data), decipher.final()]));
}

/** A wrong password shows in the padding, most times. */
function unpadded(data: Uint8Array): Uint8Array {
  const count = data.at(-1) ?? 0;
  const isPadding = count >= 1 && count <= 16 && data.subarray(-count).every((one) => one === count);
  if (!isPadding) throw new SignFault("sign/wrong-password", {});
  return data.subarray(0, data.length - count);
}
