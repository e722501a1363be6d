import type { Cell } from "../../document/tree.ts";
import type { StructElement } from "../page.ts";
import { structElement } from "../structure.ts";

/** A head cell and what it covers: rows and columns from 0, `to` excluded. */
interface Head {
  readonly element: StructElement;
  readonly spans: boolean;
  readonly rowFrom: number;
  readonly rowTo: number;
  readonly columnFrom: number;
  readonly columnTo: number;
}

/**
 * Makes the structure elements of a table's cells. Where a head spans rows or columns, readers do not agree on whom its
 * scope reaches: there each cell says which heads are its own.
 * @see ISO 32000-1 14.8.5.7 Table attributes
 */
export class TableHeads {
  private readonly heads: Head[] = [];
  private row = 0;

  /** The cell that comes next. @param parent its row's element */
  cell(cell: Cell, columnFrom: number, parent: StructElement): StructElement {
    const { header, colspan, rowspan } = cell;
    const columnTo = columnFrom + colspan;
    const spans = { ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) };
    const headers = header ? [] : this.headsOf(columnFrom, columnTo, this.row + rowspan);
    const element = structElement(header ? "TH" : "TD", parent, {
      ...spans,
      ...(header ? { scope: scopeOf(cell) } : {}),
      ...(headers.some((one) => one.spans) ? { headers: headers.map((one) => one.element) } : {}),
    });
    if (header) {
      const rows = { rowFrom: this.row, rowTo: this.row + rowspan };
      this.heads.push({ element, spans: colspan * rowspan > 1, ...rows, columnFrom, columnTo });
    }
    return element;
  }

  endRow(): void {
    this.row++;
  }

  /** The heads above a cell, and those left of it. */
  private headsOf(columnFrom: number, columnTo: number, rowTo: number): readonly Head[] {
    return this.heads.filter((head) =>
      head.element.scope === "Column"
        ? head.columnFrom < columnTo && columnFrom < head.columnTo
        : head.rowTo > this.row && head.rowFrom < rowTo && head.columnTo <= columnFrom,
    );
  }
}

/** A head of which nothing is said and that stands outside the table's head is that of its row. */
function scopeOf({ scope }: Cell): "Column" | "Row" {
  return scope === "col" ? "Column" : "Row";
}
