import { type Signer, type SignOptions, signPdf, type Verified, verifyPdf } from "../../src/sign/index.ts";
import { keySigner } from "../../src/sign/key/signer.ts";
import { got } from "../outcome.ts";
import { type Identity, identity } from "./keys.ts";

export const now = new Date("2026-04-01T00:30:00Z");
export const mayor = identity("見本 太郎");
export const chief = identity("見本 花子", { kind: "P-256" });

export function signerFor({ key, certificate }: Identity, ...above: readonly Identity[]): Signer {
  const certificates = [certificate, ...above.map((one) => one.certificate)];
  return keySigner(key, certificates, key.asymmetricKeyType === "rsa" ? "rsa-sha256" : "ecdsa-sha256");
}

/** @throws where signing finds something */
export async function signed(
  pdf: Uint8Array,
  options: Partial<SignOptions> = {},
  who: Identity = mayor,
): Promise<Buffer> {
  return Buffer.from(got(await signPdf(pdf, signerFor(who), { now, ...options })));
}

export async function verified(pdf: Uint8Array): Promise<Verified> {
  return got(await verifyPdf(pdf));
}

/** Field, verdict and codes of each signature. */
export async function verdicts(pdf: Uint8Array): Promise<readonly string[]> {
  const { signatures } = await verified(pdf);
  return signatures.map(({ field, verdict, later, findings }) =>
    [field, verdict, later, ...findings.map(({ code }) => code)].join(" "),
  );
}
