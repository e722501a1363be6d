import type { FieldModel } from "../model.ts";
import type { RecordKind } from "../record-kind.ts";
import type { Column } from "../sheet/columns.ts";
import { type ColumnExample, exampleOf } from "./examples.ts";
import type { Need } from "./style.ts";

/** A column of the sheet with how needful it is, and what the examples write in it. */
export interface Placed {
  readonly column: Column;
  /** From the topmost group to the column's own field. */
  readonly fields: readonly FieldModel[];
  readonly need: Need;
  readonly example: ColumnExample;
}

export function placedColumns({ kind }: RecordKind, columns: readonly Column[]): readonly Placed[] {
  return columns.map((column) => {
    const example = exampleOf(kind, column);
    return { column, fields: [...column.above, column.field], need: needOf(column, example), example };
  });
}

/** A field that its group needs may still be left out with the whole group: every other one is needed of every row. */
function needOf({ required, field }: Column, { isUsual }: ColumnExample): Need {
  if (required) return "required";
  if (field.required) return "within";
  return isUsual ? "optional" : "rare";
}
