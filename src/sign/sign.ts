import { PdfFile } from "../asset/pdf/file.ts";
import { isDict } from "../asset/pdf/object.ts";
import { fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { type FontSet, fontSet } from "../font/index.ts";
import { type Appearance, invisible, visible } from "./appearance/appearance.ts";
import { placed } from "./appearance/place.ts";
import { sealImage } from "./appearance/seal.ts";
import { signatureLength, signedAttributes, signedData } from "./cms/build.ts";
import { type Certificate, certificateOf } from "./cms/certificate.ts";
import { commonName } from "./cms/name.ts";
import { Malformed, SignFault } from "./fault.ts";
import { hashOf, type Signer } from "./key/signer.ts";
import type { SignOptions, VisibleOptions } from "./options.ts";
import { pdfFinding } from "./pdf/fault.ts";
import { permissionIn, signatureFields } from "./pdf/fields.ts";
import { pageNumbered } from "./pdf/pages.ts";
import { type Prepared, prepared, type Statement, signedParts } from "./pdf/prepare.ts";
import { fetchStamp, stampAddress } from "./stamp/fetch.ts";

/** Room for a time stamp: authorities send 3 to 6 KB. What is longer is asked for a second time, with room for it. */
const STAMP_ROOM = 8192;
/** Bytes beyond the last stamp's, and how often more room is made: an authority whose answers grow without end is none. */
const SPARE = 64;
const RETRIES = 2;

/** @see signPdf in index.ts */
export async function sign(
  bytes: Uint8Array,
  signer: Signer,
  options: SignOptions,
): Promise<Outcome<Uint8Array>> {
  try {
    return succeed(await signed(bytes, signer, options));
  } catch (fault) {
    return fail([pdfFinding(fault)]);
  }
}

async function signed(bytes: Uint8Array, signer: Signer, options: SignOptions): Promise<Uint8Array> {
  const certificates = signer.certificates.map(certificateOf);
  const tsa = options.tsa === undefined ? null : stampAddress(options.tsa);
  checkCertificate(certificates[0], options.now);
  const file = new PdfFile(bytes);
  // What is added to an index that is of no use would be of no use.
  if (file.isRebuilt) throw new Malformed("xref");
  checkOrder(file, options);
  const page = pageNumbered(file, options.visible?.page ?? null);
  const look = appearanceOf(options.visible ?? null, page, certificates[0] as Certificate, options);
  const room = roomFor(certificates, signer, tsa === null ? 0 : STAMP_ROOM);
  const job: Job = {
    signer,
    certificates,
    tsa,
    prepare: (size) => prepared(file, page, statementOf(options), look, size),
  };
  let made = await attempt(job, room);
  // Only a stamp can be longer than was thought, and the next one longer again by a few bytes.
  for (let again = 0; made.cms.length > made.file.room; again++) {
    if (again === RETRIES || tsa === null)
      throw new SignFault("sign/tsa-wrong", { address: tsa?.href ?? "", part: "length" });
    made = await attempt(job, made.cms.length + SPARE);
  }
  const { bytes: whole, at } = made.file;
  whole.write(Buffer.from(made.cms).toString("hex"), at, "latin1");
  return whole;
}

interface Job {
  readonly signer: Signer;
  readonly certificates: readonly Certificate[];
  readonly tsa: URL | null;
  prepare(room: number): Prepared;
}

/** The signature of a file that has so much room for it. It may turn out to be longer. */
async function attempt(
  { signer, certificates, tsa, prepare }: Job,
  room: number,
): Promise<{ readonly file: Prepared; readonly cms: Uint8Array }> {
  const file = prepare(room);
  const hash = hashOf(Buffer.concat(signedParts(file)));
  const attributes = signedAttributes(hash, certificates, signer.algorithm);
  const signature = await signatureOf(signer, attributes);
  const stamp = tsa === null ? null : await fetchStamp(tsa, signature, hashOf(signature));
  return { file, cms: signedData(attributes, signature, certificates, signer.algorithm, stamp) };
}

async function signatureOf(signer: Signer, attributes: Uint8Array): Promise<Uint8Array> {
  try {
    return await signer.sign(hashOf(attributes), attributes);
  } catch (fault) {
    // A card that was pulled, a service that is down: whoever signs has to know why.
    if (!(fault instanceof Error)) throw fault;
    throw new SignFault("sign/signer-failed", { reason: fault.message });
  }
}

/** A dry run: the same signature with noughts in it. */
function roomFor(certificates: readonly Certificate[], { algorithm }: Signer, stamp: number): number {
  const key = (certificates[0] as Certificate).publicKey;
  const attributes = signedAttributes(Buffer.alloc(32), certificates, algorithm);
  const empty = Buffer.alloc(signatureLength(key));
  return signedData(attributes, empty, certificates, algorithm, null).length + stamp;
}

/** @returns the certificate @throws SignFault where none is there, its key is of another kind, or its time is not now */
export function checkCertificate(leaf: Certificate | undefined, now: Date): Certificate {
  if (leaf === undefined) throw new SignFault("sign/no-key", {});
  signatureLength(leaf.publicKey);
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  if (now > leaf.to)
    throw new SignFault("sign/certificate-expired", { subject: leaf.subject, date: day(leaf.to) });
  if (now < leaf.from)
    throw new SignFault("sign/certificate-early", { subject: leaf.subject, date: day(leaf.from) });
  return leaf;
}

/** The first signature may certify; what it forbids is not done. */
function checkOrder(file: PdfFile, { certify }: SignOptions): void {
  const values = signatureFields(file)
    .map(({ value }) => file.resolve(value))
    .filter(isDict);
  if (certify !== undefined && values.length > 0) throw new SignFault("sign/certify-first", {});
  if (values.some((one) => permissionIn(one, file) === 1)) throw new SignFault("sign/closed", {});
}

function statementOf({ now, name, reason, place, contact, certify }: SignOptions): Statement {
  return {
    now,
    name: name ?? null,
    reason: reason ?? null,
    place: place ?? null,
    contact: contact ?? null,
    certify: certify ?? null,
  };
}

function appearanceOf(
  wanted: VisibleOptions | null,
  page: ReturnType<typeof pageNumbered>,
  leaf: Certificate,
  { now, name }: SignOptions,
): Appearance {
  if (wanted === null) return invisible;
  const shown = {
    post: wanted.post ?? null,
    name: name ?? commonName(leaf.subject),
    now,
    seal: wanted.seal === undefined ? null : sealImage(wanted.seal),
  };
  return visible(shown, placed(page, wanted.area ?? null), wanted.fonts ?? shippedFonts());
}

let shipped: FontSet | null = null;

/** @throws Error when the package's own fonts are not there: its packaging's mistake */
function shippedFonts(): FontSet {
  const opened = shipped === null ? fontSet() : succeed(shipped);
  if (!opened.ok) throw new Error(opened.errors.map(({ message }) => message.en).join("; "));
  shipped = opened.value;
  return shipped;
}
