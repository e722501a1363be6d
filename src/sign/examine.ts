import type { PdfFile } from "../asset/pdf/file.ts";
import { isDict, type PdfDict } from "../asset/pdf/object.ts";
import type { Index } from "../asset/pdf/xref.ts";
import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import { elementIn } from "./asn1/ber.ts";
import { OID } from "./asn1/oids.ts";
import { type Certificate, isValidAt, serialText } from "./cms/certificate.ts";
import { type CmsFault, chainKind, cmsFaults, namedCertificates } from "./cms/check.ts";
import { type SignedData, signedDataIn } from "./cms/read.ts";
import { Malformed, type SignCode } from "./fault.ts";
import { type Later, laterChanges } from "./pdf/changes.ts";
import { damagedPart } from "./pdf/fault.ts";
import { permissionIn, type SignatureField, textOf } from "./pdf/fields.ts";
import { type FoundSignature, foundSignature } from "./pdf/found.ts";
import { claimedTime } from "./pdf/time.ts";
import type { CertificateFacts, VerifiedSignature } from "./report.ts";
import { type StampToken, tokenFaults, tokenIn } from "./stamp/token.ts";

const CADES = "ETSI.CAdES.detached";
const DOCUMENT_STAMP = "ETSI.RFC3161";
const KNOWN = new Set([CADES, "adbe.pkcs7.detached", DOCUMENT_STAMP]);

/** One signature of a file, and all that is wrong with it. */
export function examined(file: PdfFile, index: Index, field: SignatureField): VerifiedSignature {
  const dict = file.resolve(field.value);
  const told = toldBy(field, isDict(dict) ? dict : null, file);
  try {
    return judged(file, foundSignature(file, index, field), told);
  } catch (fault) {
    const part = damagedPart(fault);
    if (part === null) throw fault;
    return invalid(told, [diagnose("sign/malformed", { field: field.name, part })]);
  }
}

type Told = Pick<
  VerifiedSignature,
  "field" | "certifies" | "claimedTime" | "name" | "reason" | "place" | "contact"
>;

/** What the signature's dictionary says, which is signed with the rest. */
function toldBy({ name: field }: SignatureField, dict: PdfDict | null, file: PdfFile): Told {
  const text = (key: string): string | null => (dict === null ? null : textOf(file.get(dict, key)));
  return {
    field,
    certifies: dict === null ? null : permissionIn(dict, file),
    claimedTime: claimedTime(text("M")),
    name: text("Name"),
    reason: text("Reason"),
    place: text("Location"),
    contact: text("ContactInfo"),
  };
}

function invalid(told: Told, findings: readonly Diagnostic[]): VerifiedSignature {
  const none = { covers: null, later: null, certificate: null, stamp: null } as const;
  return { ...told, ...none, verdict: "invalid", format: "unknown", findings };
}

function judged(file: PdfFile, found: FoundSignature, told: Told): VerifiedSignature {
  const { field } = told;
  const { subFilter, gap, end, contents } = found;
  if (!KNOWN.has(subFilter))
    return invalid(told, [diagnose("sign/unknown-method", { field, method: subFilter })]);
  const bytes = file.bytes;
  const signed = [bytes.subarray(0, gap[0]), bytes.subarray(gap[1], end)];
  const root = elementIn(contents, "Contents");
  if (contents.subarray(root.raw.length).some((one) => one !== 0)) throw new Malformed("Contents");
  const later = laterChanges(bytes, end);
  const token = subFilter === DOCUMENT_STAMP ? tokenIn(root) : null;
  const cms =
    token === null
      ? examinedCms(signedDataIn(root), signed, subFilter, told)
      : examinedStamp(token, signed, field);
  const findings = [...cms.findings, ...laterFindings(later, told, bytes.length - end)];
  return {
    ...told,
    ...cms,
    covers: { bytes: end, of: bytes.length, whole: end === bytes.length },
    later,
    verdict: verdictOf(findings),
    findings,
  };
}

function verdictOf(findings: readonly Diagnostic[]): VerifiedSignature["verdict"] {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return "valid";
  return errors.every(({ code }) => code === "sign/changed-after") ? "changed" : "invalid";
}

function laterFindings(later: Later, { field, certifies }: Told, bytes: number): readonly Diagnostic[] {
  if (later === "other") return [diagnose("sign/changed-after", { field, bytes: `${bytes}` })];
  const isBroken = later === "signatures" && certifies === 1;
  return isBroken ? [diagnose("sign/level-broken", { field })] : [];
}

type Examined = Pick<VerifiedSignature, "format" | "certificate" | "stamp" | "findings">;

const codes: Readonly<
  Record<CmsFault, Extract<SignCode, "sign/digest" | "sign/signature" | "sign/certificate-id" | "sign/chain">>
> = {
  digest: "sign/digest",
  signature: "sign/signature",
  "certificate-id": "sign/certificate-id",
  chain: "sign/chain",
};

function examinedCms(
  data: SignedData,
  signed: readonly Uint8Array[],
  subFilter: string,
  told: Told,
): Examined {
  const { field, claimedTime: claimed } = told;
  if (data.content !== null || data.contentType !== OID.data) throw new Malformed("eContent");
  const findings: Diagnostic[] = cmsFaults(data, signed).map((fault) => diagnose(codes[fault], { field }));
  if (data.digest === "sha1") findings.push(diagnose("sign/weak", { field, method: "SHA-1" }));
  const stamp = stampOn(data, field, findings);
  const time = stamp?.time ?? (claimed === null ? null : new Date(claimed));
  if (time !== null && !isValidAt(data.leaf, time))
    findings.push(diagnose("sign/outside-validity", { field, ...validity(data.leaf) }));
  const isPades = isBaseline(data, subFilter);
  if (!isPades) findings.push(diagnose("sign/not-pades", { field }));
  return {
    format: isPades ? (stamp === null ? "B-B" : "B-T") : "CMS",
    certificate: factsOf(data),
    stamp: stamp === null ? null : stampFacts(stamp),
    findings,
  };
}

/** What makes a signature one of PAdES' baseline. ETSI EN 319 142-1 6.3 */
function isBaseline(data: SignedData, subFilter: string): boolean {
  return subFilter === CADES && namedCertificates(data) !== null && !data.signed.has(OID.signingTime);
}

/** The time stamp over the signature, if there is one that holds. */
function stampOn(data: SignedData, field: string, findings: Diagnostic[]): StampToken | null {
  const value = data.unsigned.get(OID.timeStampToken)?.[0];
  if (value === undefined) return null;
  try {
    const token = tokenIn(value);
    const faults = tokenFaults(token, [data.signature]);
    if (faults.length === 0) return token;
    findings.push(diagnose("sign/stamp", { field, part: faults.join(", ") }));
  } catch (fault) {
    if (!(fault instanceof Malformed)) throw fault;
    findings.push(diagnose("sign/stamp", { field, part: fault.part }));
  }
  return null;
}

function examinedStamp(token: StampToken, signed: readonly Uint8Array[], field: string): Examined {
  const faults = tokenFaults(token, signed);
  const findings = faults.length === 0 ? [] : [diagnose("sign/stamp", { field, part: faults.join(", ") })];
  const facts = stampFacts(token);
  return { format: "document-time-stamp", certificate: facts.authority, stamp: facts, findings };
}

function stampFacts({ time, data }: StampToken): NonNullable<VerifiedSignature["stamp"]> {
  return { time: time.toISOString(), authority: factsOf(data) };
}

function factsOf(data: SignedData): CertificateFacts {
  const { leaf } = data;
  return {
    subject: leaf.subject,
    issuer: leaf.issuer,
    serial: serialText(leaf),
    from: leaf.from.toISOString(),
    to: leaf.to.toISOString(),
    chain: chainKind(data),
  };
}

function validity({ from, to }: Certificate): { from: string; to: string } {
  return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) };
}
