import { constants, type KeyObject, verify } from "node:crypto";
import { as, inContext, type Node, oidOf, sequenceOf, smallNumber, TAG } from "../asn1/ber.ts";
import { type Digest, digestNamed, OID } from "../asn1/oids.ts";
import { Malformed } from "../fault.ts";

/** How a signature was made, beside its digest. */
export interface Method {
  readonly key: "rsa" | "ec";
  /** Of RSASSA-PSS; null = PKCS #1 v1.5, or no RSA. */
  readonly saltLength: number | null;
}

/** RSASSA-PSS with one digest throughout, which is all that OpenSSL and others write. RFC 4055 3.1 @throws Malformed */
export function pssMethod(node: Node, digest: Digest): Method {
  const parameters = sequenceOf(node.children[1], "RSASSA-PSS");
  const value = (n: number): Node | undefined =>
    parameters.find(({ tag }) => tag === inContext(n))?.children[0];
  const [masking, maskingDigest] = sequenceOf(value(1), "RSASSA-PSS");
  const isOne =
    oidOf(masking, "RSASSA-PSS") === OID.mgf1 &&
    digestIn(maskingDigest) === digest &&
    digestIn(value(0)) === digest;
  if (!isOne || node.children.length !== 2) throw new Malformed("RSASSA-PSS");
  const salt = value(2);
  return {
    key: "rsa",
    saltLength: salt === undefined ? 20 : smallNumber(as(salt, TAG.integer, "salt"), "salt"),
  };
}

function digestIn(node: Node | undefined): Digest | null {
  return digestNamed(oidOf(sequenceOf(node, "RSASSA-PSS")[0], "RSASSA-PSS"));
}

/** Whether the key has signed the bytes. */
export function holds(
  { key, saltLength }: Method,
  digest: Digest,
  bytes: Uint8Array,
  publicKey: KeyObject,
  signature: Uint8Array,
): boolean {
  const kind = publicKey.asymmetricKeyType;
  if (key === "ec" ? kind !== "ec" : kind !== "rsa" && kind !== "rsa-pss") return false;
  const padding = saltLength === null ? {} : { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  try {
    return verify(digest, bytes, { key: publicKey, ...padding }, signature);
  } catch (fault) {
    // OpenSSL throws where a number is out of its range: no signature that holds.
    if (fault instanceof Error) return false;
    throw fault;
  }
}
