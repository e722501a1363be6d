import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Browser } from "./devtools.mjs";
import { htmlOf } from "./html.mjs";
import { fontFile, peersFolder } from "./install.mjs";
import { chromium } from "./programs.mjs";

const found = chromium();
export const name = `Chromium ${found?.version.split(".")[0] ?? ""}`.trim();
export const isInstalled = found !== null;

/**
 * Chromium's own printing. One page stays open and has the font loaded; each document takes the place of the one before
 * and is printed: nothing is started or navigated to while it is timed.
 */
export async function open() {
  const work = mkdtempSync(join(tmpdir(), "yoshiki-bench-chromium-"));
  const browser = await Browser.start(found.program, join(work, "profile"));
  const page = join(work, "page.html");
  const font = pathToFileURL(join(peersFolder(), "fonts", fontFile));
  writeFileSync(
    page,
    `<!doctype html><html lang="ja"><meta charset="utf-8"><style>@font-face{font-family:F;src:url(${font})}</style><body>`,
  );
  await browser.goto(pathToFileURL(page).href);
  await browser.evaluate('document.fonts.load("10pt F").then(({ length }) => length)');
  return {
    async render(content) {
      await browser.evaluate(`document.body.innerHTML = ${JSON.stringify(htmlOf(content))}; 0`);
      return browser.print();
    },
    async close() {
      await browser.close();
      rmSync(work, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
