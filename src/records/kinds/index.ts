import type { RecordKind } from "../record-kind.ts";
import { changeTableKind } from "./change-table.ts";
import { consultationKind } from "./consultation.ts";
import { profileKind } from "./profile.ts";
import { reportCaseKind } from "./report-case.ts";

export { type ChangeTable, changeTableKind } from "./change-table.ts";
export { type Consultation, consultationKind } from "./consultation.ts";
export { type Profile, profileKind } from "./profile.ts";
export { type ReportCase, reportCaseKind } from "./report-case.ts";
export { shippedProfile, shippedProfileInput } from "./shipped-profile.ts";

/** What can stand in 種類: of a record file. 団体設定 is the office's own file (yoshiki.yaml), listed last. */
export const recordKinds: readonly RecordKind[] = [
  reportCaseKind,
  consultationKind,
  changeTableKind,
  profileKind,
];
