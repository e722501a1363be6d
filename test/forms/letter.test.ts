import { describe, expect, it } from "vitest";
import { findingsOf } from "../../src/diagnostic/index.ts";
import { letterForm } from "../../src/forms/letter/form.ts";
import type { LetterValues } from "../../src/forms/letter/model.ts";
import { withoutEnding } from "../../src/forms/letter/values.ts";
import { type LetterRecord, recordKinds } from "../../src/records/kinds/index.ts";
import type { Profile } from "../../src/records/profile.ts";
import { readRecordText } from "../../src/records/read.ts";
import { got } from "../outcome.ts";
import { officeProfile, readFixture, valuesOf } from "./fixtures.ts";
import { find, linesOf, textOf, treeOf } from "./printed.ts";

const recordOf = (path: string) => readFixture(path).value as LetterRecord;
const values = (record: LetterRecord, profile: Profile = officeProfile()) =>
  valuesOf(letterForm as never, record, profile) as LetterValues;
const tree = (record: LetterRecord) => treeOf(letterForm, values(record));
const lines = (record: LetterRecord) => linesOf(tree(record));

const read = (type: string, rest: string) =>
  readRecordText(`種類: 往復文書\n版: 1\n型: ${type}\n件名: 調査\n${rest}`, "a.yaml", "yaml", {
    kinds: recordKinds,
  });
const letter = (type: string, rest: string) => got(read(type, rest)).value as LetterRecord;
const codes = (type: string, rest: string) => findingsOf(read(type, rest)).map(({ code }) => code);
const items = "記:\n  - 項目: 対象\n    内容: 契約\n";

describe("通知", () => {
  it("says number, date, body addressed, sender, title, sentence, items, 以上, what is attached, contact", () => {
    expect(lines(recordOf("letter/notice.yaml"))).toEqual([
      "見企情第310号",
      "令和7年5月12日",
      "見本市消防局総務部　御中",
      "見本市企画調整局",
      "情報化戦略部長　港一郎",
      "（公印省略）",
      "個人情報保護研修の実施について（通知）",
      "個人情報保護研修の実施について、下記のとおり通知します。",
      "記",
      "1日時　令和7年6月2日（月）午後1時30分から午後3時まで",
      "2場所　本庁舎8階大会議室",
      "3対象　個人情報を取り扱うシステムを所管する課の職員（各課2名まで）",
      "4持ち物",
      "事前に送る次の資料を各自で印刷し、持参してください。",
      "なお、端末を持参する者は、印刷を要しません。",
      "以上",
      "別添　研修実施要領",
      "担当：企画調整局情報化戦略部（研修担当）",
      "電話：000-000-0102（内線 2318）",
    ]);
  });

  it("without items has neither 記 nor 以上", () => {
    const printed = lines(letter("通知", "本文: 調査を終えました。\n"));
    expect(printed.slice(-2)).toEqual(["調査について（通知）", "調査を終えました。"]);
  });

  it("in a draft leaves number and date blank, after the office's symbol", () => {
    const office = officeProfile();
    const profile = { ...office, symbols: { ...office.symbols, letter: "見企情" } };
    const made = treeOf(letterForm, values(letter("通知", items), profile));
    expect(linesOf(made).slice(0, 2)).toEqual(["見企情第　　　号", "令和　年　月　日"]);
  });
});

describe("依頼", () => {
  it("ends its items with deadline, weekday and where to answer, short labels spread to one width", () => {
    const made = tree(recordOf("letter/request.yaml"));
    expect(linesOf(made).slice(-8, -2)).toEqual([
      "3回答期限　令和7年5月30日（金）",
      "4回答先　企画調整局情報化戦略部（joho@city.mihon.example）",
      "以上",
      "別添1　調査要領",
      "別添2　調査票",
      "担当：企画調整局情報化戦略部",
    ]);
    const spread = find(made, "kinto").map(textOf);
    expect(spread).toEqual(expect.arrayContaining(["調査対象", "回答方法", "回答期限", "回答先"]));
  });

  it("spreads no label beside one of more than six characters", () => {
    const long = "記:\n  - 項目: 調査の対象者は\n    内容: 甲\n  - 項目: 日\n    内容: 乙\n";
    expect(values(letter("依頼", long)).items.map(({ spread }) => spread)).toEqual([false, false]);
    const six = long.replace("調査の対象者は", "調査の対象者");
    expect(values(letter("依頼", six)).items.map(({ spread }) => spread)).toEqual([true, true]);
  });
});

describe("回答", () => {
  it("names what it answers, and adds nothing twice to a 件名 that has it already", () => {
    const record = { ...recordOf("letter/reply.yaml"), subject: "個人情報の取扱状況について（回答）" };
    const printed = lines(record);
    expect(printed[6]).toBe("個人情報の取扱状況について（回答）");
    expect(printed[7]).toBe(
      "令和7年5月7日付け情政第88号で照会のあったこのことについて、下記のとおり回答します。",
    );
  });

  it("answers a 依頼 where the record does not say what", () => {
    const asked = "元の文書:\n  文書番号: 情政第88号\n  日付: 令和7年5月7日\n";
    expect(values(letter("回答", asked + items)).answers?.type).toBe("依頼");
  });
});

describe("答申", () => {
  it("goes from the council's chair to the mayor and says matter, conclusion, reasons and course", () => {
    const made = tree(recordOf("letter/council-full.yaml"));
    expect(linesOf(made)).toEqual([
      "答申第924号",
      "令和2年10月7日",
      "見本市長　見本　太郎　様",
      "見本市個人情報保護審議会",
      "会長　三宮花子",
      "答申",
      "令和2年9月2日付け見事第1017号で諮問のあった下記の事項について、慎重に審議した結果、次のとおり答申します。",
      "記",
      "1件名",
      "保育所等の入所申込手続き相談におけるスマートフォン等を活用した映像通話システムの導入について",
      "2審議会の結論",
      "映像通話システムの導入については、適当であると認める。",
      "3結論の理由",
      "本件は、来庁が難しい保護者が自宅や区役所の端末から相談できるようにするものであり、公益上の必要があると認められる。",
      "映像は相談の間だけ表示され、保存されないこと、通信が暗号化されることから、個人の権利利益を侵害するおそれはないと認められる。",
      "（付帯意見）",
      "(1)利用に先立ち、映り込む個人情報の取扱いを相談者に説明すること。",
      "(2)委託先における管理の状況を、1年に1度以上確認すること。",
      "4審議の経過",
      "年月日",
      "内容",
      "令和2年9月2日",
      "市長から諮問",
      "令和2年9月9日",
      "第101回審議会（実施機関の説明）",
      "令和2年10月7日",
      "第102回審議会（審議）、答申",
      "担当：行財政局法務課（審議会事務局）",
    ]);
    expect(find(made, "seal")).toHaveLength(1);
  });

  it("has a symbol of its own, and a seal the office's setting does not take away", () => {
    const office = officeProfile();
    const profile: Profile = {
      ...office,
      symbols: { ...office.symbols, letter: "見企情" },
      seal: { ...office.seal, letter: "omitted" },
    };
    const { number: _, ...record } = recordOf("letter/council-full.yaml");
    expect(values(record as LetterRecord, profile)).toMatchObject({
      letterhead: { number: null, symbol: "答申" },
      seal: { omitted: false },
    });
  });
});

describe("the seal of a letter the office sends", () => {
  it.each([
    [undefined, undefined, true],
    ["stamped", undefined, false],
    ["stamped", "omitted", true],
    ["omitted", "stamped", false],
  ] as const)("profile %s, record %s: omitted %s", (setting, own, omitted) => {
    const office = officeProfile();
    const profile: Profile = { ...office, seal: { ...office.seal, letter: setting } };
    const record: LetterRecord = { ...letter("通知", items), seal: own };
    expect(values(record, profile).seal.omitted).toBe(omitted);
  });
});

describe("the addressee", () => {
  const addressed = (rest: string) => lines(letter("通知", `宛先:\n${rest}${items}`)).slice(2, -5);

  it.each([
    ["a body alone", "  名称:\n    - 甲市\n    - 乙課\n", ["甲市", "乙課　御中"]],
    ["a post", "  名称:\n    - 甲市\n  職: 乙課長\n", ["甲市", "乙課長　様"]],
    ["a name alone", "  氏名: 見本 花子\n", ["見本　花子　様"]],
    ["another honorific", "  職: 乙課長\n  敬称: 殿\n", ["乙課長　殿"]],
  ])("%s", (_, rest, expected) => {
    expect(addressed(rest).slice(0, expected.length)).toEqual(expected);
  });
});

describe("what a letter is told", () => {
  it.each([
    ["a right one: nothing", "通知", items, []],
    ["an own 型 needs nothing more than a text", "照会", items, []],
    [
      "on its own day a deadline is not past",
      "依頼",
      `日付: 令和7年5月12日\n回答期限: 令和7年5月12日\n${items}`,
      [],
    ],
    [
      "the day before, it is",
      "依頼",
      `日付: 令和7年5月12日\n回答期限: 令和7年5月11日\n${items}`,
      ["record/deadline-passed"],
    ],
    ["a draft without date has no order of dates", "依頼", `回答期限: 令和7年5月11日\n${items}`, []],
    ["本文 that says 別記のとおり", "通知", `本文: 別記のとおり実施します。\n${items}`, []],
  ])("%s", (_, type, rest, expected) => {
    expect(codes(type, rest)).toEqual(expected);
  });
});

describe("withoutEnding", () => {
  it.each([
    ["研修の実施", "研修の実施"],
    ["研修の実施について", "研修の実施"],
    ["研修の実施について（通知）", "研修の実施"],
    ["研修の実施について(通知)", "研修の実施"],
    ["研修の実施（通知）", "研修の実施"],
    ["研修の実施について（依頼）", "研修の実施について（依頼）"],
    ["調査（第2回）", "調査（第2回）"],
    ["について", "について"],
  ])("%s → %s", (written, plain) => expect(withoutEnding(written, "通知")).toBe(plain));
});
