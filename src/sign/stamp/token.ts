import { createHash } from "node:crypto";
import { as, type Node, oidOf, sequenceOf, smallNumber, TAG, timeOf, wholeElement } from "../asn1/ber.ts";
import { digestNamed, OID } from "../asn1/oids.ts";
import { isValidAt } from "../cms/certificate.ts";
import { cmsFaults, namedCertificates } from "../cms/check.ts";
import { type SignedData, signedDataIn } from "../cms/read.ts";
import { Malformed } from "../fault.ts";

/** A time stamp token: an authority says that a hash was there at a time. RFC 3161 2.4.2 */
export interface StampToken {
  readonly time: Date;
  /** Contents of the number the question had; null = it had none. */
  readonly nonce: Uint8Array | null;
  readonly data: SignedData;
  /** Whether the token is about these bytes. */
  isOver(bytes: readonly Uint8Array[]): boolean;
}

/** @throws Malformed */
export function tokenIn(root: Node): StampToken {
  const data = signedDataIn(root);
  if (data.contentType !== OID.timeStampInfo || data.content === null) throw new Malformed("TSTInfo");
  const [version, , imprint, , time, ...rest] = sequenceOf(wholeElement(data.content, "TSTInfo"), "TSTInfo");
  if (smallNumber(version, "TSTInfo") !== 1) throw new Malformed("TSTInfo");
  const [algorithm, hash] = sequenceOf(imprint, "messageImprint");
  const digest = digestNamed(oidOf(sequenceOf(algorithm, "messageImprint")[0], "messageImprint"));
  if (digest === null) throw new Malformed("messageImprint");
  const told = as(hash, TAG.octets, "messageImprint").content;
  return {
    time: timeOf(as(time, TAG.time, "genTime"), "genTime"),
    nonce: rest.find(({ tag }) => tag === TAG.integer)?.content ?? null,
    data,
    isOver: (bytes) => {
      const own = createHash(digest);
      for (const piece of bytes) own.update(piece);
      return own.digest().equals(told);
    },
  };
}

/** What of a token does not hold: words for support; none = all does. @throws Malformed */
export function tokenFaults(token: StampToken, bytes: readonly Uint8Array[]): readonly string[] {
  const { data, time } = token;
  const faults: string[] = [...cmsFaults(data, [data.content ?? Buffer.alloc(0)])];
  if (!token.isOver(bytes)) faults.push("messageImprint");
  // RFC 3161 2.4.2 and 2.3: the certificate is named, is made for this, and was valid.
  if (namedCertificates(data) === null) faults.push("signing-certificate");
  if (data.leaf.purposes?.includes(OID.timeStamping) !== true) faults.push("timeStamping");
  if (!isValidAt(data.leaf, time)) faults.push("validity");
  return faults;
}
