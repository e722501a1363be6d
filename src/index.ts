/**
 * Yoshiki as a library. The same line as the command line's, in about twenty names.
 *
 * Bad input never throws: it comes back as findings (`Diagnostic`) with stable codes, places and mends. Lengths are
 * in pt, mm or em as each type says; times are `Date`s given by the caller.
 */

export { render } from "./batch/render.ts";
export type { RenderedFile, RenderOptions, RenderReport } from "./batch/report.ts";
export {
  type Change,
  type ChangeRow,
  type ChangesOptions,
  type ChangesReport,
  changesBetween,
  type MergedRow,
  writtenTable,
} from "./changes/index.ts";
export type { AcceptedFinding, CheckedPaper } from "./check/index.ts";
export type { Bilingual, Code, Diagnostic, Outcome, Place, Severity } from "./diagnostic/index.ts";
export type { Form, FormId } from "./forms/form.ts";
export { findForm, forms } from "./forms/index.ts";
export type { ImportedRecord } from "./intake/record/index.ts";
export type { Page, PlacedLine, PlacedRun } from "./layout/page.ts";
export { type AcceptedLine, type CheckOptions, type CheckReport, check, type Fix } from "./packet/check.ts";
export {
  type ExistingPapers,
  type ImportReport,
  importPapers,
  readExistingPapers,
} from "./packet/existing.ts";
export {
  type PacketFile,
  type PacketFormat,
  type PacketOptions,
  type PacketReport,
  packet,
  type ReportedDocument,
} from "./packet/packet.ts";
export { comparisonPaper } from "./paper/comparison.ts";
export {
  type ExplainedLength,
  type ExplainedLine,
  explain,
  type ForbiddenBreak,
  type SpacingChange,
} from "./paper/explain.ts";
export { init } from "./paper/init.ts";
export { Office, type OfficeOptions } from "./paper/office.ts";
export type { Format, Paper, PaperOptions } from "./paper/paper.ts";
export { papersOf, recordOf } from "./paper/record.ts";
export { schema } from "./paper/schema.ts";
export { type Typeset, type TypesetOptions, typeset } from "./paper/typeset.ts";
export {
  type CertificateFacts,
  openP12,
  type RunSigning,
  type SignedBy,
  type Signer,
  type SignOptions,
  signPdf,
  type Verified,
  type VerifiedSignature,
  type VisibleOptions,
  verifyPdf,
} from "./sign/index.ts";
