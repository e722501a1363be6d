import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { succeed } from "../../../src/diagnostic/index.ts";
import { assessmentForm } from "../../../src/forms/assessment/form.ts";
import type { AssessmentValues } from "../../../src/forms/assessment/model.ts";
import { assessmentValues } from "../../../src/forms/assessment/values.ts";
import type { Section } from "../../../src/records/kinds/assessment/field.ts";
import { text } from "../../../src/records/kinds/assessment/make.ts";
import { sections } from "../../../src/records/kinds/assessment/table.ts";
import type { Assessment } from "../../../src/records/kinds/assessment.ts";
import { officeProfile, papersOf } from "../fixtures.ts";
import { assessmentOf, office, outlineOf, paperOf, rowsOf } from "./reading.ts";

const smallest = {
  ...{ kind: "assessment", version: 1, name: "見本市 小さな評価書", body: "見本市長" },
  files: [{ name: "第一ファイル" }],
};

const valuesOf = (record: unknown) => assessmentValues(assessmentOf(record), office.profile);
const lines = (record: unknown): readonly string[] => outlineOf(valuesOf(record)).split("\n");

/** Lines of the outline from one that begins so, to the next head of the same kind. */
function under(all: readonly string[], begin: string, count: number): readonly string[] {
  const from = all.findIndex((line) => line.startsWith(begin));
  return all.slice(from, from + count);
}

describe("the rows of an assessment", () => {
  it("of which little is written are all there: blank", () => {
    const values = papersOf("assessment/minimal.yaml", officeProfile())[0]?.values as AssessmentValues;
    const file = fileURLToPath(new URL("minimal.txt", import.meta.url));
    expect(outlineOf(values)).toBe(readFileSync(file, "utf8"));
  });

  it("print Ⅱ, 別添2 and Ⅲ once for each file, numbered where there are several", () => {
    const files = [{ name: "第一ファイル" }, { name: "第二ファイル", items: "項目" }];
    const all = lines({ ...smallest, files });
    expect(all.filter((line) => line.startsWith("=="))).toEqual([
      "== Ⅰ 基本情報",
      "== 別添1",
      "== Ⅱ 特定個人情報ファイルの概要",
      "== Ⅱ 特定個人情報ファイルの概要",
      "== 別添2 第一ファイル",
      "== 別添2 第二ファイル",
      "== Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 ※（7. リスク1⑨を除く。）",
      "== Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 ※（7. リスク1⑨を除く。）",
      "== Ⅳ その他のリスク対策 ※",
      "== Ⅴ 開示請求、問合せ",
      "== Ⅵ 評価実施手続",
    ]);
    expect(all.filter((line) => line.includes("names"))).toEqual([
      "5 names 1 第一ファイル 2 第二ファイル",
      ...["5 names 1 第一ファイル", "5 names 2 第二ファイル"],
      ...["5 names 1 第一ファイル", "5 names 2 第二ファイル"],
    ]);
  });

  it("count what is listed, and leave the count blank where nothing is", () => {
    const matters = [{ name: "保守" }, { name: "印刷" }, { name: "封入" }];
    const delegation = { delegated: "yes", matters };
    const all = lines({ ...smallest, files: [{ name: "第一ファイル", outline: { delegation } }] });
    const [row] = all.filter((line) => line.includes("委託の有無"));
    expect(row).toBe("3 label 委託の有無 ※ | 2 choice 委託する 1 委託する 2 委託しない 3");
    expect(all.filter((line) => /block . 委託事項/.test(line))).toHaveLength(matters.length);
    expect(all).toContain("3 block ２ 委託事項 | 2 line 印刷");
  });

  it("say nothing where the form is not to be filled in", () => {
    // 接続しない（入手）: risks 1 to 4 stay printed, blank. What is written there all the same is told by a check.
    const record = assessmentOf(smallest);
    const [file] = record.files;
    const connecting = { none: [{ option: "no-acquiring", detail: null }], leak: { measure: ["書いた"] } };
    const wrong = { ...record, files: [{ ...file, risks: { connecting } }] } as unknown as Assessment;
    const all = outlineOf(assessmentValues(wrong, office.profile)).split("\n");
    expect(under(all, "4 head ６ 情報提供ネットワークシステムとの接続", 1)[0]).toContain(
      "marks ○ 接続しない（入手） 接続しない（提供）",
    );
    expect(all.join("\n")).not.toContain("書いた");
    expect(
      all.filter((line) => line.includes("リスク４ 入手の際に特定個人情報が漏えい・紛失するリスク")),
    ).toHaveLength(2);
  });

  it("are in the words of the form's revision", () => {
    const labels = (revision: string) => {
      const all = lines({ ...smallest, revision }).join("\n");
      return [/②\S*所属長\S*/.exec(all)?.[0], /\S情報（氏名[^ ]*/.exec(all)?.[0]];
    };
    expect(labels("平成26年4月")[1]).toBe("4情報（氏名、性別、生年月日、住所）");
    expect(labels("令和６年10月")[1]).toBe("5情報（氏名、氏名の振り仮名、性別、生年月日、住所）");
    expect(lines({ ...smallest, revision: "平成26年4月" })).toContain("3 label ② 所属長 | 2 line");
    expect(lines(smallest)).toContain("3 label ② 所属長の役職名 | 2 line");
  });
});

describe("a field that is added to the table", () => {
  const added = text(["neighbours", "近隣", "Neighbours", "④", "近隣の機関への影響"]);
  const table: readonly Section[] = sections.map((section) =>
    section.name !== "basics"
      ? section
      : {
          ...section,
          parts: section.parts.map((part) =>
            part.type === "head" && part.name === "work" ? { ...part, parts: [...part.parts, added] } : part,
          ),
        },
  );

  it("is one row more on the paper, with no change of code or template", () => {
    const written = (record: Assessment) =>
      ({
        ...record,
        basics: { work: { neighbours: ["近隣の市と申し合わせた。"] } },
      }) as unknown as Assessment;
    const form = {
      ...assessmentForm,
      values: (record: Assessment) => succeed(assessmentValues(written(record), office.profile, table)),
    };
    const [before, after] = [paperOf(smallest), paperOf(smallest, form)].map(({ tree }) => rowsOf(tree));
    const at = after?.findIndex(([label]) => label === "④近隣の機関への影響") ?? -1;
    expect(after?.[at]).toEqual(["④近隣の機関への影響", "近隣の市と申し合わせた。"]);
    expect(after?.toSpliced(at, 1)).toEqual(before);
  });
});
