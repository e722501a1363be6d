import type { PaperLine, Span } from "../../check/index.ts";

/** A line as the reader of an assessment sees it. */
export interface FormLine {
  readonly index: number;
  readonly line: PaperLine;
  /** Whether a cell stands at its right: labels do not stand in a row's last cell. */
  readonly hasRight: boolean;
  /** Whether it opens its cell; always true outside of tables. */
  readonly isFirst: boolean;
}

/** The lines that are not blank, with what is known of their cells. */
export function formLines(lines: readonly PaperLine[]): readonly FormLine[] {
  const widest = new Map<string, number>();
  for (const { cell } of lines)
    if (cell !== null) {
      const row = rowOf(cell);
      widest.set(row, Math.max(widest.get(row) ?? 0, cell.column));
    }
  let before = "";
  return lines.flatMap((line, index): FormLine[] => {
    const { cell } = line;
    const key = cell === null ? `-${index}` : `${rowOf(cell)} ${cell.column}`;
    if (line.text.trim() === "") return [];
    const isFirst = key !== before;
    before = key;
    return [
      { index, line, isFirst, hasRight: cell !== null && cell.column < (widest.get(rowOf(cell)) ?? 0) },
    ];
  });
}

function rowOf({ table, row }: NonNullable<PaperLine["cell"]>): string {
  return `${table} ${row}`;
}

/** The whole of a line, or what of it begins at a place, without the blanks around it. */
export function spanFrom({ index, line }: FormLine, from = 0): Span {
  const rest = line.text.slice(from);
  const start = from + (rest.length - rest.trimStart().length);
  return { line: index, from: Math.min(start, line.text.length), to: from + rest.trimEnd().length };
}
