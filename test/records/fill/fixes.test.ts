import { describe, expect, test } from "vitest";
import { type Diagnostic, findingsOf } from "../../../src/diagnostic/index.ts";
import { applyEdits } from "../../../src/records/edit/index.ts";
import { fixesOf } from "../../../src/records/fill/index.ts";
import { recordKinds } from "../../../src/records/kinds/index.ts";
import { readRecordText } from "../../../src/records/read.ts";
import type { RecordKind } from "../../../src/records/record-kind.ts";
import { recordsBelow } from "../edit/seeds.ts";

const wrong = recordsBelow(true);

function findings(text: string): readonly Diagnostic[] {
  return findingsOf(readRecordText(text, "a.yaml", "yaml", { kinds: recordKinds }));
}

/** A finding apart from where it stands: a mend may move lines. */
function idOf(one: Diagnostic): string {
  return `${one.code} ${one.message.ja} ${one.places[0]?.path ?? ""}`;
}

/** Findings that are in the one and not in the other, counted. */
function more(one: readonly Diagnostic[], other: readonly Diagnostic[]): readonly string[] {
  const left = other.map(idOf);
  return one.map(idOf).filter((id) => {
    const at = left.indexOf(id);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe("over all fixtures that are wrong", () => {
  test("every mend makes its finding go away, and adds no error", () => {
    for (const { name, text, kind } of wrong) {
      const before = findings(text);
      for (const one of before) {
        for (const fix of fixesOf(one, text, kind)) {
          const outcome = applyEdits(text, fix.edits, kind);
          const told = `${name}: ${one.code} → ${fix.label.ja}`;
          expect(outcome.ok, told).toBe(true);
          const after = findings(outcome.ok ? outcome.value : "");
          expect(more(before, after), told).toContain(idOf(one));
          expect(more(after, before), told).toEqual([]);
          expect(fix.label.en, told).not.toBe("");
        }
      }
    }
  });

  test("what can be mended, by code: of all findings of the code those with a mend", () => {
    const counts: Record<string, string> = {};
    const all = wrong.flatMap(({ text, kind }) =>
      findings(text).map((one) => ({ code: one.code, fixes: fixesOf(one, text, kind).length })),
    );
    for (const { code } of all) {
      const own = all.filter((one) => one.code === code);
      const mended = own.filter(({ fixes }) => fixes > 0).length;
      if (mended > 0) counts[code] = `${mended}/${own.length}`;
    }
    expect(counts).toEqual({
      "meeting/file-fragment": "1/1",
      "meeting/unknown-form": "2/6",
      "notation/name-with-honorific": "1/1",
      "notation/out-of-era": "2/2",
      "record/choice": "4/11",
      "record/control-character": "2/2",
      "record/decimal": "1/2",
      "record/expected-list": "2/3",
      "record/fullwidth-colon": "2/2",
      "record/integer": "2/6",
      "record/quote-this": "4/4",
      "record/reference-separator": "2/2",
      "record/unknown-key": "2/5",
    });
  });
});

function kindOf(name: string): RecordKind {
  const kind = recordKinds.find((one) => one.kind === name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  return kind;
}

const letter = "種類: 往復文書\n版: 1\n型: 通知\n件名: 見本\n本文: 通知します。\n";

/** The text after the first mend there is for a code. */
function mended(text: string, code: string, kind: RecordKind | null): string | null {
  const [fix] = findings(text)
    .filter((one) => one.code === code)
    .flatMap((one) => fixesOf(one, text, kind));
  if (fix === undefined) return null;
  const outcome = applyEdits(text, fix.edits, kind);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.value;
}

describe("mends", () => {
  test.each([
    ["record/colon-blank", "公印:押印\n", "公印: 押印\n"],
    ["record/fullwidth-colon", "公印：押印\r\n", "公印: 押印\r\n"],
    ["record/dash-blank", "別添:\n  -要領\n", "別添:\n  - 要領\n"],
    ["record/tab-indent", "担当:\n\t担当者: 係\n", "担当:\n  担当者: 係\n"],
    ["record/fullwidth-indent", "担当:\n　担当者: 係\n", "担当:\n  担当者: 係\n"],
    ["record/quote-this", "回答先: *別紙 # 注\n", "回答先: '*別紙 # 注'\n"],
    ["record/unknown-key", "担当:\n  担当社: 係 # 注\n", "担当:\n  担当者: 係 # 注\n"],
    ["record/mixed-names", "seal: 押印\n", "公印: 押印\n"],
    ["record/choice", "公印: 公印略\n", "公印: 公印省略\n"],
    ["record/control-character", "回答先: 情報\t化\u0007\n", "回答先: 情報 化\u0007\n"],
    ["record/radical-character", "回答先: 今⽇\n", "回答先: 今日\n"],
    ["notation/out-of-era", "回答期限: 平成31年5月7日\n", "回答期限: 令和元年5月7日\n"],
    ["record/expected-list", "別添: 要領 # 注\n", "別添: # 注\n  - 要領\n"],
    ["record/expected-list", "別添: |\n  要領\n  様式\n", "別添:\n  - 要領\n  - 様式\n"],
  ])("%s: %j", (code, wrong, right) => {
    expect(mended(letter + wrong, code, kindOf("letter"))).toBe(letter + right);
  });

  test("版 is written where it is missing, the kind where one word is meant", () => {
    expect(mended(letter.replace("版: 1\n", ""), "record/missing-key", kindOf("letter"))).toBe(letter);
    expect(mended(letter.replace("往復文書", "往複文書"), "record/unknown-kind", null)).toBe(letter);
  });

  test("a unit the field counts in goes", () => {
    const cover = "種類: 表紙\n版: 1\n日付: 令和3年5月10日\n回: 第１０６回\n題名:\n  - 見本\n種別: 報告\n";
    expect(mended(cover, "record/integer", kindOf("cover"))).toBe(cover.replace("第１０６回", "106"));
    expect(
      mended(cover.replace("回: 第１０６回", "回: 106件"), "record/integer", kindOf("cover")),
    ).toBeNull();
  });

  test.each([
    ["the right key is there already", "record/unknown-key", "担当:\n  担当者: 係\n  担当社: 課\n"],
    ["another shape is needed under it", "record/unknown-key", "担当者:\n  - 係\n"],
    ["two words are as near", "record/choice", "公印: 印\n"],
    ["no word is near", "record/choice", "公印: 手書き\n"],
    ["a compatibility ideograph may be meant", "record/radical-character", "回答先: \uFA19戸\n"],
    ["a required key has no value of its own", "record/missing-key", "担当:\n  連絡先: 000-000-0102\n"],
  ])("none where %s", (_, code, wrong) => {
    const text = letter + wrong;
    expect(findings(text).map((one) => one.code)).toContain(code);
    expect(mended(text, code, kindOf("letter"))).toBeNull();
  });

  test("none for JSON, and none for a finding of another text", () => {
    const [one] = findings(`${letter}公印：押印\n`);
    if (one === undefined) throw new Error("no finding");
    expect(fixesOf(one, letter, kindOf("letter"))).toEqual([]);
    expect(fixesOf(one, '{"kind": "letter"}', kindOf("letter"))).toEqual([]);
  });
});
