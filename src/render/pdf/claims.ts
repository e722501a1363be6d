import { PROFILE_NAME, srgbProfile } from "./colour-profile.ts";
import { profileSpace, type Writer } from "./figure/writer.ts";
import { archivalLevel, type PdfKind } from "./kind.ts";
import { type PdfDictionary, pdfText } from "./pdfmake-internals.ts";

/** What the catalog of a PDF/A file says more: which colours its numbers mean. ISO 19005-2 6.2.3 */
export function archivalEntries(kind: PdfKind, writer: Writer): PdfDictionary {
  if (archivalLevel(kind) === null) return {};
  const intent: PdfDictionary = {
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: pdfText(PROFILE_NAME),
    Info: pdfText(PROFILE_NAME),
    DestOutputProfile: profileSpace(writer, srgbProfile(), 3),
  };
  return { OutputIntents: [intent] };
}
