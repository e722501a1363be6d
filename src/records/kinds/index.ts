import type { RecordKind } from "../record-kind.ts";
import { assessmentKind } from "./assessment.ts";
import { changeTableKind } from "./change-table.ts";
import { comparisonKind } from "./comparison.ts";
import { consultationKind } from "./consultation.ts";
import { coverKind } from "./cover.ts";
import { explanationKind } from "./explanation.ts";
import { figureKind } from "./figure.ts";
import { itemListKind } from "./item-list.ts";
import { letterKind } from "./letter-record.ts";
import { matrixKind } from "./matrix.ts";
import { meetingKind } from "./meeting.ts";
import { minutesKind } from "./minutes.ts";
import { profileKind } from "./profile.ts";
import { reportCaseKind } from "./report-case.ts";
import { reportIndexKind } from "./report-index.ts";
import { typeReasonsKind } from "./type-reasons.ts";

export { type Assessment, assessmentKind } from "./assessment.ts";
export { type ChangeTable, changeTableKind } from "./change-table.ts";
export { type ComparisonTable, comparisonKind } from "./comparison.ts";
export { type Consultation, consultationKind } from "./consultation.ts";
export { type Cover, coverKind } from "./cover.ts";
export { type Explanation, explanationKind } from "./explanation.ts";
export { type FigurePaper, figureKind } from "./figure.ts";
export { type ItemList, itemListKind } from "./item-list.ts";
export { type LetterRecord, letterKind } from "./letter-record.ts";
export { type Matrix, matrixKind } from "./matrix.ts";
export { type AgendaItem, type AgendaPaper, type Meeting, meetingKind } from "./meeting.ts";
export { type Minutes, minutesKind } from "./minutes.ts";
export { type Profile, profileKind } from "./profile.ts";
export { type ReportCase, reportCaseKind } from "./report-case.ts";
export { type ReportIndex, reportIndexKind } from "./report-index.ts";
export { shippedProfile, shippedProfileInput } from "./shipped-profile.ts";
export { type TypeReasons, typeReasonsKind } from "./type-reasons.ts";

/** What can stand in 種類: of a record file. 団体設定 is the office's own file (yoshiki.yaml), listed last. */
export const recordKinds: readonly RecordKind[] = [
  reportCaseKind,
  reportIndexKind,
  consultationKind,
  letterKind,
  coverKind,
  typeReasonsKind,
  itemListKind,
  explanationKind,
  figureKind,
  matrixKind,
  changeTableKind,
  assessmentKind,
  comparisonKind,
  minutesKind,
  meetingKind,
  profileKind,
];
