/** Consistency of the papers of one packet: rules that read papers as text with places (paper.ts). */

export { entryFor } from "./accepted.ts";
export { matters } from "./matters.ts";
export { type Listed, listedIn } from "./minutes/listed.ts";
export { checkedPacket, checkOffice, type OfficeWords } from "./packet.ts";
export {
  type CheckedPacket,
  type CheckedPaper,
  type CheckFinding,
  type CheckFix,
  type CheckOffice,
  type FieldKey,
  fieldText,
  type LinePiece,
  type Matter,
  type PaperField,
  type PaperForm,
  type PaperLine,
  placeOf,
  type Span,
  spanText,
} from "./paper.ts";
export type { CheckRule } from "./rule.ts";
export { checkRules } from "./rules/index.ts";
export {
  type AcceptedEntry,
  type AcceptedFinding,
  type Checked,
  checkAgreement,
  checkSteps,
} from "./run.ts";
