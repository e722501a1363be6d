import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type ColumnAsked, matrixColumns } from "../../src/forms/matrix/columns.ts";
import { matrixForm } from "../../src/forms/matrix/form.ts";
import type { MatrixValues } from "../../src/forms/matrix/model.ts";
import { matrixValues } from "../../src/forms/matrix/values.ts";
import { columnWidthOf, shippedStyle } from "../../src/layout/style.ts";
import { gather } from "../../src/paper/gather.ts";
import type { Matrix } from "../../src/records/kinds/matrix.ts";
import { matrixRoom } from "../../src/records/kinds/matrix-room.ts";
import { shippedProfile } from "../../src/records/kinds/shipped-profile.ts";
import type { Profile } from "../../src/records/profile.ts";
import { fixture, papersOf, readFixture } from "./fixtures.ts";
import { find, linesOf, type Node, textOf, treeOf } from "./printed.ts";

interface CellNode extends Node {
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
}

const valuesOf = (name: string, profile?: Profile) =>
  papersOf(`matrix/${name}.yaml`, profile)[0]?.values as MatrixValues;
const tableOf = (name: string) => find(treeOf(matrixForm, valuesOf(name)), "table")[0] as Node;
const cellsOf = (row: Node | undefined) => find(row as Node, "cell") as CellNode[];
/** "text rows×columns" of each cell of a row. */
const spansOf = (row: Node | undefined) =>
  cellsOf(row).map((cell) => `${linesOf(cell).join("")} ${cell.rowspan}×${cell.colspan}`);
const ems = (columns: string) => columns.split(" ").map(Number.parseFloat);

describe("別表", () => {
  it("has the label, the title, a head row and a row for each 項目", () => {
    const tree = treeOf(matrixForm, valuesOf("full"));
    expect(find(tree, "heading").map(textOf)).toEqual(["今回の類型諮問の位置付けについて"]);
    expect(linesOf(tree)[0]).toBe("別表");
    const { head = [], body = [] } = tableOf("full");
    expect(cellsOf(head[0]).map((cell) => linesOf(cell))).toEqual([
      [""],
      ["分類①"],
      ["分類②"],
      ["分類③"],
      ["分類④", "（情報系システム）"],
      ["分類⑤", "（スタンドアロンシステム）"],
      ["分類⑥", "（基幹システム）"],
    ]);
    expect(body).toHaveLength(11);
  });

  it("merges equal neighbours, and a group without items takes the whole stub", () => {
    const { body = [] } = tableOf("full");
    expect(spansOf(body[0])).toEqual([
      "システム構成 2×1",
      "操作端末 1×1",
      "事務処理用PC 1×4",
      "専用サーバ（仮想サーバを含む） 1×1",
      "専用PC 1×1",
    ]);
    expect(spansOf(body[2])[0]).toBe("主なセキュリティ対策 1×2");
    expect(spansOf(body[6])).toEqual(["センシティブ情報 1×1", "△（個別諮問） 1×6"]);
    expect(spansOf(body[8])).toEqual([
      "特定個人情報（個人番号利用事務） 1×1",
      "×（取扱不可） 1×4",
      "△（個別諮問） 1×2",
    ]);
    expect(
      spansOf(body[10])
        .slice(1)
        .map((cell) => cell.split(" ").at(-1)),
    ).toEqual(Array(6).fill("1×1"));
  });

  it("hangs what begins with ① and ・, but not a short line by itself", () => {
    const { groups } = valuesOf("full");
    const hanging = (group: number, row: number, cell: number) =>
      groups[group]?.rows[row]?.cells[cell]?.entries.map(({ hangs }) => hangs);
    expect(hanging(1, 0, 0)).toEqual([true, true, true, true, true]);
    expect(hanging(2, 0, 0)).toEqual([false]);
  });

  it("names the stub as heads of rows, over all columns of it where a group has no items", () => {
    const { body = [] } = tableOf("longest");
    const heads = body.flatMap(cellsOf).filter(({ header }) => header);
    expect(heads.map(textOf).slice(0, 2)).toEqual(["システム構成", "操作端末"]);
    expect(heads.at(-1)).toMatchObject({ colspan: 2, rowspan: 1 });
  });

  it("sets headings vertically where they stand by themselves, in a narrow column", () => {
    const { value: record } = readFixture("matrix/longest.yaml");
    const { labelWidth: _, ...rest } = record as Matrix;
    const values = matrixValues({ ...rest, direction: "down" }, shippedProfile());
    const writings = values.groups.map(({ rows }) => rows[0]?.label?.writing);
    expect(writings).toEqual(["vertical", "vertical", "vertical", "vertical", "horizontal"]);
    expect(ems(values.columns)[0]).toBeLessThan(3);
  });

  it("numbers several notes, and one not", () => {
    expect(valuesOf("longest").notes.map(({ label }) => label)).toEqual(["※1", "※2"]);
    expect(valuesOf("full").notes.map(({ label }) => label)).toEqual(["※"]);
  });

  it("leads every value back to where it was written", () => {
    const cell = ["groups", 2, "rows", 1, "cells", 2];
    expect(matrixForm.origin([...cell, "entries", 0, "text"])).toEqual({ source: "record", path: cell });
    expect(matrixForm.origin(["groups", 2, "rows", 0, "label", "text"])).toEqual({
      source: "record",
      path: ["groups", 2, "label"],
    });
    expect(matrixForm.origin(["columns"])).toBeNull();
  });
});

describe("widths of a 別表", () => {
  it.each(["minimal", "full", "longest"])("of %s fill the measure and no more", (name) => {
    const { columns, paper, size } = valuesOf(name, shippedProfile());
    const page = shippedStyle.pages[`matrix-${paper}`];
    if (page === undefined) throw new Error("no such page");
    const em = size === null ? page.fontSize * 10 : size * 20;
    const wide = ems(columns).reduce((sum, one) => sum + columnWidthOf(one * em, shippedStyle.table), 0);
    const measure = page.charactersPerLine * page.fontSize * 10;
    expect(wide).toBeLessThanOrEqual(measure);
    expect(wide).toBeGreaterThan(measure - 2 * em);
  });

  it("that are given stand as they are", () => {
    expect(ems(valuesOf("longest").columns).slice(0, 3)).toEqual([6, 10, 11]);
  });

  it("give to whom it saves most lines, then level the narrow ones", () => {
    const free: ColumnAsked = { width: null, stub: false };
    const one = (column: number, text: string) => ({
      ...{ columnFrom: column, columnTo: column + 1, rowFrom: 0, rowTo: 1 },
      text: [text],
    });
    const [long = 0, short = 0] = matrixColumns(
      [free, free],
      [one(0, "長".repeat(200)), one(1, "短い")],
      40,
      2,
    );
    expect(long).toBeGreaterThan(short * 4);
    const level = matrixColumns([free, free], [one(0, "○"), one(1, "×")], 40, 2);
    expect(level).toEqual([20, 20]);
  });

  it("never break a Latin word that has room", () => {
    const free: ColumnAsked = { width: null, stub: false };
    const cells = [0, 1].map((column) => ({
      ...{ columnFrom: column, columnTo: column + 1, rowFrom: 0, rowTo: 1 },
      text: [column === 0 ? "configuration" : "長い文章".repeat(50)],
    }));
    expect(matrixColumns([free, free], cells, 40, 2)[0]).toBeGreaterThanOrEqual(6.5);
  });

  it("follow the office's own sheet", () => {
    const { pages } = shippedProfile();
    const narrow = { ...pages, matrixA4: { charactersPerLine: 76 } };
    expect(matrixRoom("a4", undefined, 4, pages)).toBe(78);
    expect(matrixRoom("a4", undefined, 4, narrow)).toBe(68);
    expect(matrixRoom("a4", 12, 4, pages)).toBe(86 * 0.75 - 4 * 1.5);
  });
});

describe("a 別表 wider than its sheet", () => {
  const folder = mkdtempSync(join(tmpdir(), "yoshiki-matrix-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const told = (paper: string, ...widths: readonly number[]) => {
    const file = join(folder, "別表.yaml");
    const columns = widths.map((width, at) => `  - 題名: 列${at + 1}\n    幅: ${width}\n`).join("");
    const cells = widths.map(() => "          - ○\n").join("");
    const head = `種類: 別表\n版: 1\n題名: 見本\n用紙: ${paper}\n列:\n${columns}`;
    writeFileSync(file, `${head}区分:\n  - 見出し: 甲\n    行:\n      - 項目: 乙\n        セル:\n${cells}`);
    return gather([file]).findings.filter(({ code }) => code === "record/matrix-too-wide");
  };

  it("is refused with what it takes and what there is", () => {
    const [found] = told("A4横", 40, 40);
    expect(found?.message.ja).toBe("見出しを含む4列の幅が合わせて85字で、用紙に収まりません（78字まで）");
    expect(found?.places[0]?.line).toBe(5);
  });

  it("fits a larger one", () => {
    expect(told("A3横", 40, 40)).toEqual([]);
    expect(told("A4横", 36, 36)).toEqual([]);
  });
});

describe("fixtures/matrix", () => {
  it.each(["minimal", "full", "longest"])("%s has no finding, set and all", (name) => {
    const { papers, findings } = gather([fixture(`matrix/${name}.yaml`)]);
    expect(findings.filter(({ code }) => code !== "record/no-root")).toEqual([]);
    expect(papers.map((paper) => paper.pages().warnings)).toEqual([[]]);
  });
});

describe("the public edition of a 別表", () => {
  const folder = mkdtempSync(join(tmpdir(), "yoshiki-matrix-public-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const record = `種類: 別表
版: 1
題名: 見本
列: [甲, 乙]
区分:
  - 見出し: 一
    行:
      - 項目: 申請
        セル: [あいう, かきく]
      - 項目: 秘密のこと
        セル: [秘密の値, さしす]
`;

  it.each([
    ["区分/1/行/2/セル/1", "さしす"],
    ["区分/1/行/2", "かきく"],
    ["区分/1/行", "一"],
    ["区分", "乙"],
    ["列/1", "秘密の値"],
    ["列", "秘密の値"],
  ])("without %s is set, and says the rest", (withheld, rest) => {
    const file = join(folder, "別表.yaml");
    writeFileSync(file, `${record}非公開:\n  - ${withheld}\n`);
    const { papers, findings } = gather([file], { edition: "public" });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const said = papers.flatMap((paper) => linesOf(paper.tree)).join("\n");
    expect(said).toContain(rest);
    expect(said.includes("秘密の値")).toBe(rest === "秘密の値");
  });
});
