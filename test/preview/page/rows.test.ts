import { describe, expect, it } from "vitest";
import type { KindView } from "../../../src/preview/contract.ts";
import { newRow, type PastePlace, planPaste, rowShape } from "../../../src/preview/page/fill/rows.ts";
import { isTable, parseTable } from "../../../src/preview/page/fill/tsv.ts";
import { kindView } from "../../../src/records/fill/index.ts";
import { changeTableKind, consultationKind, meetingKind } from "../../../src/records/kinds/index.ts";
import { field } from "./views.ts";

const kind: KindView = { kind: "k", ja: "k", help: { ja: "", en: "" }, fields: [] };

describe("cells from a spreadsheet", () => {
  it("are parted by tabs and line ends, the last of which is no row", () => {
    expect(parseTable("a\tb\r\nc\td\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });
  it("hold line ends, tabs and quotation marks in quotation marks", () => {
    expect(parseTable('"一\n二"\t"言う""はい"""\n"x\ty"\tz')).toEqual([
      ["一\n二", '言う"はい"'],
      ["x\ty", "z"],
    ]);
  });
  it("keep empty cells and quotation marks inside of text", () => {
    expect(parseTable('\t5"\t\n')).toEqual([["", '5"', ""]]);
    expect(parseTable('"終わらない\tb')).toEqual([['"終わらない', "b"]]);
    expect(parseTable("")).toEqual([[""]]);
  });
  it("are told from prose by tabs or by the clipboard's table", () => {
    expect(isTable("a\tb", "")).toBe(true);
    expect(isTable("一行\n二行", "")).toBe(false);
    expect(isTable("一行\n二行", "<html><TABLE border=0>")).toBe(true);
  });
});

describe("pasting into a list", () => {
  const columns = [
    field({ ja: "日付", name: "date", control: "date", required: true }),
    field({ ja: "内容", name: "what", control: "prose", required: true }),
    field({ ja: "備考", name: "note", control: "line" }),
  ];
  const place = (about: Partial<PastePlace> = {}): PastePlace => ({
    ...{ path: ["経過"], row: 0, column: "日付", count: 2, columns },
    ...about,
  });

  it("fills rows from the cell one stands in and adds the rest", () => {
    const cells = [
      ["a", "b"],
      ["c", "d"],
    ];
    const { edits, added, lost } = planPaste(cells, place({ row: 1, column: "内容" }));
    expect(edits).toEqual([
      { type: "set", path: ["経過", 1, "内容"], text: "a" },
      { type: "set", path: ["経過", 1, "備考"], text: "b" },
      { type: "insert", path: ["経過"], index: 2, items: [{ 日付: "", 内容: "c", 備考: "d" }] },
    ]);
    expect({ added, lost }).toEqual({ added: 1, lost: 0 });
  });
  it("follows a heading, in whatever order its columns stand", () => {
    const cells = [
      ["内容", "日付"],
      ["何か", "R8.4.1"],
    ];
    expect(planPaste(cells, place({ column: "備考" })).edits).toEqual([
      { type: "set", path: ["経過", 0, "内容"], text: "何か" },
      { type: "set", path: ["経過", 0, "日付"], text: "R8.4.1" },
    ]);
  });
  it("keeps line ends in prose only, leaves out empty optional keys, and tells what had no column", () => {
    const { edits, lost } = planPaste([["R8\n.4.1", "一\n二", "", "x"]], place({ row: 2 }));
    expect(edits).toEqual([
      { type: "insert", path: ["経過"], index: 2, items: [{ 日付: "R8 .4.1", 内容: "一\n二" }] },
    ]);
    expect(lost).toBe(1);
  });
  it("takes the first cell of each row in a list of texts", () => {
    const { edits, lost } = planPaste(
      [["い", "x"], ["ろ"], ["は"]],
      place({ row: 1, column: null, columns: [] }),
    );
    expect(edits).toEqual([
      { type: "set", path: ["経過", 1], text: "い" },
      { type: "insert", path: ["経過"], index: 2, items: ["ろ", "は"] },
    ]);
    expect(lost).toBe(1);
  });
});

describe("rows", () => {
  it("are a table where they are a few short fields", () => {
    const item = field({
      control: "group",
      fields: [field({ ja: "a", name: "a" }), field({ ja: "b", name: "b", control: "date" })],
    });
    expect(rowShape(item, kind)).toMatchObject({ type: "table" });
    const long = field({ control: "group", fields: [field({ ja: "a", name: "a", control: "prose" })] });
    expect(rowShape(long, kind)).toMatchObject({ type: "cards" });
    expect(rowShape(field({ control: "reference" }), kind)).toEqual({ type: "text" });
    expect(rowShape(field({ control: "list", item: field({}) }), kind)).toMatchObject({ type: "cards" });
  });
  it("of the change table are cards without the reserved id", () => {
    const view = kindView(changeTableKind);
    const item = view.fields.find((one) => one.ja === "変更")?.item;
    const shape = item ? rowShape(item, view) : null;
    expect(shape).toMatchObject({ type: "cards" });
    expect(shape?.type === "cards" && shape.columns.map((one) => one.ja)).toEqual([
      ...["変更日", "項目", "変更前", "変更後", "提出時期", "説明"],
    ]);
  });
  it("begin with the keys that must be there", () => {
    const view = kindView(changeTableKind);
    const item = view.fields.find((one) => one.ja === "変更")?.item;
    expect(item && newRow(item, view)).toEqual({ 変更日: "", 変更前: "", 変更後: "", 提出時期: "" });
    const basis = kindView(consultationKind).fields.find((one) => one.ja === "根拠")?.item;
    expect(basis && newRow(basis, view)).toBe("");
  });
  it("of every list of the meeting can be begun", () => {
    const view = kindView(meetingKind);
    for (const one of view.fields.filter(({ item }) => item !== null)) {
      const row = one.item && newRow(one.item, view);
      expect(typeof row === "string" || Object.keys(row ?? {}).length > 0, one.ja).toBe(true);
    }
  });
});
