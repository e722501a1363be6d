import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { matters } from "../../../src/check/index.ts";
import { recordOf } from "../../../src/index.ts";
import { readExisting, recognise } from "../../../src/intake/index.ts";
import { type ImportedRecord, importRecords } from "../../../src/intake/record/index.ts";
import { got } from "../../outcome.ts";

async function importText(text: string): Promise<readonly ImportedRecord[]> {
  const papers = recognise(got(await readExisting("文書.txt", new TextEncoder().encode(text))));
  return importRecords(papers, matters(papers));
}

function packet(seed: string): string {
  return readFileSync(
    fileURLToPath(new URL(`../../../fixtures/existing/${seed}/資料一式.txt`, import.meta.url)),
    "utf8",
  );
}

const form4 = `(様式4)
見企む第 86 号
令和 3 年 4 月 5 日
見本市個人情報保護審議会
会長 三宮 花子様
見本市長 見本 太郎
見本市個人情報保護条例第 11 条（電子計算機処理）の類型事項の適用について（報告）
下記の電子計算機処理については、本市の情報セキュリティポリシーに適合し、物理的・人的・技術的対策が適正に講じていることについて、見本市情報セキュリティ責任者の確認を経て、実施しましたことをご報告いたします。
記
1 件名（システムの名称）
窓口予約システム
2 システムの概要
来庁の日時を予約するシステム
3 構築するシステムの構成図 別図のとおり
4 取扱う個人情報データの流れ 別図のとおり
5 システム稼働（業務開始）時期 令和 3 年 3 月 40 日から
6 適用させる類型事項
新たに個人情報を電子計算機処理することについて
条例 11 条第 1 項 類型 10
（情報セキュリティポリシーに適合した情報システムの構築）
7 担当者及び連絡先
担当者：企画調整局窓口課
連絡先：000-000-0101（内線 2318）
`;

describe("papers typed elsewhere become records", () => {
  it("marks a value the record refuses, and says where", async () => {
    const [made] = await importText(form4);
    expect(made?.kind.kind).toBe("report-case");
    expect(made?.yaml).toMatch(/^稼働時期: 令和3年3月40日から # 要確認: /m);
    expect(made?.yaml).toMatch(/^ {2}文書番号: 見企む第86号$/m);
    expect(made?.doubts).toMatchObject([{ path: "稼働時期" }]);
    const line = made?.yaml.split("\n")[(made.doubts[0]?.line ?? 0) - 1];
    expect(line).toContain("稼働時期:");
  });

  it("drops nothing: what is in no field stands below as a comment", async () => {
    const [made] = await importText(form4.replace("記\n", "記\n追って書きをここに置く。\n"));
    expect(made?.unread).toMatchObject([{ file: "文書.txt", line: 10, excerpt: "追って書きをここに置く。" }]);
    expect(made?.yaml).toContain("#   追って書きをここに置く。");
  });

  it("says where the papers of a case differ", async () => {
    const made = await importText(packet("000"));
    const insurance = made.find(({ yaml }) => yaml.includes("件名: マイナンバーカード等"));
    expect(insurance?.doubts.map(({ path }) => path)).toEqual(["件名", "稼働時期", "実施機関"]);
    expect(insurance?.doubts[1]?.why.ja).toContain("10 月 1 日（未定）".replaceAll(" ", ""));
  });

  it.each([
    [
      "000",
      [
        "cover",
        "report-index",
        "report-case",
        "explanation",
        "report-case",
        "explanation",
        "report-case",
        "explanation",
        "meeting",
      ],
    ],
    [
      "001",
      [
        "cover",
        "consultation",
        "type-reasons",
        "explanation",
        "matrix",
        "consultation",
        "item-list",
        "explanation",
        "meeting",
      ],
    ],
    ["002", ["assessment"]],
    ["004", ["minutes"]],
  ])("packet %s is read whole, and its records are right but for what is marked", async (seed, kinds) => {
    const made = await importText(packet(seed));
    expect(made.map(({ kind }) => kind.kind)).toEqual(kinds);
    expect(made.flatMap(({ unread }) => unread)).toEqual([]);
    for (const { yaml, doubts } of made) {
      const read = recordOf(yaml, "record.yaml");
      const errors = read.ok ? [] : read.errors.filter(({ severity }) => severity === "error");
      const lines = doubts.map(({ line }) => line);
      expect(errors.filter(({ places: [place] }) => !lines.includes(place?.line ?? 0))).toEqual([]);
    }
  });

  it("names a packet's records in a 会議, in their order", async () => {
    const made = await importText(packet("000"));
    const meeting = made.find(({ kind }) => kind.kind === "meeting");
    expect(meeting?.path).toBe("meetings/第106回.yaml");
    expect(meeting?.yaml).toContain("種別: 報告\n");
    const papers = made.filter(({ path }) => /^(?:cases|explanations)\//.test(path)).map(({ path }) => path);
    expect([...(meeting?.yaml ?? "").matchAll(/- 記録: (.+)/g)].map(([, path]) => path)).toEqual(papers);
  });

  it("never throws, whatever lines are left out", async () => {
    const lines = packet("000").split("\n");
    for (let step = 2; step < 9; step++) {
      const some = lines.filter((_, at) => at % step !== 0).join("\n");
      const made = await importText(some);
      expect(made.length).toBeGreaterThan(0);
    }
  });
});
