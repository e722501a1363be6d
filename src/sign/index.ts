import type { Outcome } from "../diagnostic/index.ts";
import type { Signer } from "./key/signer.ts";
import type { SignOptions } from "./options.ts";
import type { Verified } from "./report.ts";

export type { Area } from "./appearance/place.ts";
export type { Algorithm } from "./cms/build.ts";
export type { Chain } from "./cms/check.ts";
export type { Signer } from "./key/signer.ts";
export type { SignOptions, VisibleOptions } from "./options.ts";
export type { Later } from "./pdf/changes.ts";
export type { CertificateFacts, Verified, VerifiedSignature } from "./report.ts";
export type { RunSigning, SignedBy } from "./step.ts";

/**
 * Signs a PDF: PAdES B-B, with a time stamp B-T. The bytes given stay as they are, and the signature is added behind
 * them, so that earlier signatures keep holding. RSA signatures of one file at one time are the same, byte for byte;
 * ECDSA's and time stamps never are.
 *
 * @param bytes the PDF; not encrypted
 * @param signer a key file opened by `openP12`, or whatever can sign a hash
 * @returns the signed PDF; or `sign/…` findings
 */
export async function signPdf(
  bytes: Uint8Array,
  signer: Signer,
  options: SignOptions,
): Promise<Outcome<Uint8Array>> {
  const { sign } = await import("./sign.ts");
  return sign(bytes, signer, options);
}

/**
 * Looks at every signature of a PDF: whether it holds, what it covers, what has changed since, whose it is and when it
 * was made. Whether a certificate is to be trusted is for the reader to say: no list of authorities is kept.
 *
 * @returns what was found, also of signatures that do not hold; findings where the file cannot be read at all
 */
export async function verifyPdf(bytes: Uint8Array): Promise<Outcome<Verified>> {
  const { verify } = await import("./verify.ts");
  return verify(bytes);
}

/**
 * Opens a key file (.p12, .pfx), of today's kind or of older programs.
 *
 * @param password told in no message
 */
export async function openP12(bytes: Uint8Array, password: string): Promise<Outcome<Signer>> {
  const { signerOf } = await import("./key/p12.ts");
  return signerOf(bytes, password);
}
