import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckedPaper, fieldText, type PaperLine, placeOf } from "../../src/check/index.ts";
import { readExisting, recognise, recogniseAs, type TypedFile } from "../../src/intake/index.ts";
import { got } from "../outcome.ts";

async function typed(text: string, file = "資料.txt"): Promise<TypedFile> {
  return got(await readExisting(file, new TextEncoder().encode(text)));
}
const papersIn = async (text: string): Promise<readonly CheckedPaper[]> => recognise(await typed(text));

/** A field's words without blanks; null where the paper has none. */
function said(paper: CheckedPaper | undefined, key: string): string | null {
  const found = paper?.fields.find((one) => one.key === key);
  return paper === undefined || found === undefined ? null : fieldText(paper, found).replace(/\s+/gu, "");
}

const head =
  "（様式４）\n見企第12号\n令和3年4月5日\n見本市個人情報保護審議会\n会長　三宮 花子　様\n見本市長　見本 太郎\n";
const title = "見本市個人情報保護条例第11条（電子計算機処理）の類型事項の適用について（報告）\n";
const body = "下記の電子計算機処理については、実施しましたことをご報告いたします。\n記\n";

describe("items of a form", () => {
  it.each([
    [
      "a blank after the number",
      "1 件名（システムの名称）\n予約システム\n2 システムの概要\n予約する\n5 システム稼働（業務開始）時期　令和3年3月22日から\n",
    ],
    [
      "a full-width number",
      "１　件名（システムの名称）\n予約システム\n２　システムの概要\n予約する\n５　システム稼働（業務開始）時期\n令和３年３月２２日から\n",
    ],
    [
      "a stop after the number",
      "１．件名（システムの名称）：予約システム\n２．システムの概要：予約する\n５．システム稼働（業務開始）時期：令和3年3月22日から\n",
    ],
    [
      "a tab after the number",
      "1\t件名 (システムの名称)　予約システム\n2\tシステムの概要　予約する\n5\tシステム稼働 (業務開始) 時期　令和3年3月22日から\n",
    ],
    [
      "a list mark",
      "- 1 件名（システムの名称）\n予約システム\n- 2 システムの概要\n - 予約する\n- 5 システム稼働（業務開始）時期 令和 3 年 3 月 22 日から\n",
    ],
    [
      "a number in brackets",
      "(1) 件名（システムの名称）\n予約システム\n(2) システムの概要\n予約する\n(5) システム稼働（業務開始）時期\n令和3年3月22日から\n",
    ],
    [
      "no number",
      "件名：予約システム\nシステムの概要：予約する\nシステム稼働（業務開始）時期：令和3年3月22日から\n",
    ],
    [
      "cells",
      "件名（システムの名称）\t予約システム\nシステムの概要\t予約する\nシステム稼働（業務開始）時期\t令和3年3月22日から\n",
    ],
    ["short labels", "1 件名　予約システム\n2 概要　予約する\n5 システム稼働時期　令和3年3月22日から\n"],
  ])("are read with %s", async (_, items) => {
    const [paper, ...rest] = await papersIn(head + title + body + items);
    expect(rest).toEqual([]);
    expect(paper?.form).toBe("report-form4");
    expect(said(paper, "subject")).toBe("予約システム");
    expect(said(paper, "summary")).toBe("予約する");
    expect(said(paper, "start")?.normalize("NFKC")).toBe("令和3年3月22日から");
    expect(said(paper, "number")).toBe("見企第12号");
    expect(said(paper, "sender-person")).toBe("見本市長見本太郎");
  });

  it("are known by their number when the label is not quite the form's", async () => {
    const items =
      "1 件名（システムの名称）\n予約\n2 システムの概要\n概要文\n3 構築システムの構成\n別図のとおり\n4 取り扱う個人情報データの流れ\n別図のとおり\n";
    const [paper] = await papersIn(head + title + body + items);
    expect(said(paper, "diagram")).toBe("別図のとおり");
    expect(said(paper, "data-flow")).toBe("別図のとおり");
  });

  it("take no sentence of a value for a label", async () => {
    const items =
      "1 件名（システムの名称）\n予約\n2 システムの概要\n概要版の資料を3件作る。\n10 件を超える。\n3 構築するシステムの構成図 別図のとおり\n";
    const [paper] = await papersIn(head + title + body + items);
    expect(said(paper, "summary")).toBe("概要版の資料を3件作る。10件を超える。");
  });

  it("end with item 7: what follows is an explanation of its own", async () => {
    const items =
      "1 件名（システムの名称）\n予約\n7 担当者及び連絡先\n担当者：企画課 見本\n連絡先：000-000-0101\n電子メール：a@example.jp\nシステム構成図\n①端末\n②サーバー\n";
    const papers = await papersIn(head + title + body + items);
    expect(papers.map(({ form }) => form)).toEqual(["report-form4", "explanation"]);
    expect(said(papers[0], "contact")).toBe("企画課見本");
    expect(said(papers[1], "title")).toBe("システム構成図");
  });
});

describe("letters", () => {
  it("are told apart by their titles, with and without form marks", async () => {
    const letter = (number: string, words: string) =>
      `${number}\n令和3年4月5日\n見本市個人情報保護審議会\n会長 三宮 花子 様\n見本市長 見本 太郎\n${words}\n`;
    const papers = await papersIn(
      letter(
        "見企第1号",
        "諮　問\n条例第11条第1項の規定に基づき、意見を求めます。\n記\n・予約システムについて\n担当：企画課",
      ) +
        letter(
          "見企第2号",
          "研修の実施について（通知）\n研修を下記のとおり行います。\n記\n1 日時　6月2日\n2 回答期限　5月1日\n以上\n担当：企画課\n電話：000-000-0102",
        ) +
        letter("見企第3号", `${title}下記のとおり報告します。\n記\n1 件名（システムの名称）\n予約`),
    );
    expect(papers.map(({ form, name }) => [form, name])).toEqual([
      ["consultation-letter", "諮問（見企第1号）"],
      ["letter", "通知（見企第2号）"],
      ["report-form4", "様式4（見企第3号）"],
    ]);
    expect(papers[1]?.fields.filter(({ key }) => key === "form-item").map(({ item }) => item)).toEqual([
      "日時",
      "回答期限",
    ]);
    expect(said(papers[1], "phone")).toBe("000-000-0102");
  });

  it("may be typed with line ends in title and body", async () => {
    const text = `${head}見本市個人情報保護条例第11条（電子計算機処理）の\n類型事項の適用について\n（報告）\n下記の電子計算機処理については、実施しましたことをご報告\nいたします。\n記\n1 件名（システムの名称）\n予約\n`;
    const [paper] = await papersIn(text);
    expect(said(paper, "title")).toMatch(/^見本市個人情報保護条例.*（報告）$/u);
    expect(said(paper, "body")).toBe("下記の電子計算機処理については、実施しましたことをご報告いたします。");
  });

  it("end before the paper that follows, without a note and without anybody in charge", async () => {
    const letter =
      "見企第1号\n令和3年4月5日\n見本市個人情報保護審議会\n会長 三宮 花子 様\n見本市長 見本 太郎\n諮問\n条例第11条第1項の規定に基づき、意見を求めます。\n記\n";
    const papers = await papersIn(
      `${letter}・予約システムの\n導入について\n予約システムの導入について\n1 趣旨\n予約する。\n`,
    );
    expect(papers.map(({ form, lines }) => [form, lines.length])).toEqual([
      ["consultation-letter", 10],
      ["explanation", 3],
    ]);
    expect(said(papers[0], "subject")).toBe("予約システムの導入について");
  });

  it("without a number are known by a date and whom they address", async () => {
    const papers = await papersIn(
      "令和7年5月7日\n総務部長　様\n情報政策課長\n調査について（照会）\n次のことを知らせてください。\n",
    );
    expect(papers.map(({ form }) => form)).toEqual(["letter"]);
    expect(said(papers[0], "title")).toBe("調査について（照会）");
  });
});

describe("text files", () => {
  it("give each value its line and column, in cells too", async () => {
    const text =
      "新たに処理することについて（報告）\nシステム名\t概要\t稼働時期\t実施機関\n予約\t会議室の予約\t令和3年3月22日\t企画課\n";
    const [paper] = await papersIn(text);
    const start = paper?.fields.find(({ key }) => key === "start");
    const place = paper === undefined || start?.value[0] === undefined ? {} : placeOf(paper, start.value[0]);
    expect(place).toEqual({ file: "資料.txt", line: 3, column: 11, excerpt: "令和3年3月22日" });
  });

  it.each([
    ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, ...new TextEncoder().encode("記\r\n様")]],
    ["UTF-16LE", [0xff, 0xfe, 0x18, 0x8a, 0x0d, 0x00, 0x0a, 0x00, 0xd8, 0x69]],
    ["UTF-16BE", [0xfe, 0xff, 0x8a, 0x18, 0x00, 0x0a, 0x69, 0xd8]],
    ["Shift_JIS", [0x8b, 0x4c, 0x0d, 0x0a, 0x97, 0x6c]],
    ["EUC-JP", [...[0xb5, 0xad, 0x0a, 0xcd, 0xcd]]],
  ])("are read in %s", async (_, bytes) => {
    const file = got(await readExisting("a.txt", Uint8Array.from(bytes)));
    expect(file.lines.map(({ text }) => text)).toEqual(["記", "様"]);
  });
});

describe("any lines", () => {
  const words = [
    ...[
      "（様式4）",
      "(様式 3)",
      "見企第1号",
      "令和3年4月5日",
      "第106回 見本市個人情報保護審議会",
      "会長 三宮 花子様",
      "記",
      "以上",
    ],
    ...[
      "諮　問",
      "新たに処理することについて（報告）",
      "類型事項の適用に係る副申",
      "1 件名（システムの名称）",
      "7 実施機関",
      "担当：企画課",
    ],
    ...[
      "◎は条例第11条第2項に該当するもの",
      "【個人情報収集項目】",
      "類 型\t理 由",
      "別表",
      "別図",
      "参考図",
      "システム名\t概要\t実施機関",
    ],
    ...[
      "変更日\t項目",
      "議事録",
      "1 日時：午後",
      "（見本部会長） はい。",
      "特定個人情報保護評価書（全項目評価書）",
      "Ⅰ 基本情報",
      "文です。",
      "②",
      "\t",
      "|a|b|",
    ],
  ];
  const line = fc.oneof(fc.constantFrom(...words), fc.string({ unit: "grapheme", maxLength: 12 }));
  const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n"));

  it("are each in exactly one paper, in their order", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        const outcome = await readExisting("a.txt", new TextEncoder().encode(written));
        if (!outcome.ok) return;
        const papers = recognise(outcome.value);
        expect(papers.flatMap(({ lines }) => lines)).toEqual(outcome.value.lines);
        for (const paper of papers) expectWithin(paper);
      }),
      { numRuns: 300 },
    );
  });

  it("make a paper of a form that is known", () => {
    const lines = fc.array(line).map((texts) => texts.map(lineOf));
    const forms = [
      "report-form4",
      "consultation-letter",
      "letter",
      "report-index",
      "minutes",
      "explanation",
      "cover",
      "assessment-full",
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...forms), lines, (form, own) => {
        const paper = recogniseAs(form, own, { file: "a" });
        expect(paper.lines).toBe(own);
        expectWithin(paper);
      }),
      { numRuns: 300 },
    );
  });
});

const lineOf = (text: string): PaperLine => ({ text, place: { file: "a" }, cell: null, heading: false });

/** Every span stands in a line of its paper, and in the right order. */
function expectWithin({ fields, lines }: CheckedPaper): void {
  for (const { label, value } of fields) {
    for (const { line, from, to } of label === null ? value : [label, ...value]) {
      const length = lines[line]?.text.length ?? -1;
      expect(from >= 0 && from <= to && to <= length).toBe(true);
    }
  }
}
