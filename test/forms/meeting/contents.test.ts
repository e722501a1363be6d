import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../src/diagnostic/index.ts";
import { type ContentsItem, contentsFormOf, contentsValues } from "../../../src/forms/index.ts";
import { packetContents } from "../../../src/forms/meeting/contents.ts";
import { Office } from "../../../src/paper/office.ts";
import { typeset } from "../../../src/paper/typeset.ts";
import type { Meeting } from "../../../src/records/kinds/index.ts";
import type { Profile } from "../../../src/records/profile.ts";
import { prepareTemplate, templateFolders } from "../../../src/template/index.ts";
import { got } from "../../outcome.ts";
import { fixture, officeProfile, profileFixture, readFixture } from "../fixtures.ts";
import { linesOf, markupOf, treeOf } from "../printed.ts";

type Entry = ContentsItem["entries"][number];

const entry = (number: string | null, title: string, page: number, more: Partial<Entry> = {}): Entry => ({
  ...{ number, title, page, note: null, closed: false, target: `document-${page}` },
  ...more,
});
const item = (title: string | null, entries: readonly Entry[], more: Partial<ContentsItem> = {}) => ({
  ...{ title, entries, number: null, kind: null, closed: false },
  ...more,
});
const LONG =
  "本庁舎内電話の市民対応の品質向上等に向けた通話録音システムの導入及び公民連携ポータルサイト構築並びに提案内容の情報管理ツールの導入";

const meeting = readFixture("meeting/full.yaml").value as Meeting;
const valuesOf = (items: readonly ContentsItem[], profile: Profile = officeProfile(), of = meeting) =>
  contentsValues(of, profile, items);
// The form's own type: what it prints is what contentsValues makes.
const form = packetContents as Parameters<typeof treeOf<ReturnType<typeof contentsValues>>>[0];

describe("資料一覧", () => {
  it("passes the template check without a finding", () => {
    const folder = fileURLToPath(new URL("../../../templates", import.meta.url));
    const prepared = prepareTemplate("packet-contents.hbs", packetContents.model, templateFolders([folder]));
    expect(findingsOf(prepared)).toEqual([]);
  });

  it("says when and where, each item, and each paper with number, form and page", () => {
    const values = valuesOf([
      item(null, [entry(null, "報告一覧", 3)]),
      item(
        "類型事項の適用について",
        [
          entry("資料1-1", "庁内会議室予約システム(案)", 4, { note: "様式4" }),
          entry("参考資料1", "国の通知", 12, { closed: true }),
        ],
        { number: "資料1", kind: "report" },
      ),
      item("答申について", [entry("資料2", "答申書", 15, { closed: true })], {
        ...{ number: "資料2", kind: "consultation", closed: true },
      }),
      item("その他", [entry(null, "次回の日程", 113)], { kind: "other" }),
    ]);
    expect(packetContents.model.parse(values)).toEqual(values);
    expect(linesOf(treeOf(form, values))).toEqual([
      "第106回　見本市個人情報保護審議会",
      "資料一覧",
      "日時令和3年5月10日　午後2時から",
      "場所見本市役所1号館14階大会議室",
      "報告一覧3",
      "資料1類型事項の適用について（報告）",
      "資料1-1庁内会議室予約システム（案）（様式4）4",
      "参考資料1国の通知【非公開】12",
      "資料2答申について（諮問）【非公開】",
      "資料2答申書15",
      "その他",
      "次回の日程113",
    ]);
    expect(packetContents.documentTitle(values)).toBe("第106回 資料一覧");
  });

  it("says neither time nor place where nobody has", () => {
    const minimal = readFixture("meeting/minimal.yaml").value as Meeting;
    const values = valuesOf([item(null, [entry(null, "報告", 2)])], officeProfile(), minimal);
    expect(linesOf(treeOf(form, values)).slice(2)).toEqual(["日時令和3年5月10日", "報告2"]);
  });

  it("follows the office's digits and measure", () => {
    const values = valuesOf([item(null, [entry("資料1", "答申", 12)])], profileFixture("longest"));
    expect(values.items[0]?.entries[0]?.page).toBe("１２");
    expect([values.meeting, values.columns.pages]).toEqual(["１０６", 37]);
  });

  it("gives titles the room that numbers and pages leave", () => {
    const columnsOf = (...entries: Entry[]) => valuesOf([item(null, entries)]).columns;
    expect(columnsOf(entry(null, "あ", 1))).toEqual({ titles: 0, pages: 40, free: 3 });
    expect(columnsOf(entry("資料1", "あ", 1)).titles).toBe(3.75);
    expect(columnsOf(entry("資料1", "あ", 1), entry("参考資料10", "あ", 123456))).toEqual({
      ...{ titles: 6.25, pages: 40, free: 4 },
    });
    // One long number does not push all others.
    expect(columnsOf(entry("資料1", "あ", 1), entry("あ".repeat(20), "あ", 1)).titles).toBe(3.75);
  });

  it("links every title to its document", () => {
    const markup = markupOf(form, valuesOf([item(null, [entry(null, "報告", 2), entry(null, "答申", 4)])]));
    expect(
      [...markup.matchAll(/<ref to="([^"]*)">([^<]*)<\/ref>/g)].map(([, to, text]) => [to, text]),
    ).toEqual([
      ["document-2", "報告"],
      ["document-4", "答申"],
    ]);
  });

  it("knows where its titles were written", () => {
    const at = ["agenda", 0, "title"];
    const paper = ["agenda", 0, "papers", 2, "title"];
    const { origin } = contentsFormOf([
      item(null, [entry(null, "報告一覧", 3)]),
      item("適用", [entry(null, "国の通知", 4, { titlePath: paper })], { titlePath: at }),
    ]);
    expect(origin(["items", 1, "title"])).toEqual({ source: "record", path: at });
    expect(origin(["items", 1, "entries", 0, "title"])).toEqual({ source: "record", path: paper });
    expect(origin(["items", 0, "entries", 0, "title"])).toBeNull();
    expect(origin(["place"])).toEqual({ source: "record", path: ["place"] });
    expect(origin(["body"])).toEqual({ source: "profile", path: ["council", "name"] });
  });
});

describe("資料一覧 on paper", () => {
  const office = got(Office.open(fixture("office")));
  const pagesOf = (items: readonly ContentsItem[]) => {
    const set = typeset(markupOf(form, valuesOf(items)), { title: "資料一覧", office });
    expect(findingsOf(set)).toEqual([]);
    return got(set).pages;
  };
  /** Right edges of the lines that hold a text, pt. */
  const ends = (pages: ReturnType<typeof pagesOf>, text: string) =>
    pages.flatMap(({ lines }) => lines.filter((line) => line.text.includes(text)).map(rightOf));
  const rightOf = ({ runs }: ReturnType<typeof pagesOf>[number]["lines"][number]): number => {
    const run = runs.at(-1);
    return Math.max(...Array.from(run?.x ?? [0])) + (run?.size ?? 0) / 2;
  };

  it("turns long titles before the page numbers, the leader on the last line", () => {
    const pages = pagesOf([item(null, [entry("資料1", LONG, 12), entry("資料2", "短い題名", 1234)])]);
    const [page] = pages;
    const rows = page?.lines.map(({ text }) => text).slice(-4) ?? [];
    expect(rows).toHaveLength(4);
    expect(rows.slice(0, 2).every((text) => !/\t1?2$/.test(text))).toBe(true);
    expect(rows[2]).toMatch(/導入\t12$/);
    expect(page?.rules.filter(({ line }) => line === "dotted")).toHaveLength(2);
    const edge = Math.max(...ends(pages, "短い題名"));
    for (const text of rows.slice(0, 2)) expect(ends(pages, text)[0]).toBeLessThan(edge - 20);
  });

  it("goes on over pages, and loses none of sixty papers", () => {
    const many = Array.from({ length: 6 }, (_, i) =>
      item(
        `議題その${i + 1}について`,
        Array.from({ length: 10 }, (_, j) =>
          entry(`資料${i + 1}-${j + 1}`, j % 3 === 0 ? LONG : "短い題名", i * 10 + j + 2),
        ),
        { number: `資料${i + 1}` },
      ),
    );
    const pages = pagesOf(many);
    expect(pages.length).toBeGreaterThan(2);
    const text = pages.flatMap(({ lines }) => lines.map((line) => line.text));
    for (let page = 2; page < 62; page++)
      expect(text.filter((one) => one.endsWith(`\t${page}`))).toHaveLength(1);
    // An item's line is never the last of a page.
    for (const { lines } of pages) expect(lines.at(-1)?.text).not.toMatch(/について$/);
  });
});
