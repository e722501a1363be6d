import { AssetFault } from "../../asset/fault.ts";
import { type Diagnostic, diagnose } from "../../diagnostic/index.ts";
import { findingOf, Malformed } from "../fault.ts";

/** What is wrong with a PDF file, whoever has met it. @throws what is our own mistake */
export function pdfFinding(fault: unknown): Diagnostic {
  const part = damagedPart(fault);
  return part === null ? findingOf(fault) : diagnose("sign/unreadable", { part });
}

/** The format's word for what is damaged; null = it is another fault. */
export function damagedPart(fault: unknown): string | null {
  if (fault instanceof Malformed) return fault.part;
  if (!(fault instanceof AssetFault)) return null;
  const told = fault.params as Readonly<Record<string, string>>;
  return told.part ?? told.featureEn ?? fault.code;
}
