import { describe, expect, test } from "vitest";
import { z } from "zod";
import { block, line, list } from "../../../src/records/fields/index.ts";
import { type FieldView, kindView } from "../../../src/records/fill/index.ts";
import { recordKinds } from "../../../src/records/kinds/index.ts";
import { recordModel } from "../../../src/records/record-kind.ts";
import { sample } from "../sample-kind.ts";

function kindOf(name: string) {
  const kind = recordKinds.find((one) => one.kind === name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  return kindView(kind);
}

/** A field by its Japanese keys, items and ways looked into. */
function fieldAt(kind: string, ...keys: readonly string[]): FieldView {
  let fields = kindOf(kind).fields;
  let field: FieldView | undefined;
  for (const key of keys) {
    field = fields.find(({ ja }) => ja === key);
    if (field === undefined) throw new Error(`no ${key}`);
    const inner = field.item ?? field;
    fields = inner.fields.length > 0 ? inner.fields : inner.options.flatMap((option) => option.fields);
  }
  if (field === undefined) throw new Error("no keys");
  return field;
}

function everyField(fields: readonly FieldView[]): readonly FieldView[] {
  return fields.flatMap((field) => [
    field,
    ...everyField([...field.fields, ...field.options, ...(field.item === null ? [] : [field.item])]),
  ]);
}

describe("controls", () => {
  test("each sort of field has its own", () => {
    const controls = kindView(sample).fields.map(({ ja, control }) => `${ja} ${control}`);
    expect(controls.slice(0, 12)).toEqual([
      ...[
        "種類 choice",
        "版 line",
        "件名 line",
        "本文 prose",
        "日付 date",
        "件数 line",
        "至急 flag",
        "方法 choice",
      ],
      ...["備考 list", "担当 group", "項目 list", "場所 either"],
    ]);
  });

  test("words, limits, examples and help come from the model", () => {
    const title = kindView(sample).fields[2];
    expect(title).toMatchObject({
      name: "title",
      required: true,
      maxLength: 20,
      example: "見本",
      when: null,
    });
    expect(title?.help).toEqual({ ja: "表題。", en: "The title." });
    expect(kindView(sample).fields[7]?.choices?.map(({ ja }) => ja)).toEqual(["紙", "電子"]);
    expect(kindView(sample).fields[10]?.item?.fields.map(({ ja }) => ja)).toEqual(["id", "内容", "説明"]);
    expect(kindView(sample).fields[11]?.options.map(({ control }) => control)).toEqual(["line", "group"]);
  });

  test("references name their kinds; a finished file names no record", () => {
    expect(fieldAt("report-index", "案件").item).toMatchObject({
      control: "reference",
      refers: ["report-case"],
    });
    expect(fieldAt("meeting", "議題", "資料", "記録")).toMatchObject({ control: "reference", refers: [] });
    expect(fieldAt("meeting", "議題", "資料", "ファイル")).toMatchObject({
      control: "reference",
      refers: null,
    });
  });

  test("型 offers the usual words and takes any", () => {
    const { control, choices } = fieldAt("letter", "型");
    expect(control).toBe("line");
    expect(choices?.map(({ ja }) => ja)).toEqual(["通知", "依頼", "回答", "答申"]);
  });
});

describe("conditions", () => {
  test("what only a 答申 has waits for it, or for a 型 of the office's own", () => {
    expect(fieldAt("letter", "結論").when).toEqual({
      ...{ of: "type", is: [], absent: false },
      not: ["通知", "依頼", "回答"],
    });
  });

  test("a default counts as written", () => {
    // 条文の注記 is について where it is left out, and なし in explanations.
    expect(fieldAt("consultation", "事項", "条文").when).toMatchObject({
      of: "note",
      not: ["なし"],
      absent: true,
    });
    expect(fieldAt("explanation", "条文").when).toMatchObject({
      is: ["について", "に関して"],
      absent: false,
    });
    expect(fieldAt("meeting", "資料番号", "名").when).toMatchObject({ of: "style", absent: true });
  });

  test("every one hangs on a field there is, and on words it has", () => {
    for (const kind of recordKinds) {
      const view = kindView(kind);
      for (const group of [view.fields, ...everyField(view.fields).map(({ fields }) => fields)])
        for (const { when } of group) {
          if (when === null) continue;
          const of = [...group, ...view.fields].find(({ name }) => name === when.of);
          const words = of?.choices?.map(({ ja }) => ja) ?? [];
          expect(of, when.of).toBeDefined();
          expect(words, when.of).toEqual(expect.arrayContaining([...when.is, ...(when.not ?? [])]));
        }
    }
  });

  test("what is written instead of another says so at both", () => {
    expect(fieldAt("meeting", "議題", "資料", "記録").instead).toEqual(["file"]);
    expect(fieldAt("meeting", "議題", "資料", "ファイル").instead).toEqual(["records"]);
    expect(fieldAt("explanation", "図", "図式").instead).toEqual(["file"]);
    expect(fieldAt("explanation", "図", "図式", "説明の位置").when).toMatchObject({ of: "arrows", is: [] });
  });
});

test("a model that holds itself ends where it begins again", () => {
  const node: z.ZodType = z.lazy(() => inner);
  const inner = block({ name: line().meta({ ja: "名" }), inside: list(node).optional().meta({ ja: "中" }) });
  const kind = recordModel({
    kind: "nested",
    ja: "入れ子",
    version: 1,
    shape: { tree: inner.meta({ ja: "木" }) },
  });
  const tree = kindView(kind).fields.find(({ name }) => name === "tree");
  const again = everyField(tree?.fields ?? []).filter((field) => field.again !== null);
  expect(again.map((field) => field.again)).toEqual([["tree", "inside"]]);
});

test("every kind is plain data with Japanese keys and help in both languages", () => {
  for (const kind of recordKinds) {
    const view = kindView(kind);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    for (const field of everyField(view.fields)) {
      if (field.name === "") continue;
      expect(field.help?.ja, `${kind.ja} ${field.ja}`).toMatch(/[\u3041-\u9FFF]/);
      expect(field.help?.en, `${kind.ja} ${field.ja}`).toMatch(/[a-z]/);
    }
  }
});
