import { describe, expect, it } from "vitest";
import { councilNumbersRule } from "../../../src/check/rules/council-numbers.ts";
import { councilSubjects } from "../../../src/check/rules/council-subjects.ts";
import { meetingNeighbour } from "../../../src/check/rules/meeting-neighbour.ts";
import { type LineSketch, packetOf, paperOf } from "../paper-of.ts";
import { told } from "./one-case.ts";

const parking = "自転車駐車場の利用の登録に係る個人情報の目的外利用について";
const library = "図書館システムの更新について";

/** 次第 and minutes with two matters, and a paper of the city's answer to an older 答申. */
function packet(changes: {
  readonly agenda?: readonly LineSketch[];
  readonly minutes?: readonly LineSketch[];
  readonly answer?: readonly LineSketch[];
}) {
  const agenda = [
    "第18回 丘市個人情報保護審議会 次第",
    `(1) 諮問第31号　${parking}`,
    `(2) 諮問第34号　${library}`,
    "答申第26号に対する市の取組の状況について",
    "次回（第19回）の日程",
  ];
  const minutes = [
    "第18回 丘市個人情報保護審議会 会議録",
    "前回の第17回の会議録は、お手元のとおりです。",
    "議事（1）諮問第31号",
    "（丘会長）諮問第31号は、適当と認めます。",
    "議事（2）諮問第34号",
    "（丘会長）諮問第34号は、適当と認めます。",
    "次回の第19回は、9月に開きます。",
    `(1) 諮問第31号　${parking}`,
    "（丘主査）答申第26号の附帯意見には、すべて応じました。",
  ];
  const answer = [
    "答申第26号に対する市の取組の状況",
    "令和3年5月14日付け答申第26号の附帯意見",
    "（参考）答申第26号の経過",
    "　令和3年2月1日　諮問（諮問第22号）",
  ];
  return packetOf([
    paperOf("other", "次第", changes.agenda ?? agenda),
    paperOf("minutes", "議", changes.minutes ?? minutes),
    paperOf("other", "措", changes.answer ?? answer),
  ]);
}

const lines = (name: "agenda" | "minutes" | "answer", at: number, put: string) => {
  const all = packet({}).papers[["agenda", "minutes", "answer"].indexOf(name)]?.lines.map(({ text }) => text);
  return packet({ [name]: all?.with(at - 1, put) ?? [] });
};

describe("numbers of 諮問 and 答申", () => {
  it("agree", () => {
    for (const rule of [councilNumbersRule, councilSubjects, meetingNeighbour])
      expect(told(rule, packet({}))).toEqual([]);
  });

  it.each([
    ["minutes", 5, "議事（2）諮問第36号", "議:5 次第:3"],
    ["minutes", 4, "（丘会長）諮問第81号は、適当と認めます。", "議:4 次第:2"],
    ["agenda", 2, `(1) 諮問第37号　${parking}`, "次第:2 議:8"],
    ["agenda", 4, "答申第56号に対する市の取組の状況について", "次第:4 措:1"],
    ["answer", 1, "答申第86号に対する市の取組の状況", "措:1 次第:4"],
    ["answer", 3, "（参考）答申第29号の経過", "措:3 措:1"],
  ] as const)("%s:%s may be wrong: %s", (name, at, put, places) => {
    expect(told(councilNumbersRule, lines(name, at, put))).toEqual([`council-number ${places}`]);
  });

  it.each([
    ["minutes", 6, "（丘会長）諮問第22号の答申を思い出してください。"],
    ["minutes", 6, "（丘会長）諮問第35号の審議は次回とします。"],
    ["answer", 4, "　令和3年2月1日　諮問（諮問第39号）"],
    ["answer", 3, "（参考）答申第27号の経過"],
    ["answer", 3, "令和2年5月14日付け答申第21号の附帯意見"],
    ["agenda", 5, "(3) 諮問第35号　公文書館の開館について"],
  ] as const)("%s:%s may be another one: %s", (name, at, put) =>
    expect(told(councilNumbersRule, lines(name, at, put))).toEqual([]),
  );

  it("have one subject each", () => {
    const lost = `(1) 諮問第31号　${parking.replace("の登録", "")}`;
    const minutes = ["会議録", `(1) 諮問第31号　${parking}`, "諮問第31号　説明資料", parking];
    expect(
      told(councilSubjects, packet({ agenda: ["次第", lost, `(2) 諮問第34号　${library}`], minutes })),
    ).toEqual(["subject-differs 次第:2 議:2"]);
    const other = "令和2年度諮問第31号　図書館の休館日のお知らせの発送について";
    expect(told(councilSubjects, packet({ agenda: ["次第", other], minutes }))).toEqual([]);
  });
});

describe("the meetings before and after", () => {
  it.each([
    ["agenda", 5, "次回（第20回）の日程", "次第:5 次第:1"],
    ["minutes", 2, "前回の第16回の会議録は、お手元のとおりです。", "議:2 議:1"],
    ["minutes", 7, "次回は、第18回審議会を9月に開きます。", "議:7 議:1"],
  ] as const)("%s:%s does not follow: %s", (name, at, put, places) =>
    expect(told(meetingNeighbour, lines(name, at, put))).toEqual([`meeting-neighbour ${places}`]),
  );

  it.each([
    ["minutes", 7, "次回の第5回部会は、9月に開きます。"],
    ["minutes", 2, "審査会の前回（第4回）の答申です。"],
    ["minutes", 2, "前回（令和2年度第4回）の会議録は、お手元のとおりです。"],
    ["minutes", 7, "次回の第1回は、来年度に開きます。"],
    ["minutes", 1, "第81回 丘市個人情報保護審議会 会議録"],
  ] as const)("%s:%s may be another body's: %s", (name, at, put) =>
    expect(told(meetingNeighbour, lines(name, at, put))).toEqual([]),
  );
});
