import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../../diagnostic/index.ts";
import type { RecordKind } from "../record-kind.ts";
import type { Grid } from "./grid.ts";
import { isExplanation, kindByHeadings, kindNamed, kindWritten } from "./kind-of-sheet.ts";
import { makeTable } from "./make-table.ts";
import type { SheetTable } from "./table.ts";
import type { WorkbookSheet } from "./xlsx/open.ts";

export interface SheetDeps {
  /** The kinds that are known. */
  readonly kinds: readonly RecordKind[];
  /** Names of the kinds wanted (report-case), where not all are: sheets of others are left alone. */
  readonly only?: readonly string[];
}

/** The office's own file is no list of records. */
const NEVER = "profile";

/** Finds out which sheets of a file are lists of records, and of which kind. */
export class SheetSorter {
  readonly #tables: SheetTable[] = [];
  /** Sheets that would be lists only because one kind is wanted, and have no heading of it. */
  readonly #doubtful: SheetTable[] = [];
  readonly #errors: Diagnostic[] = [];
  readonly #warnings: Diagnostic[] = [];
  readonly #kinds: readonly RecordKind[];
  readonly #wanted: readonly RecordKind[];
  readonly #file: string;

  constructor({ kinds, only }: SheetDeps, file: string) {
    this.#kinds = kinds.filter(({ kind }) => kind !== NEVER);
    this.#wanted = this.#kinds.filter(({ kind }) => only === undefined || only.includes(kind));
    this.#file = file;
  }

  /** Hidden sheets hold the words of drop-downs and the like; only one named after a kind is worth a word. */
  add(sheet: WorkbookSheet): void {
    if (isExplanation(sheet.name, this.#kinds)) return;
    const named = kindNamed(sheet.name, this.#kinds);
    if (named !== null && !this.#wanted.includes(named)) return;
    if (sheet.hidden) {
      if (named !== null) this.#skip(sheet.name);
      return;
    }
    const grid = sheet.grid();
    if (!grid.ok) this.#errors.push(...grid.errors);
    else if (grid.value !== null && grid.value.rows.length > 0)
      this.addGrid(grid.value, sheet.name, sheet.name);
  }

  /** @param name what may say the kind: of the sheet, or of a CSV file */
  addGrid(grid: Grid, sheet: string | null, name: string): void {
    const said = kindWritten(grid, this.#kinds) ?? kindNamed(name, this.#kinds);
    const kind = said ?? this.#likeliest(grid);
    if (kind === null && sheet !== null) this.#skip(sheet);
    if (kind === null || !this.#wanted.includes(kind)) return;
    const table = makeTable(grid, kind, { file: this.#file, sheet });
    const isDoubtful = said === null && table.columns.length === 0;
    (isDoubtful ? this.#doubtful : this.#tables).push(table);
  }

  /** Lists that hold no record are left out where another holds one, or has something wrong with it. */
  tables(): Outcome<readonly SheetTable[]> {
    if (this.#errors.length > 0) return fail([...this.#errors, ...this.#warnings]);
    const place = { file: this.#file };
    const [doubtful] = this.#doubtful;
    if (this.#tables.length === 0 && doubtful === undefined)
      return fail([...this.#warnings, this.#noTable()]);
    if (this.#tables.length === 0) return succeed(this.#doubtful, this.#warnings);
    for (const { sheet } of this.#doubtful) if (sheet !== null) this.#skip(sheet);
    const filled = this.#tables.filter(({ rows, findings }) => rows.length > 0 || findings.some(isError));
    if (filled.length === 0) return fail([...this.#warnings, diagnose("sheet/no-rows", {}, place)]);
    return succeed(filled, this.#warnings);
  }

  /** Where neither a column 種類 nor the name says it: the only kind wanted, or the one the headings fit. */
  #likeliest(grid: Grid): RecordKind | null {
    const [wanted, ...others] = this.#wanted;
    return wanted !== undefined && others.length === 0 ? wanted : kindByHeadings(grid, this.#wanted);
  }

  #skip(sheet: string): void {
    this.#warnings.push(diagnose("sheet/skipped-sheet", {}, { file: this.#file, sheet }));
  }

  #noTable(): Diagnostic {
    const fitting = this.#wanted.map(({ ja }) => ja).join("、");
    return diagnose("sheet/no-table", { kinds: fitting }, { file: this.#file });
  }
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}
