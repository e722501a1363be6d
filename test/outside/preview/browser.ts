import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page as Tab } from "playwright-core";
import { inject } from "vitest";
import { fixtures } from "../rendered.ts";
import { chromiumProgram } from "../screen.ts";

export const program = chromiumProgram();

/** A copy of the example office, without what runs have left in it. */
export function copiedOffice(): string {
  const folder = mkdtempSync(join(tmpdir(), "yoshiki-preview-"));
  const remains = new Set([".yoshiki", "out", "yoshiki.lock"]);
  cpSync(join(fixtures, "office"), folder, {
    recursive: true,
    filter: (from) => !remains.has(basename(from)),
  });
  return folder;
}

/** The command `yoshiki preview` at work, and a browser to look at it. */
export class Preview {
  readonly folder: string;
  readonly address: string;
  readonly #child: ChildProcess;
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];
  /** What the page complains of: the console's errors. */
  readonly complaints: string[] = [];

  private constructor(folder: string, address: string, child: ChildProcess, browser: Browser) {
    this.folder = folder;
    this.address = address;
    this.#child = child;
    this.#browser = browser;
  }

  static async start(folder = copiedOffice(), more: readonly string[] = []): Promise<Preview> {
    if (program === null) throw new Error("no Chromium");
    const words = ["preview", folder, "--no-open", "--json", "--port", "0", "--now", "2026-04-01", ...more];
    const child = spawn(process.execPath, [inject("commandLine"), ...words], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const line = await new Promise<string>((resolve, reject) => {
      child.stdout?.once("data", (data) => resolve(String(data)));
      child.once("exit", (code) => reject(new Error(`the preview ended with ${code}`)));
    });
    const { address } = JSON.parse(line) as { address: string };
    const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
    return new Preview(folder, address, child, browser);
  }

  /** A window of its own. @param route what follows the # */
  async open(route = "", options: { width?: number; height?: number; dark?: boolean } = {}): Promise<Tab> {
    const { width = 1500, height = 900, dark = false } = options;
    const context = await this.#browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
      acceptDownloads: true,
    });
    this.#contexts.push(context);
    const tab = await context.newPage();
    tab.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    tab.on("pageerror", (fault) => this.complaints.push(fault.message));
    await tab.goto(this.address);
    await tab.goto(`${new URL(this.address).origin}/#${route}`);
    return tab;
  }

  async end(): Promise<void> {
    for (const context of this.#contexts) await context.close();
    await this.#browser.close();
    const gone = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.kill("SIGINT");
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The text of the sheets in sight. */
export async function sheetText(tab: Tab): Promise<string> {
  const texts = await tab.locator(".leaf svg.sheet .words").allTextContents();
  return texts.join("\n");
}

/** The first box of a field. */
export function box(tab: Tab, name: string) {
  return tab.getByRole("textbox", { name, exact: true }).first();
}
