import {
  type DateFormat,
  formatDate,
  formatDocumentNumber,
  formatLawReference,
  formatPersonName,
  formatPhone,
  formatSpan,
  formatTime,
} from "../notation/index.ts";
import type {
  DateSpan,
  DocumentNumber,
  LawReference,
  PersonName,
  Phone,
  WarekiDate,
} from "../notation/values.ts";
import type { FieldFormat } from "../records/fields/field.ts";

type Group = Readonly<Record<string, unknown>>;

/** How each type of value is printed, told apart by the keys it has. */
const printers: readonly {
  readonly keys: readonly string[];
  print(value: never, dates: DateFormat): string;
}[] = [
  { keys: ["iso", "precision"], print: (value: WarekiDate, dates) => formatDate(value, dates) },
  { keys: ["from", "to", "style"], print: (value: DateSpan, dates) => formatSpan(value, dates) },
  { keys: ["symbol", "number", "branch"], print: (value: DocumentNumber) => formatDocumentNumber(value) },
  { keys: ["law", "article"], print: (value: LawReference) => formatLawReference(value) },
  { keys: ["family", "given"], print: (value: PersonName) => formatPersonName(value, "one") },
  { keys: ["number", "extensions"], print: (value: Phone) => formatPhone(value) },
  { keys: ["hour", "minute"], print: (value: { hour: number; minute: number }) => formatTime(value) },
];

/**
 * A value of a record as lines, in the words a clerk would write.
 *
 * @param format of the field: knows the words of a choice; null = none is known
 */
export function valueLines(value: unknown, format: FieldFormat | null, dates: DateFormat): readonly string[] {
  if (value === undefined || value === null || value === "") return [];
  if (typeof value === "boolean" || typeof value === "string" || typeof value === "number") {
    const word = format?.choices?.find((one) => one.value === String(value))?.ja;
    return (word ?? String(value)).split("\n").filter((line) => line.trim() !== "");
  }
  if (Array.isArray(value)) return value.flatMap((one) => valueLines(one, format, dates));
  const group = value as Group;
  const printer = printers.find(({ keys }) => keys.every((key) => key in group));
  if (printer !== undefined) return [printer.print(group as never, dates)];
  // A value of several parts (a post and a name): its words side by side.
  const words = Object.values(group).flatMap((one) => valueLines(one, null, dates));
  return words.length === 0 ? [] : [words.join("　")];
}
