import { createHash, type KeyObject } from "node:crypto";
import { context, type Der, integer, nothing, objectId, octetString, sequence, setOf } from "../asn1/der.ts";
import { OID, SHA256 } from "../asn1/oids.ts";
import { SignFault } from "../fault.ts";
import type { Certificate } from "./certificate.ts";

/** How a signature is made: the two a PAdES signature of ours can have. */
export type Algorithm = "rsa-sha256" | "ecdsa-sha256";

const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
const digestAlgorithm = sequence(objectId(SHA256));
const methods: Readonly<Record<Algorithm, Der>> = {
  "rsa-sha256": sequence(objectId(OID.sha256WithRsa), nothing),
  "ecdsa-sha256": sequence(objectId(OID.sha256WithEcdsa)),
};
/** CMSAlgorithmProtection: the methods are signed too, so that nobody can exchange their names. RFC 6211 */
export const ALGORITHM_PROTECTION = "1.2.840.113549.1.9.52";

const attribute = (oid: string, value: Der): Der => sequence(objectId(oid), setOf(value));

/**
 * The attributes that are signed, as a SET: what they say is signed, not the file itself. No signing time: in a PDF it
 * stands in the signature dictionary (M), and PAdES forbids it twice.
 * @param digest SHA-256 of the signed bytes
 * @param certificates leaf first; all are named, so that none of them can be exchanged
 * @see ETSI EN 319 142-1 6.3, RFC 5035 (signing-certificate-v2)
 */
export function signedAttributes(
  digest: Uint8Array,
  certificates: readonly Certificate[],
  algorithm: Algorithm,
): Der {
  // SHA-256 is the default of ESSCertIDv2, and DER leaves out defaults.
  const ids = certificates.map((one) => sequence(octetString(sha256(one.raw)), issuerSerial(one)));
  const method = methods[algorithm];
  return setOf(
    attribute(OID.contentType, objectId(OID.data)),
    attribute(OID.messageDigest, octetString(digest)),
    attribute(OID.signingCertificateV2, sequence(sequence(...ids))),
    attribute(ALGORITHM_PROTECTION, sequence(digestAlgorithm, context(1, method.subarray(2)))),
  );
}

/** IssuerSerial of ESSCertIDv2: GeneralNames with one directoryName, and the serial. */
function issuerSerial({ issuerName, serial }: Certificate): Der {
  return sequence(sequence(context(4, issuerName)), integer(serial));
}

/**
 * The CMS object that stands in a signature's Contents. RFC 5652 5.1
 * @param attributes the SET that was signed
 * @param stamp a time stamp token over the signature
 */
export function signedData(
  attributes: Der,
  signature: Uint8Array,
  certificates: readonly Certificate[],
  algorithm: Algorithm,
  stamp: Uint8Array | null,
): Der {
  const leaf = certificates[0] as Certificate;
  const signer = sequence(
    integer(1),
    sequence(leaf.issuerName, integer(leaf.serial)),
    digestAlgorithm,
    retagged(attributes, 0xa0),
    methods[algorithm],
    octetString(signature),
    ...(stamp === null ? [] : [retagged(setOf(attribute(OID.timeStampToken, stamp)), 0xa1)]),
  );
  const data = sequence(
    integer(1),
    setOf(digestAlgorithm),
    sequence(objectId(OID.data)),
    retagged(setOf(...certificates.map(({ raw }) => raw)), 0xa0),
    setOf(signer),
  );
  return sequence(objectId(OID.signedData), context(0, data));
}

/** A SET as a field [n] IMPLICIT. */
function retagged(set: Der, tag: number): Der {
  const copy = Uint8Array.from(set);
  copy[0] = tag;
  return copy;
}

const CURVES: Readonly<Record<string, number>> = { prime256v1: 72, secp384r1: 104, secp521r1: 139 };

/**
 * Bytes of the longest signature a key makes: RSA's all are so long, ECDSA's two numbers may be a few bytes shorter.
 * @throws SignFault for keys that are not signed with here
 */
export function signatureLength(key: KeyObject): number {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  const length = key.asymmetricKeyType === "rsa" ? (modulusLength ?? 0) / 8 : CURVES[namedCurve ?? ""];
  if (length === undefined || length === 0)
    throw new SignFault("sign/key-kind", { kind: namedCurve ?? key.asymmetricKeyType ?? "?" });
  return Math.ceil(length);
}

/** @throws SignFault for keys that are not signed with here */
export function algorithmOf(key: KeyObject): Algorithm {
  signatureLength(key);
  return key.asymmetricKeyType === "rsa" ? "rsa-sha256" : "ecdsa-sha256";
}
