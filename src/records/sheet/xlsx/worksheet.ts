import { diagnose, type Place } from "../../../diagnostic/index.ts";
import {
  COLUMN_LIMIT,
  type Grid,
  type GridCell,
  type GridRow,
  isBlankText,
  type Merge,
  ROW_LIMIT,
} from "../grid.ts";
import { type CellContext, CellReader } from "./cell.ts";
import { FileFault } from "./fault.ts";
import { type Attributes, isOn, readXml, type XmlReader } from "./xml.ts";

/** The cells of a sheet as they are shown. @throws FileFault when the part is damaged or too large */
export function readWorksheet(source: string, context: CellContext, place: Place): Grid {
  const reader = new GridReader(new CellReader(context, place), place);
  readXml(source, reader, place.file ?? "");
  return reader.grid();
}

class GridReader implements XmlReader {
  readonly #rows: GridRow[] = [];
  readonly #merges: Merge[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #cell: CellReader;
  readonly #place: Place;
  #row = 0;
  #column = -1;
  #cells: (GridCell | undefined)[] = [];
  #inCell = false;

  constructor(cell: CellReader, place: Place) {
    this.#cell = cell;
    this.#place = place;
  }

  grid(): Grid {
    return {
      rows: this.#rows,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
    };
  }

  open(name: string, attributes: Attributes): void {
    if (this.#inCell) this.#cell.open(name);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "row") this.#openRow(attributes);
    else if (name === "mergeCell") this.#merge(attributes.ref ?? "");
    else if (name === "col" && isOn(attributes.hidden)) this.#hideColumns(attributes);
  }

  close(name: string): void {
    if (name === "c") this.#closeCell();
    else if (this.#inCell) this.#cell.close(name);
    else if (name === "row") this.#closeRow();
  }

  text(text: string): void {
    if (this.#inCell) this.#cell.text(text);
  }

  /** Rows and cells may leave out where they stand: then they follow the one before. */
  #openRow({ r, hidden }: Attributes): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isSafeInteger(row) || row <= this.#row) throw this.#damaged();
    this.#row = row;
    this.#column = -1;
    this.#cells = [];
    if (isOn(hidden)) this.#hiddenRows.add(row);
  }

  #openCell(attributes: Attributes): void {
    const at = attributes.r === undefined ? null : addressOf(attributes.r);
    if (attributes.r !== undefined && at?.row !== this.#row) throw this.#damaged();
    this.#column = at?.column ?? this.#column + 1;
    this.#cell.begin(attributes);
    this.#inCell = true;
  }

  #closeCell(): void {
    this.#inCell = false;
    const cell = this.#cell.end();
    if (cell === null || (cell.fault === null && isBlankText(cell.text))) return;
    if (this.#column >= COLUMN_LIMIT)
      throw this.#fault(diagnose("sheet/too-many-columns", { limit: String(COLUMN_LIMIT) }, this.#place));
    this.#cells[this.#column] = cell;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    this.#rows.push({ number: this.#row, line: null, cells: this.#cells, width: null });
    if (this.#rows.length > ROW_LIMIT)
      throw this.#fault(diagnose("sheet/too-many-rows", { limit: String(ROW_LIMIT) }, this.#place));
  }

  #merge(ref: string): void {
    const [from, to] = ref.split(":").map(addressOf);
    if (from === undefined || from === null || to === undefined || to === null) return;
    this.#merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }

  #hideColumns({ min = "1", max = "0" }: Attributes): void {
    const last = Math.min(Number(max), COLUMN_LIMIT);
    for (let column = Number(min); column <= last; column++) this.#hiddenColumns.add(column - 1);
  }

  #damaged(): FileFault {
    return this.#fault(diagnose("sheet/damaged", {}, this.#place));
  }

  #fault(finding: FileFault["finding"]): FileFault {
    return new FileFault(finding);
  }
}

/** B12 as column 1, row 12; null where it is no address. */
function addressOf(text: string): { readonly column: number; readonly row: number } | null {
  const parts = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text);
  if (parts?.[1] === undefined) return null;
  const column = [...parts[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(parts[2]) };
}
