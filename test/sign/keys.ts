import {
  createCipheriv,
  createHash,
  createHmac,
  generateKeyPairSync,
  type KeyObject,
  pbkdf2Sync,
  sign,
} from "node:crypto";
import {
  context,
  type Der,
  element,
  integer,
  nothing,
  objectId,
  octetString,
  sequence,
  setOf,
  yes,
} from "../../src/sign/asn1/der.ts";
import { PURPOSE, pkcs12Bytes, pkcs12Password } from "../../src/sign/key/kdf.ts";

/** A key with its certificate, made when a test asks: no key lies among the fixtures. */
export interface Identity {
  readonly key: KeyObject;
  readonly certificate: Uint8Array;
  readonly name: Der;
}

interface Wishes {
  readonly kind?: "rsa" | "P-256" | "P-384";
  readonly from?: string;
  readonly to?: string;
  /** Left out: signed by itself. */
  readonly issuer?: Identity;
  /** An identifier of extKeyUsage. */
  readonly purpose?: string;
  /** Whether extKeyUsage is critical, as a time stamping authority's has to be. */
  readonly critical?: boolean;
}

let serial = 1;

/** @param commonName 見本 太郎 */
export function identity(commonName: string, wishes: Wishes = {}): Identity {
  const {
    kind = "rsa",
    from = "20200101000000Z",
    to = "20491231235959Z",
    issuer,
    purpose,
    critical = false,
  } = wishes;
  const { privateKey, publicKey } =
    kind === "rsa"
      ? generateKeyPairSync("rsa", { modulusLength: 2048 })
      : generateKeyPairSync("ec", { namedCurve: kind });
  const name = sequence(part("2.5.4.3", commonName), part("2.5.4.10", "見本市"));
  const signer = issuer?.key ?? privateKey;
  const method = methodOf(signer);
  const tbs = sequence(
    context(0, integer(2)),
    integer(serial++),
    method,
    issuer?.name ?? name,
    sequence(element(24, Buffer.from(from)), element(24, Buffer.from(to))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    ...(purpose === undefined ? [] : [context(3, sequence(usage(purpose, critical)))]),
  );
  const value = element(3, Uint8Array.of(0), sign("sha256", tbs, signer));
  return { key: privateKey, certificate: sequence(tbs, method, value), name };
}

const part = (oid: string, text: string): Der =>
  setOf(sequence(objectId(oid), element(12, Buffer.from(text, "utf8"))));
const usage = (oid: string, critical: boolean): Der =>
  sequence(objectId("2.5.29.37"), ...(critical ? [yes] : []), octetString(sequence(objectId(oid))));
const methodOf = (key: KeyObject): Der =>
  key.asymmetricKeyType === "rsa"
    ? sequence(objectId("1.2.840.113549.1.1.11"), nothing)
    : sequence(objectId("1.2.840.10045.4.3.2"));

const SALT = Buffer.from("0102030405060708", "hex");
const ROUNDS = 1000;
const DATA = "1.2.840.113549.1.7.1";
const plainData = (bytes: Uint8Array): Der => sequence(objectId(DATA), context(0, octetString(bytes)));
const bag = (type: string, value: Der): Der => sequence(objectId(type), context(0, value));

/** A key file. @param method today's (PBES2, AES-256) or of older programs (triple DES) */
export function p12(
  key: KeyObject | null,
  certificates: readonly Uint8Array[],
  password: string,
  method: "aes" | "3des" = "aes",
): Uint8Array {
  const bags = certificates.map((one) =>
    bag(
      "1.2.840.113549.1.12.10.1.3",
      sequence(objectId("1.2.840.113549.1.9.22.1"), context(0, octetString(one))),
    ),
  );
  if (key !== null) {
    const der = key.export({ type: "pkcs8", format: "der" });
    const [algorithm, data] = method === "aes" ? inAes(der, password) : inTripleDes(der, password);
    bags.push(bag("1.2.840.113549.1.12.10.1.2", sequence(algorithm, octetString(data))));
  }
  const safe = sequence(plainData(sequence(...bags)));
  const macKey = pkcs12Bytes("sha256", PURPOSE.mac, pkcs12Password(password), SALT, ROUNDS, 32);
  const mac = createHmac("sha256", macKey).update(safe).digest();
  const digest = sequence(sequence(objectId("2.16.840.1.101.3.4.2.1"), nothing), octetString(mac));
  const rounds = integer(Uint8Array.of(ROUNDS >> 8, ROUNDS & 0xff));
  return sequence(integer(3), plainData(safe), sequence(digest, octetString(SALT), rounds));
}

const rounds = integer(Uint8Array.of(ROUNDS >> 8, ROUNDS & 0xff));

function inAes(data: Uint8Array, password: string): readonly [Der, Uint8Array] {
  const iv = createHash("sha256").update("iv").digest().subarray(0, 16);
  const cipher = createCipheriv("aes-256-cbc", pbkdf2Sync(password, SALT, ROUNDS, 32, "sha256"), iv);
  const derivation = sequence(
    objectId("1.2.840.113549.1.5.12"),
    sequence(octetString(SALT), rounds, sequence(objectId("1.2.840.113549.2.9"), nothing)),
  );
  const scheme = sequence(objectId("2.16.840.1.101.3.4.1.42"), octetString(iv));
  const algorithm = sequence(objectId("1.2.840.113549.1.5.13"), sequence(derivation, scheme));
  return [algorithm, Buffer.concat([cipher.update(data), cipher.final()])];
}

function inTripleDes(data: Uint8Array, password: string): readonly [Der, Uint8Array] {
  const made = (purpose: number, length: number): Uint8Array =>
    pkcs12Bytes("sha1", purpose, pkcs12Password(password), SALT, ROUNDS, length);
  const cipher = createCipheriv("des-ede3-cbc", made(PURPOSE.key, 24), made(PURPOSE.iv, 8));
  const algorithm = sequence(objectId("1.2.840.113549.1.12.1.3"), sequence(octetString(SALT), rounds));
  return [algorithm, Buffer.concat([cipher.update(data), cipher.final()])];
}
