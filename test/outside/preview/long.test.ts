import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copiedOffice, Preview, program } from "./browser.ts";

/** Sheets of a long packet that may stand in the document at a time: those in sight, and some around them. */
const MOST_LEAVES = 8;
/** What the page may hold when it was scrolled from end to end, MB. */
const MOST_MB = 60;
const TABLES = 75;

/** A meeting of so many 変更箇所, of four pages and more each. */
function longMeeting(): string {
  const folder = copiedOffice();
  const table = readFileSync(join(folder, "changes", "health-checkup.yaml"), "utf8");
  mkdirSync(join(folder, "many"));
  for (let number = 0; number < TABLES; number++)
    writeFileSync(join(folder, "many", `${number}.yaml`), table);
  const head = ["種類: 会議", "版: 1", "回: 107", "日付: 令和3年6月10日", "種別: 報告"];
  const rest = ["題名:", "  - 変更について", "議題:", "  - 題名: 変更", "    区分: 報告", "    資料:"];
  const papers = Array.from({ length: TABLES }, (_, number) => `      - 記録: many/${number}.yaml`);
  writeFileSync(join(folder, "meetings", "long.yaml"), `${[...head, ...rest, ...papers].join("\n")}\n`);
  return folder;
}

describe.skipIf(program === null)("a long packet (skipped where Chromium is not installed)", () => {
  let preview: Preview;
  beforeAll(async () => {
    preview = await Preview.start(longMeeting());
  });
  afterAll(async () => {
    await preview.end();
  });

  test("300 pages scroll with few sheets in the document and bounded memory", async () => {
    const tab = await preview.open("/meetings/long.yaml?packet=1");
    await tab.locator(".leaf svg.sheet").first().waitFor({ timeout: 60_000 });
    const pages = Number(/\d+/.exec(await tab.locator(".pages .muted").first().innerText())?.[0]);
    expect(pages).toBeGreaterThanOrEqual(300);
    let most = 0;
    for (let at = 0; at <= 60; at++) {
      await tab.evaluate(
        `{ const one = document.querySelector(".scroller"); one.scrollTop = ${at / 60} * one.scrollHeight; }`,
      );
      await tab.waitForTimeout(50);
      most = Math.max(most, await tab.locator(".leaf").count());
    }
    expect(most).toBeLessThanOrEqual(MOST_LEAVES);
    await expect
      .poll(() => tab.locator(".leaf svg.sheet").last().locator(".words").textContent(), { timeout: 20_000 })
      .toContain(`通し${pages}/${pages}`);
    const session = await tab.context().newCDPSession(tab);
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    expect(usedSize / 1e6).toBeLessThan(MOST_MB);
  });
});
