import { describe, expect, it } from "vitest";
import { changed } from "./change.ts";
import { factKinds, statedTwice } from "./facts.ts";
import { Chance } from "./random.ts";
import { drawn } from "./run.ts";
import { type TypedPacket, wordsAt } from "./typed.ts";

const packet = (...lines: readonly string[]): TypedPacket => ({
  name: "小さな資料",
  files: [{ file: "資料.txt", text: lines.join("\n") }],
});
const factsOf = (...lines: readonly string[]): string[] =>
  statedTwice(packet(...lines)).map(({ kind, value, spots }) => `${kind} ${value} ${spots.length}`);

describe("facts stated twice", () => {
  it("are dates under one label, with blanks or without", () => {
    const facts = factsOf(
      "5 稼働（業務開始）時期 令和3年4月1日から",
      "稼働（業務開始）時期",
      "令和 3 年 4 月 1 日から",
    );
    expect(facts).toEqual(["date 令和3年4月1日 2"]);
  });
  it("are not the days of two letters that fall together", () => {
    expect(
      factsOf("見企情第1号", "令和3年4月1日", "見本市議会", "見企情第2号", "令和3年4月1日", "見本市民"),
    ).toEqual([]);
  });
  it("are a letter's date and the answer that quotes it", () => {
    const facts = factsOf(
      "見企情第1234号",
      "令和3年4月1日",
      "通知",
      "令和3年4月1日付け見企情第1234号で依頼のあった件",
    );
    expect(facts).toContain("date 令和3年4月1日 2");
  });
  it("are names whole, not parts of them", () => {
    const facts = factsOf(
      "「電子計算機処理に係るデータ保護管理規程」",
      "「電子計算機処理に係るデータ保護管理規程」に基づき",
    );
    expect(facts).toEqual(["rule 電子計算機処理に係るデータ保護管理規程 2"]);
  });
  it("are not rows that tell what was changed, nor choices", () => {
    const rows = [
      "変更日\t項目\t変更前の記載",
      "令和3年4月1日\t①部署\t母子保健課",
      "令和3年4月2日\t①部署\t母子保健課",
    ];
    expect(factsOf(...rows, "<選択肢> 1) 10人未満 母子保健課")).toEqual([]);
  });
});

describe("a change", () => {
  it("is another word of the same kind, for every kind", () => {
    const words = {
      date: "令和3年4月1日",
      number: "見企情第4718号の2",
      phone: "000-000-0101",
      count: "1,000件",
      meeting: "第106回",
      person: "三宮 花子",
      office: "企画調整局情報化戦略部",
      corporation: "地方独立行政法人見本市民病院機構",
      system: "通話録音システム",
      subject: "通話録音システムの導入について",
      rule: "見本市個人情報保護条例",
      law: "母子保健法",
      basis: "条例第11条第2項第2号",
    };
    for (const kind of factKinds)
      for (let seed = 0; seed < 20; seed++)
        expect(changed(kind, words[kind], new Chance(seed))).not.toBe(words[kind]);
  });
  it("is made in one place, and comes again with the same seed", () => {
    const line = "企画調整局情報化戦略部が所管する。";
    const small = packet(line, "担当", line);
    const { typed, spot, mutation } = drawn([small], new Chance(7));
    expect(wordsAt(small, spot)).toBe("企画調整局情報化戦略部");
    expect(typed.files[0]?.text.split("\n").filter((one) => one === line)).toHaveLength(1);
    expect(drawn([small], new Chance(7)).mutation).toEqual(mutation);
  });
});
