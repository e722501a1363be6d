/**
 * node preview.mjs: the preview as a clerk meets it, in headless Chromium, as JSON. ms from the start of the command to the
 * first sheet; from a key stroke to the changed sheet in the next frame that is painted, for a 様式4, for an explanation
 * of 20 pages and for an assessment of 56 (a field of Ⅰ1, and one deep in Ⅲ), the changed page in sight; memory of the page when a packet of 300 pages was scrolled from end to end.
 */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium as playwright } from "playwright-core";
import { exampleOffice, inFolder, meetingOfTables } from "../inputs/office.mjs";
import { chromium } from "../peers/programs.mjs";
import { summary } from "../statistics.mjs";

const STARTS = 5;
const WARM_UP = 10;
const STROKES = 60;
const command = process.env.CLI ?? fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const here = chromium();
if (here === null) throw new Error("the preview is measured in Chromium, which is not installed");
const browser = await playwright.launch({
  executablePath: here.program.includes("/") ? here.program : `/usr/bin/${here.program}`,
  args: ["--no-sandbox"],
});

/** The assessment: what is opened in its outline, and the field there. */
const ASSESSMENT = "assessments/full.yaml";
const FIRST = { section: "事務", field: "基本情報/事務/内容" };
const DEEP = {
  section: "7. 特定個人情報の保管・消去",
  field: "ファイル/1/リスク対策/保管・消去/リスク3/手順の内容",
};

const figures = await inFolder("preview", async (folder) => {
  const office = join(folder, "office");
  exampleOffice(office);
  longExplanation(office);
  longAssessment(office);
  const starts = [];
  for (let round = 0; round < STARTS; round++) starts.push(await firstSheet(office));
  return {
    startMs: summary(starts),
    letter: await strokes(office, "cases/call-recording.yaml", named("件名")),
    explanation: await strokes(office, "explanations/long.yaml", named("本文")),
    assessment: await strokes(office, ASSESSMENT, inSection(FIRST)),
    assessmentDeep: await strokes(office, ASSESSMENT, inSection(DEEP)),
    packet: await scrolled(join(folder, "long")),
  };
});
await browser.close();
process.stdout.write(JSON.stringify(figures));

/** A 説明資料 of 20 pages: as long as a text may be, in short items. */
function longExplanation(office) {
  const item = (at) => `　・市民サービスの質を保つ取組${at}（令和3年度）`;
  const sections = Array.from({ length: 40 }, (_, at) => [
    `${at + 1}. 趣旨その${at + 1}`,
    ...Array.from({ length: 17 }, (_, line) => item(line + 1)),
  ]);
  const head = ["種類: 説明資料", "版: 1", "題名:", "  - 業務の見直しについて", "本文: |"];
  const lines = [...head, ...sections.flat().map((line) => `  ${line}`)];
  writeFileSync(join(office, "explanations/long.yaml"), `${lines.join("\n")}\n`);
}

/** The assessment of the fixtures, all of whose fields are filled in. */
function longAssessment(office) {
  mkdirSync(join(office, "assessments"));
  const from = fileURLToPath(new URL("../../fixtures/assessment/full.yaml", import.meta.url));
  cpSync(from, join(office, ASSESSMENT));
}

/** A field by what it is called. */
function named(field) {
  return async (page) => page.getByRole("textbox", { name: new RegExp(`^${field}`) }).first();
}

/** A field of a section that is closed at first; its place on the sheets is in sight when it has the cursor. */
function inSection({ section, field }) {
  return async (page) => {
    await page.getByRole("button", { name: "目次" }).click();
    await page.locator(".fill-sections button").filter({ hasText: section }).first().click();
    const box = page.locator(`.fill [data-field="${field}"] textarea`);
    await box.focus();
    await page.locator(".mark").first().waitFor();
    await page.waitForTimeout(1000);
    return box;
  };
}

/** The preview of a folder. */
async function started(folder) {
  const child = spawn(process.execPath, [command, "preview", folder, "--no-open", "--json", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const line = await new Promise((resolve, reject) => {
    child.stdout.once("data", (data) => resolve(String(data)));
    child.once("exit", (code) => reject(new Error(`the preview ended with ${code}`)));
  });
  return {
    address: JSON.parse(line).address,
    end: () =>
      new Promise((resolve) => {
        child.once("exit", resolve);
        child.kill("SIGINT");
      }),
  };
}

/** @param file opened at once: the page's address names it */
async function opened(address, file) {
  const context = await browser.newContext({ viewport: { width: 1500, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.goto(`${new URL(address).origin}/#/${file}`);
  await page.waitForSelector(".leaf svg.sheet");
  return { page, close: () => context.close() };
}

/** From the start of the command to the first sheet. */
async function firstSheet(folder) {
  const began = performance.now();
  const server = await started(folder);
  const { close } = await opened(server.address, "cases/call-recording.yaml");
  const taken = performance.now() - began;
  await close();
  await server.end();
  return taken;
}

/** Types into a field letter by letter. */
async function strokes(folder, file, find) {
  const server = await started(folder);
  const { page, close } = await opened(server.address, file);
  const box = await find(page);
  await box.focus();
  // Within what stands on the first page: behind the first sentence's first word, or at the end of a line.
  await box.evaluate((field) => {
    const at = field.value.includes("\n") ? field.value.indexOf("市民") : field.value.length;
    field.setSelectionRange(at, at);
  });
  await page.evaluate(watchSheets);
  const taken = [];
  for (let stroke = 0; stroke < WARM_UP + STROKES; stroke++) {
    await page.evaluate(() => window.nextChange());
    await page.keyboard.type(stroke % 20 === 19 ? "。" : "あいうえおかきくけこ"[stroke % 10]);
    const ms = await page.evaluate(() => window.changed);
    if (stroke >= WARM_UP) taken.push(ms);
    if (stroke % 20 === 19) for (let i = 0; i < 20; i++) await page.keyboard.press("Backspace");
    await page.waitForTimeout(200);
  }
  const pages = await pagesOf(page);
  await close();
  await server.end();
  taken.sort((a, b) => a - b);
  return { ms: summary(taken), p95: taken[Math.floor(taken.length * 0.95)], pages };
}

/** What stands beside the page number: / 21. */
async function pagesOf(page) {
  const text = await page.locator(".pages .muted").first().innerText();
  return Number(/\d+/.exec(text)?.[0]);
}

/** In the page: `changed` becomes the ms from the input's event to the frame after a sheet, or part of it, was exchanged. */
function watchSheets() {
  window.nextChange = () => {
    let began = null;
    window.changed = new Promise((resolve) => {
      const note = () => {
        began ??= performance.now();
      };
      addEventListener("input", note, { capture: true, once: true });
      const watcher = new MutationObserver((changes) => {
        const isSheet = changes.some(
          ({ target, addedNodes }) => addedNodes.length > 0 && target.closest?.(".drawing"),
        );
        if (began === null || !isSheet) return;
        watcher.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
      });
      watcher.observe(document.body, { subtree: true, childList: true });
    });
  };
}

/** Scrolls a packet of 300 pages from end to end. */
async function scrolled(folder) {
  meetingOfTables(folder, 15);
  const server = await started(folder);
  const context = await browser.newContext({ viewport: { width: 1500, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(server.address);
  await page.goto(`${new URL(server.address).origin}/#/meeting.yaml?packet=1`);
  await page.waitForSelector(".leaf svg.sheet", { timeout: 60_000 });
  const pages = await pagesOf(page);
  const heaps = [];
  const nodes = [];
  for (let at = 0; at <= 40; at++) {
    await page.evaluate((share) => {
      const scroller = document.querySelector(".scroller");
      scroller.scrollTop = share * scroller.scrollHeight;
    }, at / 40);
    await page.waitForTimeout(150);
    if (at % 10 !== 0) continue;
    await session.send("HeapProfiler.collectGarbage");
    heaps.push((await session.send("Runtime.getHeapUsage")).usedSize / 1e6);
    nodes.push(await page.evaluate(() => document.querySelectorAll(".leaf").length));
  }
  await context.close();
  await server.end();
  return { pages, heapMB: heaps, leaves: Math.max(...nodes) };
}
