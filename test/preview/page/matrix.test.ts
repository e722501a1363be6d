import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Edit, WrittenView } from "../../../src/preview/contract.ts";
import { apply } from "../../../src/preview/page/fill/apply.ts";
import {
  addColumn,
  addGroup,
  addRow,
  removeColumn,
  removeRow,
  writeCell,
  writeItem,
} from "../../../src/preview/page/fill/matrix/change.ts";
import { needsFields } from "../../../src/preview/page/fill/matrix/mode.ts";
import { HEAD, ITEM, LABEL, pasted } from "../../../src/preview/page/fill/matrix/paste.ts";
import { rowsOf, type Sheet, sheetOf } from "../../../src/preview/page/fill/matrix/sheet.ts";
import { joined } from "../../../src/preview/page/fill/matrix/spans.ts";
import { applyEdits } from "../../../src/records/edit/index.ts";
import { writtenView } from "../../../src/records/fill/index.ts";
import { matrixKind } from "../../../src/records/kinds/index.ts";
import { list, map, text } from "./views.ts";

const row = (item: string | null, ...cells: readonly WrittenView[]): WrittenView =>
  map({ ...(item === null ? {} : { 項目: text(item) }), セル: list(...cells) });
const group = (label: string, ...rows: readonly WrittenView[]): WrittenView =>
  map({ 見出し: text(label), 行: list(...rows) });
const wide = (words: string, width: string): WrittenView => map({ 内容: text(words), 幅: text(width) });
const record = (columns: readonly WrittenView[], ...groups: readonly WrittenView[]): WrittenView =>
  map({ 列: list(...columns), 区分: list(...groups) });

const office = record(
  [text("紙"), text("電子"), map({ 題名: text("音声"), 幅: text("8") })],
  group(
    "届出",
    row("許可", text("10年"), text("←"), text("3年")),
    row("不許可", wide("5年", "2"), text("↑")),
  ),
  group("備考", row(null, wide("特になし", "3"))),
);

function sheet(written: WrittenView): Sheet {
  const made = sheetOf(written);
  if (made === null) throw new Error("a table");
  return made;
}

/** The cells as they are written, joined signs and widths seen. */
function seen(written: WrittenView): readonly string[] {
  return rowsOf(sheet(written)).map(({ row }) =>
    [
      row.item.text,
      ...row.cells.map(({ text, from, to }) => `${text}${to - from > 1 ? `×${to - from}` : ""}`),
    ].join("|"),
  );
}

describe("a 別表 as a table", () => {
  it("has its titles, headings and cells where they are written", () => {
    const { columns, groups } = sheet(office);
    expect(columns.map(({ text }) => text)).toEqual(["紙", "電子", "音声"]);
    expect(columns[2]?.path).toEqual(["列", 2, "題名"]);
    expect(groups.map(({ label }) => label.text)).toEqual(["届出", "備考"]);
    expect(seen(office)).toEqual(["許可|10年|←|3年", "不許可|5年×2|↑", "|特になし×3"]);
    expect(groups[0]?.rows[1]?.cells[0]?.path).toEqual(["区分", 0, "行", 1, "セル", 0, "内容"]);
  });
  it("has boxes for cells that are still to be written, and shows those that are too many", () => {
    expect(seen(record([text("紙"), text("電子")], group("届出", map({ 項目: text("許可") }))))).toEqual([
      "許可||",
    ]);
    expect(seen(record([text("紙")], group("届出", row("許可", text("a"), text("b")))))).toEqual([
      "許可|a|b",
    ]);
  });
  it("is none where something in it has another shape", () => {
    expect(sheetOf(record([text("紙")], text("届出")))).toBeNull();
    expect(sheetOf(record([text("紙")], group("届出", row("許可", list(text("a"))))))).toBeNull();
    expect(sheetOf(map({ 列: text("紙") }))).toBeNull();
    expect(sheetOf(map({}))).toEqual({ columns: [], groups: [] });
  });
  it("has no place for widths, directions and values", () => {
    expect(["区分/1/値", "区分/2/行/1/値/1", "列/3/幅", "区分/1/見出しの向き"].map(needsFields)).toEqual(
      Array(4).fill(true),
    );
    expect(["区分/1/行/2/セル/3", "列/1", "題名"].map(needsFields)).toEqual([false, false, false]);
  });
});

describe("changes to the table", () => {
  const first = sheet(office).groups[0];
  if (first === undefined) throw new Error("a group");

  it("write a cell, and make those before it", () => {
    const short = record([text("紙"), text("電子"), text("音声")], group("届出", row("許可", text("a"))));
    const [{ row: only } = { row: null }] = rowsOf(sheet(short));
    const cell = only?.cells[2];
    if (!only || cell === undefined) throw new Error("three cells");
    expect(seen(apply(short, writeCell(only, cell, "c")))).toEqual(["許可|a||c"]);
  });
  it("take the heading's key out of a row that needs none", () => {
    const [, last] = sheet(office).groups;
    const alone = last?.rows[0];
    if (last === undefined || alone === undefined || first.rows[0] === undefined) throw new Error("rows");
    expect(writeItem(last, alone, "")).toEqual([{ type: "remove", path: ["区分", 1, "行", 0, "項目"] }]);
    expect(writeItem(first, first.rows[0], "")[0]?.type).toBe("set");
  });
  it("add rows and groups with a cell for each column", () => {
    expect(seen(apply(office, addRow(sheet(office), first, 1)))[1]).toBe("|||");
    expect(seen(apply(office, addGroup(sheet(office), 1)))).toEqual([
      "許可|10年|←|3年",
      "不許可|5年×2|↑",
      "|||",
      "|特になし×3",
    ]);
  });
  it("take rows out, and the group with its last row", () => {
    const [one, two] = sheet(office).groups;
    if (one === undefined || two === undefined) throw new Error("groups");
    expect(seen(apply(office, removeRow(one, 0)))).toEqual(["不許可|5年×2|↑", "|特になし×3"]);
    expect(sheet(apply(office, removeRow(two, 0))).groups).toHaveLength(1);
  });
  it("add a column, through what reaches over it", () => {
    expect(seen(apply(office, addColumn(sheet(office), 1)))).toEqual([
      "許可|10年|←|←|3年",
      "不許可|5年×3|↑",
      "|特になし×4",
    ]);
    expect(seen(apply(office, addColumn(sheet(office), 3)))).toEqual([
      "許可|10年|←|3年|",
      "不許可|5年×2|↑|",
      "|特になし×3|",
    ]);
  });
  it("take a column out; what was joined with its cell keeps the text", () => {
    expect(seen(apply(office, removeColumn(sheet(office), 0)))).toEqual([
      "許可|10年|3年",
      "不許可|5年|↑",
      "|特になし×2",
    ]);
    expect(sheet(apply(office, removeColumn(sheet(office), 2))).columns).toHaveLength(2);
  });
});

describe("cells pasted into the table", () => {
  const lines = (...rows: readonly string[]) => rows.map((line) => line.split(","));

  it("lie over the rows through all groups, and the rest becomes rows of the last", () => {
    const { edits, lost } = pasted(sheet(office), lines("a,b", "c,d", "e,f", "g,h"), { row: 1, column: 0 });
    expect(seen(apply(office, edits))).toEqual([
      "許可|10年|←|3年",
      "不許可|a|b|↑",
      "|c|d|←",
      "|e|f|",
      "|g|h|",
    ]);
    // 5年 and 特になし reached over the second column: they give way.
    expect(lost).toBe(0);
  });
  it("from a heading begin groups; an empty heading goes on with the one above", () => {
    const empty = record([text("紙")], group("", row("", text(""))));
    const { edits } = pasted(sheet(empty), lines("届出,許可,1", ",不許可,2", "備考,,3"), {
      row: 0,
      column: LABEL,
    });
    const after = apply(empty, edits);
    expect(sheet(after).groups.map(({ label, rows }) => [label.text, rows.length])).toEqual([
      ["届出", 2],
      ["備考", 1],
    ]);
    expect(seen(after)).toEqual(["許可|1", "不許可|2", "|3"]);
  });
  it("from the head bring titles and columns of their own", () => {
    const empty = record([text("")], group("", row(null, text(""))));
    const whole = lines(",,紙,電子", "届出,許可,1,2", ",不許可,3,4");
    const { edits, filled, lost } = pasted(sheet(empty), whole, { row: HEAD, column: LABEL });
    const after = apply(empty, edits);
    expect(sheet(after).columns.map(({ text }) => text)).toEqual(["紙", "電子"]);
    expect(seen(after)).toEqual(["許可|1|2", "不許可|3|4"]);
    expect(lost).toBe(0);
    expect(filled).toBe(9);
  });
  it("do not make columns without titles, and say what had no place", () => {
    const { edits, lost } = pasted(sheet(office), lines("題,a,b,c,d"), { row: 0, column: ITEM });
    expect(seen(apply(office, edits))[0]).toBe("題|a|b|c");
    expect(lost).toBe(1);
  });
  it("are joined where the spreadsheet has merged them, but in heads and headings", () => {
    const cell = { rows: 1, columns: 1 };
    const spans = [
      [{ rows: 1, columns: 2 }, cell, cell],
      [{ rows: 2, columns: 1 }, cell, { rows: 2, columns: 2 }],
      [cell],
    ];
    const cells = lines(",,a,b", "届出,許可,1,", ",不許可,,");
    expect(joined(cells, spans, { rows: 1, columns: 2 })).toEqual(
      lines(",,a,b", "届出,許可,1,←", ",不許可,↑,↑"),
    );
    expect(joined(cells, null, { rows: 0, columns: 0 })).toEqual(cells);
    expect(joined(cells.slice(1), spans, { rows: 0, columns: 0 })).toEqual(cells.slice(1));
  });
});

describe("the file", () => {
  const file = readFileSync(new URL("../../../fixtures/matrix/minimal.yaml", import.meta.url), "utf8");
  const minimal = record(
    [text("紙の文書"), text("電子の文書")],
    group(
      "申請書",
      row("許可したもの", text("10年"), text("10年")),
      row("許可しなかったもの", text("5年"), text("3年")),
    ),
    group("備考", row(null, text("書庫で保存する。"), text("－"))),
  );
  const cases: Readonly<Record<string, (of: Sheet) => readonly Edit[]>> = {
    "a column": (of) => addColumn(of, 1),
    "a column less": (of) => removeColumn(of, 0),
    "a group": (of) => addGroup(of, 1),
    "a paste": (of) =>
      pasted(
        of,
        [
          ["", "", "紙", "電子", "音声"],
          ["届出", "許可", "1", "←", "2"],
          ...Array(4).fill(["", "他", "3", "4", "5"]),
        ],
        {
          row: HEAD,
          column: LABEL,
        },
      ).edits,
  };
  it.each(Object.keys(cases))("takes %s as the page shows it", (name) => {
    const edits = cases[name]?.(sheet(minimal)) ?? [];
    const after = applyEdits(file, edits, matrixKind);
    if (!after.ok) throw new Error(JSON.stringify(after.errors));
    const server = writtenView(after.value, "yaml", matrixKind);
    if (server === null) throw new Error("a map");
    expect(rowsOf(sheet(server)).map(({ row }) => row)).toEqual(
      rowsOf(sheet(apply(minimal, edits))).map(({ row }) => row),
    );
  });
});
