import { CsvError, parse } from "csv-parse/sync";
import { type Diagnostic, diagnose, fail, type Outcome, outcomeOf } from "../../../diagnostic/index.ts";
import {
  COLUMN_LIMIT,
  type Grid,
  type GridCell,
  type GridRow,
  isBlankText,
  ROW_LIMIT,
  textCell,
} from "../grid.ts";

/** Lines looked at to find out whether commas or tabs part the cells. */
const SAMPLE_LINES = 20;
const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

/** A table as text, cells parted by commas or tabs, as a grid. @param text line ends are \n */
export function delimitedGrid(text: string, file: string): Outcome<Grid> {
  const reader = new RecordRows(file);
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: "\n",
      on_record: (record: readonly string[], { lines }) => {
        reader.add(record, lines);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail([diagnose("sheet/unclosed-quote", {}, { file, line: reader.nextLine })]);
  }
  const none = { merges: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  return outcomeOf({ rows: reader.rows, ...none }, reader.findings);
}

class RecordRows {
  readonly rows: GridRow[] = [];
  readonly findings: Diagnostic[] = [];
  /** Line on which the next record begins, from 1. */
  nextLine = 1;
  readonly #file: string;
  #number = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** @param last the line on which the record ends */
  add(record: readonly string[], last: number): void {
    const line = this.nextLine;
    this.nextLine = last + 1;
    this.#number++;
    const cells = record.map(cellOf);
    const end = cells.findLastIndex((cell) => cell !== undefined) + 1;
    if (end === 0) return;
    if (end > COLUMN_LIMIT) this.#tell("sheet/too-many-columns", COLUMN_LIMIT, line);
    if (this.rows.length === ROW_LIMIT) this.#tell("sheet/too-many-rows", ROW_LIMIT, line);
    if (this.rows.length < ROW_LIMIT)
      this.rows.push({ number: this.#number, line, cells, width: record.length });
  }

  /** Each limit once. */
  #tell(code: "sheet/too-many-columns" | "sheet/too-many-rows", limit: number, line: number): void {
    if (this.findings.some((one) => one.code === code)) return;
    this.findings.push(diagnose(code, { limit: String(limit) }, { file: this.#file, line }));
  }
}

function cellOf(value: string): GridCell | undefined {
  if (isBlankText(value)) return undefined;
  if (ERROR_VALUE.test(value))
    return { text: value, digits: null, fault: { code: "sheet/error-value", found: value } };
  // ="078" keeps Excel from reading a number.
  return textCell(/^="([^"]*)"$/.exec(value)?.[1] ?? value);
}

/** Tabs, where the first lines have more of them than commas. */
function delimiterOf(text: string): string {
  const head = text.split("\n", SAMPLE_LINES).join("\n");
  return head.split("\t").length > head.split(",").length ? "\t" : ",";
}
