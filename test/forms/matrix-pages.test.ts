import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Page, PlacedRule } from "../../src/layout/page.ts";
import { gather } from "../../src/paper/gather.ts";
import { fixture } from "./fixtures.ts";

const folder = mkdtempSync(join(tmpdir(), "yoshiki-matrix-pages-"));
const file = join(folder, "longest.yaml");
const changes = [
  ["続きの表示: いいえ", "続きの表示: はい"],
  ["区分の幅: 6", "見出しの向き: 縦"],
  // The cell of 技術的対策 goes down over the two rows below it.
  ["- サーバ室の施錠", "- ↑"],
  ["- 操作の研修", "- ↑"],
] as const;
/** The longest fixture with vertical headings that are repeated, and a cell over three rows that is higher than a sheet. */
const text = changes.reduce(
  (whole, [from, to]) => {
    if (!whole.includes(from)) throw new Error(`the fixture has no ${from}`);
    return whole.replace(from, to);
  },
  readFileSync(fixture("matrix/longest.yaml"), "utf8"),
);
writeFileSync(file, text);
const [paper] = gather([file]).papers;
rmSync(folder, { recursive: true });
if (paper === undefined) throw new Error("no paper");
const pages: readonly Page[] = paper.pages().pages;

const near = (a: number, b: number) => Math.abs(a - b) < 0.05;
const isLevel = ({ y1, y2 }: PlacedRule) => y1 === y2;
const joined = (page: Page, artifact: string | null) =>
  page.lines
    .filter((line) => line.artifact === artifact)
    .map(({ text }) => text)
    .join("");

/** Where the table stands on a sheet, by its outermost rules. */
function frameOf({ rules }: Page) {
  const xs = rules.flatMap(({ x1, x2 }) => [x1, x2]);
  const ys = rules.flatMap(({ y1, y2 }) => [y1, y2]);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe("a 別表 of several pages", () => {
  it("takes three and more", () => expect(pages.length).toBeGreaterThanOrEqual(3));

  it.each(pages.map((page) => [page.number, page] as const))("is closed all round on sheet %i", (_, page) => {
    const { left, right, top, bottom } = frameOf(page);
    for (const y of [top, bottom]) {
      const level = page.rules.filter((rule) => isLevel(rule) && near(rule.y1, y));
      expect(level.some(({ x1, x2 }) => near(x1, left) && near(x2, right))).toBe(true);
    }
    for (const x of [left, right]) {
      const upright = page.rules.filter((rule) => !isLevel(rule) && near(rule.x1, x));
      expect(upright.some(({ y1, y2 }) => near(y1, top) && near(y2, bottom))).toBe(true);
    }
  });

  it.each(pages.map((page) => [page.number, page] as const))(
    "ends every rule of sheet %i at another",
    (_, page) => {
      const meets = (x: number, y: number, own: PlacedRule) =>
        page.rules.some(
          (other) =>
            other !== own &&
            isLevel(other) !== isLevel(own) &&
            x >= other.x1 - 0.05 &&
            x <= other.x2 + 0.05 &&
            y >= other.y1 - 0.05 &&
            y <= other.y2 + 0.05,
        );
      for (const rule of page.rules) {
        expect([rule, meets(rule.x1, rule.y1, rule)]).toEqual([rule, true]);
        expect([rule, meets(rule.x2, rule.y2, rule)]).toEqual([rule, true]);
      }
    },
  );

  it("has the titles of the columns on every sheet, as artifacts after the first", () => {
    expect(joined(pages[0] as Page, null)).toContain("分類①（市販ソフトウェア）");
    for (const page of pages.slice(1)) {
      expect(joined(page, "repeated-head")).toContain("分類①（市販ソフトウェア）");
      expect(joined(page, null)).not.toContain("（市販ソフトウェア）");
    }
  });

  it("has the heading of a group, vertical too, again with （続き） where it goes on", () => {
    const labels = pages.map((page) => joined(page, "continued"));
    expect(labels[0]).toBe("");
    expect(labels[1]).toContain("主なセキュリティ対策（続き）");
    expect(labels[2]).toContain("主なセキュリティ対策（続き）");
  });

  it("goes on with the text of a cell that three rows make, higher than a sheet, and loses none of it", () => {
    const whole = pages.map((page) => joined(page, null)).join("");
    for (const text of ["①設置及び運用", "②点検及び監査", "持出し機器の台帳による管理の状況を、毎年1回、"])
      expect(whole.split(text.replace(/^[①②]/, "")).length - 1).toBeGreaterThanOrEqual(1);
    expect(joined(pages[0] as Page, null)).toContain("設置及び運用");
    expect(joined(pages[1] as Page, null)).toContain("点検及び監査");
    expect(joined(pages[2] as Page, null)).toContain("持出し機器の台帳による管理の状況を、");
  });

  it("ends with legend and notes below the table", () => {
    const last = pages.at(-1) as Page;
    const below = last.lines.filter(({ y, artifact }) => artifact === null && y > frameOf(last).bottom);
    expect(below.map(({ text }) => text).join("")).toMatch(/^凡例：○.*※1.*※2.*開始する。$/);
  });
});
