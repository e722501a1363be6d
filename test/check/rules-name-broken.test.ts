import { describe, expect, test } from "vitest";
import type { CheckedPacket, CheckFinding } from "../../src/check/index.ts";
import { looksLike } from "../../src/check/name/look-alikes.ts";
import { looseLetters } from "../../src/check/name/segments.ts";
import { nameNear } from "../../src/check/rules/name-near.ts";
import { namePerson } from "../../src/check/rules/name-person.ts";
import { nameSubject } from "../../src/check/rules/name-subject.ts";
import { field, packetOf, paperOf } from "./paper-of.ts";

const places = (findings: Iterable<CheckFinding>): readonly (readonly string[])[] =>
  [...findings].map(({ diagnostic }) => diagnostic.places.map(({ excerpt = "" }) => excerpt));

const near = (...lines: readonly string[]) =>
  places(nameNear.find(packetOf([paperOf("explanation", "説明資料", lines)])));

describe("words that fall to pieces", () => {
  test.each([
    [
      "another letter",
      "② 官理者サイトへ入る。",
      "・管理者サイトは庁内に置く。",
      "官理者サイト",
      "管理者サイト",
    ],
    ["at the end", "医療情報ツステムの指針", "別の医療情報システムに入る。", "ツステム", "システム"],
    ["a letter left out", "見本市個人情報保審議会に", "「見本市個人情報保護審議会」", "保審", "保護審"],
    ["at the beginning", "案内は務事務センターが行う。", "（総務事務センター）", "務事務", "総務事務"],
    ["two letters swapped", "また、その接端続末から", "・接続端末を置く。", "接端続末", "接続端末"],
    ["typed twice", "図書館が児童手当当の申請を", "児童手当の額", "手当当", "手当"],
    ["カタカナ swapped", "情報シスムテを使う。", "・情報システムは", "シスムテ", "システム"],
    ["another word of two letters", "市個人上方保護条例に", "見本市個人情報保護条例は", "上方", "情報"],
  ])("%s", (_, odd, usual, found, right) => {
    const all = near(
      odd,
      usual,
      `次に、${usual.replace(/^・/, "")}`,
      `なお、${right}とする。`,
      `（${right}）`,
    );
    expect(all).toHaveLength(1);
    expect(all[0]?.[0]).toContain(found);
    expect(all[0]?.[1]).toContain(right);
  });

  test.each([
    ["two words, both whole", "健康増進課の主査が", "健康推進課の主査は"],
    ["another word with the same end", "情報の保管方法を定める。", "情報の管理方法を定める。"],
    ["the mark of an item", "ア アンケートの回答を集める。", "アンケートの項目は"],
    ["a mark before a name", "ウ ウイルス対策を行う。", "庁内のウイルス対策は"],
    ["two persons of one unit", "浜野課長が答えた。", "浜田課長が尋ねた。"],
    ["numbers of letters of two units", "稲健障第303号", "稲健児第302号"],
    ["a unit, and a person of it", "見本市病院機構　医事課", "見本市病院機構　浦田医事課長"],
    ["a name that ends, and 並びに", "市民課並びに保険課の窓口", "東区役所市民課長が答えた。"],
    ["two spellings", "サーバ仮想化基盤の上で使う。", "サーバー仮想化基盤の上で使う。"],
    ["a part of a name at its end", "利用のアクセス権を絞る。", "アクセス権限を定める。"],
    ["a number before the word", "２次的利用を禁ずる。", "二次的利用を禁ずる。"],
    ["words of their own at a blank", "日 時　令和3年4月1日", "時期　令和3年4月1日"],
  ])("not %s", (_, one, other) => {
    expect(near(one, other)).toEqual([]);
  });

  test("are a slip in the table of changes as well", () => {
    const cell = (row: number, column: number) => ({ table: 0, row, column });
    const paper = paperOf("explanation", "変更箇所", [
      "変更後",
      "康健福祉局保健課に",
      "（健康福祉局）",
      "健康福祉局は",
      "健康福祉局が",
    ]);
    const lines = paper.lines.map((line, index) => ({ ...line, cell: index < 2 ? cell(index, 0) : null }));
    expect(places(nameNear.find(packetOf([{ ...paper, lines }])))).toEqual([["康健福祉局", "健康福祉局"]]);
  });
});

describe("a name without its first word", () => {
  const usual = "政府情報システムのためのセキュリティ評価制度に登録する。";
  test("where what follows is the same for a long while", () => {
    expect(
      near("本市では、情報システムのためのセキュリティ評価制度に登録する。", usual, `・${usual}`),
    ).toHaveLength(1);
  });
  test("not at the beginning of a line, nor where whose it is was left out", () => {
    expect(near("情報システムのためのセキュリティ評価制度に登録する。", usual, `・${usual}`)).toEqual([]);
    const rule = "見本市情報システムの管理及び運用に関する要綱に従う。";
    expect(near("次に、情報システムの管理及び運用に関する要綱に従う。", rule, `・${rule}`)).toEqual([]);
  });
});

test("the wording that stands oftener is right, wherever it stands", () => {
  const right = "会計室の出納補助員が保管する書類";
  const all = near("会計室の出納捕助員が保管する書類", right, right, `また、${right}`);
  expect(all.map(([odd]) => odd)).toEqual(["会計室の出納捕助員が保管する書類"]);
});

describe("one person", () => {
  const posts = (...names: readonly string[]): CheckedPacket =>
    packetOf(names.map((name, index) => paperOf("letter", `${index}`, [field("addressee-person", name)])));
  const codes = (...names: readonly string[]) =>
    [...namePerson.find(posts(...names))].map(({ diagnostic: { code } }) => code);
  test("with two posts that are nearly the same", () => {
    const usual = "会長 三宮 花子 様";
    expect(codes(usual, "副会長 三宮 花子 様", usual)).toEqual(["check/post-of-person"]);
    expect(codes("見本市長 見本 太郎", "見本町長 見本 太郎", "見本市長 見本 太郎")).toEqual([
      "check/post-of-person",
    ]);
  });
  test("with two posts of two bodies, or once each", () => {
    expect(codes("会長 三宮 花子 様", "会長 三宮 花子 様", "病院事業管理者 三宮 花子 様")).toEqual([]);
    expect(codes("会長 三宮 花子 様", "副会長 三宮 花子 様")).toEqual([]);
  });
});

test("a subject and the title of its attachment agree", () => {
  const paper = (name: string, subject: string) => paperOf("report-form4", name, [field("subject", subject)]);
  const title = "資料２－２　窓口案内システムの導入について";
  const packet = packetOf([paper("様式4", "窓口案内システムの導入"), paper("説明資料", title)], {
    窓口案内システムの導入: ["様式4", "説明資料"],
  });
  expect(places(nameSubject.find(packet))).toEqual([]);
});

test("letters that stand alone are counted, and shapes compared", () => {
  expect([looseLetters("管理者サイト"), looseLetters("官理者サイト")]).toEqual([0, 3]);
  expect([looksLike("シ", "ツ"), looksLike("バ", "パ"), looksLike("シ", "ト")]).toEqual([true, true, false]);
});
