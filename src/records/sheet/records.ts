import { type Diagnostic, diagnose, fail, type Outcome, outcomeOf } from "../../diagnostic/index.ts";
import { type Interpreted, validate } from "../interpret.ts";
import type { ReadDeps, RecordFile } from "../read.ts";
import type { RecordKind } from "../record-kind.ts";
import { checkValue } from "../tree/characters.ts";
import { SourceText } from "../tree/source-text.ts";
import { type Column, sheetShapeOf } from "./columns.ts";
import type { SheetRow, SheetTable } from "./table.ts";
import { placeOfCell, type RowPlans, RowTrees, recordWord, rowPlansOf } from "./tree.ts";

/**
 * The records of a table, one for each row, validated as those of YAML files are. All faults of the heading and of all
 * rows at once, in the order of the rows.
 *
 * @throws RangeError when the table is of a kind that `deps` does not know: our mistake
 */
export function sheetRecords(table: SheetTable, deps: ReadDeps): Outcome<readonly RecordFile[]> {
  const kind = deps.kinds.find((one) => one.kind === table.kind);
  if (kind === undefined) throw new RangeError(`no kind ${table.kind}`);
  if (deps.only !== undefined && deps.only.kind !== kind.kind) {
    const params = { found: kind.ja, expected: deps.only.ja };
    return fail([diagnose("record/other-kind", params, { file: table.file })]);
  }
  const reader = new RowReader(table, kind);
  for (const row of table.rows) reader.read(row);
  return outcomeOf(reader.records, [...table.findings, ...reader.findings]);
}

/** What the headings of a table say of its rows. */
interface Headings {
  /** All columns of the kind by their full heading. */
  readonly columns: ReadonlyMap<string, Column>;
  /** Where the column of a heading stands in a row. */
  readonly order: ReadonlyMap<string, number>;
  readonly plans: RowPlans;
}

/** By the columns of a table: its slices share them, and a list is read slice by slice. */
const known = new WeakMap<SheetTable["columns"], Headings>();

function headingsOf(table: SheetTable, kind: RecordKind): Headings {
  const before = known.get(table.columns);
  if (before !== undefined) return before;
  const columns = new Map(sheetShapeOf(kind).columns.map((column) => [column.headings.join("/"), column]));
  const order = new Map(table.columns.map(({ heading }, at) => [heading, at]));
  const made = { columns, order, plans: rowPlansOf(table, columns) };
  known.set(table.columns, made);
  return made;
}

class RowReader {
  readonly records: RecordFile[] = [];
  readonly findings: Diagnostic[] = [];
  readonly #table: SheetTable;
  readonly #kind: RecordKind;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #trees: RowTrees;
  readonly #order: ReadonlyMap<string, number>;

  constructor(table: SheetTable, kind: RecordKind) {
    this.#table = table;
    this.#kind = kind;
    const { columns, order, plans } = headingsOf(table, kind);
    this.#columns = columns;
    this.#trees = new RowTrees(table, kind, plans);
    this.#order = order;
  }

  read(row: SheetRow): void {
    const { root, text } = this.#trees.rootOf(row);
    const read = validate(root, this.#kind, text, true, { kinds: [], names: "ja", isKey: () => false });
    const faults = this.#cellFaults(row);
    const faulty = faults.map(({ heading }) => heading);
    const told = read.findings.flatMap((one) => this.#inSheetWords(one, row, faulty));
    const found = [...faults.map(({ finding }) => finding), ...told, ...this.#characters(row)];
    if (found.length > 0) this.findings.push(...this.#sorted(found, row));
    if (read.record !== null) this.#keep(read.record, row);
  }

  #keep(record: NonNullable<Interpreted["record"]>, row: SheetRow): void {
    const { file, digits } = this.#table;
    this.records.push({ file, ...record, row: String(row.number).padStart(digits, "0") });
  }

  /** Cells without a readable value. */
  #cellFaults(row: SheetRow): readonly { readonly heading: string; readonly finding: Diagnostic }[] {
    const faults: { heading: string; finding: Diagnostic }[] = [];
    for (const [at, cell] of row.cells.entries()) {
      if (cell === null || cell.fault === null) continue;
      const { code, found } = cell.fault;
      const heading = this.#table.columns[at]?.heading ?? "";
      faults.push({ heading, finding: diagnose(code, { found }, placeOfCell(this.#table, row, at)) });
    }
    return faults;
  }

  #characters(row: SheetRow): readonly Diagnostic[] {
    const found: Diagnostic[] = [];
    for (const [at, cell] of row.cells.entries()) {
      if (cell === null || cell.fault !== null) continue;
      for (const one of checkValue(cell.text, ANYWHERE))
        found.push({ ...one, places: [placeOfCell(this.#table, row, at)] });
    }
    return found;
  }

  /** What the model says of empty cells, in the words of a sheet; nothing of columns and cells already told of. */
  #inSheetWords(one: Diagnostic, row: SheetRow, faulty: readonly string[]): readonly Diagnostic[] {
    const path = this.#pathOf(one, row);
    if (faulty.some((heading) => isWithin(path, heading))) return [];
    const at = this.#order.get(path);
    // What is not there has no place of its own: its empty cell says most.
    const isEmpty = at !== undefined && row.cells[at] === null;
    const place = isEmpty ? placeOfCell(this.#table, row, at) : (one.places[0] ?? {});
    if (one.code !== "record/missing-key" && one.code !== "record/empty-value")
      return [isEmpty ? { ...one, places: [place, ...one.places.slice(1)] } : one];
    if (this.#table.missing.some((heading) => isWithin(heading, path))) return [];
    const column = this.#columns.get(path);
    if (column === undefined) return [one];
    const example = column.field.example?.split("\n")[0] ?? "";
    return [diagnose("sheet/empty-cell", { column: path, example }, place)];
  }

  /** By column; what concerns no column stands first. */
  #sorted(found: readonly Diagnostic[], row: SheetRow): readonly Diagnostic[] {
    const columnOf = (one: Diagnostic) => {
      const path = this.#pathOf(one, row);
      for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
        const at = this.#order.get(path.slice(0, end));
        if (at !== undefined) return at;
      }
      return -1;
    };
    return [...found].sort((a, b) => columnOf(a) - columnOf(b));
  }

  #pathOf(one: Diagnostic, row: SheetRow): string {
    const path = one.places[0]?.path ?? "";
    const word = recordWord(row);
    return word !== "" && path.startsWith(`${word}/`) ? path.slice(word.length + 1) : path;
  }
}

/** Characters are looked for in the value alone; the cell's place is put in afterwards. */
const ANYWHERE = { source: new SourceText("", ""), start: 0, end: 0 };

function isWithin(path: string, heading: string): boolean {
  return path === heading || path.startsWith(`${heading}/`);
}
