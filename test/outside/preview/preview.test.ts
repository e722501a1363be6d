import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { repository } from "../rendered.ts";
import { box, Preview, program, sheetText } from "./browser.ts";

const CASE = "cases/call-recording.yaml";

describe.skipIf(program === null)("the preview in Chromium (skipped where Chromium is not installed)", () => {
  let preview: Preview;
  beforeAll(async () => {
    preview = await Preview.start();
  });
  afterAll(async () => {
    await preview.end();
  });

  const onDisk = (file = CASE): string => readFileSync(join(preview.folder, file), "utf8");

  test("a changed 件名 is on the sheet at once, and in the file a second later with its comments", async () => {
    const before = onDisk();
    const tab = await preview.open(`/${CASE}`);
    await box(tab, "件名").fill("窓口の順番を知らせる仕組み");
    await expect.poll(() => sheetText(tab)).toContain("窓口の順番を知らせる仕組み");
    await expect.poll(() => onDisk(), { timeout: 10_000 }).toContain("件名: 窓口の順番を知らせる仕組み");
    expect(onDisk()).toBe(before.replace(/^件名: .*$/m, "件名: 窓口の順番を知らせる仕組み"));
    await tab.reload();
    await expect.poll(() => sheetText(tab)).toContain("窓口の順番を知らせる仕組み");
    expect(await box(tab, "件名").inputValue()).toBe("窓口の順番を知らせる仕組み");
  });

  test("a wrong date is told at its field, the last good sheet stays, and both go when it is mended", async () => {
    const tab = await preview.open("/cases/insurance-check.yaml");
    const date = box(tab, "日付");
    const good = await date.inputValue();
    await expect.poll(() => sheetText(tab)).not.toBe("");
    const sheet = await sheetText(tab);
    await date.fill("令和3年2月30日");
    await expect.poll(() => date.getAttribute("aria-invalid")).toBe("true");
    const about = (await date.getAttribute("aria-describedby")) ?? "";
    const told = await Promise.all(about.split(" ").map((id) => tab.locator(`[id="${id}"]`).innerText()));
    expect(told.join("\n")).toContain("暦");
    expect(await sheetText(tab)).toBe(sheet);
    await expect.poll(() => tab.locator(".finding").allInnerTexts()).toHaveLength(1);
    await date.fill(good);
    await expect.poll(() => date.getAttribute("aria-invalid")).not.toBe("true");
    await expect.poll(() => tab.locator(".finding").count()).toBe(0);
  });

  test("a click on a word leads to its field, and a field shows its place", async () => {
    const tab = await preview.open("/cases/partnership-portal.yaml");
    const word = tab.locator(".leaf .words [data-run]", { hasText: "公民連携ポータルサイト" }).first();
    await word.click();
    await expect
      .poll(() => tab.evaluate<string>("document.activeElement?.value ?? ''"))
      .toContain("公民連携ポータルサイト");
    await expect.poll(() => tab.locator(".status").innerText()).toContain(".hbs");
    await expect.poll(() => tab.locator(".mark").count()).toBeGreaterThan(0);
  });

  test("a row that is added is printed, saved, and there again after loading", async () => {
    const file = "cases/insurance-check.yaml";
    const tab = await preview.open(`/${file}`);
    const before = onDisk(file);
    await tab
      .getByRole("button", { name: /適用.*足す/ })
      .first()
      .click();
    // The new row is made first, then the cursor stands in it: no hand is as quick as this one.
    await expect
      .poll(() =>
        tab.evaluate<string>("document.activeElement.tagName + (document.activeElement.value ?? '?')"),
      )
      .toMatch(/^(TEXTAREA|INPUT)$/);
    await tab.keyboard.type("条例第11条第2項第1号 類型5");
    await expect.poll(() => sheetText(tab)).toContain("類型5");
    await expect.poll(() => onDisk(file), { timeout: 10_000 }).toContain("- 条例第11条第2項第1号 類型5");
    const comments = (text: string) => text.split("\n").filter((line) => line.trimStart().startsWith("#"));
    expect(comments(onDisk(file))).toEqual(comments(before));
    await tab.reload();
    await expect.poll(() => sheetText(tab)).toContain("類型5");
  });

  test("公開用 shows the public edition, follows what is typed, and is what is taken away", async () => {
    const file = "letters/outsourcing-request.yaml";
    const tab = await preview.open(`/${file}`);
    await expect.poll(() => sheetText(tab)).toContain("企画調整局情報化戦略部");
    expect(await sheetText(tab)).not.toContain("■");
    await tab.getByRole("button", { name: "公開用", exact: true }).click();
    await expect.poll(() => sheetText(tab)).toContain("■■■■");
    expect(await tab.locator(".edition-note").innerText()).toContain("担当/連絡先");
    await box(tab, "件名").fill("公開する調査");
    await expect.poll(() => sheetText(tab)).toContain("公開する調査");
    expect(await sheetText(tab)).toContain("■■■■");
    const got = tab.waitForEvent("download");
    await tab.getByRole("button", { name: "取り出す", exact: true }).click();
    await tab.locator(".popup-item", { hasText: "PDF" }).first().click();
    const download = await got;
    expect(download.suggestedFilename()).toMatch(/^公開版_.*\.pdf$/);
    // A value that is said again is told in 検査, and hinders taking.
    const phone = /連絡先: ([0-9-]+)/.exec(onDisk(file))?.[1] ?? "none";
    await box(tab, "件名").fill(`公開する調査 ${phone}`);
    await expect.poll(() => tab.locator('.finding[data-code="edition/leak"]').count()).toBeGreaterThan(0);
    await tab.getByRole("button", { name: "公開用", exact: true }).click();
    await expect.poll(() => sheetText(tab)).not.toContain("■");
    await expect.poll(() => tab.locator('.finding[data-code="edition/leak"]').count()).toBe(0);
    await box(tab, "件名").fill("個人情報の取扱状況の調査");
    await expect.poll(() => sheetText(tab)).toContain("個人情報の取扱状況の調査");
  });

  test("what is taken away is byte for byte what render writes", async () => {
    const file = "consultations/groupware.yaml";
    const tab = await preview.open(`/${file}`);
    await expect.poll(() => sheetText(tab)).not.toBe("");
    for (const format of ["pdf", "docx"] as const) {
      const got = tab.waitForEvent("download");
      const address = `/api/take?file=${encodeURIComponent(file)}&form=consultation-letter&format=${format}`;
      await tab.evaluate(`location.href = ${JSON.stringify(address)}`);
      const download = await got;
      const out = join(preview.folder, "out", format);
      const words = [
        "render",
        join(preview.folder, file),
        "--to",
        format,
        "--out",
        out,
        "--now",
        "2026-04-01",
      ];
      expect(spawnSync(process.execPath, [inject("commandLine"), ...words]).status).toBe(0);
      const rendered = join(out, download.suggestedFilename());
      expect(readFileSync(await download.path()).equals(readFileSync(rendered))).toBe(true);
    }
  });

  test("a template that is wrong is told over the last good page, with its line, until it is mended", async () => {
    const tab = await preview.open(`/${CASE}`);
    await expect.poll(() => sheetText(tab)).not.toBe("");
    const sheet = await sheetText(tab);
    const shipped = join(repository, "templates", "report-form4.hbs");
    const own = join(preview.folder, "templates", "report-form4.hbs");
    mkdirSync(join(preview.folder, "templates"), { recursive: true });
    writeFileSync(own, `${readFileSync(shipped, "utf8")}\n{{no.such.value}}\n`);
    const strip = tab.locator(".template-errors");
    await expect.poll(() => strip.count(), { timeout: 15_000 }).toBe(1);
    expect(await strip.innerText()).toContain("templates/report-form4.hbs");
    expect(await strip.innerText()).toContain("no.such.value");
    expect(await sheetText(tab)).toBe(sheet);
    rmSync(own);
    await expect.poll(() => strip.count(), { timeout: 15_000 }).toBe(0);
  });

  test("no shortcut fires while Japanese is being composed, nor in a box", async () => {
    const tab = await preview.open(`/${CASE}`);
    const title = box(tab, "件名");
    await title.click();
    await tab.keyboard.type("?l/");
    expect(await tab.locator("dialog[open]").count()).toBe(0);
    const session = await tab.context().newCDPSession(tab);
    await session.send("Input.imeSetComposition", { text: "ｌ", selectionStart: 1, selectionEnd: 1 });
    await session.send("Input.insertText", { text: "録" });
    await tab.locator(".scroller").focus();
    await tab.evaluate(`for (const key of ["?", "l", "/", "+"])
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true }))`);
    expect(await tab.locator("dialog[open]").count()).toBe(0);
    await tab.keyboard.press("?");
    await expect.poll(() => tab.locator("dialog[open]").count()).toBe(1);
    expect(await title.inputValue()).toContain("録");
  });

  test("a file another program has changed meanwhile is asked about, and neither text is lost", async () => {
    const record = "explanations/call-recording.yaml";
    const tab = await preview.open(`/${record}`);
    await tab.getByRole("button", { name: "YAML" }).click();
    await tab.locator(".cm-content").click();
    await tab.keyboard.press("Control+End");
    await tab.keyboard.type("# 画面で書いた");
    await tab.getByText("保存待ち").waitFor();
    writeFileSync(join(preview.folder, record), `${onDisk(record)}# ほかで書いた\n`);
    await expect.poll(() => tab.locator(".banner").count(), { timeout: 10_000 }).toBeGreaterThan(0);
    expect(onDisk(record)).toContain("# ほかで書いた");
    await tab.locator(".banner").getByRole("button").first().click();
    await expect.poll(() => tab.locator(".banner").count(), { timeout: 10_000 }).toBe(0);
    const history = join(preview.folder, ".yoshiki", "history", ...record.split("/"));
    const kept = readdirSync(history).map((name) => readFileSync(join(history, name), "utf8"));
    expect([onDisk(record), ...kept].some((text) => text.includes("# 画面で書いた"))).toBe(true);
    expect([onDisk(record), ...kept].some((text) => text.includes("# ほかで書いた"))).toBe(true);
  });

  test("the page itself has complained of nothing", () => {
    expect(preview.complaints).toEqual([]);
  });
});
