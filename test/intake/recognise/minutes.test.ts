import { describe, expect, it } from "vitest";
import { listedIn } from "../../../src/check/index.ts";
import { all, item, papersIn, papersOf, said } from "./papers.ts";

const title = "第12回見本市個人情報保護審議会　議事録\n";
const speech = "○見本会長　始めます。\n○市民課長　説明します。\n　予約を受け付けます。\n";

describe("heads of minutes", () => {
  it.each([
    [
      "a blank and no colon",
      "１　日　時　　令和4年5月20日（金）　午後2時～午後3時\n２　場　所　　本庁舎3階\n３　出席者\n　(1) 委員　　見本太郎会長，三宮花子委員\n　(2) 事務局　　市民課長\n４　議　題\n　(1) 予約システムについて\n５　傍聴者　　なし\n６　会議の経過\n",
    ],
    [
      "a colon",
      "日時：令和4年5月20日（金）　午後2時～午後3時\n場所：本庁舎3階\n出席者：\n(1) 委員\n見本太郎会長、三宮花子委員\n(2) 事務局\n市民課長\n議題：\n(1) 予約システムについて\n傍聴者：なし\n",
    ],
    [
      "marks",
      "■開催日時　令和4年5月20日（金）　午後2時～午後3時\n■開催場所　本庁舎3階\n■出席者\n(1) 委員　見本太郎会長、三宮花子委員\n(2) 事務局　市民課長\n■議事次第\n(1) 予約システムについて\n■傍聴者　なし\n■議事内容\n",
    ],
  ])("are read with %s", async (_, heads) => {
    const [paper, ...rest] = await papersIn(title + heads + speech);
    expect(rest).toEqual([]);
    expect(said(paper, "date")).toBe("令和4年5月20日（金）午後2時～午後3時");
    expect(paper?.fields.find(({ item: word }) => /場所$/u.test(word ?? ""))).toBeDefined();
    expect(said(paper, "agenda")).toBe("(1)予約システムについて");
    expect(item(paper, "傍聴者")).toBe("なし");
    expect(all(paper, "speaker")).toEqual(["見本会長", "市民課長"]);
    const list = paper === undefined ? null : listedIn(paper);
    expect(list?.groups.map(({ name }) => name)).toEqual(["委員", "事務局"]);
    expect(list?.people.map(({ words, group }) => [words, group])).toEqual([
      ["見本太郎会長", 0],
      ["三宮花子委員", 0],
      ["市民課長", 1],
    ]);
  });

  it("are the labels of a table, with a group for each of those present", () => {
    const [paper] = papersOf([
      "第12回見本市個人情報保護審議会議事録",
      ["日時", "令和4年5月20日（金）14時から15時まで"],
      ["場所", "本庁舎3階"],
      ["出席委員", "見本太郎会長、三宮花子委員"],
      ["欠席委員", "港一郎委員"],
      ["実施機関", "市民部市民課　岸課長、塩田主任"],
      ["事務局", "なし"],
      ["議題", "（1）予約システムについて"],
      "会議の内容",
      ["発言者", "内容"],
      ["見本会長", "始めます。"],
      ["岸課長", "説明します。"],
    ]);
    expect(said(paper, "agenda")).toBe("（1）予約システムについて");
    expect(all(paper, "speaker")).toEqual(["見本会長", "岸課長"]);
    const list = paper === undefined ? null : listedIn(paper);
    expect(list?.people.map(({ words, isAbsent, section }) => [words, isAbsent, section])).toEqual([
      ["見本太郎会長", false, null],
      ["三宮花子委員", false, null],
      ["港一郎委員", true, null],
      ["岸課長", false, "市民部市民課"],
      ["塩田主任", false, "市民部市民課"],
    ]);
    expect(list?.groups.map(({ name }) => name)).toEqual(["委員", "実施機関", "事務局"]);
  });

  it("nobody knows end what stands above by their numbers", async () => {
    const [paper] = await papersIn(
      `${title}1 日時：令和4年5月20日\n2 場所：本庁舎\n3 会議の成立：成立\n4 議題：\n(1) 予約システムについて\n${speech}`,
    );
    expect(item(paper, "場所")).toBe("本庁舎");
    expect(item(paper, "会議の成立")).toBe("成立");
    expect(said(paper, "agenda")).toBe("(1)予約システムについて");
  });

  it.each(["議事要旨", "会議録", "会議概要", "議事録（要旨）"])("stand below the title %s", async (word) => {
    const [paper] = await papersIn(
      `第12回見本市個人情報保護審議会　${word}\n日時　令和4年5月20日\n場所　本庁舎\n${speech}`,
    );
    expect(paper?.form).toBe("minutes");
  });
});

describe("speakers", () => {
  const heads = "日時：令和4年5月20日\n場所：本庁舎\n議題：予約システム\n会議経過\n";
  it.each([
    ["in brackets", "（見本会長） 始めます。\n（市民課長）\n説明します。\n"],
    ["behind a circle", "○見本会長　始めます。\n〇市民課長　説明します。\n"],
    ["before a colon", "見本会長：始めます。\n市民課長：説明します。\n"],
    ["letter-spaced", "○ 見 本 会 長　始めます。\n○ 市 民 課 長　説明します。\n"],
    ["alone above their words", "見本会長\n始めます。\n市民課長\n説明します。\n"],
    ["in heavy brackets", "【見本会長】始めます。\n【市民課長】説明します。\n"],
  ])("stand %s", async (_, words) => {
    const [paper] = await papersIn(title + heads + words);
    expect(all(paper, "speaker")).toEqual(["見本会長", "市民課長"]);
  });

  it("may have their post in brackets", async () => {
    const [paper] = await papersIn(
      `${title}${heads}見本（会長）　始めます。\n岸（市民課長）　説明します。\n`,
    );
    expect(all(paper, "speaker")).toEqual(["見本（会長）", "岸（市民課長）"]);
  });

  it("are no answers in brackets, no stages and no sections of those present", async () => {
    const [paper] = await papersIn(
      `${title}日時：令和4年5月20日\n出席者：\n(1) 実施機関\n（市民課）\n岸課長\n議題：予約\n【質疑応答】\n（岸課長） 説明します。\n（異議なし）\n（なし）\n`,
    );
    expect(all(paper, "speaker")).toEqual(["岸課長"]);
  });
});

describe("those present", () => {
  const listed = async (lines: string) => {
    const [paper] = await papersIn(
      `${title}日時：令和4年5月20日\n場所：本庁舎\n出席者：\n${lines}議題：予約\n`,
    );
    const list = paper === undefined ? null : listedIn(paper);
    return list?.people.map(({ words, isAbsent, section, group }) => [
      words.replace(/\s/gu, ""),
      isAbsent,
      section,
      list.groups[group]?.name ?? null,
    ]);
  };
  it.each([
    [
      "(1) 委員\n見本太郎委員、三宮花子委員\n",
      [
        ["見本太郎委員", false, null, "委員"],
        ["三宮花子委員", false, null, "委員"],
      ],
    ],
    [
      "(1) 委員　見本太郎委員\n（欠席：三宮花子委員）\n",
      [
        ["見本太郎委員", false, null, "委員"],
        ["三宮花子委員", true, null, "委員"],
      ],
    ],
    [
      "(1) 委員　見本太郎委員\n(2) 欠席委員　三宮花子委員\n",
      [
        ["見本太郎委員", false, null, "委員"],
        ["三宮花子委員", true, null, "委員"],
      ],
    ],
    [
      "(1) 実施機関\n（市民課）岸課長、塩田主任\n",
      [
        ["岸課長", false, "市民課", "実施機関"],
        ["塩田主任", false, "市民課", "実施機関"],
      ],
    ],
    ["(1) 事務局　総務部総務課　岸課長\n", [["岸課長", false, "総務部総務課", "事務局"]]],
    [
      "会　長　見本 太郎\n委　員　三宮 花子\n",
      [
        ["見本太郎会長", false, null, null],
        ["三宮花子委員", false, null, null],
      ],
    ],
    ["会長：見本 太郎\n", [["見本太郎会長", false, null, null]]],
    ["服部 太郎委員\n", [["服部太郎委員", false, null, null]]],
  ] as const)("are read as %s", async (lines, people) => {
    expect(await listed(lines)).toEqual(people);
  });
});
