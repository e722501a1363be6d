import { describe, expect, it } from "vitest";
import { all, papersIn, said } from "./papers.ts";

describe("a cover's lines in brackets", () => {
  const cover = (...lines: readonly string[]) =>
    papersIn(["令和6年11月26日", "第106回見本市個人情報保護審議会", ...lines].join("\n"));

  it("are bureaus, also between two titles", async () => {
    const [paper] = await cover(
      "通話録音システムの導入について",
      "（企画調整局つながる窓口課）",
      "映像通話システムの導入について",
      "（こども家庭局こども家庭支援課）",
    );
    expect(all(paper, "unit")).toEqual(["企画調整局つながる窓口課", "こども家庭局こども家庭支援課"]);
  });

  it("belong to the title where it goes on below in the middle of a phrase", async () => {
    const [paper] = await cover(
      "高齢者の移動支援",
      "（予約の受付及び配車計画の作成）",
      "に係る電子計算機処理について",
      "（都市交通局交通政策課）",
    );
    expect(all(paper, "unit")).toEqual(["都市交通局交通政策課"]);
    expect(said(paper, "title")).toContain("（予約の受付及び配車計画の作成）");
  });
});

describe("a title, its note and a heading in 【 】", () => {
  const head = ["会議室予約システムについて", "（条例第11条「電子計算機処理の制限」について）"];

  it("open a list where it names personal information and items follow at once", async () => {
    const [paper] = await papersIn([...head, "【取り扱う個人情報】", "・氏名", "・所属"].join("\n"));
    expect(paper?.form).toBe("item-list");
  });

  it("open an explanation where it heads a text", async () => {
    const about = ["【取り扱う個人情報】", "予約する者の氏名を取り扱う。", "・氏名"];
    const [paper] = await papersIn([...head, ...about].join("\n"));
    expect(paper?.form).toBe("explanation");
    const [other] = await papersIn([...head, "【現状】", "・電話で受け付けている"].join("\n"));
    expect(other?.form).toBe("explanation");
  });
});

describe("a letter", () => {
  const letter = (title: string, ...below: readonly string[]) =>
    papersIn(
      [
        "企情第12号",
        "令和6年4月5日",
        "各所属長　様",
        "見本市長　見本　太郎",
        title,
        "標記について、下記のとおり御回答ください。",
        "記",
        ...below,
      ].join("\n"),
    );

  it("has a title also where a sentence stands in its brackets", async () => {
    const title = "個人情報の取扱い（再委託先における取扱いを含む。）の調査について（依頼）";
    const [paper] = await letter(title, "1　回答期限　令和6年5月10日", "以上");
    expect(said(paper, "title")).toBe(title);
    expect(said(paper, "sender-person")).toBe("見本市長見本太郎");
  });

  it("has a foot of marks and addresses; a sentence that begins with such a word is an item's", async () => {
    const [paper] = await letter(
      "研修の実施状況について（依頼）",
      "1　回答先",
      "情報政策課",
      "電子メール（a@city.mihon.example）により送付してください。",
      "以上",
      "担当：情報政策課",
      "電話：000-000-0101（内線2318）",
    );
    const [own] = all(paper, "form-item");
    expect(own).toContain("により送付してください。");
    expect(all(paper, "phone")).toEqual(["000-000-0101（内線2318）"]);
  });
});
