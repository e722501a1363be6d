import { describe, expect, it } from "vitest";
import { recordKinds } from "../../../src/records/kinds/index.ts";
import { columnsOf } from "../../../src/records/sheet/columns.ts";
import { inputWorkbook, standsInSheet } from "../../../src/records/workbook/workbook.ts";
import { cellsOf, child, columnAndRow, part, partsOf, type SheetSeen, sheetSeen } from "./parts.ts";

/** Children of a worksheet in the order of the schema (ECMA-376 18.3.1.99), as far as one may meet them. */
const schemaOrder = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection"],
  ...["autoFilter", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks"],
  ...["printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "ignoredErrors"],
  ...["drawing", "legacyDrawing", "tableParts", "extLst"],
];

const kinds = recordKinds.filter(standsInSheet);
const kindNamed = (name: string) => {
  const kind = recordKinds.find((one) => one.kind === name);
  if (kind === undefined) throw new Error(name);
  return kind;
};
const reportCase = async () => partsOf(await inputWorkbook(kindNamed("report-case")));

/** Full heading of each column as the merged cells above it show it, without what is said in brackets. */
function headingsSeen({ texts, merges }: SheetSeen, rows: number): readonly string[] {
  const shown = new Map<string, string>();
  for (const range of [...merges, ...texts.keys()]) {
    const text = texts.get(range.split(":")[0] ?? "");
    for (const cell of cellsOf(range)) if (text !== undefined) shown.set(cell.join(), text);
  }
  const last = Math.max(...[...texts.keys()].map((one) => columnAndRow(one)[0]));
  return Array.from({ length: last + 1 }, (_, column) => {
    const names = Array.from({ length: rows }, (_, row) => shown.get(`${column},${row + 1}`) ?? "");
    const plain = names.map((name) => name.replace(/\n（.*）$/, ""));
    return plain.filter((name, at) => name !== plain[at - 1]).join("/");
  });
}

describe.each(kinds)("the workbook of $kind", (kind) => {
  const columns = columnsOf(kind) ?? [];
  const depth = Math.max(...columns.map(({ headings }) => headings.length));
  const made = inputWorkbook(kind);

  it("has well-formed parts whose numbers lead somewhere", async () => {
    const parts = partsOf(await made);
    const styles = child(part(parts, "xl/styles.xml"), "cellXfs").children.length;
    for (const index of [0, 1, 2]) {
      const seen = sheetSeen(parts, index);
      const order = seen.element.children.map(({ name }) => schemaOrder.indexOf(name));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(order).not.toContain(-1);
      expect([...seen.texts.values()]).not.toContain("?");
      expect(Math.max(...seen.styles.values())).toBeLessThan(styles);
      const merged = seen.merges.flatMap(cellsOf).map((cell) => cell.join());
      expect(new Set(merged).size).toBe(merged.length);
    }
  });

  it("is headed by the columns of the kind, in both sheets that are filled", async () => {
    const parts = partsOf(await made);
    const expected = columns.map(({ headings }) => headings.join("/"));
    for (const index of [0, 1]) {
      const seen = sheetSeen(parts, index);
      expect(headingsSeen(seen, depth)).toEqual(expected);
    }
    expect([...sheetSeen(parts, 0).texts.keys()].map((one) => columnAndRow(one)[1])).not.toContain(depth + 1);
  });

  it("has a note for every column, and words to choose from, within Excel's limits", async () => {
    const { element } = sheetSeen(partsOf(await made), 0);
    const { attributes, children } = child(element, "dataValidations");
    expect(attributes.count).toBe(String(columns.length));
    expect(children).toHaveLength(columns.length);
    for (const [at, validation] of children.entries()) {
      const {
        promptTitle = "",
        prompt = "",
        errorTitle = "",
        error = "",
        sqref = "",
      } = validation.attributes;
      expect([promptTitle.length > 0, prompt.length > 0]).toEqual([true, true]);
      expect(Math.max(promptTitle.length, errorTitle.length)).toBeLessThanOrEqual(32);
      expect(Math.max(prompt.length, error.length)).toBeLessThanOrEqual(255);
      expect(validation.text.length).toBeLessThanOrEqual(257);
      expect(cellsOf(sqref).map(([column]) => column)).toEqual(Array(5_000).fill(at));
      expect(columnAndRow(sqref.split(":")[0] ?? "")[1]).toBe(depth + 1);
      const words = columns[at]?.list === true ? null : (columns[at]?.choices ?? null);
      expect(validation.text).toBe(words === null ? "" : `"${words.map(({ ja }) => ja).join(",")}"`);
    }
  });

  it("takes what is typed as text, in every row of every column", async () => {
    const parts = partsOf(await made);
    const xfs = child(part(parts, "xl/styles.xml"), "cellXfs").children;
    const cols = child(sheetSeen(parts, 0).element, "cols").children;
    expect(cols).toHaveLength(columns.length);
    for (const { attributes } of cols) {
      const xf = xfs[Number(attributes.style)];
      expect(xf?.attributes).toMatchObject({ numFmtId: "49", applyNumberFormat: "1" });
      expect(xf === undefined ? {} : child(xf, "alignment").attributes).toMatchObject({ wrapText: "1" });
    }
  });

  it("has examples that each column's own reader takes", async () => {
    const { texts } = sheetSeen(partsOf(await made), 1);
    const written = [...texts].map(([address, text]) => ({ text, at: columnAndRow(address) }));
    const cells = written.filter(({ at: [, row] }) => row > depth);
    expect(cells.length).toBeGreaterThanOrEqual(columns.filter(({ required }) => required).length);
    for (const { text, at } of cells) {
      const column = columns[at[0]];
      const values = column?.list === true ? text.split("\n") : [text];
      for (const value of values)
        expect([value, column?.format?.read(value).ok ?? true]).toEqual([value, true]);
    }
  });

  it("is the same bytes each time", async () => {
    expect(Buffer.compare(await made, await inputWorkbook(kind))).toBe(0);
  });
});

describe("the workbook of a 報告案件", () => {
  it("says in words which columns are needed", async () => {
    const { texts } = sheetSeen(await reportCase(), 0);
    expect([texts.get("A1"), texts.get("B1")]).toEqual(["状態", "件名\n（必須）"]);
    expect([...texts.values()].filter((text) => text.includes("必須"))).toEqual([
      ...["件名\n（必須）", "稼働時期\n（必須）", "実施機関\n（必須）", "適用\n（必須）"],
      ...[
        "名称\n（書くなら必須）",
        "職\n（書くなら必須）",
        "氏名\n（書くなら必須）",
        "連絡先\n（書くなら必須）",
        // 起案者
        "所属\n（書くなら必須）",
        "氏名\n（書くなら必須）",
      ],
    ]);
  });

  it("keeps headings and 件名 in sight", async () => {
    const view = child(child(sheetSeen(await reportCase(), 0).element, "sheetViews"), "sheetView");
    expect(child(view, "pane").attributes).toEqual({
      ...{ xSplit: "2", ySplit: "3", topLeftCell: "C4", activePane: "bottomRight", state: "frozen" },
    });
    const names = child(part(await reportCase(), "xl/workbook.xml"), "definedNames").children;
    expect(names[0]?.text).toBe("'報告案件'!$A:$B,'報告案件'!$1:$3");
  });

  it("offers 案・決裁済・施行 and still lets 同上 stand", async () => {
    const { children } = child(sheetSeen(await reportCase(), 0).element, "dataValidations");
    expect(children[0]?.text).toBe('"案,決裁済,施行"');
    expect(children[0]?.attributes).toMatchObject({ type: "list", errorStyle: "warning", sqref: "A4:A5003" });
    // With those of 責任者の氏名, two of 公印 and 公開区分.
    expect(children.filter(({ attributes }) => attributes.type === "list")).toHaveLength(5);
    expect(children.map(({ attributes }) => attributes.imeMode).slice(15, 19)).toEqual([
      ...["hiragana", "hiragana", "off", undefined],
    ]);
  });

  it("explains every column on its third sheet", async () => {
    const { texts } = sheetSeen(await reportCase(), 2);
    const rows = [...texts].map(([address, text]) => [address, text] as const);
    expect(texts.get("A1")).toBe("報告案件の書き方");
    const row = rows.find(([, text]) => text === "様式4/担当/連絡先")?.[0].replace("A", "");
    expect(["B", "C", "D", "E"].map((column) => texts.get(`${column}${row}`))).toEqual([
      ...[
        "書くなら必須",
        "電話番号（内線は括弧書き）",
        "000-000-0101（内線 2318、2338）",
        "電話番号。内線は括弧書き。",
      ],
    ]);
    for (const { headings } of columnsOf(kindNamed("report-case")) ?? [])
      expect(
        rows.filter(([address, text]) => address.startsWith("A") && text === headings.join("/")),
      ).toHaveLength(1);
  });
});

describe("a kind that does not fit in rows", () => {
  it.each(["consultation", "change-table", "profile"])("%s has no workbook", async (name) => {
    expect(standsInSheet(kindNamed(name))).toBe(false);
    await expect(inputWorkbook(kindNamed(name))).rejects.toThrow(RangeError);
  });
});
