import { describe, expect, test } from "vitest";
import { readRecordText } from "../../src/records/read.ts";
import { faultsOf, sample } from "./sample-kind.ts";

function read(text: string) {
  return readRecordText(text, "a.json", "json", { kinds: [sample] });
}

/** A record with more keys, each on a line of its own from line 4. */
function record(...lines: readonly string[]): string {
  return `{\n"kind": "sample",\n"version": 2,\n${lines.join(",\n")}\n}`;
}

test("English names; numbers, true and null as written", () => {
  const result = read(
    record(
      '"title": "\\u6848 \\"1\\""',
      '"count": 12',
      '"urgent": true',
      '"day": null',
      '"way": "mail"',
      '"text": "あ\\nい"',
    ),
  );
  expect(result.ok && result.value.value).toMatchObject({
    title: '案 "1"',
    count: 12,
    urgent: true,
    way: "mail",
    text: ["あ", "い"],
  });
});

test("places and Japanese paths", () => {
  const result = read(record('"title": "見本"', '"items": [{"what": "あ"},\n {"what": "い"}]'));
  if (!result.ok) throw new Error("must be right");
  expect(result.value.source.place(["items", 1, "what"])).toEqual({
    file: "a.json",
    line: 6,
    column: 11,
    path: "項目/2/内容",
    excerpt: ' {"what": "い"}]',
  });
});

describe("wrong input", () => {
  test.each([
    ["Japanese name", record('"件名": "見本"'), ["record/mixed-names 4:1"]],
    ["unknown name", record('"titel": "見本"'), ["record/unknown-key 4:1"]],
    ["missing name", record('"count": 1'), ["record/missing-key 1:1"]],
    ["name twice", record('"title": "見本"', '"title": "別"'), ["record/duplicate-key 5:1"]],
    ["choice", record('"title": "見本"', '"way": "fax"'), ["record/choice 5:8"]],
    ["group for text", record('"title": {"a": 1}'), ["record/expected-text 4:10"]],
    ["missing comma", '{\n"kind": "sample"\n"version": 2}', ["record/json-syntax 3:1"]],
    ["comma too many", '{"kind": "sample",}', ["record/json-syntax 1:19"]],
    ["quote left open", '{"kind": "sample\n}', ["record/json-syntax 1:10"]],
    ["bad escape", '{"kind": "sa\\mple"}', ["record/json-syntax 1:13"]],
    ["comment", "{ // 見本\n}", ["record/json-syntax 1:3"]],
    ["single quotes", "{'kind': 1}", ["record/json-syntax 1:2"]],
    ["text after the end", '{"kind": "sample"} x', ["record/json-syntax 1:20"]],
    ["leading zero", record('"count": 012'), ["record/json-syntax 4:11"]],
    ["nothing", "", ["record/json-syntax 1:1"]],
    ["nested too deeply", "[".repeat(100_000), ["record/json-syntax 1:62"]],
    ["control character", record('"title": "見\\u0000本"'), ["record/control-character 4:10"]],
    ["lone surrogate", record('"title": "\\uD800"'), ["record/forbidden-character 4:10"]],
    [
      "kind by its Japanese key",
      '{"種類": "sample", "version": 2, "title": "見本"}',
      ["record/mixed-names 1:2"],
    ],
  ])("%s", (_, text, expected) => {
    expect(faultsOf(read(text))).toEqual(expected);
  });
});
