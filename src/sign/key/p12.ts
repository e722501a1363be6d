import { createHmac, createPrivateKey, createPublicKey, type KeyObject, timingSafeEqual } from "node:crypto";
import { diagnose, fail, type Outcome, succeed } from "../../diagnostic/index.ts";
import { as, inContext, type Node, oidOf, sequenceOf, TAG, wholeElement } from "../asn1/ber.ts";
import { digestNamed, OID } from "../asn1/oids.ts";
import { algorithmOf } from "../cms/build.ts";
import { type Certificate, certificateOf, chainOf } from "../cms/certificate.ts";
import { findingOf, Malformed, SignFault } from "../fault.ts";
import { decrypted, roundsIn } from "./cipher.ts";
import { PURPOSE, pkcs12Bytes, pkcs12Password } from "./kdf.ts";
import { keySigner, type Signer } from "./signer.ts";

const BAG = {
  key: "1.2.840.113549.1.12.10.1.1",
  shroudedKey: "1.2.840.113549.1.12.10.1.2",
  certificate: "1.2.840.113549.1.12.10.1.3",
  nested: "1.2.840.113549.1.12.10.1.6",
} as const;
const X509 = "1.2.840.113549.1.9.22.1";

/**
 * Opens a key file (.p12, .pfx): the key, its certificate, and those above it.
 * @param password never told in any message
 * @see RFC 7292
 */
export function signerOf(p12: Uint8Array, password: string): Outcome<Signer> {
  try {
    return succeed(opened(p12, password));
  } catch (fault) {
    if (fault instanceof Malformed) return fail([diagnose("sign/not-p12", { part: fault.part })]);
    return fail([findingOf(fault)]);
  }
}

function opened(p12: Uint8Array, password: string): Signer {
  const [, authenticated, mac] = sequenceOf(wholeElement(p12, "PFX"), "PFX");
  const safe = dataOf(authenticated);
  if (mac !== undefined) checkMac(mac, safe, password);
  const bags = sequenceOf(wholeElement(safe, "AuthenticatedSafe"), "AuthenticatedSafe").flatMap((part) =>
    bagsIn(wholeElement(contentsOf(part, password), "SafeContents")),
  );
  const keys = bags.flatMap(([type, value]) => keyOf(type, value, password) ?? []);
  const certificates = bags.flatMap(([type, value]) => certificateIn(type, value) ?? []);
  return paired(keys, certificates);
}

/** The octets of a ContentInfo of plain data. */
function dataOf(info: Node | undefined): Uint8Array {
  const [type, content] = sequenceOf(info, "ContentInfo");
  if (oidOf(type, "ContentInfo") !== OID.data) throw new Malformed("ContentInfo");
  return as(as(content, inContext(0), "ContentInfo").children[0], TAG.octets, "data").content;
}

/** RFC 7292 4.1: plain, or encrypted with the password. */
function contentsOf(info: Node, password: string): Uint8Array {
  const [type, content] = sequenceOf(info, "ContentInfo");
  const name = oidOf(type, "ContentInfo");
  if (name === OID.data) return dataOf(info);
  if (name !== OID.encryptedData) throw new SignFault("sign/key-method", { method: name });
  const data = sequenceOf(as(content, inContext(0), "EncryptedData").children[0], "EncryptedData");
  const [, algorithm, encrypted] = sequenceOf(data[1], "encryptedContentInfo");
  if (algorithm === undefined) throw new Malformed("encryptedContentInfo");
  return decrypted(algorithm, as(encrypted, inContext(0), "encryptedContent").content, password);
}

/** Says whether the password is right before anything is decrypted. RFC 7292 4, B.4 */
function checkMac(mac: Node, safe: Uint8Array, password: string): void {
  const [info, salt, count] = sequenceOf(mac, "MacData");
  const [algorithm, value] = sequenceOf(info, "DigestInfo");
  const name = oidOf(sequenceOf(algorithm, "DigestInfo")[0], "DigestInfo");
  const digest = digestNamed(name);
  if (digest === null) throw new SignFault("sign/key-method", { method: name });
  const told = as(value, TAG.octets, "DigestInfo").content;
  const { content } = as(salt, TAG.octets, "macSalt");
  const rounds = count === undefined ? 1 : roundsIn(count);
  const key = pkcs12Bytes(digest, PURPOSE.mac, pkcs12Password(password), content, rounds, told.length);
  const made = createHmac(digest, key).update(safe).digest();
  if (made.length !== told.length) throw new Malformed("DigestInfo");
  if (!timingSafeEqual(made, told)) throw new SignFault("sign/wrong-password", {});
}

type Bag = readonly [type: string, value: Node];

function bagsIn(contents: Node): readonly Bag[] {
  return sequenceOf(contents, "SafeContents").flatMap((bag): readonly Bag[] => {
    const [type, wrapped] = sequenceOf(bag, "SafeBag");
    const value = as(wrapped, inContext(0), "SafeBag").children[0];
    if (value === undefined) throw new Malformed("SafeBag");
    const name = oidOf(type, "SafeBag");
    return name === BAG.nested ? bagsIn(value) : [[name, value]];
  });
}

function keyOf(type: string, value: Node, password: string): KeyObject | null {
  if (type === BAG.key) return keyFrom(value.raw);
  if (type !== BAG.shroudedKey) return null;
  const [algorithm, data] = sequenceOf(value, "EncryptedPrivateKeyInfo");
  if (algorithm === undefined) throw new Malformed("EncryptedPrivateKeyInfo");
  return keyFrom(decrypted(algorithm, as(data, TAG.octets, "encryptedData").content, password));
}

function keyFrom(der: Uint8Array): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(der), format: "der", type: "pkcs8" });
  } catch (fault) {
    // Nothing of OpenSSL's words is passed on: they are about a private key.
    if (fault instanceof Error) throw new Malformed("PrivateKeyInfo");
    throw fault;
  }
}

function certificateIn(type: string, value: Node): Certificate | null {
  if (type !== BAG.certificate) return null;
  const [kind, wrapped] = sequenceOf(value, "CertBag");
  if (oidOf(kind, "CertBag") !== X509) return null;
  return certificateOf(as(as(wrapped, inContext(0), "CertBag").children[0], TAG.octets, "CertBag").content);
}

/** The first key that one of the certificates belongs to. */
function paired(keys: readonly KeyObject[], certificates: readonly Certificate[]): Signer {
  if (keys.length === 0) throw new SignFault("sign/no-key", {});
  for (const key of keys) {
    const mine = createPublicKey(key);
    const leaf = certificates.find(({ publicKey }) => publicKey.equals(mine));
    if (leaf === undefined) continue;
    const chain = chainOf(leaf, certificates);
    return keySigner(
      key,
      chain.map(({ raw }) => raw),
      algorithmOf(mine),
    );
  }
  throw new SignFault("sign/key-mismatch", {});
}
