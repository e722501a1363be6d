import { describe, expect, it } from "vitest";
import { matters } from "../../../src/check/index.ts";
import { type ImportedRecord, importRecords, withoutForm } from "../../../src/intake/record/index.ts";
import { papersIn, papersOf } from "../recognise/papers.ts";

const agenda =
  "第12回見本市個人情報保護審議会　次第\n日時　令和4年5月20日（金）\n場所　会議室\n１　報告\n２　閉会\n";
const records = (papers: Awaited<ReturnType<typeof papersIn>>): readonly ImportedRecord[] =>
  importRecords(papers, matters(papers));

describe("a paper of no form", () => {
  it("makes no record, and is told with its name and place", async () => {
    const papers = await papersIn(
      `${agenda}\f第12回見本市個人情報保護審議会　議事録\n日時：令和4年5月20日\n議題：予約\n○見本会長　始めます。\n`,
    );
    expect(records(papers).map(({ kind }) => kind.kind)).toEqual(["minutes"]);
    const [told, ...rest] = withoutForm(papers);
    expect(rest).toEqual([]);
    expect(told?.code).toBe("intake/no-form");
    expect(told?.message.ja).toContain("次第（第12回見本市個人情報保護審議会）");
    expect(told?.places).toMatchObject([{ file: "資料.txt", line: 1 }]);
  });

  it("is none that has a form", async () => {
    expect(withoutForm(await papersIn("別紙\n予約システム\n予約を受け付ける。\n"))).toEqual([]);
  });
});

describe("minutes typed elsewhere", () => {
  it("become a record with groups, sections and speakers, whatever their layout", () => {
    const [made] = records(
      papersOf([
        "第12回見本市個人情報保護審議会議事録",
        ["日時", "令和4年5月20日（金）14時から15時まで"],
        ["場所", "本庁舎3階"],
        ["出席委員", "見本 太郎（会長）、三宮 花子（委員）"],
        ["欠席委員", "港 一郎（委員）"],
        ["実施機関", "市民部市民課　岸課長"],
        ["議題", "（1）予約システムについて"],
        "会議の内容",
        ["発言者", "内容"],
        ["見本会長", "始めます。"],
        ["岸課長", "説明します。"],
      ]),
    );
    const yaml = made?.yaml ?? "";
    expect(made?.unread).toEqual([]);
    expect(yaml).toContain("場所: 本庁舎3階");
    expect(yaml).toMatch(/- 区分: 委員\n[\s\S]*氏名: 見本 太郎[\s\S]*欠席:[\s\S]*氏名: 港 一郎/u);
    expect(yaml).toMatch(/- 区分: 実施機関\n\s+部署:\n\s+- 名称: 市民部市民課/u);
    expect(yaml).toContain("（見本会長）始めます。");
    expect(yaml).toContain("議事録の形: 表");
  });

  it("keep speakers whose post stands in brackets", async () => {
    const [made] = records(
      await papersIn(
        "第12回見本市個人情報保護審議会　議事録\n日時　令和4年5月20日\n場所　本庁舎\n出席者\n会長　見本 太郎\n議題　予約システム\n会議経過\n見本（会長）　始めます。\n岸（市民課長）：説明します。\n",
      ),
    );
    expect(made?.yaml).toContain("（見本会長）始めます。");
    expect(made?.yaml).toContain("（岸市民課長）説明します。");
  });
});
