import { describe, expect, it } from "vitest";
import { papersIn, papersOf, said, wordLines } from "./papers.ts";

const report = (mark: string) =>
  `${mark}\n見企第12号\n令和3年4月5日\n見本市個人情報保護審議会\n会長　三宮 花子　様\n見本市長　見本 太郎\n類型事項の適用について（報告）\n下記の事務を実施しました。\n記\n1 件名（システムの名称）\n予約システム\n2 システムの概要\n予約する\n7 担当者及び連絡先\n担当者：市民課\n連絡先：000-000-0101\n`;

describe("the number of a sheet", () => {
  it.each([
    ["right of the form mark", "（様式４）　　　　　　　　資料２－１", "資料２－１"],
    ["left of it", "資料２－１　　（様式４）", "資料２－１"],
    ["in brackets above it", "　　　　　　　　　　【資料２】\n（様式４）", "【資料２】"],
    ["below it", "（様式４）\n　　　　　　　　　　資料2の1", "資料2の1"],
  ])("is read %s, and the letter begins there", async (_, mark, number) => {
    const [paper, ...rest] = await papersIn(report(mark));
    expect(rest).toEqual([]);
    expect(paper?.form).toBe("report-form4");
    expect(said(paper, "sheet-number")).toBe(number);
    expect(said(paper, "form-mark")).toBe("（様式４）");
    expect(said(paper, "number")).toBe("見企第12号");
    expect(said(paper, "addressee-person")).toBe("会長三宮花子様");
  });

  it("is no title, alone or before one", async () => {
    const body = "\n1 趣旨\n窓口の混雑を減らす。\n2 システムの概要\n予約を受け付ける。\n";
    for (const head of [
      "　　　　　　　　　資料3\n窓口予約システムの導入について",
      "資料3　窓口予約システムの導入について",
    ]) {
      const [paper] = await papersIn(head + body);
      expect(paper?.form).toBe("explanation");
      expect(said(paper, "title")).toBe("窓口予約システムの導入について");
      expect(said(paper, "subject")).toBe("窓口予約システムの導入について");
      expect(said(paper, "sheet-number")).toBe("資料3");
    }
  });

  it("is no part of a value", async () => {
    const [paper] = await papersIn(
      report("（様式4）").replace("予約する\n", "詳しくは\n資料2　のとおり。\n"),
    );
    expect(said(paper, "summary")).toBe("詳しくは資料2のとおり。");
    expect(said(paper, "sheet-number")).toBeNull();
  });

  it("is read off Word's header, of which nothing else is the paper's text", () => {
    const rows = report("（様式4）").trim().split("\n");
    const [paper] = papersOf(rows, { margins: wordLines(["資料2", "個人情報保護審議会"]) });
    expect(said(paper, "sheet-number")).toBe("資料2");
    expect(paper?.lines.filter(({ margin }) => margin === true).map(({ text }) => text)).toEqual([
      "資料2",
      "個人情報保護審議会",
    ]);
    expect(said(paper, "phone")).toBe("000-000-0101");
  });

  it("names no paper that is none of the forms", async () => {
    const [paper] = await papersIn("　　　　　資料3\n意見募集の結果\n1 対象　評価書（案）\n");
    expect([paper?.form, paper?.name]).toEqual(["other", "文書（意見募集の結果）"]);
  });
});

it("議案第1号 above a title begins the sheet and is no title", async () => {
  const [paper, ...rest] = await papersIn(
    "議案第１号\n窓口予約システムの導入について\n1 趣旨\n窓口の混雑を減らす。\n",
  );
  expect(rest).toEqual([]);
  expect([paper?.form, said(paper, "title")]).toEqual(["explanation", "窓口予約システムの導入について"]);
});
