import type { PaperLine } from "../../check/index.ts";
import type { PaperReading } from "./paper-reading.ts";
import { plain } from "./paper-reading.ts";
import { group, list, text, type Written, type WrittenGroup } from "./written.ts";

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly lines: string[];
}

const label = /^別表[\s\u3000]*[0-9０-９]*$/u;
const legend = /^凡例[：:][\s\u3000\t]*(.+)$/u;
const note = /^※[0-9０-９]*[\s\u3000\t]*(.+)$/u;

/** What a bare 別表 has beside its table, as often as it likes: legend and notes. */
export function isBesideTable(words: string): boolean {
  return label.test(words) || legend.test(words) || note.test(words);
}

/** 別表: two columns of stubs (groups and items), the rest cells; merged cells as 幅 and ↑. */
export function matrix(reading: PaperReading): WrittenGroup | null {
  const cells = cellsOf(reading);
  const around = aroundTable(reading);
  const head = cells.filter(({ row }) => row === 0);
  const corner = head.find(({ column }) => column === 0);
  const stubs = stubsOf(cells, corner);
  const columns = head.filter(({ column }) => column >= stubs);
  const width = Math.max(0, ...cells.map(({ column, columns: span }) => column + span));
  return group({
    右肩: around.label === "別表" ? null : text(around.label),
    題名: text(around.title),
    左上: text(corner?.lines),
    列: list(columns.map(({ lines }) => text(lines))),
    区分: list(groupsOf(cells, stubs, width)),
    凡例: text(around.legend),
    注記: list(around.notes.map((one) => text(one))),
  });
}

function cellsOf(reading: PaperReading): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const [index, { text: words, cell }] of reading.lines.entries()) {
    if (cell === null) continue;
    reading.use(index);
    const key = `${cell.row} ${cell.column}`;
    const known = cells.get(key);
    if (known !== undefined) known.lines.push(words.trim());
    else
      cells.set(key, {
        row: cell.row,
        column: cell.column,
        columns: cell.columns ?? 1,
        rows: cell.rows ?? 1,
        lines: [words.trim()],
      });
  }
  return [...cells.values()];
}

interface Around {
  label: string;
  readonly title: string[];
  legend: string | null;
  readonly notes: string[];
}

function aroundTable(reading: PaperReading): Around {
  const around: Around = { label: "別表", title: [], legend: null, notes: [] };
  let isBelow = false;
  for (const [index, line] of reading.lines.entries()) {
    isBelow ||= line.cell !== null;
    if (line.cell !== null) continue;
    if (placed(line, isBelow, around)) reading.use(index);
  }
  return around;
}

function placed({ text: raw, heading }: PaperLine, isBelow: boolean, around: Around): boolean {
  const words = raw.trim();
  if (!isBelow && label.test(words)) around.label = plain(words);
  else if (!isBelow) around.title.push(words);
  else if (legend.test(words)) around.legend = legend.exec(words)?.[1] ?? null;
  else if (note.test(words)) around.notes.push(note.exec(words)?.[1] ?? "");
  else if (isBelow && words !== "" && !heading && around.notes.length > 0 && !/^[0-9０-９【（(]/u.test(words))
    // A note goes on in paragraphs of its own.
    around.notes.push(`${around.notes.pop() ?? ""}\n${words}`);
  else return false;
  return true;
}

/** One stub column or two: as wide as the corner, else as far as rows have no cell of their own class. */
function stubsOf(cells: readonly Cell[], corner: Cell | undefined): number {
  if (corner !== undefined && corner.columns > 1) return corner.columns;
  const first = Math.min(...cells.filter(({ row }) => row === 0).map(({ column }) => column));
  // Blank cells are no lines: the first title stands behind them.
  return first > 0 ? first : 1;
}

function groupsOf(cells: readonly Cell[], stubs: number, width: number): readonly (Written | null)[] {
  const starts = cells.filter(({ row, column }) => row > 0 && column === 0);
  const last = Math.max(0, ...cells.map(({ row }) => row));
  return starts.map((stub, at) => {
    const end = starts[at + 1]?.row ?? last + 1;
    const rows = Array.from({ length: end - stub.row }, (_, step) => stub.row + step);
    return group({
      見出し: text(stub.lines.join("")),
      行: list(rows.map((row) => rowOf(cells, row, stubs, width))),
    });
  });
}

/** Whether a cell that begins on a row above reaches down to a place. */
function covers(one: Cell, row: number, column: number): boolean {
  return (
    one.row < row && one.row + one.rows > row && one.column <= column && one.column + one.columns > column
  );
}

function rowOf(cells: readonly Cell[], row: number, stubs: number, width: number): Written | null {
  const item = cells.find((one) => one.row === row && one.column > 0 && one.column < stubs);
  const written: (Written | null)[] = [];
  for (let column = stubs; column < width; ) {
    const cell = cells.find((one) => one.row === row && one.column === column);
    const above = cells.find((one) => covers(one, row, column));
    if (cell === undefined) {
      // A cell that is joined downwards has ↑ in each of its columns.
      written.push(text(above === undefined ? "空欄" : "↑"));
      column++;
      continue;
    }
    const words = text(cell.lines);
    written.push(cell.columns === 1 ? words : group({ 内容: words, 幅: text(String(cell.columns)) }));
    column += cell.columns;
  }
  return group({ 項目: text(item?.lines.join("")), セル: list(written) });
}
