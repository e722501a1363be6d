import { describe, expect, it } from "vitest";
import { item, papersIn, papersOf, said } from "./papers.ts";

const letter =
  "見総第1号\n令和4年5月6日\n見本市個人情報保護審議会\n会長 三宮 花子 様\n見本市長 見本 太郎\n諮　問\n条例第9条第1項の規定に基づき、意見を求めます。\n記\n・窓口予約システムの導入について\n担当：市民課\n";

describe("a 次第", () => {
  it.each([
    [
      "its name, and a list of sheets below",
      "　　第12回見本市個人情報保護審議会　次第\n　日時　令和4年5月20日（金）午後2時から\n　場所　本庁舎3階　会議室\n１　開会\n２　議題\n　（１）窓口予約システムの導入について\n３　閉会\n【配付資料】\n　資料１　諮問書\n　資料２－１　窓口予約システムの導入について\n　資料２－２　項目一覧\n",
    ],
    [
      "the meeting alone, and numbered labels",
      "令和4年度第12回見本市個人情報保護審議会\n１　開催日時　令和4年5月20日（金）午後2時から\n２　開催場所　本庁舎3階　会議室\n３　議題\n (1) 窓口予約システムの導入について\n (2) その他\n配布資料\n\t資料１\t諮問書\n\t資料２－１\t窓口予約システムの導入について\n",
    ],
    [
      "the word in a line of its own",
      "見本市個人情報保護審議会（第12回）\n会議次第\n日時：令和4年5月20日（金）午後2時から\n場所：本庁舎3階　会議室\n1 議題\n(1) 窓口予約システムの導入について\n2 閉会\n",
    ],
  ])("is known by %s, is no form, and takes its list with it", async (_, text) => {
    const papers = await papersIn(`${text}\f${letter}`);
    expect(papers.map(({ form }) => form)).toEqual(["other", "consultation-letter"]);
    expect(papers[0]?.name).toMatch(/^次第（/u);
    expect(said(papers[0], "date")).toBe("令和4年5月20日（金）午後2時から");
    expect(item(papers[0], "場所")).toBe("本庁舎3階会議室");
    expect(said(papers[0], "agenda")).toContain("窓口予約システムの導入について");
    expect(said(papers[0], "agenda")).not.toContain("閉会");
  });

  it("ends without a new page where the sheet that follows begins", async () => {
    const papers = await papersIn(
      `第12回見本市個人情報保護審議会　次第\n日時　令和4年5月20日\n場所　会議室\n１　報告\n２　閉会\n　資料１　諮問書\n　資料２　窓口予約システムの導入について\n${" ".repeat(30)}資料１\n${letter}`,
    );
    expect(papers.map(({ form }) => form)).toEqual(["other", "consultation-letter"]);
    expect(said(papers[1], "sheet-number")).toBe("資料１");
    expect(papers[1]?.lines[0]?.text.trim()).toBe("資料１");
  });

  it("opens no paper with the titles in its table of sheets", () => {
    const papers = papersOf([
      "見本市個人情報保護審議会　第12回会議",
      "1　日時　令和4年5月20日",
      "2　場所　会議室",
      ["資料番号", "資料名"],
      ["資料1", "特定個人情報保護評価書（全項目評価書）"],
      ["資料2", "第11回見本市個人情報保護審議会議事録"],
    ]);
    expect(papers.map(({ form }) => form)).toEqual(["other"]);
  });

  it("is not what minutes or a cover are", async () => {
    const minutes =
      "第12回見本市個人情報保護審議会　議事録\n日時　令和4年5月20日\n場所　会議室\n議題　窓口予約\n○見本会長　始めます。\n";
    const cover =
      "令和4年5月20日\n第12回見本市個人情報保護審議会\n窓口予約システムの導入について\n（諮問）\n";
    expect((await papersIn(minutes)).map(({ form }) => form)).toEqual(["minutes"]);
    expect((await papersIn(cover)).map(({ form }) => form)).toEqual(["cover"]);
  });
});

describe("a cover", () => {
  it.each([
    ["the year before the count", "令和4年度第2回　見本市情報公開・個人情報保護審議会"],
    ["the count behind the council", "見本市個人情報保護審議会　第19回会議"],
    ["the council alone", "見本市個人情報保護審議会"],
  ])("names its meeting with %s", async (_, meeting) => {
    const [paper, ...rest] = await papersIn(
      `令和4年11月24日\n\n${meeting}\n\n窓口予約システムの\n導入について\n\n（諮問）\n\n（市民局・総務局）\n`,
    );
    expect(rest).toEqual([]);
    expect(paper?.form).toBe("cover");
    expect(said(paper, "meeting")).toBe(meeting.replace(/\s/gu, ""));
    expect(said(paper, "title")).toBe("窓口予約システムの導入について");
    expect(said(paper, "unit")).toBe("市民局・総務局");
  });

  it("is no letter: that addresses somebody", async () => {
    const papers = await papersIn(
      "令和4年11月24日\n見本市個人情報保護審議会\n会長 三宮 花子 様\n見本市長 見本 太郎\n研修について（通知）\n研修を行います。\n",
    );
    expect(papers.map(({ form }) => form)).toEqual(["letter"]);
  });
});
