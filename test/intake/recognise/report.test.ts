import { describe, expect, it } from "vitest";
import { item, papersIn, papersOf, said } from "./papers.ts";

const head =
  "（様式４）\n見企第12号\n令和3年4月5日\n見本市個人情報保護審議会\n会長　三宮 花子　様\n見本市長　見本 太郎\n類型事項の適用について（報告）\n下記の事務を実施しました。\n記\n";

describe("items in other words", () => {
  it("are known by their numbers, and end the value above", async () => {
    const [paper, ...rest] = await papersIn(
      `${head}1　件名\n　予約システム\n2　事業の内容\n　予約する\n3　構成図\n　別図のとおり\n4　データの流れ\n　別図のとおり\n5　稼働開始予定日\n　令和3年3月22日\n6　根拠となる条項\n　条例第11条第1項\n7　問合せ先\n　市民課　000-000-0101\n`,
    );
    expect(rest).toEqual([]);
    expect(said(paper, "summary")).toBe("予約する");
    expect(said(paper, "diagram")).toBe("別図のとおり");
    expect(said(paper, "data-flow")).toBe("別図のとおり");
    expect(said(paper, "start")).toBe("令和3年3月22日");
    expect(said(paper, "laws")).toBe("条例第11条第1項");
    expect(said(paper, "contact")).toBe("市民課");
    expect(said(paper, "phone")).toBe("000-000-0101");
  });

  it("nobody knows are told as they are, and end the value above", async () => {
    const [paper] = await papersIn(
      `${head}1　件名\n　予約システム\n2　システムの概要\n　予約する\n3　その他の事項\n　なし\n`,
    );
    expect(said(paper, "summary")).toBe("予約する");
    expect(item(paper, "その他の事項")).toBe("なし");
  });

  it("are no lines of a list inside a value", async () => {
    const [paper] = await papersIn(
      `${head}1　件名\n　予約システム\n2　システムの概要\n次のことを行う。\n1　予約\n2　確認\n3　システムの構成の管理\n3　構築するシステムの構成図　別図のとおり\n`,
    );
    expect(said(paper, "summary")).toContain("3システムの構成の管理");
    expect(said(paper, "diagram")).toBe("別図のとおり");
  });

  it("are none of the paper that follows", async () => {
    const papers = await papersIn(
      `${head}1　件名\n　予約システム\n7　担当者及び連絡先\n　市民課\n予約システム\n1　趣旨\n予約する。\n8　システムの概要\n予約を受け付ける。\n`,
    );
    expect(papers.map(({ form }) => form)).toEqual(["report-form4", "explanation"]);
    expect(said(papers[0], "summary")).toBeNull();
  });
});

describe("a telephone number", () => {
  it.each([
    ["市民課　000-000-0101", "市民課", "000-000-0101"],
    ["市民課窓口係（000-000-0101）", "市民課窓口係", "000-000-0101"],
    ["市民課　電話 000-000-0101（直通）", "市民課", "000-000-0101（直通）"],
    ["市民課 (000)000-0101（代表）内線2141、2142", "市民課", "(000)000-0101（代表）内線2141、2142"],
    ["市民課　内線2318", "市民課", "内線2318"],
    ["市民課　見本 太郎", "市民課見本太郎", null],
  ])("stands behind who is in charge: %s", async (line, contact, phone) => {
    for (const text of [`7 担当者及び連絡先\n${line}\n`, `7 担当者及び連絡先　${line}\n`]) {
      const [paper] = await papersIn(`${head}1 件名　予約\n${text}`);
      expect(said(paper, "contact")).toBe(contact);
      expect(said(paper, "phone")).toBe(phone);
    }
  });

  it("may stand in a line of its own", async () => {
    const [paper, ...rest] = await papersIn(
      `${head}1 件名　予約\n7 担当者及び連絡先\n市民課 見本\n000-000-0101（内線 2318）\n`,
    );
    expect(rest).toEqual([]);
    expect(said(paper, "contact")).toBe("市民課見本");
    expect(said(paper, "phone")).toBe("000-000-0101（内線2318）");
  });
});

it("a 報告一覧 with columns of its own keeps them apart from the form's", () => {
  const [paper] = papersOf([
    "類型事項の適用に係る報告一覧",
    ["番号", "件名", "システムの概要", "稼働時期", "実施機関", "根拠"],
    ["1", "予約システム", "予約する。", "令和3年3月22日", "市民課", "条例第11条第1項"],
    ["2", "録音システム", "録音する。", "令和3年3月29日", "総務課", "条例第11条第2項"],
  ]);
  expect(paper?.form).toBe("report-index");
  expect(said(paper, "subject", 1)).toBe("録音システム");
  expect(said(paper, "laws")).toBeNull();
  const own = paper?.fields
    .filter(({ key }) => key === "form-item")
    .map(({ item: name, row }) => [name, row]);
  expect(own).toEqual([
    ["番号", 0],
    ["根拠", 0],
    ["番号", 1],
    ["根拠", 1],
  ]);
});

describe("labels of a 評価書", () => {
  it("may stand in one cell with the item they are a part of", () => {
    const [paper] = papersOf([
      "特定個人情報保護評価書（全項目評価書）",
      "Ⅱ 特定個人情報ファイルの概要",
      ["3. 特定個人情報の入手・使用"],
      ["⑥使用目的 ※", "手当の支給のため。"],
      ["⑦使用の主体　使用部署 ※", "こども課"],
      ["　使用者数", "［ 10人未満 ］"],
      ["6. 特定個人情報の保管・消去"],
      ["①保管場所 ※", "本庁舎のサーバー室"],
      ["②保管期間　期間", "［ 5年 ］"],
    ]);
    expect(item(paper, "Ⅱ-3-⑥")).toBe("手当の支給のため。");
    expect(item(paper, "Ⅱ-3-⑦-使用部署")).toBe("こども課");
    expect(item(paper, "Ⅱ-6-①")).toBe("本庁舎のサーバー室");
    expect(item(paper, "Ⅱ-6-②-期間")).toBe("［5年］");
  });
});
