import type { PaperLine } from "../../check/index.ts";
import { type FieldPath, fieldOf } from "../../records/edit/index.ts";
import { valueAt, type WrittenRecord, type WrittenValue } from "./written-value.ts";

/**
 * The other values of a merged cell. Neighbours that say the same are printed as one cell (別表): changing that one
 * changes all of them.
 */
export function mergedWith(
  record: WrittenRecord,
  { path, text }: WrittenValue,
  cell: PaperLine["cell"],
): readonly WrittenValue[] {
  const [columns, rows] = [cell?.columns ?? 1, cell?.rows ?? 1];
  const found: WrittenValue[] = [];
  for (let down = 0; down < rows; down++)
    for (let right = 0; right < columns; right++) {
      const other = down + right === 0 ? null : valueAt(record, fieldOf(moved(path, down, right)));
      if (other !== null && other.rest.length === 0 && other.text === text) found.push(other);
    }
  return found;
}

/** A cell further right and down: the last index counts the cells of a row, the one before it the rows. */
function moved(path: FieldPath, down: number, right: number): FieldPath {
  const numbers = path.flatMap((step, at) => (typeof step === "number" ? [at] : []));
  const [row, column] = [numbers.at(-2), numbers.at(-1)];
  return path.map((step, at) => {
    if (typeof step !== "number") return step;
    return at === column ? step + right : at === row ? step + down : step;
  });
}
