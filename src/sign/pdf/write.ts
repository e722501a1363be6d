import type { PdfDict, PdfObject, PdfRef } from "../../asset/pdf/object.ts";
import { Malformed } from "../fault.ts";

/** An object as a file has it, one byte a character. Streams are no values: they are only referred to. */
export function written(object: PdfObject): string {
  if (object === null || typeof object === "boolean") return String(object);
  switch (object.type) {
    case "number":
      return object.text;
    case "name":
      return nameText(object.value);
    case "bytes":
      return `<${Buffer.from(object.bytes).toString("hex")}>`;
    case "ref":
      return `${object.number} ${object.generation ?? 0} R`;
    case "array":
      return `[${object.items.map(written).join(" ")}]`;
    case "dict":
      return dictText(object);
    case "stream":
      throw new Malformed("stream");
  }
}

function dictText({ entries }: PdfDict): string {
  return `<< ${[...entries].map(([key, value]) => `${nameText(key)} ${written(value)}`).join(" ")} >>`;
}

function nameText(value: string): string {
  const escaped = (one: string): string => `#${one.charCodeAt(0).toString(16).padStart(2, "0")}`;
  return `/${value.replaceAll(/[^!"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]/g, escaped)}`;
}

/** A dictionary with other values for some keys. */
export function withEntries(dict: PdfDict, changes: Readonly<Record<string, PdfObject>>): PdfDict {
  return { type: "dict", entries: new Map([...dict.entries, ...Object.entries(changes)]) };
}

export function isRef(object: PdfObject | undefined): object is PdfRef {
  return typeof object === "object" && object?.type === "ref";
}
export const refTo = (number: number): PdfRef => ({ type: "ref", number });
export const arrayOf = (items: readonly PdfObject[]): PdfObject => ({ type: "array", items });
export const nameObject = (value: string): PdfObject => ({ type: "name", value });
export const numberObject = (value: number): PdfObject => ({ type: "number", value, text: `${value}` });

/** Text as every reader understands it: UTF-16 with its mark, as hexadecimal digits. ISO 32000-1 7.9.2.2 */
export function textObject(text: string): string {
  return `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
}

/** The time in Japan, which has had no summer time since 1952. ISO 32000-1 7.9.4 */
export function timeObject(time: Date): string {
  return `(D:${inJapan(time).toISOString().slice(0, 19).replaceAll(/[-T:]/g, "")}+09'00')`;
}

/** A time whose UTC fields are those of the clock in Japan. */
export function inJapan(time: Date): Date {
  return new Date(time.getTime() + 9 * 60 * 60 * 1000);
}
