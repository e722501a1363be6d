import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page as Tab } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixtures } from "../rendered.ts";
import { copiedOffice, Preview, program, sheetText } from "./browser.ts";

const FILE = "assessment/full.yaml";
/** Ⅲ7 リスク3 of the first file, some thirty sheets from the cover. */
const DEEP = "ファイル/1/リスク対策/保管・消去/リスク3";

/** Its section as the outline calls it; Ⅱ6 has nearly the same name. */
const STORED = "7. 特定個人情報の保管・消去";

const field = (tab: Tab, name: string): Locator => tab.locator(`.fill [data-field="${name}"]`);

/** Goes to a section by the outline. */
async function toSection(tab: Tab, words: string): Promise<void> {
  await tab.getByRole("button", { name: "目次" }).click();
  await tab.locator(".fill-sections button", { hasText: words }).first().click();
}

describe.skipIf(program === null)("an assessment (skipped where Chromium is not installed)", () => {
  let preview: Preview;
  beforeAll(async () => {
    const folder = copiedOffice();
    cpSync(join(fixtures, "assessment"), join(folder, "assessment"), { recursive: true });
    preview = await Preview.start(folder);
  });
  afterAll(async () => {
    await preview.end();
  });

  const opened = async (): Promise<Tab> => {
    const tab = await preview.open(`/${FILE}`);
    await tab.locator(".leaf svg.sheet").first().waitFor({ timeout: 60_000 });
    return tab;
  };
  const saved = (): string => readFileSync(join(preview.folder, FILE), "utf8");

  test("its sections begin closed, and the outline leads into each", { timeout: 90_000 }, async () => {
    const tab = await opened();
    expect(await tab.locator(".fill textarea, .fill input, .fill select").count()).toBeLessThan(100);
    expect(await field(tab, DEEP).count()).toBe(0);
    await toSection(tab, STORED);
    const head = field(tab, "ファイル/1/リスク対策/保管・消去").locator(".fill-fold").first();
    await expect.poll(() => head.and(tab.locator(":focus")).count()).toBe(1);
    await field(tab, `${DEEP}/手順の内容`).waitFor();
    await tab.close();
  });

  test("a text and a choice deep inside change the sheet beside them and the file", {
    timeout: 90_000,
  }, async () => {
    const tab = await opened();
    await toSection(tab, STORED);
    const text = field(tab, `${DEEP}/手順の内容`).locator("textarea");
    await text.fill("媒体は、復元できない方法で消去する。");
    await expect
      .poll(() => sheetText(tab), { timeout: 20_000 })
      .toContain("媒体は、復元できない方法で消去する。");
    await field(tab, `${DEEP}/対策は十分か`).getByText("課題が残されている").click();
    await expect
      .poll(saved, { timeout: 20_000 })
      .toMatch(/媒体は、復元[\s\S]{0,80}対策は十分か: 課題が残されている/);
    await tab.close();
  });

  test("what is wrong is found, and led to from the other end of the form", { timeout: 90_000 }, async () => {
    const tab = await opened();
    const day = field(tab, "公表日").locator("input, textarea").first();
    await day.fill("令和6年2月30日");
    const finding = tab.locator(".finding", { hasText: "公表日" }).first();
    await finding.waitFor({ timeout: 20_000 });
    await toSection(tab, STORED);
    await field(tab, `${DEEP}/手順の内容`).locator("textarea").click();
    await finding.locator("button").first().click();
    await expect.poll(() => day.and(tab.locator(":focus")).count()).toBe(1);
    await day.fill("令和6年12月9日");
    await expect.poll(() => tab.locator(".finding").count(), { timeout: 20_000 }).toBe(0);
    await tab.close();
  });

  test("marks are boxes to tick, with room for words of their own", { timeout: 90_000 }, async () => {
    const tab = await opened();
    await toSection(tab, "2. 特定個人情報ファイルを取り扱う事務において使用するシステム");
    const first = "基本情報/システム/一覧/1";
    await field(tab, first).locator(".fill-fold").first().click();
    const marks = field(tab, `${first}/接続`);
    const other = marks.getByRole("checkbox", { name: "その他" });
    await other.check();
    await marks.getByRole("textbox").fill("健診予約システム");
    await expect.poll(saved, { timeout: 20_000 }).toContain("- その他（健診予約システム）");
    await other.uncheck();
    await expect.poll(saved, { timeout: 20_000 }).not.toContain("健診予約システム");
    await tab.close();
  });

  test("the page complained of nothing", () => {
    expect(preview.complaints).toEqual([]);
  });
});
