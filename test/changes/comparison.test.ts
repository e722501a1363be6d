import { describe, expect, it } from "vitest";
import { comparedRecords } from "../../src/changes/compare-model.ts";
import type { ComparisonTableValues } from "../../src/forms/comparison/model.ts";
import { comparisonPaper } from "../../src/paper/comparison.ts";
import { gather } from "../../src/paper/gather.ts";
import { recordKinds, type TypeReasons, typeReasonsKind } from "../../src/records/kinds/index.ts";
import { readRecordFile } from "../../src/records/read.ts";
import { renderText } from "../../src/render/text/index.ts";
import { fixture, papersOf } from "../forms/fixtures.ts";
import { codesOf, foundAt, got } from "../outcome.ts";
import { FULL } from "./full.ts";

type Type = TypeReasons["types"][number];

const textOf = (runs: readonly { text: string; changed: boolean }[]) =>
  runs.map(({ text, changed }) => (changed ? `_${text}_` : text)).join("");

/** 項目 | 新 | 旧, what is underlined between _ _. */
function linesOf({ rows }: ComparisonTableValues): readonly string[] {
  const cell = (side: ComparisonTableValues["rows"][number]["now"]) =>
    side === null ? "∅" : side.map(({ runs }) => textOf(runs)).join("⏎");
  return rows.map(({ item, now, old }) => [item.join("・"), cell(now), cell(old)].join(" | "));
}

describe("a 新旧対照表", () => {
  const cases = ["old", "new"].map((one) => fixture(`comparison/cases/booking-${one}.yaml`));
  const underlined = () =>
    got(comparisonPaper(cases[0] ?? "", cases[1] ?? "", process.cwd())).draft.values as ComparisonTableValues;
  const values = () => papersOf("comparison/minimal.yaml")[0]?.values as ComparisonTableValues;

  it("has no underlines where its record asks for none", () => {
    expect(linesOf(values())).toEqual(linesOf(underlined()).map((line) => line.replaceAll("_", "")));
  });

  it("has a row for each field that differs, by the form's labels", () => {
    expect(linesOf(underlined())).toMatchInlineSnapshot(`
      [
        "2 システムの概要 | 本庁舎_、_各区役所_及び支所_の会議室について、空きを調べて予約_し、利用の実績を集計_する。 | 本庁舎_と_各区役所の会議室について、空きを調べて予約する。",
        "2 システムの概要・箇条書き | _記録する期間は、利用した日から1年とする。_ | ∅",
        "5 システム稼働（業務開始）時期 | 令和7年_11月4_日 | 令和7年_10月1日（未定）_",
        "6 適用させる類型事項 | （略）⏎_条例第11条第1項　類型12_ | （略）",
        "7 実施機関（所属の名称） | 総務局_総務_課 | 総務局_庶務_課",
      ]
    `);
  });

  it("is made by the program as other papers are, with the heads that were asked for", () => {
    const { papers, findings } = gather([fixture("comparison/full.yaml")], {});
    expect(findings).toEqual([]);
    const text = papers.map((paper) => renderText(paper.pages().pages)).join("\n");
    expect(text).toContain("庁内会議室予約システムの届出 新旧対照表");
    expect(text).toContain("改正後");
    expect(text).toContain("（新設）");
    expect(text).not.toContain("旧に");
  });

  it("refuses two records of different kinds, at the new one", () => {
    const { findings } = gather([fixture("comparison/wrong/two-kinds.yaml")], {});
    expect(findings.filter(({ severity }) => severity === "error").map(foundAt)).toEqual([
      "changes/two-kinds two-kinds.yaml:5:4 新",
    ]);
    const two = comparisonPaper(FULL, fixture("comparison/minimal.yaml"), process.cwd());
    expect(codesOf(two)).toEqual(["changes/two-kinds"]);
    const wrong = gather([fixture("comparison/wrong/no-new.yaml")], {}).findings;
    expect(wrong.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "record/missing-key",
      "record/choice",
    ]);
  });

  it("says so where nothing differs", () => {
    const paper = got(comparisonPaper(FULL, FULL, process.cwd()));
    expect(renderText(paper.pages().pages)).toContain("新旧に違いはありません。");
  });

  it("knows blocks again wherever they stand, and tells of those that came and went", () => {
    const old = got(readRecordFile(fixture("type-reasons/full.yaml"), { kinds: recordKinds }))
      .value as TypeReasons;
    const { types } = old;
    expect(types.length).toBe(3);
    const compared = (now: TypeReasons["types"]) =>
      comparedRecords(typeReasonsKind, old, { ...old, types: now }).map(
        ({ item, before, after }) => `${item.join("/")} ${before.length}→${after.length}`,
      );
    expect(compared([...types].reverse())).toEqual([]);
    const [first, second, third] = types as [Type, Type, Type];
    expect(compared([third, first])).toEqual(["類型2（旧）　庁内のアンケート 6→0"]);
    expect(compared([third, { ...second, definition: ["別の定義"] }, first])).toEqual([
      "類型2　庁内のアンケート/定義 3→1",
    ]);
    expect(
      compared([...types, { ...first, name: "新しい類型", reasons: ["理由"], definition: ["定義"] }]),
    ).toEqual(["類型4　新しい類型 0→3"]);
  });
});
