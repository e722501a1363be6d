/** What is written down once: record kinds, reading them with places, and everything that tells about their fields. */

export { commentedExample, type ExampleOptions } from "./example.ts";
export { explain, type FieldInfo } from "./explain.ts";
export { shownPath } from "./file-text.ts";
export { type JsonSchema, jsonSchemaOf } from "./json-schema.ts";
export {
  type ChangeTable,
  type Consultation,
  type Profile,
  type ReportCase,
  recordKinds,
  shippedProfile,
} from "./kinds/index.ts";
export { loadProfile, type ProfileFile, profileFor, readProfile } from "./profile.ts";
export {
  formatOf,
  inOrder,
  type ReadDeps,
  type RecordFile,
  type RecordFormat,
  readRecordFile,
  readRecordText,
} from "./read.ts";
export type { RecordKind } from "./record-kind.ts";
export { findRoot, PROFILE_FILE } from "./root.ts";
export {
  openSheets,
  SHEET_ENDING,
  type SheetDeps,
  type SheetTable,
  sheetRecords,
  sliceOf,
} from "./sheet/index.ts";
export type { Source } from "./source.ts";
