import type { Cell, Row } from "./model.ts";

const blank: Omit<Cell, "colspan" | "rowspan"> = {
  head: null,
  risk: null,
  block: null,
  label: null,
  aside: null,
  text: null,
  line: null,
  choice: null,
  marks: null,
  date: null,
  span: null,
  names: null,
};

/** What is printed in a cell: one of its kinds, or nothing. */
export type Content = Partial<Omit<Cell, "colspan" | "rowspan">>;

/** A cell over `colspan` columns. */
export function cellOf(content: Content, colspan: number, rowspan = 1): Cell {
  return { colspan, rowspan, ...blank, ...content };
}

/** Rows with a cell at the left of all of them: nothing where there are no rows. */
export function beside(content: Content, colspan: number, rows: readonly Row[]): Row[] {
  return rows.map((row, index) =>
    index > 0 ? row : { ...row, cells: [cellOf(content, colspan, rows.length), ...row.cells] },
  );
}

/** A row of its own. `keep`: it is never split over two sheets. */
export function rowOf(keep: boolean, ...cells: Cell[]): Row {
  return { keep, cells };
}
