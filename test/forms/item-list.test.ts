import { describe, expect, it } from "vitest";
import { findingsOf } from "../../src/diagnostic/index.ts";
import { itemListForm } from "../../src/forms/item-list/form.ts";
import type { ItemListValues } from "../../src/forms/item-list/model.ts";
import { itemListValues } from "../../src/forms/item-list/values.ts";
import { type ItemList, recordKinds } from "../../src/records/kinds/index.ts";
import { readRecordText } from "../../src/records/read.ts";
import { officeProfile, papersOf, readFixture } from "./fixtures.ts";
import { find, linesOf, type Node, treeOf } from "./printed.ts";

const valuesOf = (path: string) => papersOf(path)[0]?.values as ItemListValues;
const printed = (path: string) => linesOf(treeOf(itemListForm, valuesOf(path)));

const read = (rest: string, bases: readonly string[] = ["条例第11条第1項", "条例第11条第2項"]) =>
  readRecordText(
    `種類: 個人情報項目一覧\n版: 1\n件名: 予約\n根拠:\n${bases.map((one) => `  - ${one}\n`).join("")}${rest}`,
    "a.yaml",
    "yaml",
    { kinds: recordKinds },
  );
const items = (...lines: string[]) =>
  `区分:\n  - 見出し: 甲\n    項目:\n${lines.map((line) => `      - ${line}\n`).join("")}`;
const codesOf = (...record: Parameters<typeof read>) => findingsOf(read(...record)).map(({ code }) => code);

function recordOf(rest: string): ItemList {
  const made = read(rest);
  if (!made.ok) throw new Error(made.errors.map((one) => one.message.ja).join("\n"));
  return made.value.value as ItemList;
}

describe("個人情報項目一覧", () => {
  it("says title, note, legend, section and items", () => {
    expect(printed("item-list/full.yaml")).toEqual([
      "保育所等の入所申込手続き相談におけるスマートフォン等を活用した映像通話システムの導入について",
      "（条例第11条「電子計算機処理の制限」に関して）",
      "◎：条例第11条第2項に該当する情報",
      "【電子計算機処理を行う個人情報】",
      "◎映像ファイル（相談内容によって、病歴や障害の程度が分かる申込書の記載内容が映像の中に映る可能性がある。）",
      "・電話番号",
      "・通話開始・終了日時",
      "・通話時間",
    ]);
  });

  it("says groups with condition, note and children", () => {
    const lines = printed("office/item-lists/inquiry-service.yaml");
    expect(lines.slice(1, 5)).toEqual([
      "（条例第11条「電子計算機処理の制限について」）",
      "◎は条例第11条第2項第2号に該当するもの",
      "【個人情報収集項目】",
      "＜社会保険関連手続き＞",
    ]);
    const from = lines.indexOf("＜見本市職員の年末調整＞");
    expect(lines.slice(from, from + 8)).toEqual([
      "＜見本市職員の年末調整＞",
      "障害者控除に該当する旨の届出があった場合のみ",
      "◎障害者控除に該当する根拠資料",
      "（障害者手帳または障害者控除対象者認定書）",
      "・住所（本人・保護者）",
      "・氏名（本人・保護者）",
      "・生年月日（本人）",
      "◎障害種別",
    ]);
  });

  it("has as many items as the example it was made after: 16, 19, 1 and 1, with 5 and 11 below", () => {
    const groups = valuesOf("office/item-lists/inquiry-service.yaml").sections[0]?.groups ?? [];
    expect(groups.map((group) => group.items.length)).toEqual([16, 19, 1, 1]);
    expect(groups.slice(2).map((group) => group.items[0]?.children.length)).toEqual([5, 11]);
  });

  it("has neither note nor legend where the record wants none", () => {
    const record = recordOf(`条文の注記: なし\n${items("氏名")}`);
    const lines = linesOf(treeOf(itemListForm, itemListValues(record, officeProfile())));
    expect(lines).toEqual(["予約", "【甲】", "・氏名"]);
  });
});

describe("an item", () => {
  it.each([
    ["氏名", "ordinary", "氏名"],
    ["・氏名", "ordinary", "氏名"],
    ["･ 氏名", "ordinary", "氏名"],
    ["◎障害種別", "sensitive", "障害種別"],
    ["◎　障害種別", "sensitive", "障害種別"],
    ["国籍・地域", "ordinary", "国籍・地域"],
  ])("%s is %s: %s", (line, mark, text) => {
    const record = recordOf(`凡例: 条例第11条第2項\n${items("◎病歴", line)}`);
    expect(record.sections[0]?.items?.[1]).toMatchObject({ mark, text, children: [] });
  });

  it("of a block is told about where it stands, and nothing twice", () => {
    const found = findingsOf(read(items("氏名", "注記: |\n          写し\n          原本")));
    expect(found.map(({ code, places: [place] }) => [code, place?.path])).toEqual([
      ["record/missing-key", "区分/1/項目/2/名称"],
      ["record/one-line", "区分/1/項目/2/注記"],
    ]);
  });

  it("may be named in 非公開, down to its 内訳", () => {
    const record = (path: string) => `${items("名称: 乗車証", "氏名")}非公開:\n  - ${path}\n`;
    expect(codesOf(record("区分/1/項目/1/名称"))).toEqual([]);
    expect(codesOf(record("区分/1/項目/2"))).toEqual([]);
    expect(codesOf(record("区分/1/項目/1/名前"))).toEqual(["record/unknown-path"]);
  });
});

describe("legend, ◎ and 根拠", () => {
  const bases = {
    both: ["条例第11条第1項", "条例第11条第2項"],
    first: ["条例第11条第1項"],
    item: ["条例第11条第2項第2号"],
    article: ["条例第11条"],
    other: ["条例第12条第2項"],
  } as const;

  it.each([
    ["both", "条例第11条第2項第2号", []],
    ["item", "条例第11条第2項", []],
    ["article", "条例第11条第2項第2号", []],
    ["first", "条例第11条第2項第2号", ["record/sensitive-without-basis"]],
    ["other", "条例第11条第2項第2号", ["record/sensitive-without-basis"]],
    ["first", "条例第11条第1項", []],
  ] as const)("on %s, legend %s", (name, legend, expected) => {
    expect(codesOf(`凡例: ${legend}\n${items("◎病歴")}`, bases[name])).toEqual(expected);
  });

  it("want 第2項 where there is no legend to say otherwise", () => {
    expect(codesOf(items("◎病歴"), bases.both)).toEqual(["record/no-legend"]);
    expect(codesOf(items("◎病歴"), bases.first)).toEqual([
      "record/sensitive-without-basis",
      "record/no-legend",
    ]);
  });

  it("need nothing where there is no ◎", () => {
    expect(codesOf(items("氏名"), bases.first)).toEqual([]);
  });
});

describe("two columns", () => {
  const two = (...lines: string[]) =>
    itemListValues(recordOf(`段組: 2\n${items(...lines)}`), officeProfile());
  const columnsOf = (values: ItemListValues) => {
    const all = values.sections[0]?.items ?? [];
    const texts = (right: boolean) => all.filter((item) => item.right === right).map((item) => item.text);
    return [texts(false), texts(true)];
  };

  it("hold a list of five as three and two", () => {
    expect(columnsOf(two("一", "二", "三", "四", "五"))).toEqual([
      ["一", "二", "三"],
      ["四", "五"],
    ]);
  });

  it("count what wraps, notes and 内訳", () => {
    // 40 characters take three lines of 15 em, as many as the three items after it.
    expect(columnsOf(two("長".repeat(40), "二", "三", "四"))).toEqual([
      ["長".repeat(40)],
      ["二", "三", "四"],
    ]);
    const block = "名称: 乗車証\n        注記: 写し\n        内訳:\n          - 氏名";
    expect(columnsOf(two(block, "二", "三", "四"))).toEqual([["乗車証"], ["二", "三", "四"]]);
  });

  it("are not made of one item", () => {
    expect(two("一").sections[0]).toMatchObject({ divided: false });
    expect(columnsOf(two("一"))).toEqual([["一"], []]);
  });

  it("stand side by side in one row, which is not parted", () => {
    const tree = treeOf(itemListForm, two("一", "二", "三", "四", "五"));
    expect(find(tree, "row")).toMatchObject([{ keep: true }]);
    expect(find(tree, "cell").map((cell: Node) => linesOf(cell))).toEqual([
      ["・一", "・二", "・三"],
      ["・四", "・五"],
    ]);
  });

  it("are one where the record does not ask for them", () => {
    const { value } = readFixture("item-list/longest.yaml");
    const values = itemListValues(value as ItemList, officeProfile());
    expect(find(treeOf(itemListForm, values), "table")).toEqual([]);
    expect(values.sections.every((section) => section.items.every((item) => !item.right))).toBe(true);
  });
});
