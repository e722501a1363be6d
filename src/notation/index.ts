/** 公用文の表記: reading what people write (`read…` → Reading) and printing it (`format…` → text). Pure functions. */

export { formatSpan, readSpan, type SpanFormat } from "./date-span.ts";
export {
  type Digits,
  formatNumeral,
  kanjiNumeral,
  readKanjiNumeral,
  readNumeral,
  toFullWidth,
  toHalfWidth,
} from "./digits.ts";
export { type DocumentNumberFormat, formatDocumentNumber, readDocumentNumber } from "./document-number.ts";
export { itemMarker, type MarkerScheme, markerSchemes } from "./item-marker.ts";
export { formatLawClauses, formatLawReferences } from "./law-list.ts";
export {
  formatLawReference,
  type LawReferenceFormat,
  readLawReference,
  readLawReferences,
} from "./law-reference.ts";
export { formatPersonName, type Honorific, honorifics, type NameSpacing, readPersonName } from "./person.ts";
export { formatPhone, readPhone } from "./phone.ts";
export type { Finding, Reading } from "./reading.ts";
export { formatTime, readTime, type TimeFormat, type TimeOfDay } from "./time-of-day.ts";
export type { DateSpan, DocumentNumber, LawReference, PersonName, Phone, WarekiDate } from "./values.ts";
export * from "./wareki.ts";
export { normaliseKey } from "./width.ts";
