import { describe, expect, it } from "vitest";
import type { ReportForm4 } from "../../src/forms/report-form4/model.ts";
import { reportIndexForm } from "../../src/forms/report-index/form.ts";
import type { ReportIndexValues } from "../../src/forms/report-index/model.ts";
import type { ReportBeside } from "../../src/records/check.ts";
import { Faults } from "../../src/records/faults.ts";
import { type ReportIndex, recordKinds } from "../../src/records/kinds/index.ts";
import { reportIndexChecks } from "../../src/records/kinds/report-index-check.ts";
import type { Profile } from "../../src/records/profile.ts";
import { readRecordText } from "../../src/records/read.ts";
import type { ReferredRecord } from "../../src/records/reference.ts";
import { runReferredCheck } from "../../src/records/run-checks.ts";
import { officeProfile, papersOf, profileFixture, readFixture, referredBy, valuesOf } from "./fixtures.ts";
import { find, linesOf, type Node, textOf, treeOf } from "./printed.ts";

const OFFICE = "office/indexes/meeting-106.yaml";
const valuesAt = (path: string, profile?: Profile) => papersOf(path, profile)[0]?.values as ReportIndexValues;
const treeFor = (path: string, profile?: Profile) => treeOf(reportIndexForm, valuesAt(path, profile));
const rowsOf = (path: string, profile?: Profile) =>
  (find(treeFor(path, profile), "table")[0]?.body ?? []).map((row: Node) => find(row, "cell").map(linesOf));

describe("報告一覧", () => {
  it("has the title with its kind, and the basis in 【】", () => {
    expect(linesOf(treeFor(OFFICE)).slice(0, 2)).toEqual([
      "新たに個人情報等を電子計算機処理することについて（報告）",
      "【見本市個人情報保護条例第11条第1項及び第2項第2号、類型事項（答申第910号）別紙1（条例第11条第1項）及び別紙2に基づく報告事項】",
    ]);
  });

  it("has the four columns of the form, their heads repeated", () => {
    const [table] = find(treeFor(OFFICE), "table");
    expect(find(table?.head?.[0] as Node, "cell").map(textOf)).toEqual([
      "システム名",
      "概要",
      "システム稼働\n（業務開始）時期",
      "実施機関",
    ]);
  });

  it("has a row for each case, in the order written", () => {
    expect(rowsOf(OFFICE)).toEqual([
      [
        ["公民連携ポータルサイト構築および提案内容の情報管理ツールの導入"],
        [
          "①公民連携の窓口サイトで、市内外の事業者から提案を受け付ける　②受け付けた提案、所管課への引継ぎ及び実施した連携の記録をまとめて管理し、分析する",
        ],
        ["令和3年3月22日"],
        ["企画調整局つながる窓口課"],
      ],
      [
        ["本庁舎内電話の市民対応の品質向上等に向けた通話録音システム"],
        [expect.stringMatching(/^本庁1号館で.*分析するシステム$/)],
        ["令和3年3月29日"],
        ["企画調整局情報化戦略部イノベーション担当"],
      ],
      [
        ["マイナンバーカード等を用いたオンライン資格確認システムの導入について"],
        [expect.stringMatching(/^国から示された.*（別図のとおり）$/)],
        ["令和3年4月1日"],
        ["地方独立行政法人見本市民病院機構法人本部経営企画室"],
      ],
    ]);
  });

  it("says of every case what its 様式4 says", () => {
    const { rows } = valuesAt(OFFICE);
    const names = ["partnership-portal", "call-recording", "insurance-check"];
    const reports = names.map((name) => {
      const form4 = papersOf(`office/cases/${name}.yaml`)[0]?.values as ReportForm4 | undefined;
      if (form4 === undefined) throw new Error("no 様式4");
      return form4.report;
    });
    for (const key of ["subject", "summary", "summaryItems", "implementer"] as const)
      expect(rows.map((row) => row[key])).toEqual(reports.map((report) => report[key]));
    expect(rows.map(({ start }) => start.from)).toEqual(reports.map(({ start }) => start.from));
  });

  it("prints one date: （未定） where it is open, the day of the end where there is no other", () => {
    expect(rowsOf("report-index/full.yaml").map(([, , start]) => start)).toEqual([
      ["令和13年12月31日"],
      ["令和7年10月1日（未定）"],
      ["令和7年12月"],
      ["～令和8年3月31日"],
    ]);
  });

  it("sets prose before the enumeration, items run on", () => {
    const rows = rowsOf("report-index/full.yaml");
    expect(rows[2]?.[1]).toEqual([
      "市内の図書館7館で使っている管理システムを、機器の保守の期限に合わせて更新する。",
      "①利用者の登録（氏名、住所、電話番号及び生年月日）を受け付ける　②貸出し、返却及び予約の記録を管理する　③返却の期限を過ぎた利用者へ、電子メール又ははがきで知らせる",
    ]);
    expect(rows[3]?.[1]?.[0]).toMatch(/^①電話で.*記録する　②聞き返し/);
  });

  it("has a title and kind of its own, brackets typed along taken for its own", () => {
    expect(linesOf(treeFor("report-index/full.yaml"))[0]).toBe(
      "個人情報等を電子計算機処理し、又は外部に提供することについて（中間報告）",
    );
  });

  it("has only the clauses where nothing follows them", () => {
    expect(linesOf(treeFor("report-index/minimal.yaml"))[1]).toBe(
      "【見本市個人情報保護条例第11条第1項に基づく報告事項】",
    );
  });

  it("follows the office's notation", () => {
    const office = officeProfile();
    const notation = { ...office.notation, digits: "full", separator: "，" } as const;
    const profile = { ...office, notation };
    expect(linesOf(treeFor("report-index/full.yaml", profile))[1]).toBe(
      "【見本市個人情報保護条例第１１条第１項及び第２項第２号，類型事項（答申第910号）別紙1（条例第11条第1項）及び別紙2に基づく報告事項】",
    );
    expect(rowsOf("report-index/full.yaml", profile)[1]?.[2]).toEqual(["令和７年１０月１日（未定）"]);
  });

  it("is called by its title, or by its first case", () => {
    expect(reportIndexForm.documentTitle(valuesAt(OFFICE))).toBe(
      "報告一覧 公民連携ポータルサイト構築および提案内容の情報管理ツールの導入ほか",
    );
    expect(reportIndexForm.subject(valuesAt("report-index/minimal.yaml"))).toBe("庁内会議室予約システム");
    expect(reportIndexForm.subject(valuesAt("report-index/full.yaml"))).toMatch(/^個人情報等を/);
  });

  it("is not made without the records it refers to", () => {
    const { value } = readFixture("report-index/minimal.yaml");
    expect(() => reportIndexForm.values(value as ReportIndex, officeProfile())).toThrow(/papersOf/);
  });
});

describe("columns", () => {
  const widths = (profile: Profile) =>
    valuesAt("report-index/minimal.yaml", profile)
      .columns.split(" ")
      .map((one) => Number(one.replace("em", "")));

  // A column takes 18 pt beside its text; 420 pt of the letter leave 348 pt, which are 38.67 em of 9 pt.
  it("fill the letter's measure, and never pass it", () => {
    const total = widths(officeProfile()).reduce((sum, width) => sum + width);
    expect(total).toBeLessThanOrEqual(38.67);
    expect(total).toBeGreaterThan(38.67 - 0.05);
  });

  it("follow the office's own letter and digits", () => {
    // 37 characters of 12 pt are 444 pt: 41.33 em of 9 pt.
    const own = widths(profileFixture("longest"));
    const total = own.reduce((sum, width) => sum + width);
    expect(total).toBeLessThanOrEqual(41.34);
    expect(total).toBeGreaterThan(41.33 - 0.05);
    expect(own[2]).toBeGreaterThanOrEqual(11);
  });
});

describe("origin", () => {
  it("of a cell is the case's own record", () => {
    expect(reportIndexForm.origin(["rows", 2, "summaryItems", 1, "text"])).toEqual({
      source: "referred",
      index: 2,
      path: ["summaryItems", 1],
    });
    expect(reportIndexForm.origin(["rows", 0, "start", "from", "iso"])).toEqual({
      source: "referred",
      index: 0,
      path: ["start", "from", "iso"],
    });
    expect(reportIndexForm.origin(["rows", 0, "summaryItems", 1, "label"])).toBeNull();
    expect(reportIndexForm.origin(["bases", 0])).toEqual({ source: "record", path: ["bases", 0] });
    expect(reportIndexForm.origin(["columns"])).toBeNull();
  });
});

describe("根拠 and the cases", () => {
  const profile = officeProfile();
  const caseWith = (...clauses: string[]): ReferredRecord => {
    const lines = clauses.map((clause) => `    - ${clause}\n`).join("");
    const text = `種類: 報告案件\n版: 1\n件名: 予約\n概要: 予約する。\n稼働時期: 令和7年10月1日\n類型事項:\n  適用:\n${lines}実施機関: 庶務課\n`;
    const read = readRecordText(text, "case.yaml", "yaml", { kinds: recordKinds });
    if (!read.ok) throw new Error("must be right");
    return { path: ["cases", 0], record: read.value };
  };
  const basesOf = (...clauses: string[]) =>
    (caseWith(...clauses).record.value as { appliedTypes: { clauses: ReportIndex["bases"] } }).appliedTypes
      .clauses;

  const judge = (value: unknown, cases: readonly ReferredRecord[], report: ReportBeside): void => {
    const faults = new Faults();
    const referred = cases.map((one) => ({ ...one, faults }));
    for (const check of reportIndexChecks)
      runReferredCheck(check, { sound: value, faults }, { referred, profile }, report);
  };

  const told = (bases: readonly string[], ...cases: ReferredRecord[]): string[] => {
    const found: string[] = [];
    judge({ bases: basesOf(...bases), cases: [] }, cases, (finding, path, other) => {
      const where = other?.record == null ? "" : cases.findIndex(({ record }) => record === other.record);
      const words = Object.values(finding.params)[0];
      found.push(`${finding.code} ${words} ${path.join("/")} ${where}:${other?.path.join("/")}`);
    });
    return found;
  };

  it.each([
    [["条例第11条第1項"], ["条例第11条第1項 類型10"]],
    [["見本市個人情報保護条例第11条第1項"], ["第11条第1項 類型10"]],
    [["条例第11条"], ["条例第11条第1項", "条例第11条第2項第2号"]],
    [["条例第11条第2項"], ["条例第11条第2項第2号 類型3"]],
  ])("%s and %s agree", (bases, clauses) => {
    expect(told(bases, caseWith(...clauses))).toEqual([]);
  });

  it("name a clause that no case applies, with the list of cases", () => {
    const cases = [caseWith("条例第11条第1項 類型10"), caseWith("条例第11条第1項 類型3")];
    expect(told(["条例第11条第1項", "条例第11条第2項第2号"], ...cases)).toEqual([
      "record/basis-not-applied 条例第11条第2項第2号 bases/1 :cases",
    ]);
    expect(
      told(["条例第11条第1項", "条例第11条第2項第2号"], ...cases, caseWith("条例第11条第2項第2号")),
    ).toEqual([]);
  });

  it("name a clause of a case that 根拠 lacks, with the case's own line", () => {
    const cases = [caseWith("条例第11条第1項"), caseWith("条例第11条第1項", "条例第11条第2項第2号 類型3")];
    expect(told(["条例第11条第1項"], ...cases)).toEqual([
      "record/clause-without-basis 条例第11条第2項第2号 bases 1:appliedTypes/clauses/1",
    ]);
  });

  it("are told apart by law, article, paragraph and item", () => {
    const others = ["番号法第11条第1項", "条例第12条第1項", "条例第11条の2第1項", "条例第11条第2項"];
    for (const other of others)
      expect(told(["条例第11条第1項"], caseWith(other)).map((one) => one.split(" ")[0])).toEqual([
        "record/basis-not-applied",
        "record/clause-without-basis",
      ]);
    // A case that applies the whole paragraph applies its item, but the item is not the whole of it.
    expect(
      told(["条例第11条第2項第2号"], caseWith("条例第11条第2項")).map((one) => one.split(" ")[0]),
    ).toEqual(["record/clause-without-basis"]);
  });

  it("agree in every right fixture", () => {
    for (const path of [OFFICE, "report-index/full.yaml", "report-index/longest.yaml"]) {
      const referred = referredBy(path);
      const { value } = readFixture(path);
      const found: unknown[] = [];
      judge(value, referred, (finding) => found.push(finding));
      expect([path, referred.length > 2, found]).toEqual([path, true, []]);
      expect(valuesOf(reportIndexForm as never, value, profile, referred)).toBeDefined();
    }
  });
});
