import { describe, expect, test } from "vitest";
import { editDistance } from "../../src/diagnostic/index.ts";
import {
  commentedExample,
  explain,
  jsonSchemaOf,
  type RecordKind,
  readRecordText,
  recordKinds,
} from "../../src/records/index.ts";
import { type GroupModel, groupOf, type Model } from "../../src/records/model.ts";
import { nearest } from "../../src/records/suggestion.ts";
import { faultsOf, readSample, sample } from "./sample-kind.ts";

const kinds: readonly RecordKind[] = [...recordKinds, sample];

describe("every kind", () => {
  test.each(kinds)(
    "$ja: the example record is right as it stands, and with all its comments taken out",
    (kind) => {
      for (const all of [false, true]) {
        const text = commentedExample(kind, { all });
        const read = readRecordText(text, "a.yaml", "yaml", { kinds });
        expect(faultsOf(read).filter((one) => !one.startsWith("record/column-count"))).toEqual([]);
      }
      expect(commentedExample(kind, { lang: "en" })).toContain(kind.help.en);
    },
  );

  test.each(recordKinds)(
    "$ja: each field has a Japanese key of its own, a meaning and a way of writing",
    (kind) => {
      for (const group of groupsOf(groupOf(kind.model))) {
        const keys = group.fields.map((field) => field.key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const field of group.fields) {
          expect(field.ja, field.name).toMatch(/[^ -~]|^id$/);
          expect(field.help, field.ja).not.toBeNull();
        }
      }
    },
  );

  test.each(recordKinds)("$ja: English names are refused in YAML with the Japanese ones", (kind) => {
    const read = readRecordText(`kind: ${kind.kind}\nversion: 1\n`, "a.yaml", "yaml", { kinds });
    expect(faultsOf(read)).toContain("record/mixed-names 1:1");
  });
});

test("explain: Japanese key, English name, path, need, choices, children", () => {
  const fields = explain(sample.model);
  const field = (ja: string) => fields.find((one) => one.ja === ja);
  expect(field("件名")).toMatchObject({ name: "title", required: true, repeated: false, example: "見本" });
  expect(field("方法")?.choices).toEqual([
    { value: "paper", ja: "紙", en: "on paper" },
    { value: "mail", ja: "電子", en: "by mail" },
  ]);
  expect(field("項目")).toMatchObject({ repeated: true, required: false });
  expect(field("項目")?.children.map((one) => one.path)).toEqual(["項目/id", "項目/内容", "項目/説明"]);
});

test("JSON Schema: Japanese keys, nothing else allowed, needed keys, choices", () => {
  const schema = jsonSchemaOf(sample) as { properties: Record<string, Record<string, unknown>> };
  expect(schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    required: ["種類", "版", "件名"],
    additionalProperties: false,
  });
  expect(schema.properties.種類).toMatchObject({ enum: ["見本記録"] });
  expect(schema.properties.方法).toMatchObject({ enum: ["紙", "電子", null] });
  expect(schema.properties.件名).toMatchObject({ title: "件名", maxLength: 20, examples: ["見本"] });
  expect(schema.properties.件数?.pattern).toBe("^[0-9０-９]+$");
  expect(schema.properties.項目).toMatchObject({
    type: ["array", "null"],
    items: { type: "object", required: ["内容"], additionalProperties: false },
  });
});

test("an older record is migrated in memory, and that is told", () => {
  const read = readSample("題名: 見本\n", "種類: 見本記録\n版: 1\n");
  expect(read.ok && read.value.value).toMatchObject({ title: "見本", version: 2 });
  expect(faultsOf(read)).toEqual(["record/migrated 2:4"]);
  expect(read.ok && read.value.source.place(["title"])).toMatchObject({ line: 3, column: 5, path: "件名" });
});

describe("source", () => {
  const read = readSample("件名: 見本\n担当:\n  氏名: 見本 太郎\n項目:\n  - 内容: あ\n");
  if (!read.ok) throw new Error("must be right");
  const place = (...path: readonly (string | number)[]) => {
    const { line, column, path: words } = read.value.source.place(path);
    return `${line}:${column} ${words}`;
  };

  test("falls back to the nearest thing written", () => {
    expect(place("contact", "name", "family")).toBe("5:7 担当/氏名");
    expect(place("contact", "post")).toBe("4:1 担当/職");
    expect(place("contact")).toBe("4:1 担当");
    expect(place("items", 0, "what")).toBe("7:9 項目/1/内容");
    expect(place("items", 7, "what")).toBe("6:1 項目/8/内容");
    expect(place("day")).toBe("1:1 日付");
  });
});

describe("もしかして", () => {
  test.each([
    ["件銘", "件名"],
    ["名件", "件名"],
    ["実施期間", "実施機関"],
    ["稼動時期", "稼働時期"],
    ["システム概要", "概要"],
    ["日", "日付"],
    ["まったく別", ""],
  ])("%s → %s", (word, expected) => {
    expect(nearest(word, ["件名", "概要", "稼働時期", "実施機関", "日付"])).toBe(expected);
  });

  test("a swap of neighbours counts once", () => {
    expect(editDistance([..."abcd"], [..."acbd"])).toBe(1);
    expect(editDistance([..."件名"], [])).toBe(2);
  });
});

/** A group with all groups inside of it. */
function groupsOf(model: Model): readonly GroupModel[] {
  if (model.type === "list") return groupsOf(model.item);
  if (model.type === "either") return model.options.flatMap(groupsOf);
  return model.type === "group" ? [model, ...model.fields.flatMap((field) => groupsOf(field.model))] : [];
}
