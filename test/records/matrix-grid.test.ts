import { describe, expect, it } from "vitest";
import type { MatrixCell } from "../../src/records/kinds/matrix-cell.ts";
import { type GridCell, gridOfGroup } from "../../src/records/kinds/matrix-grid.ts";
import { mergedCells } from "../../src/records/kinds/matrix-merge.ts";

/** A row typed as words between bars; a figure after × is 幅: "a×2 | b". */
function row(text: string): readonly MatrixCell[] {
  return text.split("|").map((cell) => {
    const [word = "", width = "1"] = cell.trim().split("×");
    return { text: word === "" ? [] : [word], width: Number(width) };
  });
}
const grid = (...rows: readonly string[]) => gridOfGroup(rows.map(row), 4);

/** Cells as "word rows×columns @row,column". */
const shown = (cells: readonly GridCell[]) =>
  cells.map(
    ({ text, row: at, rowTo, columnFrom, columnTo }) =>
      `${text.join("")} ${rowTo - at}×${columnTo - columnFrom} @${at},${columnFrom}`,
  );
const faults = (...rows: readonly string[]) =>
  grid(...rows).faults.map(({ kind, row: at, index, found }) => `${kind} ${at} ${index} ${found}`);

describe("the grid of a 別表", () => {
  it("widens a cell by 幅 and by ←, and deepens it by ↑", () => {
    expect(shown(grid("a×2 | b | c", "d | ← | b | ↑", "e | f | ↑ | ↑").cells)).toEqual([
      "a 1×2 @0,0",
      "b 1×1 @0,2",
      "c 3×1 @0,3",
      "d 1×2 @1,0",
      "b 2×1 @1,2",
      "e 1×1 @2,0",
      "f 1×1 @2,1",
    ]);
  });

  it("takes a block of several columns down when each of them says so", () => {
    expect(shown(grid("a×2 | b | c", "↑ | ↑ | d | e").cells)[0]).toBe("a 2×2 @0,0");
  });

  it("tells of every row that does not fill the columns", () => {
    expect(faults("a | b | c", "a | b | c | d", "a | b | c | d | e")).toEqual([
      "count 0 null 3",
      "count 2 null 5",
    ]);
  });

  it("tells of 幅 past the last column at its cell, and not of the count as well", () => {
    expect(faults("a | b | c×3")).toEqual(["span 0 2 2"]);
  });

  it("tells of ← and ↑ with nothing there", () => {
    expect(faults("← | a | b | c")).toEqual(["join-left 0 0 0"]);
    expect(faults("a | ↑ | b | c")).toEqual(["join-up 0 1 1"]);
  });

  it("tells of what is no rectangle", () => {
    expect(faults("a×2 | b | c", "↑ | d | e | f")).toEqual(["join-shape 1 null 2"]);
    expect(faults("a | b | c | d", "↑ | ← | e | f")).toEqual(["join-shape 1 null 2"]);
  });

  it("leaves a row alone in which a cell is wrong elsewhere, and what hangs from it", () => {
    const wrong = [undefined, ...row("b | c")];
    expect(gridOfGroup([wrong, row("↑ | b | c | d")], 4).faults).toEqual([]);
    expect(gridOfGroup([[], row("a | b")], 4).faults).toHaveLength(1);
  });
});

describe("同じ値を結合", () => {
  const merged = (down: boolean, ...rows: readonly string[]) => shown(mergedCells(grid(...rows).cells, down));

  it("joins equal neighbours in a row", () => {
    expect(merged(false, "a | a | b | b", "a | a | a | a")).toEqual([
      "a 1×2 @0,0",
      "b 1×2 @0,2",
      "a 1×4 @1,0",
    ]);
  });

  it("joins down the column what is of the same width, and nothing else", () => {
    expect(merged(true, "a | a | b | c", "a | a | b | b", "a | d | b | b")).toEqual([
      "a 2×2 @0,0",
      "b 1×1 @0,2",
      "c 1×1 @0,3",
      "b 2×2 @1,2",
      "a 1×1 @2,0",
      "d 1×1 @2,1",
    ]);
  });

  it("goes on from what 幅 has joined already", () => {
    expect(merged(false, "a×2 | a | b")).toEqual(["a 1×3 @0,0", "b 1×1 @0,3"]);
  });

  it("keeps apart －, 同上, 同左 and empty cells: each says another thing", () => {
    for (const word of ["－", "―", "-", "同上", "同左", "〃", ""])
      expect(merged(true, `${word} | ${word} | a | b`)).toHaveLength(4);
  });
});
