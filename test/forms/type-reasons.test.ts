import { describe, expect, it } from "vitest";
import { findingsOf } from "../../src/diagnostic/index.ts";
import { typeReasonsForm } from "../../src/forms/type-reasons/form.ts";
import type { TypeReasonsValues } from "../../src/forms/type-reasons/model.ts";
import { type Profile, recordKinds } from "../../src/records/kinds/index.ts";
import { readRecordText } from "../../src/records/read.ts";
import { papersOf, profileFixture } from "./fixtures.ts";
import { find, linesOf, type Node, textOf, treeOf } from "./printed.ts";

const valuesOf = (path: string, profile?: Profile) => papersOf(path, profile)[0]?.values as TypeReasonsValues;
const treeFor = (path: string) => treeOf(typeReasonsForm, valuesOf(path));
const cellsOf = (row: Node | undefined) => find(row as Node, "cell").map(linesOf);

const head = "種類: 類型・理由\n版: 1\n根拠:\n  - 条例第11条第1項\n類型:\n";
const codesOf = (types: string) =>
  findingsOf(readRecordText(head + types, "a.yaml", "yaml", { kinds: recordKinds })).map(({ code }) => code);
const typeOf = (definition: string) =>
  `  - 名称: 受付\n    定義: ${definition}\n    理由: 支障がないため。\n`;

describe("類型・理由", () => {
  it("has the fixed heading with the clauses, and three columns", () => {
    const tree = treeFor("office/type-reasons/groupware.yaml");
    expect(find(tree, "heading").map(textOf)).toEqual([
      "新たに個人情報を電子計算機処理することについて（第11条第1項）",
    ]);
    expect(find(tree, "table")).toHaveLength(1);
    const [table] = find(tree, "table");
    expect(cellsOf(table?.head?.[0])).toEqual([[""], ["類型"], ["理由"]]);
    expect(find(table?.head?.[0] as Node, "kinto").map(textOf)).toEqual(["類型", "理由"]);
  });

  it("numbers the types, names them in brackets, and sets reasons as paragraphs", () => {
    const rows = find(treeFor("type-reasons/full.yaml"), "table")[0]?.body ?? [];
    expect(rows.map((row) => cellsOf(row)[0])).toEqual([["1"], ["2"], ["3"]]);
    expect(cellsOf(rows[0]).slice(1)).toEqual([
      ["（電子申請による受付）", "電子申請システムにより、市民から申請又は届出を受け付ける場合"],
      [
        "申請の内容は通信の途中で暗号化され、申請者と所管課のほかは見ることができないため。",
        "なお、本人確認は公的個人認証サービスにより行う。",
      ],
    ]);
  });

  it("names another law than the ordinance", () => {
    expect(find(treeFor("type-reasons/full.yaml"), "heading").map(textOf)).toEqual([
      "個人情報を電子計算機処理し、又は外部に提供することについて（第11条第1項及び第2項第2号並びに番号法第19条第8号）",
    ]);
  });

  it("repeats a type's name with （続き）, unless the record says no", () => {
    const [usual] = find(treeFor("type-reasons/minimal.yaml"), "table");
    const [without] = find(treeFor("type-reasons/full.yaml"), "table");
    expect(usual).toMatchObject({ continued: [1], continuedMark: "（続き）" });
    expect(without).toMatchObject({ continued: [] });
  });

  it("is called by its first type", () => {
    expect(typeReasonsForm.documentTitle(valuesOf("type-reasons/minimal.yaml"))).toBe(
      "類型・理由 会議室の予約",
    );
    expect(typeReasonsForm.subject(valuesOf("type-reasons/full.yaml"))).toBe("電子申請による受付ほか");
  });

  it("numbers in the office's digits", () => {
    const { types } = valuesOf("type-reasons/full.yaml", profileFixture("longest"));
    expect(types.map((type) => type.number)).toEqual(["１", "２", "３"]);
  });
});

describe("a definition", () => {
  it.each(["受け付ける場合", "受け付ける場合。", "受け付ける場合（録画を除く。）", "（受け付ける場合）"])(
    "may end %s",
    (ending) => expect(codesOf(typeOf(ending))).toEqual([]),
  );

  it.each(["受け付けるとき", "場合により受け付ける", "受け付ける場合（録画を除く。）に限る"])(
    "that ends %s is told of",
    (ending) => expect(codesOf(typeOf(ending))).toEqual(["record/definition-ending"]),
  );
});

describe("the number of types", () => {
  it("has two digits at most", () => {
    const types = (count: number) => typeOf("受け付ける場合").repeat(count);
    expect(codesOf(types(99))).toEqual([]);
    expect(codesOf(types(100))).toEqual(["record/too-many"]);
  });
});
