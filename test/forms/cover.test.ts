import { describe, expect, it } from "vitest";
import { coverForm } from "../../src/forms/cover/form.ts";
import type { CoverValues } from "../../src/forms/cover/model.ts";
import { withoutBrackets } from "../../src/forms/shared/enclosed.ts";
import type { Cover } from "../../src/records/kinds/index.ts";
import { officeProfile, papersOf, profileFixture, readFixture, valuesOf } from "./fixtures.ts";
import { linesOf, markupOf, treeOf } from "./printed.ts";

const recordOf = (path: string) => readFixture(path).value as Cover;
const values = (record: Cover, profile = officeProfile()) =>
  valuesOf(papersOf("cover/minimal.yaml")[0]?.form ?? never(), record, profile) as CoverValues;
const titled = (...title: string[]) => ({ ...recordOf("cover/minimal.yaml"), title });

function never(): never {
  throw new Error("a cover has no form");
}

describe("表紙", () => {
  it("says date, meeting, title and kind, in that order", () => {
    const record = recordOf("office/covers/meeting-106.yaml");
    expect(linesOf(treeOf(coverForm, values(record)))).toEqual([
      "令和3年5月10日",
      "第106回　見本市個人情報保護審議会",
      "新たに個人情報等を電子計算機\n処理することについて",
      "（報告）",
    ]);
  });

  it("says each bureau on a line of its own", () => {
    expect(linesOf(treeOf(coverForm, values(recordOf("cover/longest.yaml")))).slice(3)).toEqual([
      "（都市交通局公共交通部地域交通推進課）",
      "（健康福祉局高齢福祉部（葛󠄀城・𠮷野地区担当））",
      "（企画調整局情報化戦略部）",
      "（地方独立行政法人見本市地域公共交通活性化再生機構）",
    ]);
  });

  it("keeps the title's lines as they are written, one break between two", () => {
    const markup = markupOf(coverForm, values(titled("一", "二", "三")));
    expect(markup).toContain('size="20pt">一<br/>二<br/>三</heading>');
  });

  it("is called by its title in one line", () => {
    expect(coverForm.documentTitle(values(titled("新たに", "処理することについて")))).toBe(
      "新たに処理することについて",
    );
  });

  it("takes brackets that were typed along for its own", () => {
    const record = { ...titled("一"), suffix: "（報告）", bureaus: ["(企画調整局)", "教育委員会（事務局）"] };
    expect(values(record)).toMatchObject({ suffix: "報告", bureaus: ["企画調整局", "教育委員会（事務局）"] });
  });

  it("prints the number of the meeting in the office's digits", () => {
    expect(values(recordOf("cover/full.yaml"), profileFixture("longest")).meeting).toBe("９３");
  });
});

describe("the title's size", () => {
  // 420 pt of the letter hold 21 characters of 20 pt, 22 of 19 pt, 28 of 15 pt and 30 of 14 pt.
  it.each([
    [1, 20],
    [21, 20],
    [22, 19],
    [23, 15],
    [28, 15],
    [29, 14],
    [30, 14],
  ])("for a line of %i characters is %i pt", (length, size) => {
    expect(values(titled("題", "名".repeat(length))).titleSize).toBe(size);
  });

  it("follows the measure of the office's own letter", () => {
    const office = officeProfile();
    const letter = { ...office.pages.letter, charactersPerLine: 30, fontSize: 12 };
    const narrow = { ...office, pages: { ...office.pages, letter } };
    // 360 pt hold 18 characters of 20 pt.
    expect(values(titled("名".repeat(18)), narrow).titleSize).toBe(20);
    expect(values(titled("名".repeat(19)), narrow).titleSize).toBe(15);
  });
});

describe("withoutBrackets", () => {
  it.each([
    ["（報告）", "報告"],
    ["< 社会保険関連手続き >", "社会保険関連手続き"],
    ["【　個人情報収集項目　】", "個人情報収集項目"],
    ["報告", "報告"],
    ["（案）の作成（2）", "（案）の作成（2）"],
    ["報告（案）", "報告（案）"],
  ])("%s → %s", (text, inside) => expect(withoutBrackets(text)).toBe(inside));
});
