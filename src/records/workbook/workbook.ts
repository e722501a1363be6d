import type { RecordKind } from "../record-kind.ts";
import { columnsOf, unsupportedFields } from "../sheet/columns.ts";
import { exampleSheet, inputSheet } from "./input-sheet.ts";
import { placedColumns } from "./layout.ts";
import { manualSheet } from "./manual-sheet.ts";
import { writeWorkbook } from "./write.ts";

/** Whether records of a kind can be written one a row. 団体設定 is one per office: no list of them is needed. */
export function standsInSheet(kind: RecordKind): boolean {
  return kind.kind !== "profile" && columnsOf(kind) !== null;
}

/**
 * An Excel workbook to write records of a kind in, one a row: a sheet with headings, drop-downs and notes, a filled
 * example (記入例), and how every column is written (書き方). The same kind gives the same bytes.
 *
 * @throws RangeError for a kind that does not stand in a sheet (`standsInSheet`): our mistake
 */
export async function inputWorkbook(kind: RecordKind): Promise<Uint8Array> {
  const columns = standsInSheet(kind) ? columnsOf(kind) : null;
  if (columns === null) throw new RangeError(`${kind.kind} does not stand in a sheet`);
  const placed = placedColumns(kind, columns);
  return writeWorkbook([
    inputSheet(kind, placed),
    exampleSheet(placed),
    manualSheet(kind, placed, unsupportedFields(kind)),
  ]);
}
