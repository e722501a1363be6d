import { PdfFile } from "../asset/pdf/file.ts";
import { type Index, indexOf } from "../asset/pdf/xref.ts";
import { diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { examined } from "./examine.ts";
import { Malformed } from "./fault.ts";
import { pdfFinding } from "./pdf/fault.ts";
import { signatureFields } from "./pdf/fields.ts";
import type { Verified, VerifiedSignature } from "./report.ts";

/** @see verifyPdf in index.ts */
export async function verify(bytes: Uint8Array): Promise<Outcome<Verified>> {
  try {
    return found(bytes);
  } catch (fault) {
    return fail([pdfFinding(fault)]);
  }
}

function found(bytes: Uint8Array): Outcome<Verified> {
  const file = new PdfFile(bytes);
  // Another reader may find other objects in a file whose index does not fit: nothing could be said of it.
  if (file.isRebuilt) throw new Malformed("xref");
  const index: Index = indexOf(bytes);
  const fields = signatureFields(file).filter(({ value }) => value !== null);
  // Reading the fields may have met an index that lies.
  if (file.isRebuilt) throw new Malformed("xref");
  if (fields.length === 0) return succeed({ signatures: [], holds: false }, [diagnose("sign/unsigned", {})]);
  const signatures = fields.map((field) => examined(file, index, field)).toSorted(byAge);
  return succeed({ signatures, holds: signatures.every(({ verdict }) => verdict === "valid") });
}

function byAge(one: VerifiedSignature, other: VerifiedSignature): number {
  return (one.covers?.bytes ?? 0) - (other.covers?.bytes ?? 0);
}
