import { describe, expect, test } from "vitest";
import type { CheckedPaper, CheckFinding } from "../../src/check/index.ts";
import type { CheckRule } from "../../src/check/rule.ts";
import { notationBracket } from "../../src/check/rules/notation-bracket.ts";
import { notationCharacter } from "../../src/check/rules/notation-character.ts";
import { notationComma } from "../../src/check/rules/notation-comma.ts";
import { notationMark } from "../../src/check/rules/notation-mark.ts";
import { notationNumber } from "../../src/check/rules/notation-number.ts";
import { notationSpelling } from "../../src/check/rules/notation-spelling.ts";
import { notationStyle } from "../../src/check/rules/notation-style.ts";
import { field, packetOf, paperOf, row } from "./paper-of.ts";

const told = (findings: Iterable<CheckFinding>) =>
  [...findings].map(({ diagnostic: { code, places } }) => [
    code.slice("check/".length),
    ...places.map(({ excerpt = "" }) => excerpt),
  ]);
const paper = (name: string, ...lines: readonly string[]) => paperOf("explanation", name, lines);
const inOne = (rule: CheckRule, ...lines: readonly string[]) =>
  told(rule.find(packetOf([paper("資料", ...lines)])));
const codes = (findings: readonly (readonly string[])[]) => findings.map(([code]) => code);

describe("style", () => {
  test("one polite sentence among plain ones is told, quotations and letters' items are not", () => {
    expect(
      inOne(notationStyle, "一覧で管理する。", "収集する場合があります。", "送信先を限定できる。"),
    ).toEqual([["style-mixed", "収集する場合があります", "一覧で管理する"]]);
    expect(
      inOne(
        notationStyle,
        "画面に「削除しますか。」と表示する。",
        "一覧で管理する。",
        "送信先は次のとおり。",
      ),
    ).toEqual([]);
  });

  test("closings of letters of one form", () => {
    const letter = (name: string, body: string) =>
      paperOf("consultation-letter", name, [field("body", body)]);
    const [polite, plain] = [letter("一", "貴会の意見を求めます。"), letter("二", "貴会の意見を求める。")];
    expect(told(notationStyle.find(packetOf([polite, plain])))).toEqual([
      ["letter-style", "貴会の意見を求める", "貴会の意見を求めます"],
    ]);
    expect(told(notationStyle.find(packetOf([polite, { ...polite, name: "三" }])))).toEqual([]);
  });
});

describe("commas", () => {
  test("、 with ， or a half-width comma; not in thousands and foreign words", () => {
    expect(codes(inOne(notationComma, "氏名、住所，電話番号"))).toEqual(["comma-mixed"]);
    expect(codes(inOne(notationComma, "氏名、住所, 電話番号"))).toEqual(["comma-mixed"]);
    expect(inOne(notationComma, "氏名、1,000件、SSL, TLS")).toEqual([]);
    expect(inOne(notationComma, "氏名，住所，電話番号")).toEqual([]);
  });

  test("separators of clauses", () => {
    expect(inOne(notationComma, "類型 10, 条例 11 条", "類型10、条例11条")[0]?.[0]).toBe("clause-separator");
  });
});

describe("brackets", () => {
  test("mixed in one paper; numbers and foreign words in half-width ones do not count", () => {
    expect(inOne(notationBracket, "端末（職員用）", "分析(一覧)を行う")).toEqual([
      ["bracket-mixed", "(一覧)", "（職員用）"],
    ]);
    expect(inOne(notationBracket, "端末（職員用）", "(1) 通信(TLS)を行う")).toEqual([]);
  });

  test("papers that differ are told once for the packet", () => {
    const packet = packetOf([
      paper("一", "端末（職員用）"),
      paper("二", "端末(職員用)"),
      paper("三", "端末(職員用)"),
    ]);
    expect(codes(told(notationBracket.find(packet)))).toEqual(["bracket-by-paper"]);
  });

  test("nested, and with blanks inside", () => {
    expect(inOne(notationBracket, "出先 (一部 (本庁 2,3 号館など))").map(([code]) => code)).toEqual([
      "bracket-nested",
    ]);
    expect(inOne(notationBracket, "< 手続き >", "<年末調整>")).toEqual([
      ["blank-in-bracket", "< 手続き >", "<年末調整>"],
    ]);
    expect(inOne(notationBracket, "<手続き>", "<年末調整>")).toEqual([]);
  });
});

describe("numbers", () => {
  test("blanks around numbers where others have none; a heading 1 日時 is no day", () => {
    expect(codes(inOne(notationNumber, "令和 3 年 4 月 5 日", "令和3年4月5日"))).toEqual(["blank-in-number"]);
    expect(inOne(notationNumber, "1 日 時：令和3年4月5日")).toEqual([]);
    expect(inOne(notationNumber, "令和 3 年 4 月 5 日", "令和 3 年 4 月 6 日")).toEqual([]);
  });

  test("第11条 and 11条", () => {
    expect(inOne(notationNumber, "条例第11条第1項", "条例11条第1項")).toEqual([
      ["article-mark", "条例11条", "条例第11条"],
    ]);
  });

  test("width of digits: a single full-width one by rule is no mixture", () => {
    expect(codes(inOne(notationNumber, "議事（１）", "第3回部会"))).toEqual(["digit-width"]);
    expect(inOne(notationNumber, "３か月、12か月、令和３年10月")).toEqual([]);
  });
});

test("form marks, and offices with and without a blank: once for the packet", () => {
  const unit = (name: string, mark: string, value: string) =>
    paperOf("report-form4", name, [field("form-mark", mark), field("unit", value)]);
  const one = unit("一", "（様式4）", "企画調整局 むすぶラボ");
  const two = unit("二", "(様式 3)", "企画調整局むすぶラボ");
  const three = unit("三", "（様式3）", "総務局 庶務課");
  expect(told(notationMark.find(packetOf([one, two, three])))).toEqual([
    ["form-mark", "（様式4）", "(様式 3)"],
    ["unit-blank", "企画調整局 むすぶラボ", "企画調整局むすぶラボ"],
  ]);
  expect(told(notationMark.find(packetOf([one, three])))).toEqual([]);
});

describe("spelling", () => {
  test("the odd spellings of a paper are one finding", () => {
    expect(
      inOne(notationSpelling, "情報の取り扱いを定める。", "取扱いを定める。", "以下の通り", "以下のとおり"),
    ).toEqual([["spelling", "取り扱い", "以下の通り"]]);
  });

  test("verbs, names of systems and other matters are left alone", () => {
    expect(inOne(notationSpelling, "情報の取扱いを定める。", "厳正に取り扱います。", "2か月、箇所")).toEqual(
      [],
    );
    const apart = [paper("一", "サーバを置く。"), paper("二", "サーバーを置く。")];
    expect(told(notationSpelling.find(packetOf(apart, { 甲: ["一"], 乙: ["二"] })))).toEqual([]);
    expect(codes(told(notationSpelling.find(packetOf(apart, { 甲: ["一", "二"] }))))).toEqual(["spelling"]);
    const named = paperOf("report-form4", "様式4", [
      field("subject", "受付および相談の管理"),
      "受付及び相談を行う。",
    ]);
    expect(told(notationSpelling.find(packetOf([named])))).toEqual([]);
  });

  test("an office's own list holds without a mixture", () => {
    const packet = packetOf([paper("資料", "ユーザーの端末")], {}, { spellings: [["利用者", "ユーザー"]] });
    expect(told(notationSpelling.find(packet))).toEqual([["spelling", "ユーザー"]]);
  });

  test("an office's own list takes the place of what ships", () => {
    const spellings = [["サーバー", "サーバ"]];
    const packet = packetOf([paper("資料", "サーバを置く。", "サーバーと", "サーバと")], {}, { spellings });
    const [finding, ...others] = notationSpelling.find(packet);
    expect(others).toEqual([]);
    expect(finding?.diagnostic.message.ja).toContain("「サーバ」（団体の用字は「サーバー」）（資料）");
  });

  test("記載無し of a table of changes counts, other words of the columns do not", () => {
    const table = (was: string, now: string) =>
      paperOf("change-table", "変更箇所", [row("変更前の記載", "変更後の記載"), row(was, now)]);
    expect(codes(told(notationSpelling.find(packetOf([table("記載無し", "記載なし")]))))).toEqual([
      "spelling",
    ]);
    expect(told(notationSpelling.find(packetOf([table("以下の通り", "以下のとおり")])))).toEqual([]);
  });
});

describe("characters", () => {
  test("radicals and half-width kana are told with what they stand for", () => {
    const [finding] = notationCharacter.find(packetOf([paper("資料", "⽇本語とｼｽﾃﾑ")]));
    expect(finding?.diagnostic.message.ja).toContain("「日」(U+65E5)");
  });

  test("blanks in a row inside a sentence, not at its beginning, not where a number is awaited or a label stands", () => {
    expect(codes(inOne(notationCharacter, "氏名　　　住所を記録する。"))).toEqual(["blank-typed"]);
    expect(
      inOne(notationCharacter, "２　場　所　　市役所東庁舎", "諮　　問", "介護保険　　　18,455人"),
    ).toEqual([]);
    expect(inOne(notationCharacter, "　　氏名", "第　　　号", "令和　　年　　月　　日", "諮　問")).toEqual(
      [],
    );
  });

  test("eras by letters, and sentences longer than a paragraph", () => {
    expect(inOne(notationCharacter, "R2度は実施し、R3度以降は見直す。", "USR20年版")).toEqual([
      ["era-short", "R2度", "R3度以降"],
    ]);
    expect(codes(inOne(notationCharacter, `${"長い文は、".repeat(41)}読みにくい。`))).toEqual([
      "sentence-long",
    ]);
    expect(inOne(notationCharacter, `${"短い文である。".repeat(41)}`)).toEqual([]);
  });
});

test("at most five places, however many there are", () => {
  const many: CheckedPaper = paper("資料", "端末（職員用）", ...Array<string>(40).fill("端末(職員用)"));
  const [first] = told(notationBracket.find(packetOf([many])));
  expect(first?.length).toBeLessThanOrEqual(6);
});
