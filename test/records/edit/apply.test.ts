import { describe, expect, test } from "vitest";
import { applyEdits, type Edit, fieldOf, pathOf, placeOf } from "../../../src/records/edit/index.ts";
import { sample } from "../sample-kind.ts";

const HEAD = "種類: 見本記録\n版: 2\n";

function edited(body: string, ...edits: readonly Edit[]): string {
  const outcome = applyEdits(HEAD + body, edits, sample);
  if (!outcome.ok)
    return outcome.errors.map(({ code, places: [place] }) => `${code} ${place?.path ?? ""}`).join();
  return outcome.value.slice(HEAD.length);
}

const set = (text: string, ...path: readonly (string | number)[]): Edit => ({ type: "set", path, text });
const remove = (...path: readonly (string | number)[]): Edit => ({ type: "remove", path });

describe("set keeps the way of writing", () => {
  test.each([
    ["plain", "件名: 見本   # 注\n", "別の件", "件名: 別の件   # 注\n"],
    ["plain, now to be quoted", "件名: 見本\n", "目的: 検討", "件名: '目的: 検討'\n"],
    ["single quotes", "件名: '見本'\n", "別's", "件名: '別''s'\n"],
    ["double quotes", '件名: "見本"\n', '別"件"', '件名: "別\\"件\\""\n'],
    ["quotes that are needed no longer", "件名: '見本 '\n", "見本書", "件名: 見本書\n"],
    ["nothing", "件名: 見本\n", "", "件名:\n"],
    ["nothing, with a comment", "件名: 見本 # 注\n", "", "件名: # 注\n"],
    ["empty, with a comment", "件名:   # 注\n", "別", "件名: 別   # 注\n"],
    ["null", "件名: ~\n", "別", "件名: 別\n"],
    ["several lines", "件名: 見本 # 注\n日付:\n", "一\n\n 二", "件名: | # 注\n  一\n\n   二\n日付:\n"],
    ["block", "件名: |- # 注\n    一\n    二\n\n日付:\n", "三", "件名: |- # 注\n    三\n\n日付:\n"],
    ["folded", "件名: >\n  一\n  二\n", "三", "件名: |\n  三\n"],
    ["folded, the same text", "件名: >\n  一\n  二\n", "一二", "件名: >\n  一\n  二\n"],
    ["first line opens with a blank", "件名:\n", " 一\n二", "件名: |2\n   一\n  二\n"],
    ["below its key", "件名: # 注\n  見本\n", "別", "件名: # 注\n  別\n"],
    ["over several lines", "件名: 見本\n  の続き\n日付:\n", "別", "件名: 別\n日付:\n"],
    ["full-width blanks", "件名: 見本\n", "　字下げ　", "件名: '　字下げ　'\n"],
    ["control character", "件名: 見本\n", "a\u0007b", '件名: "a\\u0007b"\n'],
    ["line feeds at its ends", "件名: 見本\n", "\n一\n二\n\n", "件名: |\n  一\n  二\n"],
  ])("%s", (_, body, text, expected) => {
    expect(edited(body, set(text, "件名"))).toBe(expected);
  });

  test("of an item, and in brackets", () => {
    expect(edited("備考:\n  - あ # 注\n  - い\n", set("う: え", "備考", 0))).toBe(
      "備考:\n  - 'う: え' # 注\n  - い\n",
    );
    expect(edited("備考:\n- あ\n", set("一\n 二", "備考", 0))).toBe("備考:\n- |\n  一\n   二\n");
    expect(edited("備考: [あ, い]\n", set("う, え", "備考", 1))).toBe("備考: [あ, 'う, え']\n");
    expect(edited("担当: { 氏名: 見本 太郎 }\n", set("一\n二", "担当", "職"))).toBe(
      '担当: { 氏名: 見本 太郎, 職: "一\\n二" }\n',
    );
  });
});

describe("set makes what is missing", () => {
  test.each([
    ["after the nearest key before it", "件名: 見本\n件数: 3\n", ["日付"], "件名: 見本\n日付: 値\n件数: 3\n"],
    ["after a block", "本文: |\n  あ\n\n件数: 3\n", ["日付"], "本文: |\n  あ\n日付: 値\n\n件数: 3\n"],
    [
      "before the first of its group",
      "担当:\n  職: 課長\n",
      ["担当", "氏名"],
      "担当:\n  氏名: 値\n  職: 課長\n",
    ],
    ["with its group", "件名: 見本\n", ["担当", "職"], "件名: 見本\n担当:\n  職: 値\n"],
    ["in an empty group", "担当: # 注\n件名: 見本\n", ["担当", "職"], "担当: # 注\n  職: 値\n件名: 見本\n"],
    ["with its list", "件名: 見本\n", ["項目", 0, "説明"], "件名: 見本\n項目:\n  - 説明: 値\n"],
    ["at a dash", "項目:\n  - 説明: あ\n", ["項目", 0, "内容"], "項目:\n  - 内容: 値\n    説明: あ\n"],
    ["of an empty item", "項目:\n  -\n", ["項目", 0, "内容"], "項目:\n  - 内容: 値\n"],
    ["an item at the end", "備考:\n- あ\n", ["備考", 1], "備考:\n- あ\n- 値\n"],
    ["no line end at the end", "件名: 見本", ["日付"], "件名: 見本\n日付: 値"],
    ["a key the model does not know", "件数: 3\n", ["謎"], "件数: 3\n謎: 値\n"],
    ["spelt as the model does", "件名: 見本\n", ["日 付"], "件名: 見本\n日付: 値\n"],
    ["found by its English name", "title: 見本\n", ["件名"], "title: 値\n"],
  ] as const)("%s", (_, body, path, expected) => {
    expect(edited(body, set("値", ...path))).toBe(expected);
  });

  test("in a file with other line ends and a BOM", () => {
    const outcome = applyEdits("\uFEFF種類: 見本記録\r\n版: 2\r\n", [set("一\n二", "担当", "職")], sample);
    expect(outcome.ok && outcome.value).toBe(
      "\uFEFF種類: 見本記録\r\n版: 2\r\n担当:\r\n  職: |\r\n    一\r\n    二\r\n",
    );
  });
});

describe("remove", () => {
  test.each([
    [
      "with its own comments",
      "件名: 見本\n\n# 会議の日\n# 和暦で\n日付: R7.4.1 # 仮\n件数: 3\n",
      ["日付"],
      "件名: 見本\n\n件数: 3\n",
    ],
    [
      "not a section's heading",
      "件名: 見本\n# ---- 日付 ----\n日付: R7.4.1\n",
      ["日付"],
      "件名: 見本\n# ---- 日付 ----\n",
    ],
    [
      "not a key made a comment",
      "件名: 見本\n#本文: 例\n日付: R7.4.1\n",
      ["日付"],
      "件名: 見本\n#本文: 例\n",
    ],
    ["the last key of a group", "担当:\n  職: 課長\n件数: 3\n", ["担当", "職"], "担当:\n件数: 3\n"],
    ["the last item", "備考: # 注\n  - あ\n件数: 3\n", ["備考", 0], "備考: # 注\n件数: 3\n"],
    [
      "an item with its comment",
      "備考:\n  # 頭\n  - あ\n  # い\n  - い\n",
      ["備考", 1],
      "備考:\n  # 頭\n  - あ\n",
    ],
    [
      "the first item, not the list's comment",
      "備考:\n  # 頭\n  - あ\n  - い\n",
      ["備考", 0],
      "備考:\n  # 頭\n  - い\n",
    ],
    [
      "the key at a dash",
      "項目:\n  - 内容: あ\n    説明: い\n",
      ["項目", 0, "内容"],
      "項目:\n  - 説明: い\n",
    ],
    ["a block", "本文: |\n  あ\n\n  い\n\n日付:\n", ["本文"], "\n日付:\n"],
    ["from brackets", "備考: [あ, い, う]\n", ["備考", 1], "備考: [あ, う]\n"],
    ["the last from brackets", "備考: [あ]\n", ["備考", 0], "備考:\n"],
  ] as const)("%s", (_, body, path, expected) => {
    expect(edited(body, remove(...path))).toBe(expected);
  });
});

describe("lists", () => {
  const insert = (index: number, ...items: readonly (string | Record<string, string>)[]): Edit => {
    const path = [typeof items[0] === "string" ? "備考" : "項目"];
    return { type: "insert", path, index, items };
  };
  const move = (from: number, to: number): Edit => ({ type: "move", path: ["備考"], from, to });

  test.each([
    [
      "a list that is missing",
      "件名: 見本\n",
      insert(0, "一", "二\n三"),
      "件名: 見本\n備考:\n  - 一\n  - |\n    二\n    三\n",
    ],
    ["an empty list", "備考: []\n", insert(0, "一"), "備考:\n  - 一\n"],
    [
      "before an item and its comment",
      "備考:\n  - あ\n  # い\n  - い\n",
      insert(1, "一"),
      "備考:\n  - あ\n  - 一\n  # い\n  - い\n",
    ],
    ["at the end", "備考:\n- あ\n\n件数: 3\n", insert(1, "一"), "備考:\n- あ\n- 一\n\n件数: 3\n"],
    [
      "keys in the model's order",
      "",
      insert(0, { 説明: "い", 内容: "あ" }),
      "項目:\n  - 内容: あ\n    説明: い\n",
    ],
    ["an empty text", "", insert(0, { 内容: "" }), "項目:\n  - 内容:\n"],
    ["into brackets", "備考: [あ, い]\n", insert(1, "一, 二"), "備考: [あ, '一, 二', い]\n"],
    [
      "down, with its comment",
      "備考:\n  - あ\n  # い\n  - い\n  - う",
      move(1, 2),
      "備考:\n  - あ\n  - う\n  # い\n  - い",
    ],
    [
      "up",
      "備考:\n  # 頭\n  - あ\n  - |\n    い\n    う\n",
      move(1, 0),
      "備考:\n  # 頭\n  - |\n    い\n    う\n  - あ\n",
    ],
    ["in brackets", "備考: [あ, い, う]\n", move(0, 2), "備考: [い, う, あ]\n"],
  ] as const)("%s", (_, body, edit, expected) => {
    expect(edited(body, edit)).toBe(expected);
  });
});

describe("a file that is wrong elsewhere", () => {
  test("broken lines stay as they are; a line that is written anew is mended", () => {
    const body = "件名：見本\n担当:\n\t氏名：見本 太郎\n日付\n備考:\n  -あ\n  - い\n件数: 3\n";
    expect(edited(body, set("4", "件数"))).toBe(body.replace("3", "4"));
    expect(edited(body, set("別", "件名"))).toBe(body.replace("件名：見本", "件名: 別"));
    expect(edited(body, set("う", "備考", 1))).toBe(body.replace("い", "う"));
    expect(edited(body, remove("備考", 0))).toBe(body.replace("  -あ\n", ""));
    expect(edited(body, set("急ぐ", "至急"))).toBe(`${body}至急: 急ぐ\n`);
  });

  test("a line is changed by its number while it says what it did", () => {
    const line = { type: "line", line: 3, was: "件名：見本", text: "件名: 見本" } as const;
    expect(edited("件名：見本\r\n", line)).toBe("件名: 見本\r\n");
    expect(edited("件名：別\n", line)).toBe("edit/line-changed ");
    expect(edited("", { ...line, line: 9, was: "" })).toBe("edit/line-changed ");
  });
});

describe("what cannot be done is told, and nothing is done", () => {
  test.each([
    ["no such item", "備考:\n  - あ\n", remove("備考", 3), "edit/no-such-place 備考/4"],
    ["no such key", "件名: 見本\n", remove("担当", "職"), "edit/no-such-place 担当/職"],
    ["an item beyond the end", "備考:\n  - あ\n", set("い", "備考", 2), "edit/no-such-place 備考/3"],
    ["a text where a group is needed", "担当: 見本\n", set("課長", "担当", "職"), "edit/not-a-group 担当/職"],
    ["a value that an alias shares", "件名: &n 見本\n本文: *n\n", set("別", "件名"), "edit/entangled 件名"],
    ["inside of an alias", "担当: &t\n  職: 課長\n謎: *t\n", set("係長", "謎", "職"), "edit/entangled 謎/職"],
    [
      "a list that is none",
      "備考: あ\n",
      { type: "insert", path: ["備考"], index: 0, items: ["い"] },
      "edit/not-a-group 備考",
    ],
  ] as const)("%s", (_, body, edit, expected) => {
    expect(edited(body, edit)).toBe(expected);
  });

  test("all edits or none", () => {
    expect(edited("件名: 見本\n", set("別", "件名"), remove("謎"))).toBe("edit/no-such-place 謎");
    expect(edited("", set("一", "担当", "職"), set("二", "担当", "職"), remove("担当"))).toBe("");
  });

  test("a text that is no record", () => {
    for (const text of ["", "- 一\n", "文章です。"]) {
      const outcome = applyEdits(text, [set("一", "件名")], sample);
      expect(outcome.ok).toBe(false);
    }
  });
});

describe("places", () => {
  const text = "種類: 見本記録\n件名：見本\n担当:\n  氏名: 𠮷野 太郎\n  職:\n備考:\n  - あ\n  -い\n日付\n";

  test.each([
    [["件名"], { line: 2, column: 4 }],
    [["担当"], { line: 3, column: 1 }],
    [["担当", "氏名"], { line: 4, column: 7 }],
    [["担当", "職"], { line: 5, column: 3 }],
    [["備考", 1], { line: 8, column: 4 }],
    [["備考", 2], null],
    [["日付"], null],
  ] as const)("%j", (path, expected) => {
    expect(placeOf(text, path, "yaml", sample)).toEqual(expected);
  });

  test("of JSON by Japanese keys", () => {
    expect(placeOf('{\n  "title": "見本"\n}', ["件名"], "json", sample)).toEqual({ line: 2, column: 12 });
  });

  test("as findings write them, and back", () => {
    expect(fieldOf(["追記", 1, "件名"])).toBe("追記/2/件名");
    expect(pathOf("追記/2/件名")).toEqual(["追記", 1, "件名"]);
    expect(pathOf("")).toEqual([]);
  });
});
