/** Recognised papers made into records. */

export { type ImportedRecord, importRecords, withoutForm } from "./import.ts";
export type { ImportedPicture } from "./pictures.ts";
export { type Unprinted, unprintedOf, unprintedValues } from "./unprinted.ts";
