import { as, inContext, type Node, oidOf, sequenceOf, smallNumber, TAG } from "../asn1/ber.ts";
import { type Digest, digestNamed, OID, signatureNamed } from "../asn1/oids.ts";
import { Malformed } from "../fault.ts";
import { type Certificate, certificateOf } from "./certificate.ts";
import { type Method, pssMethod } from "./method.ts";

/** A CMS SignedData of one signer, read strictly: what its fields may not hold it does not hold. RFC 5652 5 */
export interface SignedData {
  readonly contentType: string;
  /** Null: detached, what is signed lies elsewhere. */
  readonly content: Uint8Array | null;
  readonly certificates: readonly Certificate[];
  readonly leaf: Certificate;
  readonly digest: Digest;
  readonly method: Method;
  readonly digestAlgorithm: Node;
  readonly signatureAlgorithm: Node;
  readonly signature: Uint8Array;
  /** The attributes that are signed, as the SET that was signed; null = the content itself is signed. */
  readonly signedBytes: Uint8Array | null;
  readonly signed: Attributes;
  readonly unsigned: Attributes;
}

/** The values of each attribute, by its identifier. */
export type Attributes = ReadonlyMap<string, readonly Node[]>;

/** @throws Malformed */
export function signedDataIn(root: Node): SignedData {
  const [type, wrapped, ...more] = sequenceOf(root, "ContentInfo");
  if (oidOf(type, "ContentInfo") !== OID.signedData || more.length > 0) throw new Malformed("ContentInfo");
  const fields = sequenceOf(as(wrapped, inContext(0), "ContentInfo").children[0], "SignedData");
  const [version, digests, encapsulated, ...rest] = fields;
  const [contentType, content, ...surplus] = sequenceOf(encapsulated, "encapContentInfo");
  if (surplus.length > 0) throw new Malformed("encapContentInfo");
  const signers = as(rest.at(-1), TAG.set, "signerInfos").children;
  if (signers.length !== 1 || rest.length > 3) throw new Malformed("signerInfos");
  const certificates = listed(rest, 0)
    // Attribute certificates and other formats are no keys.
    .filter(({ tag }) => tag === TAG.sequence)
    .map(({ raw }) => certificateOf(raw));
  const signer = signerIn(signers[0] as Node, certificates);
  checkVersion(smallNumber(version, "version"));
  checkDigests(as(digests, TAG.set, "digestAlgorithms"), signer.digest);
  return {
    ...signer,
    contentType: oidOf(contentType, "eContentType"),
    content:
      content === undefined
        ? null
        : as(as(content, inContext(0), "eContent").children[0], TAG.octets, "eContent").content,
    certificates,
  };
}

function listed(fields: readonly Node[], n: number): readonly Node[] {
  return fields.find(({ tag }) => tag === inContext(n))?.children ?? [];
}

function checkVersion(version: number): void {
  if (version !== 1 && version !== 3 && version !== 4 && version !== 5) throw new Malformed("version");
}

function checkDigests({ children }: Node, digest: Digest): void {
  const names = children.map((one) => algorithmIn(one, "digestAlgorithms"));
  if (names.length !== 1 || digestNamed(names[0] ?? "") !== digest) throw new Malformed("digestAlgorithms");
}

/** The identifier of an algorithm that has no parameters, or NULL. */
function algorithmIn(node: Node, part: string): string {
  const [oid, parameters, ...more] = sequenceOf(node, part);
  const isPlain =
    parameters === undefined || (parameters.tag === TAG.null && parameters.content.length === 0);
  if (!isPlain || more.length > 0) throw new Malformed(part);
  return oidOf(oid, part);
}

type Signer = Omit<SignedData, "contentType" | "content" | "certificates">;

function signerIn(node: Node, certificates: readonly Certificate[]): Signer {
  const fields = [...sequenceOf(node, "SignerInfo")];
  const [version, id, digestAlgorithm] = fields.splice(0, 3);
  const signed = fields[0]?.tag === inContext(0) ? fields.shift() : undefined;
  const [method, value, unsigned, ...more] = fields;
  if (method === undefined || digestAlgorithm === undefined || more.length > 0)
    throw new Malformed("SignerInfo");
  const digest = digestNamed(algorithmIn(digestAlgorithm, "digestAlgorithm"));
  if (digest === null) throw new Malformed("digestAlgorithm");
  if (unsigned !== undefined) as(unsigned, inContext(1), "unsignedAttrs");
  return {
    leaf: leafOf(id, smallNumber(version, "SignerInfo"), certificates),
    digest,
    method: methodIn(method, digest),
    digestAlgorithm,
    signatureAlgorithm: method,
    signature: as(value, TAG.octets, "signature").content,
    signedBytes: signed === undefined ? null : asSet(signed.raw),
    signed: attributesIn(signed),
    unsigned: attributesIn(unsigned),
  };
}

function leafOf(id: Node | undefined, version: number, certificates: readonly Certificate[]): Certificate {
  if (id?.tag !== TAG.sequence || version !== 1) throw new Malformed("signerIdentifier");
  const [issuer, serial] = id.children;
  const found = certificates.find(
    (one) =>
      Buffer.from(one.issuerName).equals(issuer?.raw ?? Buffer.alloc(0)) &&
      Buffer.from(one.serial).equals(as(serial, TAG.integer, "serialNumber").content),
  );
  if (found === undefined || id.children.length !== 2) throw new Malformed("signerIdentifier");
  return found;
}

function methodIn(node: Node, digest: Digest): Method {
  const oid = oidOf(node.children[0], "signatureAlgorithm");
  if (oid === OID.rsaPss) return pssMethod(node, digest);
  algorithmIn(node, "signatureAlgorithm");
  if (oid === OID.rsa) return { key: "rsa", saltLength: null };
  const named = signatureNamed(oid);
  if (named === null || named.digest !== digest) throw new Malformed("signatureAlgorithm");
  return { key: named.key, saltLength: null };
}

function attributesIn(list: Node | undefined): Attributes {
  const found = new Map<string, readonly Node[]>();
  for (const one of list?.children ?? []) {
    const [type, values, ...more] = sequenceOf(one, "attribute");
    const oid = oidOf(type, "attribute");
    if (found.has(oid) || more.length > 0) throw new Malformed("attribute");
    found.set(oid, as(values, TAG.set, "attribute").children);
  }
  return found;
}

/** What was signed is the SET, though what stands in the file is [0]. RFC 5652 5.4 */
function asSet(raw: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(raw);
  copy[0] = 0x31;
  return copy;
}
