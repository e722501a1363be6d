import { describe, expect, it } from "vitest";
import { Ledger, redacted, withheldPaths } from "../../src/edition/index.ts";
import { leavesOf } from "../../src/edition/leaves.ts";
import { needlesOf } from "../../src/edition/needle.ts";
import { standInFor } from "../../src/edition/stand-in.ts";
import { formsOf } from "../../src/forms/index.ts";
import { Draft } from "../../src/paper/draft.ts";
import { gatherDrafts } from "../../src/paper/gather.ts";
import { Office } from "../../src/paper/office.ts";
import { recordOf, withReferred } from "../../src/paper/record.ts";
import { RecordReader } from "../../src/paper/record-reader.ts";
import { recordKinds } from "../../src/records/kinds/index.ts";
import { groupOf } from "../../src/records/model.ts";
import type { RecordFile } from "../../src/records/read.ts";
import { withOffice, writeLetter } from "./letter.ts";

const rules = { withheld: ["phone", "mail", "contact", "person"], mark: "boxes" } as const;
const none = { withheld: [], mark: "boxes" } as const;

function record(text: string): RecordFile {
  const read = recordOf(text, "x.yaml");
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.value;
}

const table = (withheld: string): RecordFile =>
  record(`種類: 変更箇所
版: 1
表題: 評価書
変更:
  - id: k1
    変更日: 令和3年4月1日
    項目: 一
    変更前: 前の一
    変更後: 後の一
    提出時期: 事前
  - id: k2
    変更日: 令和3年5月1日
    項目: 二
    変更前: 前の二
    変更後: 後の二
    提出時期: 事後
    説明: 文言の修正
非公開:
  - ${withheld}
`);

const pathsOf = (one: RecordFile) => withheldPaths(one, none).map((path) => path.join("/"));

describe("a path of 非公開", () => {
  it("leads to a value, to that of every item, of one by its number or its id", () => {
    expect(pathsOf(table("変更/変更日")).map((path) => path.replace(/^[^/]*/, "…"))).toEqual([
      "…/0/date",
      "…/1/date",
    ]);
    expect(pathsOf(table("変更/2/変更日"))).toHaveLength(1);
    expect(pathsOf(table("変更/２/変更日"))).toEqual(pathsOf(table("変更/k2/変更日")));
  });

  it("leads nowhere where nothing is written", () => {
    expect(pathsOf(table("変更/9/変更日"))).toEqual([]);
  });

  it("takes what lies in another one with it", () => {
    const one = table("変更");
    const both = { ...one, value: { ...(one.value as object), withheld: ["変更", "変更/1/変更日"] } };
    expect(pathsOf(both)).toEqual(pathsOf(one));
  });

  it("is refused where nothing can be printed instead", () => {
    const { findings, value } = redacted(table("変更/1/提出時期"), none, new Ledger());
    expect(findings.map(({ code, places }) => [code, places[0]?.path])).toEqual([
      ["edition/cannot-withhold", "変更/1/提出時期"],
    ]);
    expect(value).toEqual(table("変更/1/提出時期").value);
  });
});

describe("what stands for a withheld value", () => {
  it("is made without the value: of every field of every kind that can be withheld, always the same", () => {
    let checked = 0;
    for (const kind of recordKinds)
      for (const field of groupOf(kind.model).fields) {
        const one = standInFor(field.model, "■■■■");
        if (one === null) continue;
        checked++;
        expect(one).toEqual(standInFor(field.model, "■■■■"));
      }
    expect(checked).toBeGreaterThan(100);
  });

  it("has one item for any list, and no optional keys", () => {
    const { value } = redacted(
      record(
        `種類: 報告案件\n版: 1\n件名: 見本\n概要の項目:\n  - 一\n  - 二\n  - 三\n稼働時期: 令和3年3月22日から\n類型事項:\n  適用:\n    - 条例第11条第1項 類型10\n実施機関: 見本課\n非公開:\n  - 概要の項目\n  - 稼働時期\n`,
      ),
      none,
      new Ledger(),
    );
    expect(value).toMatchObject({
      summaryItems: ["■■■■"],
      start: { from: { asWritten: "■■■■", iso: "1873-01-01" }, to: null },
    });
  });

  it("is itself withheld to the same: a record may be met twice", () => {
    const ledger = new Ledger();
    const one = table("変更/1/変更日");
    const once = redacted(one, none, ledger);
    const count = ledger.of(new Set([one.file])).length;
    const twice = redacted({ ...one, value: once.value }, none, ledger);
    expect(twice.value).toEqual(once.value);
    expect(ledger.of(new Set([one.file])).length).toBe(count);
  });

  it("of a figure is one framed box, with neither file nor caption", () => {
    const figure = record(
      `種類: 説明資料\n版: 1\n題名:\n  - 図\n本文: |\n  1 趣旨\n  ［図：流れ］\n図:\n  - 名: 流れ\n    ファイル: assets/a.svg\n    説明: 秘密の説明\n    代替: 秘密の図\n非公開:\n  - 図/1/ファイル\n`,
    );
    const { value } = redacted(figure, none, new Ledger());
    expect(JSON.stringify(value)).not.toMatch(/秘密|a\.svg/);
    expect(value).toMatchObject({ figures: [{ name: "流れ", diagram: { boxes: [{ name: "■■■■" }] } }] });
  });
});

describe("the rules of an office", () => {
  const letter = (contact: string, addressee = "名称:\n    - 見本課") =>
    record(
      `種類: 往復文書\n版: 1\n型: 通知\n宛先:\n  ${addressee}\n件名: 利用\n記:\n  - 項目: 場所\n    内容: 見本市役所\n担当:\n  担当者: ${contact}\n  連絡先: 000-111-2222\n`,
    );
  const ruled = (one: RecordFile) => withheldPaths(one, rules).map((path) => path.join("/"));

  it("withhold phones and persons in charge, but no unit", () => {
    expect(ruled(letter("企画調整局情報化戦略部"))).toEqual(["contact/phone"]);
    for (const name of [
      "服部",
      "長谷部",
      "長曽我部",
      "見本 次郎",
      "企画調整局情報化戦略部　見本",
      "企画課（見本）",
    ])
      expect([name, ruled(letter(name))]).toEqual([name, ["contact/person", "contact/phone"]]);
  });

  it("withhold the name of one who has no post", () => {
    expect(ruled(letter("企画調整局情報化戦略部", "氏名: 見本 次郎"))).toContain("addressee/name");
    expect(ruled(letter("企画調整局情報化戦略部", "職: 課長\n  氏名: 見本 次郎"))).not.toContain(
      "addressee/name",
    );
  });
});

describe("what a value is looked for by", () => {
  const needles = (text: string, field: string) => {
    const one = record(text);
    const leaf = leavesOf(groupOf(one.kind.model), one.value).find(({ path }) => path.join("/") === field);
    if (leaf === undefined) throw new Error(`no ${field}`);
    return needlesOf(leaf);
  };
  const case_ = (subject: string) =>
    `種類: 報告案件\n版: 1\n件名: ${subject}\n概要: 見本の概要\n稼働時期: 令和元年5月10日から\n類型事項:\n  適用:\n    - 条例第11条第1項 類型10\n実施機関: 見本課\n`;

  it("is nothing for one or two letters: they are proven by where runs come from", () => {
    expect(needles(case_("山"), "subject")).toEqual([]);
    expect(needles(case_("山川"), "subject")).toEqual([]);
    expect(needles(case_("山川橋"), "subject")).toEqual([{ kind: "text", text: "山川橋" }]);
  });

  it("is parts of a long sentence, none of which is left out", () => {
    const long = Array.from({ length: 100 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join("");
    const texts = needles(case_(long), "subject").flatMap((one) => (one.kind === "text" ? [one.text] : []));
    expect(texts.every((text) => [...text].length === 24 && long.includes(text))).toBe(true);
    expect(long.endsWith(texts.at(-1) ?? "x")).toBe(true);
    expect(new Set(texts.join("")).size).toBe(100);
  });

  it("is the first year in all its writings", () => {
    const found = needles(case_("見本"), "start");
    const isIn = (text: string) =>
      found.some((one) => (one.kind === "text" ? text.includes(one.text) : one.pattern.test(text)));
    for (const text of [
      "令和元年5月10日",
      "令和1年5月10日",
      "R1.5.10",
      "2019-05-10",
      "2019/5/10",
      "20190510",
    ])
      expect([text, isIn(text)]).toEqual([text, true]);
    for (const text of ["令和2年5月10日", "R11.5.10", "R1.5.1", "12019-05-100", "2019-05-11"])
      expect([text, isIn(text)]).toEqual([text, false]);
  });
});

describe("a public draft", () => {
  it("is refused when a value of one letter comes through from a withheld field", () =>
    withOffice(async (office) => {
      const path = writeLetter(office, { subject: "山", more: "" });
      office.change("letters/attempt.yaml", "  - 日付", "  - 件名\n  - 日付");
      const { drafts } = gatherDrafts([path], { edition: "public" });
      const [made] = drafts;
      if (made === undefined) throw new Error("no draft");
      const good = made.paper();
      expect(good.ok ? [] : good.errors).toEqual([]);
      // A form that got the record as it was written: what the hook is there to prevent.
      const written = new RecordReader().read(path);
      if (!written.ok) throw new Error("not read");
      const leaky = { ...made.record, value: { ...(written.value.value as object) } };
      const [form] = formsOf("letter");
      const bad = Draft.of(made.office, leaky, form as (typeof made)["form"] & typeof form, {
        missingGlyph: null,
      });
      const paper = bad.ok ? bad.value.paper() : bad;
      expect(paper.ok ? [] : paper.errors.map(({ code, places }) => [code, places[0]?.path])).toEqual(
        expect.arrayContaining([
          ["edition/unmasked", "件名"],
          ["edition/unmasked", "宛先/氏名"],
        ]),
      );
    }));

  it("of an internal office is the record as it was written", () =>
    withOffice(async (office) => {
      const path = writeLetter(office);
      const opened = Office.open(office.root);
      const read = new RecordReader().read(path);
      if (!opened.ok || !read.ok) throw new Error("not opened");
      const whole = withReferred(opened.value, read.value, new RecordReader());
      expect(whole.ok && whole.value.value).toBe(read.value.value);
    }));
});
