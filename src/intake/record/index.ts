/** Recognised papers made into records. */

export { type ImportedRecord, importRecords } from "./import.ts";
