import { describe, expect, test } from "vitest";
import { type CheckedPacket, type CheckFinding, checkOffice } from "../../src/check/index.ts";
import { nameAddressee } from "../../src/check/rules/name-addressee.ts";
import { nameBuilding } from "../../src/check/rules/name-building.ts";
import { nameCorporation } from "../../src/check/rules/name-corporation.ts";
import { nameCouncil } from "../../src/check/rules/name-council.ts";
import { nameErasure } from "../../src/check/rules/name-erasure.ts";
import { nameLaw } from "../../src/check/rules/name-law.ts";
import { nameNear } from "../../src/check/rules/name-near.ts";
import { nameParticle } from "../../src/check/rules/name-particle.ts";
import { namePerson } from "../../src/check/rules/name-person.ts";
import { nameSentence } from "../../src/check/rules/name-sentence.ts";
import { nameSubject } from "../../src/check/rules/name-subject.ts";
import { nameTitle } from "../../src/check/rules/name-title.ts";
import { nameUnit } from "../../src/check/rules/name-unit.ts";
import { field, packetOf, paperOf, row } from "./paper-of.ts";

/** Code, and what stands at the places. */
const found = (findings: Iterable<CheckFinding>): readonly (readonly string[])[] =>
  [...findings].map(({ diagnostic: { code, places } }) => [
    code.slice("check/".length),
    ...places.map(({ excerpt = "" }) => excerpt),
  ]);

const text = (...lines: readonly string[]): CheckedPacket =>
  packetOf([paperOf("explanation", "説明資料", lines)]);

describe("name-near", () => {
  const near = (...lines: readonly string[]) => found(nameNear.find(text(...lines)));

  test("a letter of a rule's title, once each: the later one is told", () => {
    expect(
      near(
        "不当要求行為の録音及び録画に関する要領に該当する案件を除く。",
        "録音は、不当要求行為の録音及び録音に関する要領に則ったものを除く。",
      ),
    ).toEqual([
      ["name-near", "不当要求行為の録音及び録音に関する要領", "不当要求行為の録音及び録画に関する要領"],
    ]);
  });

  test("blanks and width do not hide a slip, and the place is that of the line as written", () => {
    expect(
      near("会長 三宮 花子 様", "会長　三宮　花 子様", "会長 三官 花子 様").map(([, place]) => place),
    ).toEqual(["会長 三官 花子 様"]);
  });

  test("a short unit known from a field, written with ひらがな", () => {
    const packet = packetOf([
      paperOf("report-form4", "様式4", [field("unit", "企画調整局むすぶラボ")]),
      paperOf("explanation", "説明資料", ["R2度は、むすばラボが所管課と調整する。"]),
    ]);
    expect(found(nameNear.find(packet))).toEqual([["name-near", "むすばラボ", "むすぶラボ"]]);
  });

  test("a part is missing inside of a name, or before it", () => {
    expect(near("（業務改革推進課）", "業務推進課の主査が出席した。")).toHaveLength(1);
    expect(near("健康保険課が回答した。", "健康保険課の主査", "（健康保険課）", "（保険課）")).toEqual([
      ["name-near", "保険課", "健康保険課"],
    ]);
    expect(
      near("総務事務センターに送る。", "総務事務センターの職員", "総務事務ターを承認者とする。"),
    ).toHaveLength(1);
  });

  test("names that differ rightly are left alone", () => {
    expect(
      near(
        "番号法別表第一の主務省令で定める事務",
        "番号法別表第二の主務省令で定める事務",
        "番号法別表第二の主務省令で定める事務",
        "提供先における用途は次のとおりである。",
        "提供元における用途は次のとおりである。",
        "国民健康保険法、国民健康保険法、健康保険法に基づく。",
        "企画調整局情報化戦略部が行う。企画調整局情報化戦略部の職員",
        "情報化戦略部の職員に限る。",
        "公民連携ポータルサイトを開く。公民連携ポータルサイト",
        "ポータルサイトは入口のみである。",
        "ルーターAにおいては、通信を許可する。",
        "ルーターBにおいては、通信を許可する。",
      ),
    ).toEqual([]);
  });

  test("what a table of changes says was written before is no witness", () => {
    const table = [
      row("変更日", "項目", "変更前の記載", "変更後の記載"),
      row("令和3年", "委託先", "株式会社見本電算事務所", "株式会社見本電産事務所"),
    ];
    expect(found(nameNear.find(packetOf([paperOf("change-table", "変更箇所", table)])))).toEqual([]);
  });
});

const matter = (...papers: readonly ReturnType<typeof paperOf>[]): CheckedPacket =>
  packetOf(papers, { 案件: papers.map(({ name }) => name) });

test("one matter's subject: a part more or less; another subject is another thing", () => {
  const subject = (name: string, value: string) => paperOf("report-form4", name, [field("subject", value)]);
  expect(
    found(
      nameSubject.find(
        matter(subject("一", "通話録音システム"), subject("二", "通話録音システムの導入について")),
      ),
    ),
  ).toEqual([["subject-differs", "通話録音システムの導入について", "通話録音システム"]]);
  expect(
    found(
      nameSubject.find(matter(subject("一", "通話録音システム"), subject("二", "資格確認の端末について"))),
    ),
  ).toEqual([]);
});

describe("units of a matter", () => {
  const units = (...values: readonly string[]) =>
    found(
      nameUnit.find(
        matter(...values.map((value, index) => paperOf("report-form3", `${index}`, [field("unit", value)]))),
      ),
    );

  test("another part, another depth", () => {
    expect(units("企画調整局デジタル戦略部", "企画調整局情報化戦略部", "企画調整局情報化戦略部")).toEqual([
      ["unit-differs", "企画調整局デジタル戦略部", "企画調整局情報化戦略部"],
    ]);
    expect(units("見本市民病院機構法人本部", "見本市民病院機構 法人本部経営企画室")).toEqual([
      ["unit-depth", "見本市民病院機構法人本部", "見本市民病院機構 法人本部経営企画室"],
    ]);
  });

  test("blanks do not count, and a contact may be a smaller unit", () => {
    expect(units("企画調整局 むすぶラボ", "企画調整局むすぶラボ")).toEqual([]);
    const contact = paperOf("report-form4", "様式4", [
      field("contact", "担当者：総務局庶務課文書係\n連絡先：000-000-0101"),
    ]);
    const unit = paperOf("report-form3", "様式3", [field("unit", "総務局庶務課")]);
    expect(found(nameUnit.find(matter(contact, unit)))).toEqual([]);
  });
});

test("legal forms of a corporation", () => {
  expect(
    found(
      nameCorporation.find(
        text("地方独立行政法人見本市民病院機構", "担当者：独立行政法人見本市民病院機構法人本部"),
      ),
    ),
  ).toEqual([["corporation-name", "独立行政法人見本市民病院機構", "地方独立行政法人見本市民病院機構"]]);
  expect(found(nameCorporation.find(text("株式会社見本電算と一般社団法人見本電力会")))).toEqual([]);
});

test("審査会 against 審議会 of one name, unless both are usual", () => {
  const council = (...lines: readonly string[]) =>
    found(nameCouncil.find(text(...lines))).map(([code]) => code);
  expect(council(...Array(3).fill("個人情報保護審議会"), "個人情報保護審査会の答申後")).toEqual([
    "council-name",
  ]);
  expect(council("個人情報保護審議会", "個人情報保護審査会")).toEqual([]);
  expect(council(...Array(3).fill("情報公開審議会"), "個人情報保護審査会")).toEqual([]);
});

test("a building under two names in a matter, and a number that is otherwise once", () => {
  const said = (...lines: readonly string[]) =>
    found(
      nameBuilding.find(
        matter(paperOf("report-form4", "様式4", lines), paperOf("explanation", "説明資料", [])),
      ),
    );
  expect(said("市役所 1 号館の端末", "本庁1号館の端末", "本庁1号館の端末")).toEqual([
    ["building-name", "市役所 1 号館", "本庁1号館"],
  ]);
  expect(said("見本市役所1号館の端末", "市役所1号館の端末", "本庁2号館・3号館の建替え")).toEqual([]);
});

describe("persons in the heads of letters", () => {
  const letter = (name: string, ...lines: readonly [string, string][]) =>
    paperOf(
      "report-form4",
      name,
      lines.map(([key, value]) => field(key as "sender", value)),
    );
  const persons = (...names: readonly string[]) =>
    found(
      namePerson.find(packetOf(names.map((name, index) => letter(`${index}`, ["addressee-person", name])))),
    );

  test("one letter, and another person", () => {
    expect(persons("会長 三宮 花子様", "会長 三宮 花了 様", "会長 三宮 花子様")).toEqual([
      ["person-name", "三宮 花了", "三宮 花子"],
    ]);
    expect(persons("会長 三宮 花子様", "会長 灘 一郎 様", "会長 三宮 花子様").map(([code]) => code)).toEqual([
      "person-of-post",
    ]);
  });

  test("letter-spaced names and those cut by a seal are the same", () => {
    expect(persons("見本市長 見 本 太 郎", "見本市長 見本 太郎", "見本市長 見 本")).toEqual([]);
  });
});

test("addressees: part of the name is missing; another body is another addressee", () => {
  const letters = (...values: readonly string[]) =>
    packetOf(values.map((value, index) => paperOf("letter", `${index}`, [field("addressee", value)])));
  const council = "見本市個人情報保護審議会";
  expect(found(nameAddressee.find(letters(council, "個人情報保護審議会", council)))).toEqual([
    ["addressee-differs", "個人情報保護審議会", council],
  ]);
  expect(found(nameAddressee.find(letters(council, "株式会社見本電算", council)))).toEqual([]);
});

describe("titles of laws", () => {
  const laws = (line: string) => [...nameLaw.find({ ...text(line), office: checkOffice() })];
  const right = "行政手続における特定の個人を識別するための番号の利用等に関する法律";

  test("a slip and a part that is missing, with the fix", () => {
    for (const wrong of [right.replace("識別", "認識"), right.replace("利用等に", "利用"), right.slice(2)]) {
      const [finding] = laws(`（${wrong}第14条）`);
      expect(finding?.fix).toMatchObject({ found: wrong, put: right });
    }
  });

  test("right titles, also those that hold or resemble another", () => {
    expect(laws(`${right}施行令、独立行政法人等の保有する個人情報の保護に関する法律、${right}第2条`)).toEqual(
      [],
    );
  });
});

test("titles: 等 more or less, a heading and the form's label", () => {
  const packet = packetOf([
    paperOf("cover", "表紙", ["新たに個人情報等を電子計算機処理することについて（報告）"]),
    paperOf("report-form4", "様式4", [
      "新たに個人情報を電子計算機処理することについて",
      field("data-flow", "別図のとおり", { label: "4 取扱う個人情報データの流れ" }),
    ]),
    paperOf("explanation", "説明資料", [
      "3. 取扱う個人情報のデータの流れ",
      "グループウェアの電子計算機処理について",
    ]),
  ]);
  expect(found(nameTitle.find(packet)).map(([, place]) => place)).toEqual([
    "新たに個人情報を電子計算機処理することについて",
    "3. 取扱う個人情報のデータの流れ",
  ]);
});

test("a cover's title of several lines that is nearly a subject", () => {
  const packet = packetOf([
    paperOf("cover", "表紙", [field("title", "スマートフォン等を活用した\n映像システムの導入について")]),
    paperOf("consultation-letter", "諮問", [
      field("subject", "スマートフォン等を活用した映像通話システムの導入について"),
    ]),
  ]);
  expect(found(nameTitle.find(packet)).map(([code]) => code)).toEqual(["title-differs"]);
});

test("one sentence in two papers of a matter, but for a word; not for a number, not in one paper", () => {
  const one = "端末の映像は、通話を切ってから一定の時間がたつと自動で消去される。";
  const other = one.replace("自動で", "速やかに");
  const sentences = (...lines: readonly (readonly string[])[]) =>
    found(
      nameSentence.find(matter(...lines.map((own, index) => paperOf("explanation", `${index}`, own)))),
    ).map(([code]) => code);
  expect(sentences([one], [other])).toEqual(["sentence-differs"]);
  expect(sentences([one, other], [one])).toEqual(["sentence-differs"]);
  expect(sentences([one, other], [])).toEqual([]);
  expect(
    sentences(
      ["保存の期間は30日とし、その後はすべての装置から消す。"],
      ["保存の期間は60日とし、その後はすべての装置から消す。"],
    ),
  ).toEqual([]);
});

test("の and を before one verb; two words for one erasure", () => {
  expect(
    found(
      nameParticle.find(
        text(
          "検査機能の有効化するしくみを設ける。",
          "検査の機能を有効化し、制限する。",
          "職員の利用する端末",
        ),
      ),
    )[0],
  ).toEqual(["particle-differs", "機能の有効化する", "機能を有効化し"]);
  expect(
    found(nameErasure.find(text("24時間以内に自動で消去される。", "24 時間以内に削除される。")))[0],
  ).toEqual(["word-differs", "24 時間以内に削除", "24時間以内に自動で消去"]);
  expect(found(nameErasure.find(text("24時間以内に消去する。", "7日以内に削除する。")))).toEqual([]);
});
