/**
 * Objects of another PDF file, as they were written: numbers and strings are kept exactly, so that they can be copied.
 * @see ISO 32000-1 7.3
 */
export type PdfObject =
  | null
  | boolean
  | PdfNumber
  | PdfName
  | PdfBytes
  | PdfRef
  | PdfStream
  | PdfArray
  | PdfDict;

export interface PdfNumber {
  readonly type: "number";
  readonly value: number;
  /** As written. */
  readonly text: string;
}
export interface PdfName {
  readonly type: "name";
  /** Decoded: bytes as Latin-1. */
  readonly value: string;
}
/** A string. */
export interface PdfBytes {
  readonly type: "bytes";
  readonly bytes: Uint8Array;
}
export interface PdfRef {
  readonly type: "ref";
  readonly number: number;
  /** Left out where it is 0, as it nearly always is: needed only to write a reference again. */
  readonly generation?: number;
}
export interface PdfArray {
  readonly type: "array";
  readonly items: readonly PdfObject[];
}
export interface PdfDict {
  readonly type: "dict";
  readonly entries: ReadonlyMap<string, PdfObject>;
}
export interface PdfStream {
  readonly type: "stream";
  readonly dict: PdfDict;
  /** As it stands in the file, filters and all. */
  readonly bytes: Uint8Array;
}

export const emptyDict: PdfDict = { type: "dict", entries: new Map() };

export function isDict(object: PdfObject | undefined): object is PdfDict {
  return typeof object === "object" && object?.type === "dict";
}
export function isStream(object: PdfObject | undefined): object is PdfStream {
  return typeof object === "object" && object?.type === "stream";
}
export function itemsOf(object: PdfObject | undefined): readonly PdfObject[] {
  return typeof object === "object" && object?.type === "array" ? object.items : [];
}
export function nameOf(object: PdfObject | undefined): string | null {
  return typeof object === "object" && object?.type === "name" ? object.value : null;
}
export function numberOf(object: PdfObject | undefined): number | null {
  return typeof object === "object" && object?.type === "number" ? object.value : null;
}
