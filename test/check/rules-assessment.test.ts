import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type CheckedPacket, type CheckRule, checkedPacket } from "../../src/check/index.ts";
import { assessmentAnswers } from "../../src/check/rules/assessment-answers.ts";
import { assessmentConnection } from "../../src/check/rules/assessment-connection.ts";
import { assessmentDates } from "../../src/check/rules/assessment-dates.ts";
import { changeRowsFile } from "../../src/check/rules/change-rows-file.ts";
import { changeRowsItem } from "../../src/check/rules/change-rows-item.ts";
import { changeRowsOrder } from "../../src/check/rules/change-rows-order.ts";
import { changeRowsTiming } from "../../src/check/rules/change-rows-timing.ts";
import { changeRowsWords } from "../../src/check/rules/change-rows-words.ts";
import { readExisting, recognise } from "../../src/intake/index.ts";
import { got } from "../outcome.ts";
import { packetOf, paperOf, row } from "./paper-of.ts";

const corrected = readFileSync(
  fileURLToPath(new URL("../../fixtures/existing/002/corrected/資料一式.txt", import.meta.url)),
  "utf8",
);

/** The corrected assessment with one piece of its text replaced. @throws when the piece is not there */
async function changed(from: string | RegExp, to: string): Promise<CheckedPacket> {
  const text = corrected.replace(from, to);
  if (text === corrected) throw new Error(`the assessment has no ${from}`);
  return packet(text);
}

async function packet(text: string): Promise<CheckedPacket> {
  return checkedPacket(recognise(got(await readExisting("評価書.txt", new TextEncoder().encode(text)))));
}

function found(rule: CheckRule, of: CheckedPacket): readonly string[] {
  return [...rule.find(of)].map(({ diagnostic: { code, places } }) => `${code} ${places.length}`);
}

const all = [
  ...[assessmentAnswers, assessmentConnection, assessmentDates],
  ...[changeRowsFile, changeRowsItem, changeRowsOrder, changeRowsTiming, changeRowsWords],
];

describe("an assessment typed elsewhere", () => {
  it("without faults has no finding", async () => {
    const right = await packet(corrected);
    expect(all.flatMap((rule) => found(rule, right))).toEqual([]);
  });

  it.each<[string, CheckRule, string | RegExp, string, string]>([
    [
      "an answer that is no option",
      assessmentAnswers,
      /\[\s*30万人以上\s*\]/,
      "[ 40万人以上 ]",
      "check/assessment-option 1",
    ],
    [
      "the threshold",
      assessmentAnswers,
      /\[\s*30万人以上\s*\]/,
      "[ 1,000人未満 ]",
      "check/assessment-threshold 2",
    ],
    [
      "the publication",
      assessmentDates,
      /公表日\s+令和6年12月9日/,
      "公表日\n\n令和6年10月9日",
      "check/assessment-order 2",
    ],
    [
      "the last row's date",
      changeRowsOrder,
      /公表日\s+令和6年12月9日/,
      "公表日\n\n令和6年12月19日",
      "check/change-last-date 2",
    ],
  ])("%s", async (_, rule, from, to, code) => {
    expect(found(rule, await changed(from, to))).toContain(code);
  });
});

const head = row("変更日", "項目", "変更前の記載", "変更後の記載", "提出時期", "提出時期に係る説明");
const reason = "適正な文言への修正であり、重要な変更ではない。";

function sheet(
  ...rows: readonly (readonly [string, string, string, string, string, string])[]
): CheckedPacket {
  return packetOf([paperOf("change-table", "変更箇所", [head, ...rows.map((cells) => row(...cells))])]);
}

const line = (
  item: string,
  more: Partial<Record<"date" | "before" | "after" | "timing" | "reason", string>> = {},
) =>
  [
    more.date ?? "令和2年9月30日",
    item,
    more.before ?? "旧",
    more.after ?? "新",
    more.timing ?? "事後",
    more.reason ?? reason,
  ] as const;

/** What is proposed for each 項目: the message's first two words in 「」. */
function proposed(...items: readonly string[]): readonly string[] {
  return [...changeRowsItem.find(sheet(...items.map((item) => line(item))))].map(({ diagnostic }) =>
    [...diagnostic.message.ja.matchAll(/「([^」]*)」|(リスク\d)/g)]
      .map(([, one, two]) => one ?? two)
      .join(" → "),
  );
}

describe("項目 of 別添3", () => {
  it("is silent on items of the form, however they are typed or cut off", () => {
    expect(
      proposed(
        "Ⅱ 特定個人情報ファイルの概要 3. 特定個人情報の入手・使用 ⑧使用方法-情報の突合",
        "II 特定個人情報ファイルの概要 5. 特定個人情報の提供・移転(委託に伴うものを除く) 提供先1 ①法令上の根拠",
        "(同上) ④提供する情報の対象となる本人の数",
        "Ⅲ特定個人情報ファイルの取扱いプロセスにおけるリスク対策 7. 特定個人情報の保管・消去 リスク1 ⑨過去3年以内に、評価実施",
        "（別添1）事務の内容 図内(12)(13)",
        "Ⅰ 基本情報 7.評価実施機関における担当",
        "Ⅲ特定個人情報ファイルの取扱いプロセスにおけるリスク",
      ),
    ).toEqual([]);
  });

  it.each([
    ["Ⅴ開示請求、問い合わせ 1.特定個人情報の開示・訂正", "開示請求、問い合わせ → Ⅴ 開示請求、問合せ"],
    ["1.基本情報 7.評価実施機関における担当部署", "1.基本情報 → Ⅰ 基本情報"],
    [
      "Ⅱ 特定個人情報ファイルの概要 4.特定個人情報ファイルの取扱いの委託 受託事項2 ①委託内容",
      "受託事項2 → 委託事項2",
    ],
    ["Ⅱ 特定個人情報ファイルの概要 6.特定個人情報の保管・消去 ③消却方法", "③消却方法 → ③消去方法"],
    [
      "Ⅲ特定個人情報ファイルの取扱いプロセスにおけるリスク対策 3.特定個人情報の使用 リスク1：目的を超えた紐付け ユーザ認証の管理",
      "ユーザ認証の管理 → リスク2 → リスク1",
    ],
  ])("%s", (item, message) => {
    expect(proposed(item)).toEqual([message]);
  });
});

describe("rows of 別添3", () => {
  const usual = [line("Ⅰ 基本情報"), line("Ⅰ 基本情報"), line("Ⅰ 基本情報")];

  it.each<[string, CheckRule, ReturnType<typeof line>, string]>([
    [
      "事前, explained as 事後",
      changeRowsTiming,
      line("Ⅰ 基本情報", { timing: "事前" }),
      "check/change-timing 2",
    ],
    [
      "事後 without an explanation",
      changeRowsTiming,
      line("Ⅰ 基本情報", { reason: "" }),
      "check/change-no-reason 1",
    ],
    [
      "a date out of order",
      changeRowsOrder,
      line("Ⅰ 基本情報", { date: "令和1年12月3日" }),
      "check/change-order 2",
    ],
    ["令和1年", changeRowsOrder, line("Ⅰ 基本情報", { date: "令和1年12月3日" }), "check/change-first-year 1"],
    [
      "the same before and after",
      changeRowsOrder,
      line("Ⅰ 基本情報", { after: "旧" }),
      "check/change-equal 1",
    ],
    [
      "a slip",
      changeRowsWords,
      line("Ⅰ 基本情報", { reason: reason.replace("適正", "敵正") }),
      "check/change-reason-slip 2",
    ],
    [
      "い left out",
      changeRowsWords,
      line("Ⅰ 基本情報", { reason: "重要な変更にあたらなため" }),
      "check/change-reason-slip 1",
    ],
    [
      "重要事項",
      changeRowsWords,
      line("Ⅰ 基本情報", { reason: "重要事項ではない。" }),
      "check/change-important 2",
    ],
    ["no 項目", changeRowsItem, line(""), "check/change-item-empty 1"],
  ])("%s", (_, rule, odd, code) => {
    expect(found(rule, sheet(...usual))).toEqual([]);
    expect(found(rule, sheet(...usual, odd))).toContain(code);
  });
});
