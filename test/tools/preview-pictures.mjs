#!/usr/bin/env node
// preview-pictures: the pictures of docs/preview.md, docs/images/preview-*.png: the preview in each of its states, as a clerk
// sees it at 1360 × 800, 256 colours.
//   node test/tools/preview-pictures.mjs [NAME …]      needs a build, Chromium (or $CHROMIUM) and Python with Pillow
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../", import.meta.url));
const images = join(root, "docs", "images");
const work = mkdtempSync(join(tmpdir(), "preview-pictures-"));
const wanted = process.argv.slice(2);
const remains = new Set([".yoshiki", "out", "yoshiki.lock"]);

/** The example office under a name of its own, new for each picture: what one changes no other shows. */
function office(name) {
  const folder = join(work, name, "審議会");
  cpSync(join(root, "fixtures", "office"), folder, {
    recursive: true,
    filter: (from) => !remains.has(basename(from)),
  });
  return folder;
}

/** A folder without records, with the office's settings. */
function emptyOffice(name) {
  const folder = join(work, name, "会議室");
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, "fixtures", "office", "yoshiki.yaml"), join(folder, "yoshiki.yaml"));
  return folder;
}

/** The example office, where one paper calls an office otherwise than all others. */
function contraryOffice(name) {
  const folder = office(name);
  const file = join(folder, "explanations", "partnership-portal.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("保存されると、つながる窓口課", "保存されると、つながら窓口課"));
  return folder;
}

/** Programs at work: none outlives this one, whatever goes wrong. */
const running = new Set();

async function served(folder) {
  const words = ["preview", folder, "--no-open", "--json", "--port", "0", "--now", "2026-04-01"];
  const child = spawn(process.execPath, [join(root, "dist", "cli.js"), ...words], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  const line = await new Promise((resolve, reject) => {
    child.stdout.once("data", (data) => resolve(String(data)));
    child.once("exit", (code) => reject(new Error(`the preview ended with ${code}`)));
  });
  const end = () =>
    new Promise((resolve) => {
      child.once("exit", resolve);
      child.kill("SIGINT");
    });
  return { address: JSON.parse(line).address, end };
}

const CASE = "cases/partnership-portal.yaml";
const box = (tab, name) => tab.getByRole("textbox", { name, exact: true }).first();
const sheet = (tab) => tab.locator(".leaf svg.sheet").first().waitFor({ timeout: 30_000 });

/** Each state: what is opened, what is done, and how the window is. */
const states = {
  whole: {
    route: `/${CASE}`,
    act: async (tab) => {
      await sheet(tab);
      await box(tab, "件名").click();
      await tab.locator(".mark").first().waitFor();
    },
  },
  empty: { folder: emptyOffice, act: (tab) => tab.locator(".kind-cards button").first().waitFor() },
  new: {
    folder: emptyOffice,
    act: async (tab) => {
      await tab.locator(".kind-cards button").first().click();
      await tab.locator("dialog input").fill("報告案件/窓口予約.yaml");
      await tab.keyboard.press("Enter");
      await sheet(tab);
    },
  },
  error: {
    route: `/${CASE}`,
    act: async (tab) => {
      await sheet(tab);
      await box(tab, "日付").fill("令和3年2月30日");
      await box(tab, "稼働時期").fill("");
      await tab.locator(".finding").nth(1).waitFor();
      await box(tab, "日付").scrollIntoViewIfNeeded();
    },
  },
  source: {
    route: `/${CASE}`,
    act: async (tab) => {
      await sheet(tab);
      await tab.getByRole("button", { name: "YAML", exact: true }).click();
      await tab.locator(".cm-line", { hasText: "実施機関" }).first().click();
      await tab.keyboard.press("End");
    },
  },
  packet: {
    route: "/meetings/第106回.yaml?packet=1",
    act: async (tab) => {
      await sheet(tab);
      await tab.locator(".contents-line").nth(6).click();
      await tab.locator(".contents li.current").nth(0).waitFor();
      await tab.locator(".agreement-told").waitFor();
      await tab.waitForTimeout(600);
    },
  },
  agreement: {
    folder: contraryOffice,
    route: "/meetings/第106回.yaml?packet=1",
    look: { viewport: { width: 1360, height: 1040 } },
    act: async (tab) => {
      await sheet(tab);
      const found = tab.locator('.agreement-item[data-code="check/name-near"]').first();
      await found.waitFor();
      await found.getByRole("button", { name: "を紙面で見る" }).first().click();
      await found.getByRole("button", { name: "点検済にする" }).click();
      await found.locator("input").fill("当日に差し替えるため");
      await found.evaluate((one) => one.scrollIntoView({ block: "end" }));
      await tab.waitForTimeout(900);
    },
  },
  layers: {
    route: "/explanations/call-recording.yaml",
    act: async (tab) => {
      await sheet(tab);
      await tab.locator(".scroller").focus();
      await tab.keyboard.press("l");
      for (const one of await tab.locator(".popup-panel input").all()) await one.check();
      await tab.waitForTimeout(600);
    },
  },
  template: {
    route: `/${CASE}`,
    act: async (tab, folder) => {
      await sheet(tab);
      const shipped = readFileSync(join(root, "templates", "report-form4.hbs"), "utf8");
      mkdirSync(join(folder, "templates"), { recursive: true });
      writeFileSync(join(folder, "templates", "report-form4.hbs"), `${shipped}\n{{件目}}\n`);
      await tab.locator(".template-errors").waitFor();
    },
  },
  conflict: {
    route: `/${CASE}`,
    act: async (tab, folder) => {
      await sheet(tab);
      await box(tab, "件名").fill("窓口予約システムの導入");
      const file = join(folder, CASE);
      writeFileSync(file, readFileSync(file, "utf8").replace(/^件名: .*$/m, "件名: ほかで直した件名"));
      await tab.locator(".banner").waitFor();
    },
  },
  failed: {
    route: `/${CASE}`,
    act: async (tab, folder) => {
      await sheet(tab);
      mkdirSync(join(folder, ".yoshiki"), { recursive: true });
      writeFileSync(join(folder, ".yoshiki", "history"), "");
      await box(tab, "件名").fill("窓口予約システムの導入");
      await tab.locator(".saving.failed").waitFor();
    },
  },
  take: {
    route: `/${CASE}`,
    act: async (tab) => {
      await sheet(tab);
      await tab.getByRole("button", { name: "取り出す", exact: true }).click();
    },
  },
  public: {
    route: "/letters/outsourcing-request.yaml",
    act: async (tab) => {
      await sheet(tab);
      await tab.getByRole("button", { name: "公開用", exact: true }).click();
      await tab.locator(".edition-note").getByText("伏せた項目").waitFor();
      await tab.locator(".leaf .words", { hasText: "■■■■" }).first().waitFor({ state: "attached" });
    },
  },
  assessment: {
    folder: (name) => {
      const folder = office(name);
      cpSync(join(root, "fixtures", "assessment", "full.yaml"), join(folder, "assessments", "full.yaml"));
      return folder;
    },
    route: "/assessments/full.yaml",
    act: async (tab) => {
      await sheet(tab);
      await tab.getByRole("button", { name: "目次" }).click();
      await tab.locator(".fill-sections button", { hasText: "7. 特定個人情報の保管・消去" }).click();
      const deep = "ファイル/1/リスク対策/保管・消去/リスク2/措置";
      await tab.locator(`.fill [data-field="${deep}"] textarea`).click();
      await tab.locator(".mark").first().waitFor();
      await tab.waitForTimeout(1500);
    },
  },
  dark: { route: "/consultations/groupware.yaml", look: { colorScheme: "dark" }, act: sheet },
  english: {
    route: "/consultations/groupware.yaml",
    act: async (tab) => {
      await tab.evaluate(() => localStorage.setItem("yoshiki.language", '"en"'));
      await tab.reload();
      await sheet(tab);
    },
  },
  narrow: {
    route: `/${CASE}`,
    look: { viewport: { width: 400, height: 760 } },
    act: (tab) => box(tab, "件名").waitFor(),
  },
  keys: {
    route: `/${CASE}`,
    act: async (tab) => {
      await sheet(tab);
      await tab.locator(".scroller").focus();
      await tab.keyboard.press("?");
    },
  },
};

/** 256 colours are enough for a page of text; small patches of colour keep theirs where the palette is made of all. */
function shrink(from, to) {
  const python =
    "import sys; from PIL import Image; Image.open(sys.argv[1]).convert('RGB').quantize(256, kmeans=2, dither=0).save(sys.argv[2], optimize=True)";
  const { status, stderr, error } = spawnSync("python3", ["-c", python, from, to], { encoding: "utf8" });
  if (status !== 0) throw new Error(`python3: ${error?.message ?? stderr}`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  for (const [name, { folder = office, route, look = {}, act }] of Object.entries(states)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const place = folder(name);
    const { address, end } = await served(place);
    const context = await browser.newContext({
      viewport: { width: 1360, height: 800 },
      locale: "ja-JP",
      ...look,
    });
    const tab = await context.newPage();
    tab.setDefaultTimeout(20_000);
    await tab.goto(address);
    if (route !== undefined) await tab.goto(`${new URL(address).origin}/#${route}`);
    await act(tab, place);
    await tab.waitForTimeout(500);
    const raw = join(work, `${name}.png`);
    await tab.screenshot({ path: raw });
    shrink(raw, join(images, `preview-${name}.png`));
    process.stdout.write(`docs/images/preview-${name}.png\n`);
    await context.close();
    await end();
  }
} finally {
  await browser.close();
  for (const child of running) child.kill("SIGKILL");
  rmSync(work, { recursive: true });
}
