import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page as Tab } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { box, Preview, program } from "./browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations that hinder somebody. */
async function serious(tab: Tab): Promise<readonly string[]> {
  // The page's own policy lets no script in: the debugger's way is another.
  await tab.evaluate(axe);
  const results = await tab.evaluate<AxeResults>("axe.run()");
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

describe.skipIf(program === null)(
  "axe-core finds nothing serious (skipped where Chromium is not installed)",
  () => {
    let preview: Preview;
    beforeAll(async () => {
      preview = await Preview.start();
    });
    afterAll(async () => {
      await preview.end();
    });

    for (const dark of [false, true]) {
      const shade = dark ? "dark" : "light";

      test(`${shade}: no record open`, async () => {
        const tab = await preview.open("", { dark });
        await tab.getByText("記録を選んでください").waitFor();
        expect(await serious(tab)).toEqual([]);
      });

      test(`${shade}: a record with something wrong`, async () => {
        const tab = await preview.open("/cases/insurance-check.yaml", { dark });
        await tab.locator(".leaf svg.sheet").first().waitFor();
        await box(tab, "日付").fill("令和3年2月30日");
        await tab.locator(".finding").first().waitFor();
        expect(await serious(tab)).toEqual([]);
        await box(tab, "日付").fill("令和3年3月31日");
        await expect.poll(() => tab.locator(".finding").count()).toBe(0);
      });

      test(`${shade}: the source`, async () => {
        const tab = await preview.open("/cases/call-recording.yaml", { dark });
        await tab.getByRole("button", { name: "YAML" }).click();
        await tab.locator(".cm-content").waitFor();
        expect(await serious(tab)).toEqual([]);
      });

      test(`${shade}: a packet, and the list of keys over it`, async () => {
        const tab = await preview.open("/meetings/第106回.yaml?packet=1", { dark });
        await tab.locator(".leaf svg.sheet").first().waitFor({ timeout: 30_000 });
        await tab.locator(".agreement-accepted summary").click({ timeout: 30_000 });
        expect(await serious(tab)).toEqual([]);
        await tab.keyboard.press("?");
        await tab.locator("dialog[open]").waitFor();
        expect(await serious(tab)).toEqual([]);
      });

      test(`${shade}: a narrow window`, async () => {
        const tab = await preview.open("/cases/call-recording.yaml", { dark, width: 420, height: 800 });
        await box(tab, "件名").waitFor();
        expect(await serious(tab)).toEqual([]);
      });
    }
  },
);
