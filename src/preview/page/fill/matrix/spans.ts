import { JOIN } from "./sheet.ts";

/** How many rows and columns a cell of a copied table takes. */
export interface Span {
  readonly rows: number;
  readonly columns: number;
}

/** A copied table's cells, row by row, each at its own place only: as HTML has them. */
export type Spans = readonly (readonly Span[])[];

/** Where stubs and heads stand nothing is joined: a heading goes on until the next one begins. */
export interface Corner {
  /** Rows of column titles, and columns of headings. */
  readonly rows: number;
  readonly columns: number;
}

/**
 * The cells a spreadsheet has copied, with ← and ↑ where one of them goes on: as text, merged cells are only empty.
 * A table whose cells do not fill the text's places is left as it is.
 */
export function joined(
  cells: readonly (readonly string[])[],
  spans: Spans | null,
  corner: Corner,
): readonly (readonly string[])[] {
  const signs = spans === null ? null : signsOf(spans);
  if (signs === null || signs.length !== cells.length) return cells;
  return cells.map((row, y) =>
    row.map((text, x) =>
      text !== "" || y < corner.rows || x < corner.columns ? text : (signs[y]?.[x] ?? ""),
    ),
  );
}

/** For every place of the grid what stands there in place of a text: ← or ↑ in what a cell further left or above covers. */
function signsOf(spans: Spans): readonly (readonly string[])[] {
  const grid: string[][] = spans.map(() => []);
  for (const [y, row] of spans.entries()) {
    let x = 0;
    for (const { rows, columns } of row) {
      while (grid[y]?.[x] !== undefined) x++;
      for (let down = 0; down < rows; down++)
        for (let right = 0; right < columns; right++) {
          const line = grid[y + down];
          if (line !== undefined) line[x + right] = down > 0 ? JOIN.up : right > 0 ? JOIN.left : "";
        }
      x += columns;
    }
  }
  return grid;
}
