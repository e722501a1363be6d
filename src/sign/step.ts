import { createHash } from "node:crypto";
import { fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { type Certificate, certificateOf } from "./cms/certificate.ts";
import type { Signer } from "./key/signer.ts";
import type { SignOptions } from "./options.ts";
import { pdfFinding } from "./pdf/fault.ts";
import { checkCertificate, sign } from "./sign.ts";
import { stampAddress } from "./stamp/fetch.ts";

/** What a run signs its files with: the time is the run's own. */
export interface RunSigning extends Omit<SignOptions, "now"> {
  readonly signer: Signer;
}

/** Who has signed a file, and how. */
export interface SignedBy {
  /** The certificate's: CN=見本市長, O=見本市 */
  readonly subject: string;
  readonly level: "B-B" | "B-T";
}

/** Signing as the last step of a run: the key is opened once, and each file is signed when it is finished. */
export class SigningStep {
  /**
   * Fingerprint of all a signature depends on but the file, the time and the key itself: by whom, and what it says. A file
   * that was signed otherwise is another file.
   */
  readonly key: string;
  readonly by: SignedBy;
  readonly #signer: Signer;
  readonly #options: SignOptions;

  private constructor(signer: Signer, leaf: Certificate, options: SignOptions) {
    this.#signer = signer;
    this.#options = options;
    this.by = { subject: leaf.subject, level: options.tsa === undefined ? "B-B" : "B-T" };
    this.key = fingerprint(signer, options);
  }

  /** What would keep every file from being signed is told before the first is made. @returns or `sign/…` findings */
  static of({ signer, ...options }: RunSigning, now: Date): Outcome<SigningStep> {
    try {
      const [leaf] = signer.certificates.map(certificateOf);
      const right = checkCertificate(leaf, now);
      if (options.tsa !== undefined) stampAddress(options.tsa);
      return succeed(new SigningStep(signer, right, { ...options, now }));
    } catch (fault) {
      return fail([pdfFinding(fault)]);
    }
  }

  sign(bytes: Uint8Array): Promise<Outcome<Uint8Array>> {
    return sign(bytes, this.#signer, this.#options);
  }
}

function fingerprint({ certificates, algorithm }: Signer, options: SignOptions): string {
  const { name, reason, place, contact, certify, tsa, visible } = options;
  const look = visible === undefined ? null : [visible.page, visible.area, visible.post];
  const hash = createHash("sha256");
  hash.update(JSON.stringify([algorithm, name, reason, place, contact, certify, tsa, look]));
  for (const part of [...certificates, visible?.seal ?? new Uint8Array()])
    hash.update(createHash("sha256").update(part).digest());
  return hash.digest("hex");
}
