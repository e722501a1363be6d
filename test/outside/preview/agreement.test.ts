import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page as Tab } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { box, copiedOffice, Preview, program } from "./browser.ts";

const MEETING = "/meetings/第106回.yaml?packet=1";
const CASE = "cases/call-recording.yaml";
const RIGHT = "令和3年3月29日";
const WRONG = "令和3年2月1日";

const item = (tab: Tab, code: string): Locator => tab.locator(`.agreement-item[data-code="check/${code}"]`);
const goTo = async (tab: Tab, route: string): Promise<void> => {
  await tab.evaluate(`location.hash = ${JSON.stringify(`#${route}`)}`);
};

/** Types in the record, and tells what is shown of the last answer before there can be another. */
const typeAndLook = `(async () => {
  const input = [...document.querySelectorAll("input, textarea")].find(({ value }) => value === "${WRONG}");
  input.value = "令和3年2月2日";
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 60));
  const told = document.querySelector(".agreement-told");
  return {
    stale: told.classList.contains("stale"),
    shown: told.textContent.includes("${WRONG}"),
    enabled: [...told.querySelectorAll("button")].filter((one) => !one.disabled).length,
  };
})()`;

describe.skipIf(program === null)(
  "contradictions of a meeting's papers (skipped where Chromium is not installed)",
  () => {
    let preview: Preview;
    beforeAll(async () => {
      const folder = copiedOffice();
      // A word that papers of several records have.
      appendFileSync(join(folder, "yoshiki.yaml"), "点検:\n  用字:\n    - 正: 対応\n      誤: [応対]\n");
      preview = await Preview.start(folder);
    });
    afterAll(async () => {
      await preview.end();
    });
    const written = (file: string): string => readFileSync(join(preview.folder, file), "utf8");

    /** The meeting, with its packet's papers compared. */
    const opened = async (): Promise<Tab> => {
      const tab = await preview.open(MEETING, { height: 1400 });
      await tab.locator(".agreement-accepted").waitFor({ timeout: 60_000 });
      return tab;
    };

    test("a wrong date is told in the record and in the packet, leads to both places, and is gone when mended", {
      timeout: 120_000,
    }, async () => {
      const tab = await opened();
      expect(await item(tab, "start-differs").count()).toBe(0);
      await goTo(tab, `/${CASE}`);
      await box(tab, "稼働時期").fill(WRONG);
      await item(tab, "start-differs").waitFor({ timeout: 30_000 });
      await goTo(tab, MEETING);
      const found = item(tab, "start-differs");
      await found.waitFor({ timeout: 30_000 });
      await expect.poll(() => tab.locator(".agreement-told.stale").count(), { timeout: 30_000 }).toBe(0);
      await found
        .getByRole("button", { name: `${CASE}　稼働時期` })
        .last()
        .click();
      await expect.poll(() => tab.locator(".mark").count(), { timeout: 20_000 }).toBeGreaterThan(0);
      await found.getByRole("button", { name: "explanations/call-recording.yaml" }).first().click();
      await expect.poll(() => tab.url()).toContain("/explanations/call-recording.yaml");
      await goTo(tab, `/${CASE}`);
      await box(tab, "稼働時期").fill(RIGHT);
      await expect.poll(() => item(tab, "start-differs").count(), { timeout: 30_000 }).toBe(0);
      await tab.close();
    });

    test("while something is typed the last answer stays, and leads nowhere", {
      timeout: 120_000,
    }, async () => {
      const tab = await opened();
      await goTo(tab, `/${CASE}`);
      await box(tab, "稼働時期").fill(WRONG);
      const found = item(tab, "start-differs");
      await found.waitFor({ timeout: 30_000 });
      const buttons = found.locator("button");
      await expect.poll(() => buttons.first().isEnabled(), { timeout: 30_000 }).toBe(true);
      const seen = await tab.evaluate(typeAndLook);
      expect(seen).toEqual({ stale: true, shown: true, enabled: 0 });
      await expect.poll(() => found.textContent(), { timeout: 30_000 }).toContain("令和3年2月2日");
      await box(tab, "稼働時期").fill(RIGHT);
      await expect.poll(() => found.count(), { timeout: 30_000 }).toBe(0);
      await tab.close();
    });

    test("one is accepted with a reason, written into the record, and taken back", {
      timeout: 120_000,
    }, async () => {
      const tab = await opened();
      const before = (await tab.locator(".agreement-accepted summary").textContent()) ?? "";
      await goTo(tab, `/${CASE}`);
      await box(tab, "稼働時期").fill(WRONG);
      const found = item(tab, "start-differs");
      await found.waitFor({ timeout: 30_000 });
      await found.getByRole("button", { name: "点検済にする" }).click();
      await tab.getByRole("textbox", { name: "問題のない理由" }).fill("延期が決まったため");
      await tab.keyboard.press("Enter");
      await expect
        .poll(() => written(CASE), { timeout: 20_000 })
        .toMatch(/- check\/start-differs 「.+」 延期が決まったため/);
      await expect.poll(() => found.count(), { timeout: 30_000 }).toBe(0);
      const accepted = tab.locator(".agreement-accepted");
      await accepted.locator("summary").click();
      await expect
        .poll(() => accepted.textContent(), { timeout: 30_000 })
        .toContain("理由: 延期が決まったため");
      await tab.keyboard.press("Control+z");
      await expect.poll(() => written(CASE), { timeout: 20_000 }).not.toContain("延期が決まったため");
      await found.waitFor({ timeout: 30_000 });
      await box(tab, "稼働時期").fill(RIGHT);
      await expect.poll(() => found.count(), { timeout: 30_000 }).toBe(0);
      await goTo(tab, MEETING);
      await expect
        .poll(() => tab.locator(".agreement-accepted summary").textContent(), { timeout: 30_000 })
        .toBe(before);
      await tab.close();
    });

    test("from the meeting it is written into the meeting; a word of another record is mended and taken back", {
      timeout: 120_000,
    }, async () => {
      const tab = await opened();
      const found = item(tab, "spelling").filter({ hasText: "説明資料（本庁舎内電話" });
      await found.getByRole("button", { name: "点検済にする" }).click({ timeout: 30_000 });
      await tab.getByRole("textbox", { name: "問題のない理由" }).fill("答申の字句のとおりのため");
      await tab.keyboard.press("Enter");
      const entry = /- check\/spelling 「.+」 答申の字句のとおりのため/;
      await expect.poll(() => written("meetings/第106回.yaml"), { timeout: 20_000 }).toMatch(entry);
      await expect.poll(() => found.count(), { timeout: 30_000 }).toBe(0);
      const other = item(tab, "spelling").filter({ hasText: "様式4（本庁舎内電話" });
      const before = written(CASE);
      await other.getByRole("button", { name: /「応対」を「対応」に直す/ }).click({ timeout: 30_000 });
      await expect.poll(() => written(CASE), { timeout: 20_000 }).toBe(before.replace("応対", "対応"));
      await tab.locator(".toast").getByRole("button", { name: "元に戻す" }).click();
      await expect.poll(() => written(CASE), { timeout: 20_000 }).toBe(before);
      await tab.close();
    });

    test("the page complained of nothing", () => {
      expect(preview.complaints).toEqual([]);
    });
  },
);
