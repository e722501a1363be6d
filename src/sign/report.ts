import type { Diagnostic } from "../diagnostic/index.ts";
import type { Chain } from "./cms/check.ts";
import type { Later } from "./pdf/changes.ts";
import type { Permission } from "./pdf/fields.ts";

/** What was found out about a file's signatures. */
export interface Verified {
  /** In the order they were made. */
  readonly signatures: readonly VerifiedSignature[];
  /** Whether there is one, and all hold. Whether a certificate is to be trusted is not judged. */
  readonly holds: boolean;
}

export interface VerifiedSignature {
  /** Name of its field. */
  readonly field: string;
  /** `changed`: it holds for what was signed, but the file has been changed since by more than signatures. */
  readonly verdict: "valid" | "changed" | "invalid";
  /** PAdES B-B, B-T; any other CMS signature; a time stamp of the whole file. */
  readonly format: "B-B" | "B-T" | "CMS" | "document-time-stamp" | "unknown";
  /** How many of the file's bytes were there when it was signed. */
  readonly covers: { readonly bytes: number; readonly of: number; readonly whole: boolean } | null;
  readonly later: Later | null;
  /** DocMDP: what the signature allows to be changed; null = it does not certify. */
  readonly certifies: Permission | null;
  readonly certificate: CertificateFacts | null;
  /** As the signer's clock had it, ISO 8601; nobody vouches for it. */
  readonly claimedTime: string | null;
  /** A time an authority vouches for, and whose it is. */
  readonly stamp: { readonly time: string; readonly authority: CertificateFacts } | null;
  readonly name: string | null;
  readonly reason: string | null;
  readonly place: string | null;
  readonly contact: string | null;
  readonly findings: readonly Diagnostic[];
}

export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  /** ISO 8601 */
  readonly from: string;
  readonly to: string;
  /** `self-signed`; `to-root`: the chain in the file ends in a root; `open`: the next issuer is not in the file. */
  readonly chain: Chain;
}
