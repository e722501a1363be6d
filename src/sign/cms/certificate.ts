import { type KeyObject, X509Certificate } from "node:crypto";
import { as, inContext, type Node, oidOf, sequenceOf, TAG, timeOf, wholeElement } from "../asn1/ber.ts";
import { Malformed } from "../fault.ts";
import { nameText } from "./name.ts";

/** A certificate, and what of it a signature needs. */
export interface Certificate {
  /** DER, as it was written. */
  readonly raw: Uint8Array;
  /** CN=…, O=… in the order it has them. */
  readonly subject: string;
  readonly issuer: string;
  /** The issuer's name as it was written: what a signature names it by. */
  readonly issuerName: Uint8Array;
  readonly subjectName: Uint8Array;
  /** Contents of the INTEGER. */
  readonly serial: Uint8Array;
  readonly from: Date;
  readonly to: Date;
  readonly publicKey: KeyObject;
  /** Purposes it is limited to; null = any. */
  readonly purposes: readonly string[] | null;
  /** Whether this one's key has signed the other. */
  hasSigned(other: Certificate): boolean;
}

const EXTENDED_KEY_USAGE = "2.5.29.37";
const known = new WeakMap<Certificate, X509Certificate>();

/** @throws Malformed */
export function certificateOf(raw: Uint8Array): Certificate {
  const whole = sequenceOf(wholeElement(raw, "certificate"), "certificate");
  const fields = [...sequenceOf(whole[0], "tbsCertificate")];
  if (fields[0]?.tag === inContext(0)) fields.shift();
  const [serial, , issuer, validity, subject] = fields;
  const [from, to] = sequenceOf(validity, "validity");
  const read = opened(raw);
  const certificate: Certificate = {
    raw,
    subject: nameText(as(subject, TAG.sequence, "subject")),
    issuer: nameText(as(issuer, TAG.sequence, "issuer")),
    issuerName: as(issuer, TAG.sequence, "issuer").raw,
    subjectName: as(subject, TAG.sequence, "subject").raw,
    serial: as(serial, TAG.integer, "serialNumber").content,
    from: timeOf(from, "notBefore"),
    to: timeOf(to, "notAfter"),
    publicKey: read.key,
    purposes: purposesIn(fields),
    hasSigned: (other) => isSignedBy(other, read.key),
  };
  known.set(certificate, read.x509);
  return certificate;
}

function opened(raw: Uint8Array): { x509: X509Certificate; key: KeyObject } {
  try {
    const x509 = new X509Certificate(raw);
    return { x509, key: x509.publicKey };
  } catch (fault) {
    // OpenSSL's own words say nothing to whoever has the file: that it is no sound certificate does.
    throw new Malformed(`certificate: ${fault instanceof Error ? fault.name : "?"}`);
  }
}

function isSignedBy(other: Certificate, key: KeyObject): boolean {
  try {
    return known.get(other)?.verify(key) === true;
  } catch (fault) {
    // A method OpenSSL refuses: not a signature that holds.
    if (fault instanceof Error) return false;
    throw fault;
  }
}

function purposesIn(fields: readonly Node[]): readonly string[] | null {
  const extensions = fields.find(({ tag }) => tag === inContext(3))?.children[0];
  for (const one of extensions?.children ?? []) {
    if (oidOf(one.children[0], "extension") !== EXTENDED_KEY_USAGE) continue;
    const value = as(one.children.at(-1), TAG.octets, "extKeyUsage");
    return sequenceOf(wholeElement(value.content, "extKeyUsage"), "extKeyUsage").map((purpose) =>
      oidOf(purpose, "extKeyUsage"),
    );
  }
  return null;
}

/** 0A:1B… */
export function serialText({ serial }: Certificate): string {
  return Buffer.from(serial).toString("hex").toUpperCase().match(/../g)?.join(":") ?? "";
}

export function isValidAt({ from, to }: Certificate, time: Date): boolean {
  return from <= time && time <= to;
}

export const isSelfIssued = ({ issuerName, subjectName }: Certificate): boolean =>
  Buffer.from(issuerName).equals(subjectName);

/** The certificates from one to the last whose issuer is among the others. A chain never turns back on itself. */
export function chainOf(leaf: Certificate, others: readonly Certificate[]): readonly Certificate[] {
  const chain = [leaf];
  for (let last = leaf; !isSelfIssued(last); ) {
    const above = others.find(
      (one) =>
        !chain.includes(one) && Buffer.from(one.subjectName).equals(last.issuerName) && one.hasSigned(last),
    );
    if (above === undefined) break;
    chain.push(above);
    last = above;
  }
  return chain;
}
