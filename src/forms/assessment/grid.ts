import type { Profile } from "../../records/profile.ts";

/** The sheet as shipped, where the profile says nothing else: 53 characters of 9 pt, 58 lines. */
const shipped = { charactersPerLine: 53, linesPerPage: 58 };

/** Between the texts of two columns lie two em of 9 pt, and beside the outer ones as much together. */
const BETWEEN = 2;

/**
 * The columns of a section's table in em, from left to right: a narrow one for what stands below a field or beside its
 * rows, the label of a field with members (⑦使用の主体), the label of a member, the value, and the end of a head row
 * (`[○]委託しない`). A label without members stands over the first three, a value over the last two.
 */
const WIDTHS = { narrow: 1, cluster: 5, member: 6, end: 13 } as const;

/** Where labels end and values begin. */
export const VALUE = 3;
/** The last column. */
export const END = 4;
export const COLUMNS = 5;

/** Least text width of a value in em: more characters than these are on any sheet that holds the form at all. */
const LEAST_VALUE = 8;

export interface Grid {
  /** Text widths of the columns in em. */
  readonly columns: readonly number[];
  /** Lines of a sheet. */
  readonly lines: number;
}

/** The grid on the office's sheet. */
export function gridOf({ pages }: Profile): Grid {
  const characters = pages.assessment.charactersPerLine ?? shipped.charactersPerLine;
  const lines = pages.assessment.linesPerPage ?? shipped.linesPerPage;
  return { columns: columnsFor(characters), lines };
}

function columnsFor(characters: number): readonly number[] {
  const { narrow, cluster, member, end } = WIDTHS;
  const value = characters - COLUMNS * BETWEEN - narrow - cluster - member - end;
  return [narrow, cluster, member, Math.max(LEAST_VALUE, value), end];
}

/** The shipped sheet's, for those who ask only for places. */
export const shippedGrid: Grid = {
  columns: columnsFor(shipped.charactersPerLine),
  lines: shipped.linesPerPage,
};

/** Text width in em of a cell that covers `colspan` columns from `from` on. */
export function widthOf({ columns }: Grid, from: number, colspan: number): number {
  const covered = columns.slice(from, from + colspan);
  return covered.reduce((sum, width) => sum + width, 0) + BETWEEN * (covered.length - 1);
}

/** As a template takes columns. */
export function columnsText(grid: Grid): { section: string; two: string; one: string } {
  const whole = widthOf(grid, 0, COLUMNS);
  const label = widthOf(grid, 0, VALUE);
  return {
    section: grid.columns.map(em).join(" "),
    two: `${em(label)} ${em(whole - label - BETWEEN)}`,
    one: em(whole),
  };
}

/** A length in em, without the dust of sums. */
export function em(length: number): string {
  return `${Math.round(length * 100) / 100}em`;
}
