/** Consistency of the papers of one packet: rules that read papers as text with places (paper.ts). */

export { matters } from "./matters.ts";
export { checkedPacket, checkOffice, type OfficeWords } from "./packet.ts";
export {
  type CheckedPacket,
  type CheckedPaper,
  type CheckFinding,
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
} from "./run.ts";
