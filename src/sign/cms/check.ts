import { createHash } from "node:crypto";
import { as, inContext, type Node, oidOf, sequenceOf, TAG } from "../asn1/ber.ts";
import { digestNamed, OID } from "../asn1/oids.ts";
import { Malformed } from "../fault.ts";
import { ALGORITHM_PROTECTION } from "./build.ts";
import { type Certificate, chainOf, isSelfIssued } from "./certificate.ts";
import { holds } from "./method.ts";
import type { SignedData } from "./read.ts";

/** What is wrong with a CMS signature. */
export type CmsFault =
  /** What was signed is not what is there. */
  | "digest"
  /** The signature itself is not the certificate's. */
  | "signature"
  /** The certificate in the file is not the one the signature names. */
  | "certificate-id"
  /** One of the certificates beside it was not signed by the one that should have. */
  | "chain";

/** Whether all of it holds. @param bytes what is signed, in pieces @throws Malformed */
export function cmsFaults(data: SignedData, bytes: readonly Uint8Array[]): readonly CmsFault[] {
  const faults: CmsFault[] = [];
  if (!isDigestRight(data, bytes)) faults.push("digest");
  const signed = data.signedBytes ?? Buffer.concat(bytes);
  if (!holds(data.method, data.digest, signed, data.leaf.publicKey, data.signature)) faults.push("signature");
  if (!isProtected(data)) faults.push("signature");
  if (namedCertificates(data)?.isRight === false) faults.push("certificate-id");
  if (!areChained(data)) faults.push("chain");
  return [...new Set(faults)];
}

/** Without signed attributes the signature itself is over the bytes. */
function isDigestRight(
  { signed, signedBytes, digest, contentType }: SignedData,
  bytes: readonly Uint8Array[],
): boolean {
  if (signedBytes === null) return true;
  const type = only(signed.get(OID.contentType), OID.contentType);
  if (oidOf(type, "contentType") !== contentType) return false;
  const told = as(only(signed.get(OID.messageDigest), OID.messageDigest), TAG.octets, "messageDigest");
  const hash = createHash(digest);
  for (const piece of bytes) hash.update(piece);
  return hash.digest().equals(told.content);
}

function only(values: readonly Node[] | undefined, part: string): Node {
  if (values?.length !== 1 || values[0] === undefined) throw new Malformed(part);
  return values[0];
}

/** The methods' names as they were signed, where they were. RFC 6211 */
function isProtected({ signed, digestAlgorithm, signatureAlgorithm }: SignedData): boolean {
  const value = signed.get(ALGORITHM_PROTECTION);
  if (value === undefined) return true;
  const [digest, method] = sequenceOf(only(value, "CMSAlgorithmProtection"), "CMSAlgorithmProtection");
  const told = as(method, inContext(1), "CMSAlgorithmProtection").raw.subarray(1);
  return (
    Buffer.from(digest?.raw ?? []).equals(digestAlgorithm.raw) &&
    Buffer.from(told).equals(signatureAlgorithm.raw.subarray(1))
  );
}

/** Which certificates are named by what is signed; null = none is, and the signature is no PAdES one. RFC 5035 */
export function namedCertificates({
  signed,
  leaf,
  certificates,
}: SignedData): { readonly isRight: boolean } | null {
  const second = signed.get(OID.signingCertificateV2);
  const value = second ?? signed.get(OID.signingCertificate);
  if (value === undefined) return null;
  const ids = sequenceOf(
    sequenceOf(only(value, "signing-certificate"), "signing-certificate")[0],
    "ESSCertID",
  );
  const hashed = ids.map((id) => hashIn(id, second === undefined));
  const [first, ...rest] = hashed;
  const isNamed = (one: Certificate, hash: Hashed | undefined): boolean =>
    hash !== undefined && createHash(hash.digest).update(one.raw).digest().equals(hash.value);
  const others = certificates.filter((one) => one !== leaf);
  // Where more than the first are named, all beside it have to be among them.
  const areNamed = rest.length === 0 || others.every((one) => rest.some((hash) => isNamed(one, hash)));
  return { isRight: isNamed(leaf, first) && areNamed };
}

interface Hashed {
  readonly digest: string;
  readonly value: Uint8Array;
}

function hashIn(id: Node, isFirstVersion: boolean): Hashed {
  const fields = [...sequenceOf(id, "ESSCertID")];
  const named = !isFirstVersion && fields[0]?.tag === TAG.sequence ? fields.shift() : undefined;
  const fallback = isFirstVersion ? "sha1" : "sha256";
  const digest = named === undefined ? fallback : digestNamed(oidOf(named.children[0], "ESSCertID"));
  if (digest === null) throw new Malformed("ESSCertID");
  return { digest, value: as(fields[0], TAG.octets, "certHash").content };
}

/** Each certificate whose issuer lies beside it was signed by it. */
function areChained({ certificates }: SignedData): boolean {
  return certificates.every((one) => {
    const issuers = certificates.filter(({ subjectName }) => Buffer.from(subjectName).equals(one.issuerName));
    return issuers.length === 0 || issuers.some((issuer) => issuer.hasSigned(one));
  });
}

/** How far the certificates beside the signer's lead. Whether the last one is to be trusted nobody here can say. */
export type Chain = "self-signed" | "to-root" | "open";

export function chainKind({ leaf, certificates }: SignedData): Chain {
  const chain = chainOf(leaf, certificates);
  if (chain.length === 1 && isSelfIssued(leaf)) return "self-signed";
  const last = chain.at(-1);
  return last !== undefined && isSelfIssued(last) ? "to-root" : "open";
}
